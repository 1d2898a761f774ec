"""The golden cases and the seeds, read once by the engine that users run."""

import json
from datetime import date
from pathlib import Path

import pytest
from evals.corpora.golden_scoring import CASES, Json, case_names, expected

from reportedly import pipeline
from reportedly.archive import Columns, find
from reportedly.config import Settings
from reportedly.model.document import Hints
from reportedly.pipeline import Parts
from reportedly.views.public import article_line

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="session")
def parts() -> Parts:
    return pipeline.open_parts(Settings())


@pytest.fixture(scope="session")
def lines(parts: Parts) -> dict[str, Json]:
    return {
        name: read_line(CASES / name / "article.txt", parts, expected(name)["published"])
        for name in case_names()
    }


@pytest.fixture(scope="session")
def seed_lines(parts: Parts) -> dict[str, Json]:
    folder = SHARED / "data" / "seeds"
    if not folder.is_dir():
        pytest.skip("../shared/data/seeds is not here")
    return {path.name: read_line(path, parts, None) for path in sorted(folder.glob("*.txt"))}


def read_line(path: Path, parts: Parts, published: str | None) -> Json:
    """Return what `reportedly extract --json` says of one file."""
    hints = Hints(published=date.fromisoformat(published) if published else None)
    reading = next(iter(pipeline.extract(find([path], hints=hints, columns=Columns()), parts)))
    assert reading.article is not None
    assert reading.extraction is not None
    line: Json = json.loads(json.dumps(article_line(reading.article, reading.extraction), default=str))
    return line
