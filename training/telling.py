"""A document and the spans of its answers -> an example for each sentence that can teach something."""

from collections.abc import Iterator

from reportedly.model.record import Record
from training import records
from training.aligning import disjoint, within
from training.heads import NONE, OUTSIDE, ROLES, VIOLENT
from training.records import Example, Marks
from training.sentences import sentences_of
from training.tolls import toll_spans
from training.wording import is_mild, is_violent, type_by_words


class Told(Record, frozen=True):
    """What a corpus says of one document."""

    corpus: str
    row: str
    text: str
    spans: tuple[records.Span, ...] = ()
    types: tuple[str, ...] = VIOLENT
    """Of its incidents."""
    untold: tuple[str, ...] = ()
    killed: frozenset[int] = frozenset()
    injured: frozenset[int] = frozenset()


def examples_of(told: Told) -> Iterator[Example]:
    """Yield the sentences that tell of the incident, and those that surely tell of none.

    A sentence tells of it where it has spans of two labels, or of one beside a word of violence. Others with
    such words are left out: the answers do not say what they tell.
    """
    for start, end in sentences_of(told.text):
        text = told.text[start:end]
        spans = within(told.spans, start, end)
        labels = {span.labels[0] for span in spans if OUTSIDE not in span.labels}
        if len(labels) > 1 or (labels and is_violent(text)):
            yield _positive(told, text, spans)
        elif not is_violent(text):
            unsure = tuple(_unsure(span) for span in spans)
            yield peaceful(told.corpus, told.row, text, Marks(unsure))


def _positive(told: Told, text: str, spans: tuple[records.Span, ...]) -> Example:
    tolls = tuple(toll_spans(text, told.killed, told.injured))
    roles = Marks(disjoint((*spans, *tolls)), told.untold)
    return Example(told.corpus, told.row, text, likely_types(text, told.types), roles=roles)


def _unsure(span: records.Span) -> records.Span:
    return records.Span(span.start, span.end, tuple(dict.fromkeys((*span.labels, OUTSIDE))))


def likely_types(text: str, types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one type that the words suggest, where it is among those that may be right; else all."""
    said = type_by_words(text)
    return (said,) if said in types else types


def peaceful(corpus: str, row: str, text: str, roles: Marks | None = None) -> Example:
    """Return a sentence that tells of no incident."""
    return Example(corpus, row, text, (NONE,), roles=roles or Marks())


def ordinary(corpus: str, row: str, text: str) -> Iterator[Example]:
    """Yield the sentences of a document about something else, without those that may tell of violence."""
    for start, end in sentences_of(text):
        sentence = text[start:end]
        if not is_violent(sentence) or is_mild(sentence):
            yield peaceful(corpus, row, sentence)


def all_but(*labels: str) -> tuple[str, ...]:
    """Return the roles that a corpus leaves untold when it tells these."""
    return tuple(label for label in ROLES.labels if label not in labels)
