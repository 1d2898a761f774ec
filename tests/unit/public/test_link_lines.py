"""Lines of `extract --json` -> clusters, without a ledger."""

import json
from datetime import UTC, date, datetime

import jsonschema
import msgspec
import pytest

from reportedly.errors import InputError
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.article import Article
from reportedly.model.values import Count, Period, Term
from reportedly.testing.factories import (
    a_claim,
    a_place,
    a_referent,
    an_account,
    an_article,
    an_extraction,
)
from reportedly.views.public import article_line, schema
from reportedly.views.public.links import link_lines
from reportedly.views.public.records import LinkLine

NOW = datetime(2031, 5, 9, tzinfo=UTC)
DOLVEC = a_place("Dolvec", admin1="Tol", country="XA")
TEXT = "A bomb killed {} people at the mosque in Dolvec on {}."


def _report(toll: str, day: date, *, path: str) -> Article:
    return an_article(TEXT.format(toll, f"{day:%A}"), path=path, published=date(2031, 5, 8))


def _line(toll: str, count: int, day: date, *, path: str) -> str:
    article = _report(toll, day, path=path)
    account = an_account(
        article,
        a_claim(article, "type", Term("bombing"), "bomb"),
        a_claim(article, "killed", Count(count, count), f"{toll} people"),
        a_claim(article, "target", a_referent("the mosque", "target"), "the mosque"),
        a_claim(article, "where", a_referent("Dolvec", "place", entity=DOLVEC), "Dolvec"),
        a_claim(article, "when", Period(day, day, "day"), f"on {day:%A}"),
    )
    return json.dumps(article_line(article, an_extraction(article, account)))


NINE = _line("nine", 9, date(2031, 5, 5), path="nine.txt")
TEN = _line("ten", 10, date(2031, 5, 5), path="ten.txt")
NEXT_DAY = _line("four", 4, date(2031, 5, 7), path="next.txt")


def _paths(links: tuple[LinkLine, ...]) -> set[tuple[str, ...]]:
    return {link.paths for link in links}


def test_two_reports_of_one_attack_are_one_line_and_another_day_is_another() -> None:
    links = link_lines([NINE, TEN, NEXT_DAY], ReferenceJudge(), now=NOW)

    assert _paths(links) == {("nine.txt", "ten.txt"), ("next.txt",)}


def test_the_order_of_lines_changes_nothing() -> None:
    forwards = link_lines([NINE, TEN, NEXT_DAY], ReferenceJudge(), now=NOW)

    assert link_lines([NEXT_DAY, TEN, NINE], ReferenceJudge(), now=NOW) == forwards


def test_a_joined_line_says_in_words_why() -> None:
    links = link_lines([NINE, TEN], ReferenceJudge(), now=NOW)

    assert "Dolvec" in " ".join(links[0].reasons)


def test_empty_lines_are_passed_over() -> None:
    assert _paths(link_lines(["", NINE, "\n"], ReferenceJudge(), now=NOW)) == {("nine.txt",)}


def test_a_link_line_holds_against_the_shipped_schema() -> None:
    (link,) = link_lines([NINE], ReferenceJudge(), now=NOW)

    line = msgspec.json.decode(msgspec.json.encode(link))

    assert list(line) == ["id", "accounts", "articles", "paths", "reasons"]
    assert list(jsonschema.Draft202012Validator(schema("link")).iter_errors(line)) == []


@pytest.mark.parametrize("wrong", ["{", '{"article": {}}', "[]", NINE.replace('"outcome"', '"result"')])
def test_a_line_of_something_else_is_refused_by_its_number(wrong: str) -> None:
    with pytest.raises(InputError, match=r"line 2 is no line of `reportedly extract --json`"):
        link_lines([NINE, wrong], ReferenceJudge(), now=NOW)
