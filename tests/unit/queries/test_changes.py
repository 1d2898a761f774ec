"""What articles tell from day to day -> how a toll moved, and what else was told for the first time."""

from datetime import date

import pytest

from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, Speaker
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Count, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of
from reportedly.views.queries.changes import ChangeRow, change_rows, toll_series

HOSPITAL = Attribution("speaker", (Speaker("Lakeside Hospital", "hospital"),), "said")
MONDAY = an_article(
    "A blast killed 57 people, two children among them.", outlet="Post", published=date(2031, 5, 5)
)
TUESDAY = an_article(
    "The blast killed 62, Lakeside Hospital said.", outlet="Dawn", published=date(2031, 5, 6)
)
WEDNESDAY = an_article("62 people died in the blast.", outlet="Echo", published=date(2031, 5, 7))
THURSDAY = an_article("The toll of the raid is 60.", outlet="Sun", published=date(2031, 5, 8))
ARTICLES = {each.id: each for each in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY)}


def _killed(article: Article, number: int, quote: str, said: Attribution | None = None) -> Claim:
    return a_claim(article, "killed", Count(number, number), quote, said=said or Attribution("reporter"))


FIRST = _killed(MONDAY, 57, "killed 57 people")


@pytest.fixture
def blast() -> AssembledIncident:
    """A blast whose toll rises, stays, and is corrected."""
    return incident_of(
        a_claim(MONDAY, "type", Term("bombing"), "blast"),
        a_claim(TUESDAY, "type", Term("bombing"), "blast"),
        a_claim(THURSDAY, "type", Term("raid"), "raid"),
        FIRST,
        a_claim(MONDAY, "killed", Count(2, 2, "civilian", FIRST.id), "two children"),
        _killed(TUESDAY, 62, "killed 62", HOSPITAL),
        _killed(WEDNESDAY, 62, "62 people died"),
        _killed(THURSDAY, 60, "toll of the raid is 60"),
    )


def test_a_toll_moves_when_an_article_tells_another_one(blast: AssembledIncident) -> None:
    moved = [(row.before, row.after, row.day) for row in toll_series(blast, ARTICLES)]

    assert moved == [
        (None, "57", date(2031, 5, 5)),
        ("57", "62", date(2031, 5, 6)),
        ("62", "60", date(2031, 5, 8)),
    ]


def test_a_change_says_when_by_whom_and_where(blast: AssembledIncident) -> None:
    first, second, _ = (row.words for row in toll_series(blast, ARTICLES))

    assert first == "killed 57 on 2031-05-05, via Post"
    assert second == "killed 57 -> 62 on 2031-05-06, Lakeside Hospital, via Dawn"


def test_the_log_holds_each_other_value_once_when_it_is_first_told(blast: AssembledIncident) -> None:
    types = [(row.before, row.after) for row in change_rows([blast], ARTICLES) if row.field == "type"]

    assert types == [(None, "bombing"), ("bombing", "raid")]


def test_an_article_without_a_date_stands_by_the_day_it_became_known() -> None:
    undated = an_article("A blast killed 3 people.", outlet="Echo")
    incident = incident_of(_killed(undated, 3, "killed 3 people"))

    (row,) = toll_series(incident, {undated.id: undated})

    assert isinstance(row, ChangeRow)
    assert (row.published, row.words) == (None, "killed 3 known since 2031-05-09, via Echo")
