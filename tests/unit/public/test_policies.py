"""Rival values told by several articles -> the one that each policy shows first."""

from datetime import date

import pytest
from msgspec.structs import replace

from reportedly.incidents.policies import POLICIES, Choice, Policy
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Speaker
from reportedly.model.incident import Variant
from reportedly.model.values import Count, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.views.public.flatten import flatten
from reportedly.views.public.records import PublicEstimate, PublicToll
from reportedly.views.public.tolls import estimate

POLICE = Attribution("speaker", (Speaker("police chief Ana Wetu", "police"),))
FIRST = an_article("Forty or more died, the Post wrote of it.", published=date(2031, 5, 8))
SECOND = an_article("The toll is 57. Of the attackers three died.", published=date(2031, 5, 9))
THIRD = an_article("Now 62 are dead, police chief Ana Wetu said.", published=date(2031, 5, 10))
UNDATED = an_article("In all 90 people are dead, neighbours said.")
PRINTED = {each.id: each.published for each in (FIRST, SECOND, THIRD, UNDATED)}


def _told(
    article: Article, quote: str, count: Count, *, support: int = 1, said: Attribution = POLICE
) -> Variant:
    claim = a_claim(article, "killed", count, quote, said=said)
    return Variant("killed", count, (claim,), support, (article.id,))


REPORTER = Attribution("reporter")
FORTY = _told(FIRST, "Forty or more", Count(40, None), said=REPORTER)
FIFTY_SEVEN = _told(SECOND, "57", Count(57, 57), support=2, said=REPORTER)
SIXTY_TWO = _told(THIRD, "62", Count(62, 62))
NINETY = _told(UNDATED, "90", Count(90, 90), said=REPORTER)
ATTACKERS = _told(SECOND, "three", Count(3, 3, "militant"), said=REPORTER)
PART = _told(FIRST, "Forty", Count(2, 2, "civilian", FORTY.claims[0].id), said=REPORTER)
BOMBING = Variant("type", Term("bombing"), (a_claim(FIRST, "type", Term("bombing"), "died"),), 1, (FIRST.id,))
ALL = (BOMBING, FORTY, FIFTY_SEVEN, SIXTY_TWO, NINETY, ATTACKERS, PART)


@pytest.mark.parametrize(
    ("policy", "shown"),
    [
        ("most-supported", PublicToll(57, 57)),
        ("latest", PublicToll(62, 62)),
        ("lowest", PublicToll(40, None)),
        ("highest", PublicToll(90, 90)),
        ("official", PublicToll(62, 62)),
        ("ucdp", PublicToll(57, 57)),
    ],
)
def test_each_policy_shows_its_own_toll_first(policy: Policy, shown: PublicToll) -> None:
    assert flatten(ALL, choice=Choice(policy, PRINTED)).killed == shown


def test_of_tolls_equally_well_told_ucdp_takes_the_lower() -> None:
    twice = replace(SIXTY_TWO, support=2)

    assert flatten((BOMBING, FIFTY_SEVEN, twice), choice=Choice("ucdp", PRINTED)).killed == PublicToll(57, 57)


@pytest.mark.parametrize("policy", POLICIES)
def test_no_policy_adds_a_part_or_shows_the_attackers_deaths_beside_victims(policy: Policy) -> None:
    chosen = flatten((BOMBING, FIFTY_SEVEN, ATTACKERS, PART), choice=Choice(policy, PRINTED))

    assert chosen.killed == PublicToll(57, 57)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_count_without_bounds_is_shown_where_nothing_else_is_told(policy: Policy) -> None:
    dozens = _told(FIRST, "Forty", Count(None, None))

    assert flatten((BOMBING, dozens), choice=Choice(policy, PRINTED)).killed == PublicToll(None, None)
    assert flatten((BOMBING,), choice=Choice(policy, PRINTED)).killed is None


def test_an_official_policy_falls_back_to_the_most_supported() -> None:
    chosen = flatten((BOMBING, FORTY, FIFTY_SEVEN), choice=Choice("official", PRINTED))

    assert chosen.killed == PublicToll(57, 57)


def test_the_estimate_spans_what_anybody_tells_of_all_victims() -> None:
    told = estimate(ALL, PublicToll(57, 57), incident_type="bombing")

    assert told == PublicEstimate(40, 57, 90)
    assert estimate((), None, incident_type="bombing") == PublicEstimate(None, None, None)


def test_of_tolls_equally_well_told_a_later_one_that_exceeds_the_surest_stands_first() -> None:
    # The extractor is surest of "rose to 57"; what was printed two days later leaves it behind.
    surest = replace(FIFTY_SEVEN, support=1, claims=(replace(FIFTY_SEVEN.claims[0], confidence=0.97),))
    told = (BOMBING, surest, SIXTY_TWO)

    assert flatten(told, choice=Choice(printed=PRINTED)).killed == PublicToll(62, 62)
    assert flatten(told, choice=Choice()).killed == PublicToll(57, 57)
