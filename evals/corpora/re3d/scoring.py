"""Told and wanted entities -> F1 by exact span and by overlap, per type and over all; each wrong answer."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from evals.contract import Measure, Mistake, Table
from evals.corpora.re3d.rows import Entity
from evals.corpora.re3d.telling import TYPES
from evals.measures import Counts, Overlaps, of_sets, overlap, overlapping
from reportedly.model.record import Record

TOLD_TYPES = tuple(dict.fromkeys(TYPES.values()))
ALL_TYPES = (
    *TOLD_TYPES, "Nationality", "Quantity", "Weapon", "Vehicle", "MilitaryPlatform", "DocumentReference",
    "Money", "Coordinate", "CommsIdentifier", "Frequency", "Url",
)  # fmt: skip
RATHER_RIGHT = 0.5
"""Rows under it are rather wrong than right: most have 0 and are automatic guesses that people refused."""


class Tally(Record, frozen=True):
    """Entities of some types, counted by exact span and by overlap; both ask for the type."""

    exact: Counts
    overlap: Overlaps


def is_gold(entity: Entity) -> bool:
    """Return whether annotators rather agreed that the entity is one."""
    return entity.confidence >= RATHER_RIGHT


def tally(told: Iterable[Entity], wanted: Iterable[Entity], types: Collection[str] | None) -> Tally:
    """Return the counts over entities of these types, or of all that occur."""
    ours, theirs = _by_type(told, types), _by_type(wanted, types)
    exact = of_sets(
        ((*key, span) for key, spans in ours.items() for span in spans),
        ((*key, span) for key, spans in theirs.items() for span in spans),
    )
    met = Overlaps(0, 0, 0, 0)
    for key in ours.keys() | theirs.keys():
        met += overlapping(sorted(ours.get(key, ())), sorted(theirs.get(key, ())))
    return Tally(exact, met)


def measures(told: Sequence[Entity], wanted: Sequence[Entity]) -> Iterator[Measure]:
    """Yield F1, precision and recall over the told types, over all, per type, and over all rows."""
    gold = [entity for entity in wanted if is_gold(entity)]
    told_of = {entity.type for entity in told}
    silent = [entity for entity in gold if entity.type not in told_of]
    of_told = f"over {', '.join(TOLD_TYPES)}; gold rows of confidence {RATHER_RIGHT} and more"
    yield from _measures("told_types", tally(told, gold, TOLD_TYPES), of_told, headline=True)
    yield from _measures(
        "all_types",
        tally(told, gold, None),
        f"over all types; gold rows of confidence {RATHER_RIGHT} and more",
        abstained=len(silent) / len(gold) if gold else None,
    )
    for type_ in ALL_TYPES:
        found = tally(told, gold, (type_,))
        if found.exact.wanted or found.exact.told:
            yield from _measures(f"type.{type_}", found, f"over {type_}", short=True)
    yield from _measures(
        "all_rows",
        tally(told, wanted, TOLD_TYPES),
        "as told_types, also gold rows that people refused",
        short=True,
    )


def mistakes(told: Sequence[Entity], wanted: Sequence[Entity]) -> Iterator[Mistake]:
    """Yield each gold entity not told with its span and type, and each told one that meets none."""
    gold = [entity for entity in wanted if is_gold(entity)]
    ours, theirs = _by_document(told), _by_document(gold)
    for entity in gold:
        beside = [other for other in ours.get(entity.key, ()) if overlap(entity.span, other.span)]
        alike = [other for other in beside if other.type == entity.type]
        if any(other.span == entity.span for other in alike):
            continue
        kind = "other edges" if alike else f"told as {beside[0].type}" if beside else "missed"
        came = "; ".join(repr(other.value) for other in alike or beside) or "nothing"
        yield Mistake(f"{entity.type}: {kind}", entity.key, f"wanted {entity.value!r}, told {came}")
    for entity in told:
        if not any(overlap(entity.span, other.span) for other in theirs.get(entity.key, ())):
            yield Mistake(f"{entity.type}: false", entity.key, f"told {entity.value!r} at {entity.begin}")


def by_type(told: Sequence[Entity], wanted: Sequence[Entity]) -> Table:
    """Return how each type fares, and which are not told."""
    gold = [entity for entity in wanted if is_gold(entity)]
    names = dict.fromkeys((*ALL_TYPES, *(entity.type for entity in (*wanted, *told))))
    rows = []
    for name in names:
        found = tally(told, gold, (name,))
        refused = sum(entity.type == name and not is_gold(entity) for entity in wanted)
        if found.exact.wanted or found.exact.told or refused:
            exact, met = found.exact, found.overlap
            figures = (exact.precision, exact.recall, exact.f1, met.precision, met.recall, met.f1)
            counts = (int(exact.wanted), refused, int(exact.told))
            shown = (f"{each:.3f}" if exact.wanted or exact.told else "-" for each in figures)
            rows.append((name, *(str(n) for n in counts), *shown))
    columns = ("type", "gold", "refused rows", "told", "exact P", "R", "F1", "overlap P", "R", "F1")
    return Table("Entities by type", columns, tuple(rows))


def _by_type(
    entities: Iterable[Entity], types: Collection[str] | None
) -> dict[tuple[str, str], set[tuple[int, int]]]:
    found: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for entity in entities:
        if types is None or entity.type in types:
            found[entity.key, entity.type].add(entity.span)
    return found


def _by_document(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        found[entity.key].append(entity)
    return found


def _measures(
    name: str,
    found: Tally,
    over: str,
    *,
    headline: bool = False,
    short: bool = False,
    abstained: float | None = None,
) -> Iterator[Measure]:
    wanted = int(found.exact.wanted)
    same = f"{name}.exact"
    meets = f"{name}.overlap"
    yield Measure(
        f"{same}_f1", found.exact.f1, wanted, f"F1, same span and type, {over}", headline, abstained
    )
    yield Measure(
        f"{meets}_f1", found.overlap.f1, wanted, f"F1, spans of a type that meet, {over}", headline, abstained
    )
    if not short:
        yield Measure(f"{same}_precision", found.exact.precision, wanted, f"precision of {same}_f1")
        yield Measure(f"{same}_recall", found.exact.recall, wanted, f"recall of {same}_f1")
        yield Measure(f"{meets}_precision", found.overlap.precision, wanted, f"precision of {meets}_f1")
        yield Measure(f"{meets}_recall", found.overlap.recall, wanted, f"recall of {meets}_f1")
