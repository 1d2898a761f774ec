"""Proposed values and their quotes -> those that the quote bears out, and why the others are refused."""

import pytest
from tests.unit.claims.newsdesk import a_report

from reportedly.claims.align import Proposal, align, numbers_in, why_refused
from reportedly.model.article import Article
from reportedly.model.claim import Evidence, quote_at
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Referent, Value

REPORT = a_report(
    "Gunmen of the Red Vale Front killed twenty-three farmers near Dolvec and hurt more than 40."
)


def _proposal(field: Field, value: Value, quote: str, *, article: Article = REPORT) -> Proposal:
    start = article.text.index(quote)
    return Proposal(field, value, quote_at(article, start, start + len(quote)), 0.9)


@pytest.mark.parametrize(
    ("field", "value", "quote"),
    [
        ("killed", Count(23, 23), "twenty-three farmers"),
        ("injured", Count(41, None), "more than 40"),
        ("perpetrator", Referent("Red Vale Front", "actor"), "Gunmen of the Red Vale Front"),
        ("where", Referent("dolvec", "place"), "near Dolvec"),
    ],
)
def test_what_the_quote_bears_out_is_admitted(field: Field, value: Value, quote: str) -> None:
    assert why_refused(_proposal(field, value, quote), REPORT) is None


@pytest.mark.parametrize(
    ("field", "value", "quote", "reason"),
    [
        ("killed", Count(24, 24), "twenty-three farmers", "the number does not stand in the quote"),
        ("killed", Count(41, 41), "more than 40", "the number does not stand in the quote"),
        ("where", Referent("Tarsk", "place"), "near Dolvec", "the name does not stand in the quote"),
    ],
)
def test_another_value_is_refused(field: Field, value: Value, quote: str, reason: str) -> None:
    assert why_refused(_proposal(field, value, quote), REPORT) == reason


def test_words_that_the_article_does_not_have_there_are_refused() -> None:
    moved = Proposal("killed", Count(23, 23), Evidence("twenty-three farmers", 0, 20), 0.9)

    assert why_refused(moved, REPORT) == "the quote is not what the article says there"


def test_a_count_in_a_denial_is_refused() -> None:
    report = a_report("The mayor said that not three but no people died.")
    proposal = _proposal("killed", Count(3, 3), "not three", article=report)

    assert why_refused(proposal, report) == "the quote says that it did not happen"


def test_refused_ones_are_counted_by_reason() -> None:
    proposals = [
        _proposal("killed", Count(23, 23), "twenty-three farmers"),
        _proposal("killed", Count(5, 5), "twenty-three farmers"),
        _proposal("injured", Count(5, 5), "more than 40"),
    ]

    aligned = align(proposals, REPORT)

    assert aligned.admitted == (proposals[0],)
    assert aligned.refused == {"the number does not stand in the quote": 2}


def test_numbers_are_read_in_digits_and_words() -> None:
    assert {2000, 23, 1} <= numbers_in("A crowd of 2,000, and twenty-three others")
    assert numbers_in("dozens of people") == frozenset()
