"""The decisions on an incident and who asks -> which state of review they may set, by the two-person rule."""

from collections.abc import Iterable

from reportedly.model.decision import Act, Decision
from reportedly.model.taxonomy import ReviewState
from reportedly.views.web.people import Person, Role

CODING: frozenset[Act] = frozenset({"accept", "correct", "merge", "split", "same", "different"})
"""What makes somebody a coder of an incident."""
_NEEDS: dict[ReviewState, Role] = {"reviewed": "reviewer", "published": "reviewer"}
_BEFORE: dict[ReviewState, frozenset[ReviewState]] = {
    "reviewed": frozenset({"extracted", "in review", "published"}),
    "published": frozenset({"reviewed"}),
}


def coders(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return who coded an incident, and who called it ready for the second person."""
    return tuple(
        dict.fromkeys(
            each.person
            for each in decisions
            if each.act in CODING or (each.act == "review" and each.state == "in review")
        )
    )


def finished_state(who: Person, coded: tuple[str, ...]) -> ReviewState:
    """Return the state that an incident gets when this person has done with it."""
    if who.is_alone or (who.may("reviewer") and coded and who.name not in coded):
        return "reviewed"
    return "in review"


def why_not(who: Person, state: ReviewState, now: ReviewState, coded: tuple[str, ...]) -> str | None:
    """Return why this person may not set a state; None where they may.

    With people who log in, what one person coded another one reviews.
    """
    role = _NEEDS.get(state, "coder")
    if not who.may(role):
        return f"to set {state} needs the role {role}; {who.name} is {who.role}"
    if state in _BEFORE and now not in _BEFORE[state]:
        return f"{state} comes after {' or '.join(sorted(_BEFORE[state]))}; this incident is {now}"
    if now == "published" and not who.may("reviewer"):
        return f"a published incident is opened again by a reviewer; {who.name} is {who.role}"
    if state == "reviewed" and not who.is_alone:
        if who.name in coded:
            return f"{who.name} coded this incident, so another reviewer looks at it"
        if not coded:
            return "nobody coded this incident yet; settle its values first, then another person reviews it"
    return None
