"""Names told and labelled texts -> the share of names that the registry knows, and those it lacks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evals.contract import Measure, Mistake, Scoring, Table
from evals.corpora.groups.files import Name
from evals.corpora.groups.naming import is_proper
from evals.corpora.groups.texts import Labelled
from evals.measures import overlap
from reportedly.model.record import Record

_MISSES = 100
_STATE = "state:"


class _Asked(Record, frozen=True):
    """One name in one text."""

    corpus: str
    key: str
    name: Name


def scored(told: Mapping[str, Sequence[Name]], texts: Iterable[Labelled]) -> Scoring:
    """Return the shares of all names and of groups alone, and the commonest names that are not known."""
    asked = [one for text in texts for one in _asked(text, told.get(text.text.key, ()))]
    groups = [one for one in asked if not (one.name.actor_id or "").startswith(_STATE)]
    missed = [one for one in asked if one.name.actor_id is None]
    commonest = Counter(" ".join(one.name.text.split()).casefold() for one in missed).most_common(_MISSES)
    return Scoring(
        (
            _share("known", asked, "names of armed groups and forces, by mention, that the registry knows"),
            _share("groups_known", groups, "the same without forces put together from a state's word"),
        ),
        tuple(Mistake(f"not known: {one.name.text}", one.key, one.name.text) for one in missed),
        (
            _by_corpus(asked),
            Table(
                "The commonest names that the registry lacks",
                ("name", "mentions"),
                tuple((name, str(count)) for name, count in commonest),
            ),
        ),
    )


def _asked(text: Labelled, names: Sequence[Name]) -> Iterator[_Asked]:
    """Yield the names told, then the labels that stand in the text where nothing is told."""
    taken = [(name.start, name.end) for name in names]
    yield from (_Asked(text.corpus, text.text.key, name) for name in names)
    for label in sorted(text.labels, key=len, reverse=True):
        if not is_proper(label):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", text.text.text):
            if not any(overlap(found.span(), span) for span in taken):
                taken.append(found.span())
                yield _Asked(text.corpus, text.text.key, Name(*found.span(), label, None))


def _share(name: str, asked: Sequence[_Asked], means: str) -> Measure:
    known = sum(one.name.actor_id is not None for one in asked)
    return Measure(name, known / len(asked) if asked else None, len(asked), means, headline=True)


def _by_corpus(asked: Sequence[_Asked]) -> Table:
    rows = []
    for corpus in dict.fromkeys(one.corpus for one in asked):
        those = [one for one in asked if one.corpus == corpus]
        known = sum(one.name.actor_id is not None for one in those)
        rows.append((corpus, f"{len(those):,}", f"{known / len(those):.3f}"))
    return Table("By corpus", ("corpus", "names", "known"), tuple(rows))
