"""Our types and statuses of accounts -> PLOVER's types of events, by one table that leaves none out."""

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.views.public.records import ArticleLine, PublicAccount

OTHER = "OTHER"
"""What is said where there is no violence to tell of; no type of PLOVER."""
ASSAULT = "ASSAULT"
"""The one type that is violence against persons or things."""
EVENTS = frozenset(
    {
        "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
        "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
    }
)  # fmt: skip
"""The types as the training sentences name them: those of 2021, with CONCEDE and RETREAT as YIELD."""

# By PLOVER's CAMEO table of 2021; the numbers are CAMEO's.
OF_TYPE: Mapping[str, str] = MappingProxyType(
    {
        "bombing": "ASSAULT",  # 183
        "suicide_bombing": "ASSAULT",  # 1831
        "armed_attack": "ASSAULT",  # 190
        "armed_clash": "ASSAULT",  # 193
        "raid": "ASSAULT",  # 190
        "airstrike_drone": "ASSAULT",  # 195
        "shelling": "ASSAULT",  # 194
        "assassination": "ASSAULT",  # 186
        "abduction": "ASSAULT",  # 181
        "arrest": "COERCE",  # 173
        "arson": "ASSAULT",  # 1712, destroy property
        "sexual_violence": "ASSAULT",  # 1821
        "mob_violence": "ASSAULT",  # 182
        "protest_violence": "PROTEST",  # 145
        "execution": "ASSAULT",  # 1823
        "looting": "COERCE",  # 171, seize property
        "landmine": "ASSAULT",  # 1833
        "disrupted_plot": "COERCE",  # 173: those who foil it seize or detain
        "other": "ASSAULT",  # 180
    }
)
OF_STATUS: Mapping[str, str | None] = MappingProxyType(
    {"asserted": None, "alleged": None, "planned": "THREATEN", "hypothetical": OTHER, "denied": OTHER}
)
"""What an account is that tells of no act; None where its type decides."""
REACHED = frozenset({*OF_TYPE.values(), "THREATEN"})
"""The types that the two tables can give."""
NEWER: Mapping[str, str] = MappingProxyType(
    {
        "FIGHT": "ASSAULT",
        "DEMAND": "REQUEST",
        "DISAPPROVE": "ACCUSE",
        "INVESTIGATE": "ACCUSE",
        "CONCEDE": "YIELD",
        "RETREAT": "YIELD",
    }
)
"""Types that later editions rename or join."""


def event_of(line: ArticleLine | None) -> str:
    """Return the event of the main account of a sentence, and OTHER where there is none."""
    if line is None or not line.accounts:
        return OTHER
    account = min(line.accounts, key=_rank)
    return OF_STATUS[account.status] or OF_TYPE[account.type]


def _rank(account: PublicAccount) -> bool:
    return not account.main
