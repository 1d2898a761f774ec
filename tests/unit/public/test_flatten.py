"""Rival and partial claims of one account -> the one value that the flattened field shows."""

from datetime import date

import pytest
from msgspec.structs import replace

from reportedly.model.claim import Attribution, Claim, Speaker
from reportedly.model.incident import Variant
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.testing.factories import a_claim, a_place, a_referent, an_account, an_actor, an_article
from reportedly.views.public import public_account
from reportedly.views.public.records import (
    PublicAccount,
    PublicPerpetrator,
    PublicPlace,
    PublicResponsibility,
    PublicToll,
)
from reportedly.views.public.tolls import whole_toll

ARTICLE = an_article(
    "Three soldiers and two villagers died; one attacker was shot. "
    "Five people died, later seven people died, among them two children. "
    "Dozens were hurt, officials said, in Ostreva and Kell on Friday or in June. The Front denied it."
)


def _flat(*claims: Claim, of_type: IncidentType = "armed_attack") -> PublicAccount:
    return public_account(an_account(ARTICLE, _claim_type(of_type), *claims))


def _claim_type(of_type: IncidentType) -> Claim:
    return a_claim(ARTICLE, "type", Term(of_type), "died")


def _sure(claim: Claim) -> Claim:
    return replace(claim, confidence=0.95)


SOLDIERS = a_claim(ARTICLE, "killed", Count(3, 3, "security_force"), "Three soldiers")
VILLAGERS = a_claim(ARTICLE, "killed", Count(2, 2, "civilian"), "two villagers")
ATTACKER = a_claim(ARTICLE, "killed", Count(1, 1, "militant"), "one attacker")
FIVE = a_claim(ARTICLE, "killed", Count(5, 5), "Five people")
SEVEN = a_claim(ARTICLE, "killed", Count(7, 7), "seven people")


def test_classes_are_never_added_since_the_extractor_tells_the_total() -> None:
    """A sum made here would count twice whoever is told in two ways ("three soldiers", "three officers")."""
    assert _flat(SOLDIERS, VILLAGERS).killed == PublicToll(2, 2)
    assert _flat(VILLAGERS, _sure(SOLDIERS)).killed == PublicToll(3, 3)


def test_of_wholes_equally_sure_the_one_without_class_stands_for_all() -> None:
    assert _flat(FIVE, SOLDIERS, VILLAGERS).killed == PublicToll(5, 5)


def test_the_best_supported_whole_is_shown_before_a_surer_one() -> None:
    twice = Variant("killed", FIVE.value, (FIVE,), 2, (ARTICLE.id,))
    once = Variant("killed", SEVEN.value, (_sure(SEVEN),), 1, (ARTICLE.id,))

    assert whole_toll([once, twice], incident_type="shelling") == PublicToll(5, 5)


def test_parts_are_never_added() -> None:
    children = a_claim(ARTICLE, "killed", Count(2, 2, "civilian", SEVEN.id), "two children")

    assert _flat(SEVEN, children).killed == PublicToll(7, 7)
    assert _flat(children).killed is None


@pytest.mark.parametrize("of_type", ["suicide_bombing", "armed_attack", "assassination"])
def test_the_attackers_own_deaths_are_not_the_toll_of_their_attack(of_type: IncidentType) -> None:
    assert _flat(SOLDIERS, ATTACKER, of_type=of_type).killed == PublicToll(3, 3)
    assert _flat(ATTACKER, of_type=of_type).killed == PublicToll(1, 1)


@pytest.mark.parametrize("of_type", ["armed_clash", "raid", "airstrike_drone"])
def test_dead_militants_count_where_two_sides_fight(of_type: IncidentType) -> None:
    assert _flat(SOLDIERS, _sure(ATTACKER), of_type=of_type).killed == PublicToll(1, 1)


def test_a_sure_attacker_does_not_hide_a_doubtful_victim_of_the_attack() -> None:
    doubtful = a_claim(ARTICLE, "killed", Count(2, 2, "civilian"), "two villagers", confidence=0.5)

    assert _flat(_sure(ATTACKER), doubtful, of_type="armed_attack").killed == PublicToll(2, 2)


def test_of_two_totals_equally_sure_the_later_one_is_shown() -> None:
    assert _flat(SEVEN, FIVE).killed == PublicToll(7, 7)


def test_of_two_totals_the_surer_one_is_shown() -> None:
    sure = a_claim(ARTICLE, "killed", Count(5, 5), "Five people", confidence=0.95)

    assert _flat(SEVEN, sure).killed == PublicToll(5, 5)


def test_dozens_is_a_toll_without_bounds_and_not_told_is_none() -> None:
    hurt = a_claim(ARTICLE, "injured", Count(None, None), "Dozens")

    flat = _flat(hurt)

    assert (flat.injured, flat.killed) == (PublicToll(None, None), None)


def test_dozens_yields_to_a_number_however_sure_it_is() -> None:
    dozens = a_claim(ARTICLE, "killed", Count(None, None), "Dozens", confidence=0.99)

    assert _flat(dozens, VILLAGERS).killed == PublicToll(2, 2)


def test_a_doubtful_total_does_not_stand_for_a_sure_count_of_a_class() -> None:
    doubtful = a_claim(ARTICLE, "killed", Count(5, 5), "Five people", confidence=0.5)

    assert _flat(SOLDIERS, doubtful).killed == PublicToll(3, 3)


def test_a_denied_toll_is_not_shown() -> None:
    denied = a_claim(
        ARTICLE, "killed", Count(5, 5), "Five people", said=Attribution("speaker", stance="denies")
    )

    assert _flat(denied).killed is None


def test_a_period_without_any_bound_is_no_day() -> None:
    unresolved = a_claim(ARTICLE, "when", Period(None, None, "unresolved"), "on Friday", confidence=0.99)
    june = a_claim(ARTICLE, "when", Period(date(2030, 6, 1), date(2030, 6, 30), "month"), "in June")

    assert _flat(unresolved).when is None
    assert _flat(unresolved, june).when.earliest == date(2030, 6, 1)  # type: ignore[union-attr]


def test_an_unlinked_place_keeps_its_words_and_yields_to_a_linked_one() -> None:
    unlinked = a_claim(ARTICLE, "where", a_referent("Ostreva", "place"), "Ostreva", confidence=0.99)
    linked = a_claim(ARTICLE, "where", a_referent("Kell", "place", entity=a_place("Kell")), "Kell")

    assert _flat(unlinked).where == PublicPlace("Ostreva", None, None, None, None, None, None)
    assert _flat(unlinked, linked).where.name == "Kell"  # type: ignore[union-attr]


def test_descriptions_stand_as_doers_only_where_no_name_is_told() -> None:
    front = an_actor("River Front")
    named = a_claim(ARTICLE, "perpetrator", a_referent("The Front", "actor", entity=front), "The Front")
    again = a_claim(ARTICLE, "perpetrator", a_referent("it", "actor", entity=front), "it", confidence=0.5)
    gunmen = a_claim(
        ARTICLE, "perpetrator", a_referent("one attacker", "actor"), "one attacker", confidence=0.4
    )

    assert _flat(named, again, gunmen).perpetrators == (
        PublicPerpetrator("River Front", front.id, "The Front"),
    )
    assert _flat(gunmen).perpetrators == (PublicPerpetrator("one attacker", None, "one attacker"),)


def test_a_denied_responsibility_is_shown_with_who_denies_it() -> None:
    spokesman = Attribution("speaker", (Speaker("officials", "official"),), "said", "denies")
    denied = a_claim(ARTICLE, "responsibility", Referent("The Front", "actor"), "denied it", said=spokesman)

    assert _flat(denied).responsibility == (PublicResponsibility("denied", "The Front", "officials"),)


def test_no_claim_of_type_or_status_gives_other_and_asserted() -> None:
    flat = public_account(an_account(ARTICLE, FIVE))

    assert (flat.type, flat.status) == ("other", "asserted")
