"""Sayings of a text -> the same, each with the sentences before and after that its quotation marks hold."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from reportedly.claims.local.parse.reading import Sentence
from reportedly.model.article import Article
from reportedly.model.claim import Evidence, quote_at
from reportedly.model.mention import Saying

_OPEN, _CLOSE, _EITHER = "“„«", "”»", '"'
_FARTHEST = 6  # sentences; a quotation that long has lost a mark


def with_whole_quotations(
    sentences: Sequence[Sentence], told: Sequence[Sequence[Saying]]
) -> Iterator[Saying]:
    """Yield the sayings of all sentences; `told` holds those of each sentence, in order.

    A sentence that stands in quotation marks and has no teller of its own belongs to the saying beside it:
    “A. B,” she said. “C.” is one saying of A, B and C.
    """
    silent = [not sayings for sayings in told]
    for position, sayings in enumerate(told):
        for saying in sayings:
            before = _before(sentences, silent, position) if saying is sayings[0] else []
            after = _after(sentences, silent, position) if saying is sayings[-1] else []
            content = (*before, *saying.content, *after)
            yield replace(saying, content=_joined(sentences[position].article, content))


def _before(sentences: Sequence[Sentence], silent: Sequence[bool], position: int) -> list[Evidence]:
    """Return the sentences of a quotation that ends in this sentence and began before it."""
    if not _closes(sentences[position].text):
        return []
    found: list[Evidence] = []
    for earlier in range(position - 1, max(-1, position - 1 - _FARTHEST), -1):
        sentence = sentences[earlier]
        if not silent[earlier] or sentence.passage is not sentences[position].passage:
            return []
        found.insert(0, _whole(sentence))
        if _is_open_after(sentence.text, is_open=False):
            return found
    return []


def _after(sentences: Sequence[Sentence], silent: Sequence[bool], position: int) -> list[Evidence]:
    """Return the quoted sentences that follow this one without a teller of their own."""
    found: list[Evidence] = []
    is_open = False
    for later in range(position + 1, min(len(sentences), position + 1 + _FARTHEST)):
        sentence = sentences[later]
        if not silent[later] or sentence.passage is not sentences[position].passage:
            break
        if not is_open and sentence.text[:1] not in _OPEN + _EITHER:
            break
        found.append(_whole(sentence))
        is_open = _is_open_after(sentence.text, is_open=is_open)
    return found


def _closes(text: str) -> bool:
    """Return whether a sentence ends a quotation that it did not begin."""
    if _curly_depth(text):
        return _curly_depth(text) < 0
    return text.count(_EITHER) % 2 == 1 and not text.startswith(_EITHER)


def _is_open_after(text: str, *, is_open: bool) -> bool:
    """Return whether a quotation goes on behind a sentence."""
    if _curly_depth(text):
        return _curly_depth(text) > 0
    return is_open != (text.count(_EITHER) % 2 == 1)


def _curly_depth(text: str) -> int:
    """Return how many more curly marks open than close."""
    return sum(text.count(mark) for mark in _OPEN) - sum(text.count(mark) for mark in _CLOSE)


def _joined(article: Article, pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the pieces, those with nothing but marks and blanks between them as one."""
    found: list[Evidence] = []
    for piece in pieces:
        if found and not any(sign.isalnum() for sign in article.text[found[-1].end : piece.start]):
            found[-1] = quote_at(article, found[-1].start, piece.end)
        else:
            found.append(piece)
    return tuple(found)


def _whole(sentence: Sentence) -> Evidence:
    return quote_at(sentence.article, sentence.start, sentence.end)
