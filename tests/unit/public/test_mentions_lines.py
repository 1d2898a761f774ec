"""An article with names and a saying -> the line of `mentions --json`, key for key."""

from datetime import date
from typing import Any

import jsonschema
import pytest

from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Evidence, Speaker, quote_at
from reportedly.model.mention import Mention, Mentions, Saying
from reportedly.model.values import Candidate, Period, Referent
from reportedly.testing.factories import a_place, an_article
from reportedly.views.public import mentions_line, schema

TEXT = "The road in Varnok, the mayor said on Monday, was opened by the Valley Trade Union that week."
MONDAY = Period(date(2031, 5, 5), date(2031, 5, 5), "day")
MAYOR = Attribution("unnamed", (Speaker("the mayor", "official"),), "said", said_on=MONDAY)
VARNOK = a_place("Varnok", admin1="Tol", country="XA")
OTHER_VARNOK = a_place("Varnok", admin1="Rus", country="XB")


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, path="road.txt", published=date(2031, 5, 7), outlet="Varnok Post")


@pytest.fixture
def line(article: Article) -> dict[str, Any]:
    place = Referent(
        "Varnok", "place", entity=VARNOK, rivals=(Candidate(OTHER_VARNOK, 0.25, "smaller town"),)
    )
    found = Mentions(
        article.id,
        (
            Mention("place", _words(article, "Varnok"), place),
            Mention("period", _words(article, "on Monday"), MONDAY),
            Mention(
                "organisation",
                _words(article, "Valley Trade Union"),
                Referent("Valley Trade Union", "actor"),
            ),
            Mention("period", _words(article, "that week"), Referent("that week", "period")),
        ),
        (
            Saying(
                _words(article, "the mayor"),
                _words(article, "said"),
                (_words(article, "The road in Varnok"), _words(article, "was opened by")),
                MAYOR,
            ),
        ),
    )
    return mentions_line(article, found)


def test_the_article_is_told_as_in_a_line_of_extract(article: Article, line: dict[str, Any]) -> None:
    assert list(line) == ["article", "mentions", "sayings"]
    assert line["article"] == {
        "id": article.id,
        "path": "road.txt",
        "title": None,
        "published": "2031-05-07",
        "outlet": "Varnok Post",
        "language": "en",
        "dateline": None,
    }


def test_a_mention_shows_its_words_and_what_they_mean(line: dict[str, Any]) -> None:
    place, monday, body, week = line["mentions"]

    assert list(place) == ["sort", "quote", "start", "end", "value"]
    assert (place["sort"], place["quote"], place["start"], place["end"]) == ("place", "Varnok", 12, 18)
    assert place["value"]["entity"]["admin1"] == "Tol"
    assert [rival["entity"]["admin1"] for rival in place["value"]["rivals"]] == ["Rus"]
    assert monday["value"] == {
        "kind": "period",
        "earliest": "2031-05-05",
        "latest": "2031-05-05",
        "precision": "day",
    }
    assert (body["sort"], body["value"]["entity"]) == ("organisation", None)
    assert (week["value"]["kind"], week["value"]["mention"]) == ("referent", "that week")


def test_a_saying_shows_who_how_and_what_each_with_its_range(line: dict[str, Any]) -> None:
    (saying,) = line["sayings"]

    assert list(saying) == ["source", "cue", "content", "attribution"]
    assert saying["source"] == {"quote": "the mayor", "start": 20, "end": 29}
    assert saying["cue"] == {"quote": "said", "start": 30, "end": 34}
    assert saying["content"] == [
        {"quote": "The road in Varnok", "start": 0, "end": 18},
        {"quote": "was opened by", "start": 46, "end": 59},
    ]
    assert saying["attribution"] == {
        "voice": "unnamed",
        "speakers": [{"text": "the mayor", "kind": "official", "role": None}],
        "cue": "said",
        "stance": "states",
        "medium": None,
        "said_on": {"kind": "period", "earliest": "2031-05-05", "latest": "2031-05-05", "precision": "day"},
    }


def test_a_line_holds_against_the_shipped_schema(line: dict[str, Any]) -> None:
    assert _faults(line) == []


def test_an_article_that_names_nothing_has_a_line_of_empty_lists(article: Article) -> None:
    line = mentions_line(article, Mentions(article.id, (), ()))

    assert (line["mentions"], line["sayings"], _faults(line)) == ([], [], [])


def test_a_mention_of_another_sort_breaks_the_schema(line: dict[str, Any]) -> None:
    line["mentions"][0]["sort"] = "weapon"

    assert [fault.json_path for fault in _faults(line)] == ["$.mentions[0].sort"]


def _words(article: Article, quote: str) -> Evidence:
    start = article.text.index(quote)
    return quote_at(article, start, start + len(quote))


def _faults(line: dict[str, Any]) -> list[jsonschema.ValidationError]:
    checker = jsonschema.Draft202012Validator(schema("mentions"), format_checker=jsonschema.FormatChecker())
    return list(checker.iter_errors(line))
