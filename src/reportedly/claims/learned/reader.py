"""Ranges of an article's text -> what the learned lane reads in each."""

from collections.abc import Iterator, Sequence

from reportedly.claims.learned.network import Answer, Network
from reportedly.claims.learned.readings import RoleSpan, SentenceReading
from reportedly.claims.learned.tags import Range, first_pieces, spans_of, word_ranges
from reportedly.model.article import Article


class LearnedReader:
    """Reads the sentences of one article at a time.

    The 8-bit model scales its numbers over a batch, so that a batch never holds sentences of two articles:
    what an article says must not depend on its neighbours.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    def read(self, article: Article, ranges: Sequence[Range]) -> tuple[SentenceReading, ...]:
        """Return a reading of each range, in order."""
        answers = self._network.answers([article.text[start:end] for start, end in ranges])
        return tuple(self._reading(*pair) for pair in zip(ranges, answers, strict=True))

    def _reading(self, where: Range, answer: Answer) -> SentenceReading:
        heads = self._network.labels.heads
        types = zip(heads["sentence"].labels, answer.heads["sentence"].tolist(), strict=True)
        news = dict(zip(heads["news"].labels, answer.heads["news"].tolist(), strict=True))
        spans = tuple(self._spans("roles", where[0], answer))
        return SentenceReading(*where, dict(types), news.get("yes", 0.0), spans)

    def _spans(self, head: str, start: int, answer: Answer) -> Iterator[RoleSpan]:
        ranges = word_ranges(answer.words, answer.offsets)
        rows = answer.heads[head][first_pieces(answer.words)].tolist()
        for span in spans_of(self._network.labels.heads[head].labels, rows):
            first, last = ranges[span.first][0], ranges[span.last - 1][1]
            yield RoleSpan(span.label, start + first, start + last, span.probability)
