"""Every bundled text through the whole way -> quotes that stand in the file, lines that fit the schema."""

from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest

from reportedly import pipeline
from reportedly.archive import Columns, Found, find
from reportedly.config import Settings
from reportedly.model.claim import Evidence
from reportedly.model.document import Hints
from reportedly.model.mention import Mentions
from reportedly.pipeline import Noticed, Reading
from reportedly.testing.extractors import evidence_of
from reportedly.views.public import article_line, mentions_line, schema

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


@pytest.fixture(scope="module")
def noticed(found: tuple[Found, ...]) -> tuple[Noticed, ...]:
    return tuple(pipeline.mentions(found, pipeline.open_parts(Settings())))


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


def test_every_mention_and_saying_is_the_articles_own_characters(noticed: tuple[Noticed, ...]) -> None:
    wrong = [
        (each.path, evidence)
        for each in noticed
        if each.article and each.mentions
        for evidence in _words_of(each.mentions)
        if each.article.text[evidence.start : evidence.end] != evidence.quote
    ]

    assert wrong == []
    assert (sum(len(each.mentions.mentions) for each in noticed if each.mentions) >= 2000) is True


def test_mentions_stand_in_order_of_the_text_and_none_overlaps_another(noticed: tuple[Noticed, ...]) -> None:
    overlapping = [
        (each.path, left.evidence, right.evidence)
        for each in noticed
        if each.mentions
        for left, right in pairwise(each.mentions.mentions)
        if right.evidence.start < left.evidence.end
    ]

    assert overlapping == []


def test_what_is_told_holds_neither_who_tells_it_nor_the_cue(noticed: tuple[Noticed, ...]) -> None:
    mixed = [
        (each.path, piece, other)
        for each in noticed
        if each.mentions
        for saying in each.mentions.sayings
        for piece in saying.content
        for other in (saying.source, saying.cue)
        if other is not None and piece.start < other.end and other.start < piece.end
    ]

    assert mixed == []


def test_every_line_of_mentions_fits_the_schema(noticed: tuple[Noticed, ...]) -> None:
    check = jsonschema.Draft202012Validator(schema("mentions"))
    lines = [mentions_line(each.article, each.mentions) for each in noticed if each.article and each.mentions]

    faults = [(line["article"]["path"], fault.message) for line in lines for fault in check.iter_errors(line)]

    assert faults == []


def test_every_article_in_english_has_its_mentions(noticed: tuple[Noticed, ...]) -> None:
    without = {each.article.language for each in noticed if each.article and each.mentions is None}

    assert without == {"fr", "ur"}


def _words_of(mentions: Mentions) -> list[Evidence]:
    told = [piece for each in mentions.sayings for piece in (each.source, each.cue, *each.content) if piece]
    return [*(mention.evidence for mention in mentions.mentions), *told]
