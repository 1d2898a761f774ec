"""Two accounts' facts -> features: how much each kind of agreement or conflict weighs, and why."""

from collections.abc import Callable

from reportedly.incidents.compare.actors import compare_actors
from reportedly.incidents.compare.counts import compare_counts
from reportedly.incidents.compare.days import compare_days
from reportedly.incidents.compare.feature import Feature
from reportedly.incidents.compare.outcomes import compare_outcomes
from reportedly.incidents.compare.persons import compare_persons
from reportedly.incidents.compare.places import compare_places
from reportedly.incidents.compare.same_news import is_same_news
from reportedly.incidents.compare.targets import compare_targets
from reportedly.incidents.compare.texts import compare_texts
from reportedly.incidents.compare.types import compare_types
from reportedly.incidents.compare.weapons import compare_weapons
from reportedly.incidents.compare.wording import compare_wording
from reportedly.incidents.facts import Facts

__all__ = ["COMPARISONS", "Feature", "compare", "is_same_news"]

COMPARISONS: tuple[Callable[[Facts, Facts], Feature | None], ...] = (
    compare_days,
    compare_places,
    compare_types,
    compare_targets,
    compare_counts,
    compare_actors,
    compare_persons,
    compare_weapons,
    compare_outcomes,
    compare_wording,
    compare_texts,
)


def compare(left: Facts, right: Facts) -> tuple[Feature, ...]:
    """Return every feature on which the two accounts say enough to be compared."""
    features = (comparison(left, right) for comparison in COMPARISONS)
    return tuple(feature for feature in features if feature is not None)
