"""The Python blocks of a page -> run top to bottom, beside a ledger made from the bundled reports."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.archive import Columns, find
from reportedly.config import Settings
from reportedly.model.document import Hints
from reportedly.store import open_store

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "examples" / "reports"
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = [
    page
    for page in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
    if PYTHON.search(page.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("docs")
    shutil.copytree(REPORTS, made / "examples" / "reports")
    parts = pipeline.open_parts(Settings())
    store = open_store(made / "ledger.db")
    now = datetime(2030, 1, 1, tzinfo=UTC)
    list(pipeline.add(find([REPORTS], hints=Hints(), columns=Columns()), store, parts, now=now))
    pipeline.link(store, parts, now=now)
    store.close()
    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    names: dict[str, object] = {"__name__": page.stem}

    blocks = PYTHON.findall(page.read_text(encoding="utf-8"))
    for block in blocks:
        exec(compile(block, str(page), "exec"), names)

    assert len(names) > 1, f"the blocks of {page.name} name nothing"
