"""Every bundled text through the whole way -> quotes that stand in the file, lines that fit the schema."""

from pathlib import Path

import jsonschema
import pytest

from reportedly import pipeline
from reportedly.archive import Columns, Found, find
from reportedly.config import Settings
from reportedly.model.document import Hints
from reportedly.pipeline import Reading
from reportedly.testing.extractors import evidence_of
from reportedly.views.public import article_line, schema

ROOT = Path(__file__).parents[2]
TEXTS = [ROOT / "examples" / "reports", *sorted((ROOT / "tests" / "golden" / "cases").glob("*/article.txt"))]


@pytest.fixture(scope="module")
def found() -> tuple[Found, ...]:
    there = [path for path in TEXTS if path.exists()]
    items = find(there, hints=Hints(), columns=Columns())
    return tuple(item for item in items if isinstance(item, Found))


@pytest.fixture(scope="module")
def readings(found: tuple[Found, ...]) -> tuple[Reading, ...]:
    return tuple(pipeline.extract(found, pipeline.open_parts(Settings())))


def test_there_are_many_texts_to_hold_the_laws_on(found: tuple[Found, ...]) -> None:
    assert (len(found) >= 60) is True


def test_every_quote_is_the_files_own_characters(
    found: tuple[Found, ...], readings: tuple[Reading, ...]
) -> None:
    wrong = [
        (item.document.path, evidence)
        for item, reading in zip(found, readings, strict=True)
        if reading.extraction and item.document.media_type == "text/plain"
        for evidence in evidence_of(reading.extraction)
        if item.content.decode("utf-8-sig")[evidence.start : evidence.end] != evidence.quote
    ]

    assert wrong == []


def test_every_line_fits_the_schema(readings: tuple[Reading, ...]) -> None:
    check = jsonschema.Draft202012Validator(schema("extract"))
    lines = [
        article_line(reading.article, reading.extraction)
        for reading in readings
        if reading.article and reading.extraction
    ]

    faults = [(line["article"]["path"], fault.message) for line in lines for fault in check.iter_errors(line)]

    assert faults == []


def test_every_article_has_an_outcome_and_no_two_accounts_are_equal(readings: tuple[Reading, ...]) -> None:
    extractions = [reading.extraction for reading in readings if reading.extraction]
    accounts = [account.id for extraction in extractions for account in extraction.accounts]

    assert {extraction.outcome for extraction in extractions} <= {"ok", "nothing found", "not English"}
    assert sorted(accounts) == sorted(set(accounts))
