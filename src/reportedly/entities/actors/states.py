"""A state's word and a force's word -> the actor: "Pakistani forces" are Pakistan's security forces."""

import re
from functools import cache

from reportedly.entities.actors.words import REGISTRY, any_of, either
from reportedly.entities.demonyms import Nation, nations
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.model.values import Actor


class Force(Record, frozen=True):
    """A branch of a state's forces, in words: ("army", "army")."""

    slug: str
    name: str


@cache
def force_nouns() -> dict[str, Force]:
    """Return the nouns that make a force of a state's adjective, folded: "troops", "border guards"."""
    lines = REGISTRY.joinpath("force_nouns.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    return {noun: Force(slug, name) for noun, slug, name in cells}


def after_nation(text: str, at: int) -> re.Match[str] | None:
    """Return the longest words of a force or government that follow a state's word in folded lower case."""
    matches = [match for pattern in _after_patterns() if (match := pattern.match(text, at))]
    # Of equals the first: "border police" is a noun of its own before it is police with a modifier.
    return max(matches, key=lambda match: match.end(), default=None)


@cache
def _after_patterns() -> tuple[re.Pattern[str], ...]:
    modifier, government, force = any_of("modifier"), any_of("government"), either(force_nouns())
    return tuple(
        re.compile(rf"(?:'s)? (?:(?:{modifier}) ){{{count}}}(?:(?P<force>{force})|{government})(?![\w'])")
        for count in (0, 1, 2)
    )


@cache
def before_strike() -> re.Pattern[str]:
    """Return the pattern of words of attack after an adjective: in "Israeli air strikes" Israel strikes."""
    return re.compile(rf" (?:(?:{any_of('modifier')}) )?(?:{any_of('strike')})(?!\w)")


def state_id(iso2: str) -> ActorId:
    """Return the id of a state."""
    return ActorId(f"state:{iso2}")


def force_id(iso2: str, force: Force) -> ActorId:
    """Return the id of a force of a state."""
    return ActorId(f"state:{iso2}/{force.slug}")


@cache
def state_actors() -> dict[ActorId, Actor]:
    """Return every state and every branch of its forces."""
    forces = {force.slug: force for force in force_nouns().values()}.values()
    actors: dict[ActorId, Actor] = {}
    for nation in nations():
        actors[state_id(nation.iso2)] = Actor(state_id(nation.iso2), nation.name, nation.iso2)
        for force in forces:
            actor_id = force_id(nation.iso2, force)
            actors[actor_id] = Actor(actor_id, f"{_adjective(nation)} {force.name}", nation.iso2)
    return actors


def _adjective(nation: Nation) -> str:
    return nation.demonyms[0] if nation.demonyms else nation.name
