"""Killed by side: the bounds are no narrower than what is told."""

import pytest
from msgspec.structs import replace

from reportedly.model.ids import DecisionId
from reportedly.model.incident import AssembledIncident, Ruling
from reportedly.model.values import Count, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import KNOWN, incident_of
from reportedly.views.exports.deaths import deaths_of
from reportedly.views.queries.headline import headline


def killed(*counts: Count) -> AssembledIncident:
    articles = [an_article(f"Raid {number} killed people.") for number in range(len(counts))]
    told = zip(articles, counts, strict=True)
    return incident_of(
        a_claim(articles[0], "type", Term("raid"), "Raid"),
        *(a_claim(article, "killed", count, "killed people") for article, count in told),
    )


@pytest.mark.parametrize(
    ("counts", "bounds"),
    [
        ((Count(10, 10),), (10, 10, 10)),
        ((Count(10, None),), (10, 10, 10)),
        ((Count(None, 67),), (0, 67, 67)),
        ((Count(57, 57), Count(62, 62)), (57, 62, 62)),
        ((Count(57, 57), Count(None, 60)), (0, 57, 60)),
    ],
)
def test_low_best_and_high_hold_everything_told(
    counts: tuple[Count, ...], bounds: tuple[int, int, int]
) -> None:
    incident = killed(*counts)

    deaths = deaths_of(incident, headline(incident), state_is_first=True)

    assert deaths is not None
    assert (deaths.low, deaths.best, deaths.high) == bounds


def test_parts_that_articles_tell_are_no_parts_of_what_a_person_settled() -> None:
    article = an_article("Raid killed ten people, four of them farmers.")
    whole = a_claim(article, "killed", Count(10, 10), "ten people")
    part = a_claim(article, "killed", Count(4, 4, "civilian", whole.id), "four of them", confidence=0.5)
    told = incident_of(a_claim(article, "type", Term("raid"), "Raid"), whole, part)
    settled = replace(told, rulings=(Ruling("killed", Count(5, 5), DecisionId("d1"), "ana", "", KNOWN),))

    by_side = [deaths_of(each, headline(each), state_is_first=True) for each in (told, settled)]

    assert [(each.civilians, each.unknown, each.best) for each in by_side if each] == [(4, 6, 10), (0, 5, 5)]
