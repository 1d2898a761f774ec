"""Sayings of a text -> the same, each with all that its quotation marks hold, in this sentence and beside it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from reportedly.claims.local.parse.reading import Passage, Sentence
from reportedly.claims.local.sayings.quoted import quoted_ranges
from reportedly.model.article import Article
from reportedly.model.claim import Evidence, quote_at
from reportedly.model.mention import Saying

Range = tuple[int, int]
_SCARE = 20  # characters with both marks; a shorter quotation without a clause is a word set off
_SIGNS = " \n\t,."
_PAIRED = (("“", "”"), ("„", "”"), ("«", "»"))
_SAME = ('"', "''")


def with_whole_quotations(
    sentences: Sequence[Sentence], told: Sequence[Sequence[Saying]]
) -> Iterator[Saying]:
    """Yield the sayings of all sentences that say something; `told` holds those of each sentence, in order.

    A sentence that stands in quotation marks and has no teller of its own belongs to the saying beside it:
    “A. B,” she said. “C.” is one saying of A, B and C.
    """
    marks: dict[int, tuple[Range, ...]] = {}
    for position, sayings in enumerate(told):
        sentence = sentences[position]
        ranges = marks.setdefault(id(sentence.passage), _ranges_of(sentence.article, sentence.passage))
        for saying in sayings:
            content = [(each.start, each.end) for each in saying.content]
            own = _touched(ranges, content) if content else _nearest(sentence, ranges)
            if not own and not content:
                own = _below(sentences, position, marks)
            if own and saying is sayings[-1]:
                own += _following(sentences, told, position, ranges)
            pieces = _without(_whole(content, own), [each for each in (saying.source, saying.cue) if each])
            evidence = tuple(_evidence(sentence.article, pieces))
            if evidence:
                yield replace(saying, content=evidence)


def _ranges_of(article: Article, passage: Passage) -> tuple[Range, ...]:
    start = passage.section.start
    found = quoted_ranges(article.text[start : passage.section.end])
    return tuple((first + start, last + start) for first, last in found)


def _touched(ranges: Iterable[Range], content: Iterable[Range]) -> list[Range]:
    return [each for each in ranges if any(each[0] < end and start < each[1] for start, end in content)]


def _nearest(sentence: Sentence, ranges: Sequence[Range]) -> list[Range]:
    """Return the quotation in a sentence that has words for the telling alone, or the one right beside it."""
    inside = [
        each
        for each in ranges
        if each[0] < sentence.end and sentence.start < each[1] and each[1] - each[0] > _SCARE
    ]
    if inside:
        return inside
    text = sentence.article.text
    before = [
        each for each in ranges if each[1] <= sentence.start and _is_bare(text[each[1] : sentence.start])
    ]
    return (
        before[-1:]
        or [each for each in ranges if each[0] >= sentence.end and _is_bare(text[sentence.end : each[0]])][:1]
    )


def _below(sentences: Sequence[Sentence], position: int, marks: dict[int, tuple[Range, ...]]) -> list[Range]:
    """Return the quotation that opens the next paragraph behind a colon."""
    if position + 1 == len(sentences) or not sentences[position].text.endswith(":"):
        return []
    after = sentences[position + 1]
    ranges = marks.setdefault(id(after.passage), _ranges_of(after.article, after.passage))
    return [each for each in ranges if each[0] == after.start]


def _following(
    sentences: Sequence[Sentence], told: Sequence[Sequence[Saying]], position: int, ranges: Sequence[Range]
) -> list[Range]:
    """Return the quotations that open the next sentences, as long as nobody else speaks in them."""
    found: list[Range] = []
    for later in range(position + 1, len(sentences)):
        sentence = sentences[later]
        if sentence.passage is not sentences[position].passage or told[later]:
            break
        inside = [each for each in ranges if each[0] <= sentence.start < each[1]]
        if not inside:
            break
        found += inside
    return found


def _whole(content: Iterable[Range], quotations: Iterable[Range]) -> list[Range]:
    """Return content and quotations as one list in order, ranges that meet as one."""
    found: list[Range] = []
    inner = [(first, last, True) for first, last in quotations]
    for start, end, is_quoted in sorted([*((*each, False) for each in content), *inner]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start + is_quoted, end))
    return found


def _without(pieces: Iterable[Range], others: Iterable[Evidence]) -> list[Range]:
    """Return the pieces less the words for who says it and how."""
    left = list(pieces)
    for other in others:
        cut = [((start, min(end, other.start)), (max(start, other.end), end)) for start, end in left]
        left = [part for parts in cut for part in parts if part[0] < part[1]]
        left = list(dict.fromkeys(left))
    return left


def _evidence(article: Article, pieces: Iterable[Range]) -> Iterator[Evidence]:
    """Yield the pieces that hold words, without the signs at their ends."""
    for start, end in _joined(article, pieces):
        words = article.text[start:end]
        bare = _bare(words)
        if any(sign.isalnum() for sign in bare):
            first = start + words.index(bare)
            yield quote_at(article, first, first + len(bare))


def _bare(words: str) -> str:
    """Return words without blanks, commas and stops at their ends, nor a quotation mark that has no other."""
    found = words.strip(_SIGNS)
    for opening, closing in _PAIRED:
        if found.startswith(opening) and found.count(opening) > found.count(closing):
            found = found.removeprefix(opening)
        if found.endswith(closing) and found.count(closing) > found.count(opening):
            found = found.removesuffix(closing)
    for mark in _SAME:
        if found.count(mark) % 2:
            found = found.removeprefix(mark) if found.startswith(mark) else found.removesuffix(mark)
    return found if found == words else _bare(found)


def _joined(article: Article, pieces: Iterable[Range]) -> list[Range]:
    """Return the pieces, those with nothing but marks and blanks between them as one."""
    found: list[Range] = []
    for start, end in pieces:
        if found and not any(sign.isalnum() for sign in article.text[found[-1][1] : start]):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _is_bare(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)
