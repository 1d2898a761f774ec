"""An account's perpetrators and targets -> GED's sides and its three types of violence."""

from collections.abc import Callable

from evals.corpora.ucdp.events import Side
from evals.corpora.ucdp.places import country_name
from evals.corpora.ucdp.ucdp_actors import governments, is_government, listed
from reportedly.entities.actors import ActorRegistry
from reportedly.model.ids import ActorId
from reportedly.model.record import Record
from reportedly.model.values import Actor
from reportedly.views.public.records import PublicAccount, PublicTarget

_FORCES = frozenset({"military", "police", "security force"})
_UNARMED = frozenset(
    {"civilians", "worshippers", "journalists", "aid workers", "health workers", "religious", "education"}
)
_BETWEEN_ARMED = frozenset({"armed_clash", "shelling", "airstrike_drone", "landmine"})
"""GED counts civilians whom these kill among the deaths of the fight between its two sides."""
_OTHER_LISTS = {"un:QDe.161": "234"}
"""Actors of the registry that GED files under another one: the Khorasan Province under Islamic State."""


class Opposed(Record, frozen=True):
    """The parties of one account."""

    doers: tuple[Side, ...]
    struck: tuple[Side, ...]

    @property
    def all(self) -> tuple[Side, ...]:
        """Each party once, doers first."""
        return tuple(dict.fromkeys((*self.doers, *self.struck)))


class Parties:
    """Translates actors of the registry into GED's."""

    def __init__(self, get: Callable[[ActorId], Actor] | None = None) -> None:
        self._get = get or ActorRegistry.open().get

    def side(self, actor_id: ActorId) -> Side:
        """Return GED's name and number of an actor; a state's force is its government."""
        number = _OTHER_LISTS.get(actor_id, actor_id.removeprefix("ucdp:"))
        if number in listed():
            return listed()[number].side
        actor = self._get(actor_id)
        return Side(actor.name) if actor.country is None else government_of(actor.country)

    def opposed(self, account: PublicAccount, country: str | None) -> Opposed:
        """Return who did it and whom it struck, as far as they are parties; `country` is where (ISO code)."""
        doers = [self.side(each.actor_id) for each in account.perpetrators if each.actor_id is not None]
        struck = [self._struck(target, country) for target in account.targets]
        return Opposed(
            tuple(dict.fromkeys(doers)), tuple(dict.fromkeys(side for side in struck if side is not None))
        )

    def _struck(self, target: PublicTarget, country: str | None) -> Side | None:
        if target.actor_id is not None:
            return self.side(target.actor_id)
        return government_of(country) if target.kind in _FORCES and country is not None else None


def violence_of(account: PublicAccount, opposed: Opposed) -> int | None:
    """Return 1 (with a state), 2 (two groups) or 3 (civilians attacked); None where it does not tell."""
    kinds = {target.kind for target in account.targets}
    if kinds & _UNARMED and kinds <= _UNARMED and account.type not in _BETWEEN_ARMED:
        return 3
    if kinds & _FORCES or any(map(is_government, opposed.all)) or account.type == "airstrike_drone":
        return 1
    return 2 if len(opposed.all) > 1 else None


def government_of(iso2: str) -> Side:
    """Return the government of a country as GED names it."""
    return governments().get(iso2) or Side(f"Government of {country_name(iso2)}")
