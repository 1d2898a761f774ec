"""Accounts of an article -> those that are incidents by the task definition of MUC-4."""

from datetime import date, timedelta

from reportedly.entities.demonyms import nation_of
from reportedly.model.values import Count
from reportedly.views.public.records import PublicAccount

TYPES = {
    "bombing": "BOMBING",
    "suicide_bombing": "BOMBING",
    "landmine": "BOMBING",
    "armed_attack": "ATTACK",
    "armed_clash": "ATTACK",
    "raid": "ATTACK",
    "airstrike_drone": "ATTACK",
    "shelling": "ATTACK",
    "assassination": "ATTACK",
    "execution": "ATTACK",
    "sexual_violence": "ATTACK",
    "mob_violence": "ATTACK",
    "disrupted_plot": "ATTACK",
    "abduction": "KIDNAPPING",
    "arson": "ARSON",
    "looting": "ROBBERY",
}
"""Our types by name; those left out (arrest, protest_violence, other) are no incident of MUC-4."""
COUNTRIES = {
    "AR": "ARGENTINA",
    "BO": "BOLIVIA",
    "CL": "CHILE",
    "CO": "COLOMBIA",
    "EC": "ECUADOR",
    "GT": "GUATEMALA",
    "HN": "HONDURAS",
    "PE": "PERU",
    "SV": "EL SALVADOR",
}
"""The nine countries of the task."""
_ARMED = frozenset({"military", "police", "militants", "security force", "peacekeepers"})
_RECENT = timedelta(days=62)
_HARMED = frozenset({"killed", "injured", "abducted"})


def is_relevant(account: PublicAccount, published: date | None) -> bool:
    """Return whether an account fits the task: its types, countries and times, as fact, no act of war."""
    if account.type not in TYPES or account.status in {"denied", "hypothetical"}:
        return False
    elsewhere = account.where is not None and account.where.country not in (None, *COUNTRIES)
    if elsewhere and not _belongs(account):
        return False
    last = account.when.latest if account.when else None
    # An older incident counts where the article brings news of it: then it is what the article is about.
    if published is not None and last is not None and last < published - _RECENT and not account.main:
        return False
    return not _is_between_armed_sides(account)


def _belongs(account: PublicAccount) -> bool:
    """Whether somebody who did or suffered it is said to be of one of the nine countries."""
    doers = [each.text for each in account.perpetrators]
    told = [*doers, *(each.text for each in account.targets)]
    return any(nation_of(word) in COUNTRIES for words in told for word in words.split())


def _is_between_armed_sides(account: PublicAccount) -> bool:
    """Whether all that is known to be struck bears arms: an act of war, not of terror."""
    kinds = {target.kind for target in account.targets}
    hurt = {
        claim.value.of_class
        for claim in account.claims
        if claim.field in _HARMED and isinstance(claim.value, Count) and claim.value.of_class is not None
    }
    if account.type == "armed_clash":
        return not (kinds - _ARMED) and not (hurt - {"security_force", "militant"})
    return bool(kinds or hurt) and kinds <= _ARMED and hurt <= {"security_force", "militant"}
