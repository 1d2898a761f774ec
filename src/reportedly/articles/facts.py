"""The lines of a page in, what they say of title, day, outlet, byline and place out."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.articles.bylines import byline_names, is_byline
from reportedly.articles.dateline import Dateline
from reportedly.articles.dates import first_date
from reportedly.articles.header import FieldName
from reportedly.articles.lines import Line
from reportedly.articles.sections import Layout
from reportedly.articles.stamps import Stamp, read_stamp
from reportedly.model.record import Record


class Facts(Record, frozen=True):
    """What a text, a page's metadata or a user says of a report; None where it does not say."""

    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None

    def over(self, other: "Facts") -> "Facts":
        """Return these facts, and those of `other` where these are silent."""
        return Facts(
            self.title or other.title,
            self.published or other.published,
            self.outlet or other.outlet,
            self.byline or other.byline,
            self.dateline or other.dateline,
        )


def facts_of(text: str, layout: Layout) -> Facts:
    """Return what the cut lines, the dateline and the headline say."""
    lines, dateline = layout.lines, layout.dateline
    headlines = (text[each.start : each.end] for each in layout.sections if each.kind == "headline")
    stamps = tuple(_stamps(lines))
    return Facts(
        title=_on_one_line(next(headlines, None)),
        published=_published(lines, stamps, dateline),
        outlet=_field(lines, "outlet") or next((stamp.outlet for stamp in stamps if stamp.outlet), None),
        byline=_field(lines, "byline") or _on_one_line(_byline(lines)),
        dateline=_field(lines, "dateline") or _on_one_line(dateline.place if dateline else None),
    )


def _stamps(lines: Sequence[Line]) -> Iterator[Stamp]:
    for line in lines:
        if line.shape == "stamp" and line.cut is not None and line.cut.kind == "published":
            stamp = read_stamp(line.block.text)
            if stamp is not None:
                yield stamp


def _published(lines: Sequence[Line], stamps: Sequence[Stamp], dateline: Dateline | None) -> date | None:
    head = _field(lines, "published")
    if head is not None:
        return first_date(head)
    first = next((stamp.day for stamp in stamps if stamp.day and not stamp.is_update), None)
    updated = next((stamp.day for stamp in stamps if stamp.day), None)
    return first or (dateline.day if dateline else None) or updated


def _field(lines: Sequence[Line], name: FieldName) -> str | None:
    return next((line.field.value for line in lines if line.field and line.field.name == name), None)


def _byline(lines: Sequence[Line]) -> str | None:
    bylines = (line.block.text for line in lines if line.cut is not None and line.cut.kind == "byline")
    return next((byline_names(text) for text in bylines if is_byline(text)), None)


def _on_one_line(text: str | None) -> str | None:
    """Return the words on one line: a hard-wrapped headline is one title."""
    return " ".join(text.split()) or None if text is not None else None
