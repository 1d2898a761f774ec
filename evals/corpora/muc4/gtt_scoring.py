"""Predicted and gold GTT templates -> counts per slot under the best alignment of templates.

Re-implemented from the definition in Du, Rush and Cardie (2021), "Template Filling with Generative
Transformers", and from what the authors' evaluation does (github.com/xinyadu/gtt, eval.py):

- A predicted template may be aligned with one gold template whose incident type contains its own
  ("attack" fits "attack / bombing"); templates of unlike types are never aligned.
- The type of an aligned template is right. A predicted entity is right when all of its mentions stand among
  the mentions of one gold entity of that role; a gold entity is found when such a prediction is there.
- All of a template without a partner is wrong or missing, its type included.
- The alignment is the one with the best micro F1 of the document; gold templates told twice count once.
"""

import re
import string
from collections.abc import Iterable, Iterator, Sequence

from evals.corpora.muc4.records import ROLES, GttTemplate, Role
from evals.measures import Overlaps
from reportedly.model.record import Record

SLOT_NAMES = ("incident_type", *ROLES)
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)


class Pair(Record, frozen=True):
    """A predicted template and its gold partner; one of them is None where there is no partner."""

    predicted: GttTemplate | None
    gold: GttTemplate | None


NOTHING = Overlaps(0, 0, 0, 0)


def total(tallies: Iterable[Overlaps]) -> Overlaps:
    """Return the sum: the micro average follows from it."""
    return sum(tallies, NOTHING)


def normal(words: str) -> str:
    """Return words without case, punctuation, articles and extra spaces."""
    return " ".join(_ARTICLES.sub(" ", words.lower().translate(_PUNCTUATION)).split())


def normalised(template: GttTemplate) -> GttTemplate:
    """Return a template with normal mentions."""
    return GttTemplate(
        template.incident_type,
        tuple(
            Role(role.name, tuple(tuple(normal(mention) for mention in entity) for entity in role.entities))
            for role in template.roles
        ),
    )


def align(predicted: Iterable[GttTemplate], gold: Iterable[GttTemplate]) -> tuple[Pair, ...]:
    """Return the best pairs of one document, then the templates without a partner; all mentions normal."""
    told = [normalised(template) for template in predicted]
    wanted = [normalised(template) for template in dict.fromkeys(gold)]
    chosen = _best(told, wanted)
    alone = sorted(set(range(len(told))) - {at for at, _ in chosen})
    missed = sorted(set(range(len(wanted))) - {to for _, to in chosen})
    return (
        *(Pair(told[at], wanted[to]) for at, to in chosen),
        *(Pair(told[at], None) for at in alone),
        *(Pair(None, wanted[to]) for to in missed),
    )


def tally_of(pair: Pair, slot: str) -> Overlaps:
    """Return the tally of one slot of one pair: right and told for precision, found and wanted for recall."""
    if slot == "incident_type":
        both = int(pair.predicted is not None and pair.gold is not None)
        return Overlaps(both, int(pair.predicted is not None), both, int(pair.gold is not None))
    ours = pair.predicted.entities(slot) if pair.predicted else ()
    theirs = pair.gold.entities(slot) if pair.gold else ()
    right = sum(any(fits(entity, other) for other in theirs) for entity in ours)
    found = sum(any(fits(entity, other) for entity in ours) for other in theirs)
    return Overlaps(right, len(ours), found, len(theirs))


def fits(predicted: tuple[str, ...], gold: tuple[str, ...]) -> bool:
    """Return whether each mention of a predicted entity is one of the gold entity's."""
    return all(mention in gold for mention in predicted)


class _Way(Record, frozen=True):
    """Part of an alignment: which pairs, how much is right of what was told, how much of what was wanted."""

    pairs: tuple[tuple[int, int], ...]
    used: frozenset[int]
    right: int
    found: int


def _best(told: Sequence[GttTemplate], wanted: Sequence[GttTemplate]) -> tuple[tuple[int, int], ...]:
    """Return the pairs of the best alignment.

    Exact: of the ways that use the same gold templates only those survive that no other one beats in both
    tallies. Precision and recall have fixed denominators in a document, so no more than that is needed.
    """
    ways = [_Way((), frozenset(), 0, 0)]
    for at, template in enumerate(told):
        ways = _undominated(
            [*ways, *(longer for way in ways for longer in _longer(way, at, template, wanted))]
        )
    sizes = (_size(told), _size(wanted))
    return max(ways, key=lambda way: Overlaps(way.right, sizes[0], way.found, sizes[1]).f1).pairs


def _longer(way: _Way, at: int, template: GttTemplate, wanted: Sequence[GttTemplate]) -> Iterator[_Way]:
    for to, other in enumerate(wanted):
        if to not in way.used and template.incident_type in other.incident_type:
            tally = total(tally_of(Pair(template, other), slot) for slot in SLOT_NAMES)
            yield _Way(
                (*way.pairs, (at, to)), way.used | {to}, way.right + tally.met, way.found + tally.found
            )


def _undominated(ways: Iterable[_Way]) -> list[_Way]:
    kept: dict[frozenset[int], list[_Way]] = {}
    for way in ways:
        rivals = kept.setdefault(way.used, [])
        if not any(other.right >= way.right and other.found >= way.found for other in rivals):
            rivals[:] = [o for o in rivals if not (way.right >= o.right and way.found >= o.found)] + [way]
    return [way for rivals in kept.values() for way in rivals]


def _size(templates: Sequence[GttTemplate]) -> int:
    return sum(1 + sum(len(role.entities) for role in template.roles) for template in templates)
