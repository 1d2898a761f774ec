"""The first lines of a file in, the fields that they name ("Outlet: The Weekly Star") out."""

import re
from typing import Final, Literal

from reportedly.model.record import Record

FieldName = Literal["outlet", "published", "title", "byline", "dateline", "other"]

NAMES: Final[dict[str, FieldName]] = {
    "outlet": "outlet", "newspaper": "outlet", "publication": "outlet", "publisher": "outlet", "source": "outlet",
    "date": "published", "published": "published", "publication date": "published", "pub date": "published",
    "published on": "published", "date published": "published", "headline": "title", "title": "title",
    "subject": "title", "author": "byline", "authors": "byline", "by": "byline", "byline": "byline",
    "reporter": "byline", "dateline": "dateline", "place": "other", "url": "other", "link": "other",
    "section": "other", "language": "other", "country": "other", "id": "other", "retrieved": "other",
    "accessed": "other", "note": "other", "demo": "other", "type": "other", "licence": "other", "license": "other",
    "category": "other", "edition": "other", "page": "other", "copyright": "other", "tags": "other",
}  # fmt: skip
LONGEST: Final[dict[FieldName, int]] = {
    "outlet": 8, "published": 10, "title": 30, "byline": 16, "dateline": 8, "other": 60,
}  # fmt: skip
"""Words of a value; a longer one is a sentence that happens to open with a word and a colon."""
DIGIT: Final = re.compile(r"\d")
LINE: Final = re.compile(r"^\W{0,3}([A-Za-z][A-Za-z ]{1,17}?)\s*:\s*(?=\S)")


class HeaderField(Record, frozen=True):
    """A named field of a file's head; `start` is where its value begins in the line."""

    name: FieldName
    start: int
    value: str


def header_field(text: str) -> HeaderField | None:
    """Return the field that a line of a file's head names; None when it is no such line."""
    match = LINE.match(text)
    name = NAMES.get(match[1].casefold()) if match else None
    if match is None or name is None:
        return None
    value = text[match.end() :].strip()
    is_sentence = name in {"outlet", "byline", "dateline"} and len(value.split()) > 3 and value.endswith(".")
    if is_sentence or len(value.split()) > LONGEST[name] or (name == "published" and not DIGIT.search(value)):
        return None
    return HeaderField(name, match.end(), value)
