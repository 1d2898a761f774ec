"""A report -> the counting rules and the policy that stand under it, in every format."""

from reportedly.incidents.policies import Policy
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.build import Report

_RULES = """
An incident is what articles tell of one happening. Attacks, clashes, raids and arrests all count; the
table by type tells them apart.

What a person settled in review stands first; the tellings stay beside it. Copies of one text, and outlets
that quote one speaker, are one origin.

“57+” is 57 or more: somebody says “at least”. “57-62” is a range. “?” is a number without bounds, such
as “dozens”. None is rounded to a fact: a sum keeps every bound that one of its parts leaves open.

“–” is not told, which is not zero. “0” stands only where there is no incident.

The deaths of attackers in their own attack are in no total; they have a row of their own by class.

An incident stands in a month when every day that it may have happened on lies in that month. The day of
publication is never taken for the day of the incident.

A change is the least and the greatest difference that both months allow; percent stand only where both
numbers are exact. “Lows +7”: neither month has an upper bound, and their low sums differ by 7. A month
with more articles read has more incidents found: the numbers of articles stand above.

The ledger records what is reported in public. It is a floor under what happened, not a measure of it.
"""
_PUBLIC = """
Public profile: values and the map tell places coarsely (province, half a degree), private persons’ names
are replaced by “[name]”, and quotes are cut at 300 characters.
"""
_PARTNER = """
Partner profile: places and quotes stand as the articles give them, private persons’ names are replaced by
“[name]”. Not for publication.
"""
_INTERNAL = """
Internal profile: places, names and quotes stand as the articles give them. Not for publication.
"""
_PROFILES = {Profile.public: _PUBLIC, Profile.partner: _PARTNER, Profile.internal: _INTERNAL}


_POLICIES: dict[Policy, str] = {
    "most-supported": "of rival tolls and days the one that the most origins tell, then the surest",
    "latest": "of rival tolls, days and places, the one in the article published last",
    "lowest": "of rival tolls the lowest; of days and places the most supported",
    "highest": "of rival tolls the highest; of days and places the most supported",
    "official": "what officials, police and armed forces tell; the most supported where they tell none",
    "ucdp": "of tolls that are as well supported as any, the lowest; of days and places the most supported",
}


def policy_words(policy: Policy) -> str:
    """Return the sentence that says how the value shown first is chosen."""
    return f"The policy is “{policy}”: {_POLICIES[policy]}. Rivals stand with the incident."


def rules_of(report: Report) -> tuple[str, ...]:
    """Return the rules, then what the profile and the dates asked for leave out."""
    asked = report.asked
    told = [*_RULES.split("\n\n"), policy_words(asked.policy), _PROFILES[asked.profile]]
    if asked.as_of:
        told.append(f"As the ledger held it at the end of {asked.as_of} (UTC).")
    if asked.published_until:
        told.append(f"Without articles published after {asked.published_until}, or without a date.")
    if report.unresolved_figures:
        told.append(
            f"{report.unresolved_figures} published figures are of a period that no date resolves; "
            "`reportedly figures` lists them."
        )
    return tuple(" ".join(rule.split()) for rule in told)
