"""An account that the grammar is unsure of, and the readings of its sentences -> why it is refused, or None."""

from collections.abc import Sequence

from reportedly.claims.combining.filling import own_readings
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.readings import SentenceReading
from reportedly.model.account import Account

_UNSURE_TYPE = 0.78  # confidence of a type that words of weapons or blasts do not settle


def why_doubted(account: Account, readings: Sequence[SentenceReading], *, least: Thresholds) -> str | None:
    """Return why an account is refused after all."""
    if not is_unsure(account):
        return None
    told = [reading.incident for reading in own_readings(account, readings)]
    if not told or max(told) >= least.doubt:
        return None
    return "reads as no incident, and no words settle that it is one"


def is_unsure(account: Account) -> bool:
    """Return whether neither a type beyond doubt nor somebody who claims it speaks for an account."""
    surest = max((claim.confidence for claim in account.of("type")), default=0.0)
    return surest < _UNSURE_TYPE and not account.of("responsibility")
