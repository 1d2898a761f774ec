"""Told and annotated attributions of one text -> what is wrong with each, as few words as can be told."""

from collections.abc import Iterator, Sequence

from evals.contract import Mistake
from evals.corpora.polnear.brat import Link, Words
from evals.corpora.polnear.spans import characters, meet, same, trimmed_link
from reportedly.model.record import Record

_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "him"}
    | {"her", "them", "us", "me", "his", "their", "its", "one"}
)
_HELPERS = frozenset(
    {"has", "have", "had", "having", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does"}
    | {"did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "to", "not", "also"}
    | {"just", "even", "still", "the", "a", "an", "and", "or", "of"}
)
_SIGNS = ".,;:\"'“”’‘"
_QUOTED = 120  # characters of a span in a note


class _Pair(Record, frozen=True):
    document: str
    told: Words | None
    wanted: Words | None


def mistakes_of(name: str, told: Sequence[Link], wanted: Sequence[Link]) -> Iterator[Mistake]:
    """Yield the mistakes of a text; an attribution is known again by its cue."""
    known = [link for link in wanted if _same_cue(link, told)]
    for link in wanted:
        twin = _same_cue(link, told)
        if twin is None:
            yield Mistake(f"cue: missing: {_head(link.cue)}", name, _note(link))
            continue
        left, right = trimmed_link(twin), trimmed_link(link)
        if not same(left.cue, right.cue):
            yield Mistake("cue: other extent", name, _held(left.cue, right.cue))
        yield from _of_part("source", _Pair(name, left.source, right.source))
        yield from _of_part("content", _Pair(name, left.content, right.content))
    for link in told:
        if _same_cue(link, known) is None:
            yield Mistake(f"cue: invented: {_head(link.cue)}", name, _note(link))


def _same_cue(link: Link, others: Sequence[Link]) -> Link | None:
    """Return the attribution that shares the most with this one, of those that share its cue."""
    rivals = [each for each in others if link.cue is not None and meet(each.cue, link.cue)]
    mine = characters((link.source, link.content))
    return max(rivals, key=lambda each: len(mine & characters((each.source, each.content))), default=None)


def _of_part(what: str, pair: _Pair) -> Iterator[Mistake]:
    if same(pair.told, pair.wanted):
        return
    yield Mistake(f"{what}: {_fault(pair)}", pair.document, _held(pair.told, pair.wanted))


def _fault(pair: _Pair) -> str:
    if pair.told is None:
        return "missing"
    if pair.wanted is None:
        return "invented"
    told, wanted = characters([pair.told]), characters([pair.wanted])
    if not told & wanted:
        return "pronoun missed" if pair.wanted.text.lower() in _PRONOUNS else "elsewhere"
    if told < wanted:
        return "too short"
    return "too long" if told > wanted else "partly other"


def _head(cue: Words | None) -> str:
    """Return the first word of a cue that is no helping verb; the cue itself where all are."""
    if cue is None:
        return "(none)"
    words = [word.strip(_SIGNS) for word in cue.text.lower().split()]
    return next((word for word in words if word and word not in _HELPERS), cue.text.lower())


def _held(told: Words | None, wanted: Words | None) -> str:
    return f"wanted {_quote(wanted)}, told {_quote(told)}"


def _note(link: Link) -> str:
    return f"[{_quote(link.source)}] <{_quote(link.cue)}> {{{_quote(link.content)}}}"


def _quote(words: Words | None) -> str:
    if words is None:
        return "nothing"
    short = " ".join(words.text.split())
    return short if len(short) <= _QUOTED else f"{short[:_QUOTED]}…"
