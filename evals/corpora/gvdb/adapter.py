"""What the engine reads in an article -> the incident that the corpus codes: city, day, victims, weapon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from evals.corpora.gvdb.fields import Fate, Found, Victim, Words
from reportedly.model.values import Place, Referent
from reportedly.views.public.records import ArticleLine, PublicAccount, PublicClaim, PublicToll

_TOWNS = (1, 3)
"""Precisions of a named town, then of a county or borough; a street is 2, a state 4."""

_NO_TYPE = frozenset({"gun", "guns", "firearm", "firearms", "weapon", "weapons"})
"""Words that name a gun and not its type."""

_FATES: Mapping[str, Fate] = MappingProxyType({"killed": "killed", "injured": "injured"})
"""What befell a victim, by the role of a named person; other roles are no victims'."""


def found_in(line: ArticleLine | None) -> Found:
    """Return what the account that the article is about says; what it leaves open, the next one does."""
    accounts = sorted(line.accounts, key=lambda account: not account.main) if line else []
    # An arrest alone is how the corpus' articles end; its incident is what the arrest is for.
    accounts = [account for account in accounts if account.type != "arrest"] or accounts
    if not accounts:
        return Found()
    first = accounts[0]
    return Found(
        city=next(_cities(accounts), None),
        day=next((day for account in accounts if (day := _day(account))), None),
        weapon=next(_weapons(accounts), None),
        killed=_number(first.killed),
        injured=_number(first.injured),
        victims=tuple(_victims(first)),
    )


def _cities(accounts: Sequence[PublicAccount]) -> Iterator[Words]:
    for account in accounts:
        for precision in _TOWNS:
            yield from (
                _words(claim, claim.value.mention)
                for claim in account.claims
                if claim.field == "where" and isinstance(claim.value, Referent)
                if isinstance(claim.value.entity, Place) and claim.value.entity.precision == precision
            )


def _day(account: PublicAccount) -> date | None:
    when = account.when
    return when.earliest if when and when.precision == "day" and when.earliest == when.latest else None


def _weapons(accounts: Iterable[PublicAccount]) -> Iterator[Words]:
    for account in accounts:
        for claim in account.claims:
            if isinstance(claim.value, Referent) and claim.field == "weapon" and _is_type_of_gun(claim.value):
                yield _words(claim, claim.value.mention)


def _is_type_of_gun(weapon: Referent) -> bool:
    is_bare = weapon.mention.split()[-1].casefold() in _NO_TYPE and not any(map(str.isdigit, weapon.mention))
    return weapon.role == "firearm" and not is_bare


def _number(toll: PublicToll | None) -> int:
    """Return how many at least, since the corpus has a record for each; 0 where no bound is told."""
    return (toll.low or 0) if toll else 0


def _victims(account: PublicAccount) -> Iterator[Victim]:
    """Yield each named victim once, by the longest name: "Brook" is the "Ada Brook" of the same account."""
    people = [claim for claim in account.claims if claim.field == "person"]
    names = {claim.value.mention for claim in people if isinstance(claim.value, Referent)}
    told: set[str] = set()
    for claim in people:
        name = claim.value.mention if isinstance(claim.value, Referent) else ""
        fate = _FATES.get(claim.value.role or "") if isinstance(claim.value, Referent) else None
        is_part = any(f" {name} " in f" {other} " for other in names - {name})
        if fate is not None and name not in told and not is_part:
            told.add(name)
            yield Victim(_words(claim, name), fate)


def _words(claim: PublicClaim, mention: str) -> Words:
    at = max(0, claim.quote.find(mention))
    start = claim.start + at
    return Words(mention, start, start + len(mention))
