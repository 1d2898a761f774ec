"""A strand -> why it can tell of no incident: plans, hypotheses, denials, violence at large, totals."""

import re

from reportedly.claims.local.sentence.arms import has_armed_doer, has_weapon
from reportedly.claims.local.sentence.status import Telling
from reportedly.claims.local.sentence.strands import Strand, is_generic
from reportedly.claims.local.sorting.totals import why_total

_STAGED = re.compile(
    r"\b(?:drill|exercise|simulation|rehearsal|re-?enactment|play|novel|game)s?\b,? (?:in|during) which\b"
    r"|^\W*in the (?:scenario|exercise|drill|simulation|film|novel|story|game)\b",
    re.IGNORECASE,
)
_BY_STATUS: dict[Telling, str] = {
    "general": "tells what happens in general, not of one happening",
    "planned": "tells of a plan, a threat or a wish, not of something that happened",
    "hypothetical": "tells of what might have happened or might happen",
    "denied": "says that it did not happen",
}


def why_not(strand: Strand) -> str | None:
    """Return why a strand can tell of no incident, or None when it may."""
    if strand.status in _BY_STATUS:
        return _BY_STATUS[strand.status]
    if strand.status == "failed" and not (has_weapon(strand.sentence) or has_armed_doer(strand.sentence)):
        return "tells of an attempt without arms"
    if is_generic(strand):
        return "speaks of violence in general, not of one happening"
    if _STAGED.search(strand.sentence.text):
        return "tells of a drill or a story, not of something that happened"
    return why_total(strand)
