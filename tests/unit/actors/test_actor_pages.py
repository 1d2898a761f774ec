"""Pages of actors, rivals by country, and names found by their words."""

from datetime import date
from functools import cache

import pytest

from reportedly.entities.actors.pages import NameInTime
from reportedly.entities.actors.registry import ActorRegistry
from reportedly.errors import UnknownName
from reportedly.model.ids import ActorId
from reportedly.model.values import Actor, Candidate


@cache
def registry() -> ActorRegistry:
    return ActorRegistry.open()


def ids(candidates: tuple[Candidate, ...]) -> list[str]:
    return [one.entity.id for one in candidates if isinstance(one.entity, Actor)]


def test_a_claim_by_the_islamic_state_in_afghanistan_has_its_province_as_rival() -> None:
    whole, part = registry().link("IS", countries=("AF",))

    assert ids((whole, part)) == ["ucdp:234", "un:QDe.161"]
    assert (whole.score, part.score) == (0.97, 0.582)
    assert part.reason == "part of the first that acts in AF"


def test_the_islamic_state_where_no_province_of_it_acts_stands_alone() -> None:
    assert ids(registry().link("IS", countries=("IQ",))) == ["ucdp:234"]


@pytest.mark.parametrize(("country", "first"), [("SO", "r:sna-somalia"), ("SY", "ucdp:7514")])
def test_the_country_tells_two_of_one_name_apart(country: str, first: str) -> None:
    found = registry().link("SNA", countries=(country,))

    assert ids(found)[0] == first
    assert found[1].reason.endswith(f"; not known to act in {country}")


def test_a_page_tells_role_and_name_by_time() -> None:
    page = registry().page(ActorId("ucdp:303"))

    assert [(name.name, name.sort, name.since) for name in page.names] == [
        ("Taliban", "group", None),
        ("Taliban (de facto government of Afghanistan)", "state", date(2021, 8, 15)),
    ]
    assert page.countries == ("AF", "PK")
    assert page.ids == ("wikidata:Q42418",)


def test_a_page_tells_parts_and_wholes() -> None:
    province, whole = (registry().page(ActorId(id_)) for id_ in ("un:QDe.161", "ucdp:234"))

    assert [actor.name for actor in province.parents] == ["Islamic State"]
    assert "Islamic State Khorasan Province" in {actor.name for actor in whole.children}
    assert province.names[0] == NameInTime(
        "Islamic State Khorasan Province",
        "group",
        None,
        None,
        "UN Security Council list; name as the press writes it",
    )


def test_a_page_tells_who_uses_a_label() -> None:
    labels = {alias.alias: alias.used_by for alias in registry().page(ActorId("ucdp:356")).aliases}

    assert labels["Fitna al-Khawarij"] == "Government of Pakistan"
    assert labels["TTP"] is None


def test_a_page_tells_what_a_group_came_out_of() -> None:
    page = registry().page(ActorId("ucdp:180"))

    assert [actor.id for actor in page.came_out_of] == ["ucdp:890"]


def test_a_page_of_a_force_has_the_country_of_its_state() -> None:
    page = registry().page(ActorId("state:PK/army"))

    assert (page.name, page.sort, page.countries) == ("Pakistani army", "state_force", ("PK",))


def test_an_unknown_actor_has_no_page() -> None:
    with pytest.raises(UnknownName, match="no actor 'r:nobody' in the registry"):
        registry().page(ActorId("r:nobody"))


def test_names_are_found_by_all_their_words() -> None:
    found = registry().having("army arakan")

    assert ids(found)[0] == "ucdp:3051"
    assert (found[0].score, found[0].reason) == (1.0, "the words stand in 'Arakan Army'")
    assert registry().having("no such words") == ()
