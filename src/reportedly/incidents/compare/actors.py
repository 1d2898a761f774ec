"""Who two accounts say did it -> a feature; weak, since one group does many things in one town."""

from itertools import product

from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.compare.names import actor_name, compatible_actors, same_actor
from reportedly.incidents.facts import Facts
from reportedly.model.values import Actor, Referent

_SAME = 0.8
_PART = 0.4
_RIVAL = -0.8
_REVERSED = -1.2


def compare_actors(left: Facts, right: Facts) -> Feature | None:
    """Return how the perpetrators agree; rival doers weigh little, since one attack is often disputed."""
    pairs = list(product(_linked(left.perpetrators), _linked(right.perpetrators)))
    for one, other in pairs:
        if same_actor(one, other):
            return Feature("actors", _SAME, f"same actor: {actor_name(one)}")
    for one, other in pairs:
        if compatible_actors(one, other):
            return Feature("actors", _PART, f"actors that may be one: {actor_name(one)}, {actor_name(other)}")
    return _reversed(left, right) or _reversed(right, left) or _rivals(pairs)


def _linked(referents: tuple[Referent, ...]) -> list[Referent]:
    return [referent for referent in referents if isinstance(referent.entity, Actor)]


def _reversed(left: Facts, right: Facts) -> Feature | None:
    """Return the conflict of one account's doer being struck in the other; in a clash both are both."""
    if "armed_clash" in left.types | right.types:
        return None
    for doer, struck in product(_linked(left.perpetrators), _linked(right.targets)):
        if same_actor(doer, struck) and right.perpetrators:
            return Feature(
                "actors", _REVERSED, f"{actor_name(doer)} did it in one and is struck in the other"
            )
    return None


def _rivals(pairs: list[tuple[Referent, Referent]]) -> Feature | None:
    if not pairs:
        return None
    one, other = pairs[0]
    return Feature("actors", _RIVAL, f"other actors: {actor_name(one)} and {actor_name(other)}")
