"""The first lines of a file in, the fields that they name ("Outlet: The Weekly Star") out."""

import re
from typing import Final, Literal

from reportedly.articles.wordlists import words
from reportedly.model.record import Record

FieldName = Literal["outlet", "published", "title", "byline", "dateline", "other"]

SPELLED: Final[tuple[tuple[FieldName, str], ...]] = (
    ("outlet", "outlet, newspaper, publication, publisher, source"),
    ("published", "date, published, publication date, pub date, published on, date published"),
    ("title", "headline, title, subject"),
    ("byline", "author, authors, by, byline, reporter"),
    ("dateline", "dateline"),
    (
        "other",
        "place, url, link, section, language, country, id, retrieved, accessed, note, demo, type, licence",
    ),
    ("other", "license, category, edition, page, copyright, tags"),
)
NAMES: Final[dict[str, FieldName]] = {
    spelling: name for name, spellings in SPELLED for spelling in words(spellings, parted_by=",")
}
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
