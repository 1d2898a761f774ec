"""Predictions and answers -> relevance, F1 of each field by string and canonical, mistakes, breakdowns."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from sklearn.metrics import accuracy_score, f1_score

from evals.contract import Measure, Mistake, Scoring, Table
from evals.corpora.satp.aliases import Aliases, plain
from evals.corpora.satp.rows import FIELDS, Answer, Row
from evals.measures import Counts, of_sets, total
from reportedly.model.record import Record

_HEADLINES = {"perpetrators.canonical_f1", "targets.canonical_f1", "places.f1"}
_MOST = 15
"""Perpetrators in the breakdown, the most frequent first."""

Spell = Callable[[str], str]


class Judged(Record, frozen=True):
    """A row with its answer and with what was told of it."""

    row: Row
    wanted: Answer
    told: Answer


def scoring_of(
    told: Mapping[str, Answer], gold: Mapping[str, Row], aliases: Mapping[str, Aliases]
) -> Scoring:
    """Score every row of the answers; one without a prediction counts as told irrelevant and nothing more."""
    judged = tuple(
        Judged(row, row.answer, told.get(key, Answer(row.id, is_relevant=False)))
        for key, row in gold.items()
        if row.answer is not None
    )
    relevant = tuple(each for each in judged if each.wanted.is_relevant)
    return Scoring(
        (*_relevance(judged), *(measure for field in FIELDS for measure in _field(field, relevant, aliases))),
        (*_relevance_mistakes(judged), *_field_mistakes(relevant, aliases)),
        (_by_country(judged), _by_perpetrator(relevant, aliases), _silence(relevant)),
    )


def _relevance(judged: tuple[Judged, ...]) -> Iterator[Measure]:
    wanted = [each.wanted.is_relevant for each in judged]
    told = [each.told.is_relevant for each in judged]
    over = len(judged)
    macro = (
        float(f1_score(wanted, told, labels=[False, True], average="macro", zero_division=0))
        if judged
        else None
    )
    of_relevant = float(f1_score(wanted, told, pos_label=True, zero_division=0)) if judged else None
    right = float(accuracy_score(wanted, told)) if judged else None
    yield Measure(
        "relevance.macro_f1", macro, over, "mean of the F1 of relevant and of irrelevant rows", headline=True
    )
    yield Measure("relevance.f1", of_relevant, over, "F1 of the relevant rows")
    yield Measure("relevance.accuracy", right, over, "share of rows whose relevance is right")


def _field(field: str, relevant: tuple[Judged, ...], aliases: Mapping[str, Aliases]) -> Iterator[Measure]:
    asked = [each for each in relevant if each.wanted.of(field)]
    silent = sum(not each.told.of(field) for each in asked) / len(asked) if asked else None
    yield _measure(
        f"{field}.f1", (_counts(field, each, plain) for each in relevant), silent,
        "of strings without case, punctuation and leading article, over the relevant rows",
    )  # fmt: skip
    if field in aliases:
        spell = aliases[field].canonical
        yield _measure(
            f"{field}.canonical_f1", (_counts(field, each, spell) for each in relevant), silent,
            "of canonical names by the corpus' alias table, over the relevant rows",
        )  # fmt: skip


def _measure(name: str, counts: Iterable[Counts], silent: float | None, means: str) -> Measure:
    found = total(counts)
    asked = found.told or found.wanted
    words = f"micro F1 {means} (precision {found.precision:.3f}, recall {found.recall:.3f})"
    return Measure(
        name,
        found.f1 if asked else None,
        int(found.wanted),
        words,
        headline=name in _HEADLINES,
        abstained=silent,
    )


def _counts(field: str, each: Judged, spell: Spell) -> Counts:
    return of_sets(map(spell, each.told.of(field)), map(spell, each.wanted.of(field)))


def _relevance_mistakes(judged: Iterable[Judged]) -> Iterator[Mistake]:
    for each in judged:
        if each.wanted.is_relevant != each.told.is_relevant:
            kind = "relevance: missed" if each.wanted.is_relevant else "relevance: invented"
            yield Mistake(kind, each.row.key, each.row.news)


def _field_mistakes(relevant: Iterable[Judged], aliases: Mapping[str, Aliases]) -> Iterator[Mistake]:
    for each in relevant:
        for field in FIELDS:
            spell = aliases[field].canonical if field in aliases else plain
            told = dict.fromkeys(map(spell, each.told.of(field)))
            wanted = dict.fromkeys(map(spell, each.wanted.of(field)))
            missing = "missing" if each.told.is_relevant else "row taken for irrelevant"
            for name in wanted:
                if name not in told:
                    yield Mistake(f"{field}: {missing}", each.row.key, f"wanted {name!r}, told {list(told)}")
            for name in told:
                if name not in wanted:
                    yield Mistake(
                        f"{field}: not wanted", each.row.key, f"told {name!r}, wanted {list(wanted)}"
                    )


def _by_country(judged: tuple[Judged, ...]) -> Table:
    rows = []
    for country, number in Counter(each.row.country or "not told" for each in judged).most_common():
        here = [each for each in judged if (each.row.country or "not told") == country]
        missed = sum(each.wanted.is_relevant and not each.told.is_relevant for each in here)
        invented = sum(each.told.is_relevant and not each.wanted.is_relevant for each in here)
        relevant = sum(each.wanted.is_relevant for each in here)
        rows.append(
            (
                country,
                str(number),
                _share(missed + invented, number),
                f"{missed} of {relevant}",
                f"{invented} of {number - relevant}",
            )
        )
    return Table(
        "Relevance by country",
        ("country", "rows", "wrong", "relevant, missed", "irrelevant, taken for relevant"),
        tuple(rows),
    )


def _by_perpetrator(relevant: tuple[Judged, ...], aliases: Mapping[str, Aliases]) -> Table:
    spell = aliases["perpetrators"].canonical
    wanted = [(each, frozenset(map(spell, each.wanted.perpetrators))) for each in relevant]
    rows = []
    for name, number in Counter(name for _, names in wanted for name in names).most_common(_MOST):
        theirs = [each for each, names in wanted if name in names]
        unseen = sum(not each.told.is_relevant for each in theirs)
        silent = sum(each.told.is_relevant and not each.told.perpetrators for each in theirs)
        found = sum(name in map(spell, each.told.perpetrators) for each in theirs)
        rows.append(
            (
                name,
                str(number),
                _share(number - found, number),
                _share(unseen, number),
                _share(silent, number),
            )
        )
    return Table(
        f"Perpetrators by canonical name, the {_MOST} most frequent",
        ("perpetrator", "rows", "not found", "of these: row taken for irrelevant", "of these: none told"),
        tuple(rows),
    )


def _silence(relevant: tuple[Judged, ...]) -> Table:
    rows = []
    for field in FIELDS:
        asked = [each for each in relevant if each.wanted.of(field)]
        unseen = sum(not each.told.is_relevant for each in asked)
        silent = sum(each.told.is_relevant and not each.told.of(field) for each in asked)
        rows.append((field, str(len(asked)), _share(unseen + silent, len(asked)), _share(silent, len(asked))))
    return Table(
        "Rows with an answer for which nothing was told",
        ("field", "rows", "nothing told", "of these: though taken for relevant"),
        tuple(rows),
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"
