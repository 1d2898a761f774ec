"""An article -> the places that lead in the paragraphs of a round-up: "TURBAT: Two men were abducted"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.claims.local.parse.reading import Sentence
from reportedly.model.article import Article, Section
from reportedly.model.seams import NameBook

_LABEL = re.compile(
    r"\s*(?:[*•●▪■–—-]\s?)?(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
    r"(?:,?\s(?:[Dd]istrict|[Rr]egion|[Pp]rovince|[Oo]blast|[Cc]ounty))?\s?:\s"
)
_FEWEST = 2  # one place before a text is where it was written


@dataclass(frozen=True, slots=True)
class PlaceLabel:
    """The place in front of a paragraph, and where it stands in the article's text."""

    start: int
    end: int
    text: str


def label_over(sentence: Sentence, names: NameBook) -> PlaceLabel | None:
    """Return the place that leads in the paragraph of a sentence, in an article that leads in several so."""
    article = sentence.article
    own = _label_of(article, sentence.passage.section, names)
    if own is None:
        return None
    others = {label.text for label in _labels_in(article, names)}
    return own if len(others) >= _FEWEST else None


def _labels_in(article: Article, names: NameBook) -> Iterator[PlaceLabel]:
    for section in article.sections:
        label = _label_of(article, section, names) if section.kind == "body" else None
        if label is not None:
            yield label


def _label_of(article: Article, section: Section, names: NameBook) -> PlaceLabel | None:
    before = [other for other in article.sections if other.end <= section.start][-1:]
    where = before[0] if before and before[0].kind == "dateline" else section
    match = _LABEL.match(article.text[where.start : section.end])
    if match is None:
        return None
    text = match["place"].title() if match["place"].isupper() else match["place"]
    if not names.is_place(text):
        return None
    return PlaceLabel(where.start + match.start("place"), where.start + match.end("place"), text)
