"""A report's first paragraph in, the place, day and agency it opens with out."""

import re
from datetime import date
from typing import Final

from reportedly.articles.dates import written_dates
from reportedly.articles.wordlists import AGENCIES, NOT_PLACES, PLACE_LINKS
from reportedly.model.record import Record

LONGEST: Final = 110
"""Characters; "SAN PEDRO SULA, Honduras, Nov. 14, 2015 (Some Agency) --" has about sixty."""
SEPARATOR: Final = re.compile(
    r"\s*(?::|\s[-–—―•|_]{1,3}(?=\s)|[–—―]{1,2}|--|-(?=\s|$)|_(?=\s)|(?<=\))(?=\S)|(?<=\))\s(?=[A-Z\"“‘]))\s*"
)
AGENCY: Final = re.compile(
    r"[\s,/|]*(?:\(([^()]{2,40})\)|\b(AFP|AP|CNN|BBC|UPI|EFE|ANSA|DPA|TASS|IANS|PTI|ANI|Reuters|Xinhua))\s*$"
)
MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
PART_DATE: Final = re.compile(
    rf",?\s*(?:\w+day,?\s*)?(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}})\s*$|,\s*\w+day\s*$", re.IGNORECASE
)
TAGS: Final = re.compile(r"(?:\s*\[[A-Z][^\]]{1,80}\])+\s*")
WRAPPED: Final = re.compile(r"\s*\(([^()]{2,60})\)")
NO_PLACE: Final = re.compile(r"[\d\"“”?!;:()\[\]]")
SHORTEST_REPORT: Final = 12
"""Words after "Name:"; fewer make a headline such as "Mayor: Two held after raid"."""


class Dateline(Record, frozen=True):
    """What a paragraph opens with before the report; `end` is where the report goes on."""

    end: int
    place: str | None
    """None where only an agency is named."""
    day: date | None
    agency: str | None
    sign: str
    """The mark that parts it from the report: ":", "-"; empty where there is none."""


def read_dateline(text: str, *, is_capitals: bool) -> Dateline | None:
    """Return the dateline that `text` opens with; `is_capitals` says that the whole text is in capitals."""
    for separator in SEPARATOR.finditer(text[:LONGEST]):
        tags = TAGS.match(text, separator.end())
        # Monitoring services put [REPORT] or [TEXT] between dateline and report.
        end = tags.end() if tags else separator.end()
        found = _parts(_unwrapped(text[: separator.start()]), separator.group().strip(), end)
        if found is not None and _is_dateline(found, text, is_capitals=is_capitals):
            return found
    return None


def _unwrapped(prefix: str) -> str:
    """Return a place in brackets without them, as human rights organisations write: "(Nairobi) –"."""
    inside = WRAPPED.fullmatch(prefix)
    return inside[1] if inside and inside[1] not in AGENCIES else prefix


def _parts(prefix: str, sign: str, end: int) -> Dateline | None:
    agency = AGENCY.search(prefix)
    rest = prefix[: agency.start()] if agency else prefix
    dates = written_dates(rest)
    day = None
    if dates and not rest[dates[-1].end :].strip(" ,.;/"):
        day, rest = dates[-1].day, rest[: dates[-1].start]
    rest = PART_DATE.sub("", rest)
    name = (agency[1] or agency[2]) if agency else None
    return Dateline(end, rest.strip(" ,;/\t\u00a0") or None, day, name, sign)


def _is_dateline(found: Dateline, text: str, *, is_capitals: bool) -> bool:
    if not found.sign and found.agency not in AGENCIES:
        return False
    if not _opens_report(text[found.end :], found):
        return False
    if found.place is None:
        return found.agency in AGENCIES
    return _is_place_name(found.place) and _is_marked(found, text, is_capitals=is_capitals)


def _opens_report(rest: str, found: Dateline) -> bool:
    if not rest:
        return found.place is not None and found.sign not in {"", ":"}
    opening = rest.lstrip("\"“‘'«([")
    is_start = bool(opening) and not opening[0].islower() and (opening[0].isalnum())
    return is_start and len(rest.split()) >= 4


def _is_place_name(place: str) -> bool:
    names = [name for name in re.split(r"[\s,/]+", place) if name]
    if not 1 <= len(names) <= 8 or len(place) < 2 or NO_PLACE.search(place):
        return False
    if any(name.strip(".").casefold() in NOT_PLACES for name in names):
        return False
    return all(not name[0].islower() or name in PLACE_LINKS or name[:3] in {"al-", "el-"} for name in names)


def _is_marked(found: Dateline, text: str, *, is_capitals: bool) -> bool:
    """Whether more than a name stands there: capitals, an agency, a day, or a dash."""
    place = found.place or ""
    in_capitals = re.split(r"[,/]", place)[0].isupper() and not is_capitals
    has_more = len(place) < len(text[: found.end].rstrip(" :–—―-|•_")) and found.sign != ":"
    if in_capitals or found.agency or found.day or has_more:
        return True
    if found.sign == ":":
        return len(place.split()) <= 3 and len(text[found.end :].split()) >= SHORTEST_REPORT
    return len(place.split()) <= 6
