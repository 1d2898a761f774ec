"""A report's first paragraph in, the place, day and agency it opens with out."""

import re
from datetime import date
from typing import Final

from reportedly.articles.dates import written_dates
from reportedly.model.record import Record

LONGEST: Final = 110
"""Characters; "SAN PEDRO SULA, Honduras, Nov. 14, 2015 (Some Agency) --" has about sixty."""
SEPARATOR: Final = re.compile(
    r"\s*(?::|\s[-–—―•|_]{1,3}(?=\s)|[–—―]{1,2}|--|-(?=\s|$)|_(?=\s)|(?<=\))(?=\S)|(?<=\))\s(?=[A-Z\"“‘]))\s*"
)
AGENCY: Final = re.compile(
    r"[\s,/|]*(?:\(([^()]{2,40})\)|\b(AFP|AP|CNN|BBC|UPI|EFE|ANSA|DPA|TASS|IANS|PTI|ANI|Reuters|Xinhua))\s*$"
)
PART_DATE: Final = re.compile(
    r",?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?"
    r"(?:\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2})\s*$",
    re.IGNORECASE,
)
WEEKDAY: Final = re.compile(r",\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$", re.IGNORECASE)
TAGS: Final = re.compile(r"(?:\s*\[[A-Z][^\]]{1,80}\])+\s*")
PLACE_LINKS: Final = frozenset(
    {"de", "del", "da", "do", "la", "el", "al", "of", "the", "and", "du", "le", "es", "i", "e", "near", "on"}
)
NOT_PLACES: Final = frozenset(
    ["update", "updates", "updated", "breaking", "police", "officials", "official", "report", "reports", "reported", "note", "watch", "exclusive", "analysis", "opinion", "explainer", "photos", "photo", "video", "videos", "correction", "clarification", "editor", "editorial", "live", "factbox", "timeline", "profile", "summary", "background", "read", "related", "more", "also", "source", "sources", "author", "date", "time", "question", "answer", "q", "a", "warning", "statement", "opinion", "comment", "interview", "developing", "alert", "urgent", "flash", "just", "new", "news", "world", "politics", "headline", "title", "location", "weapon", "victims", "victim", "suspect", "suspects", "killed", "dead", "injured", "toll", "deaths", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today", "meanwhile", "however", "yes", "no", "he", "she", "they", "it", "we", "but", "and", "the", "there", "this", "that", "army", "military", "government", "spokesman", "witnesses", "residents", "quote", "caption", "image", "file", "credit", "by", "key", "facts", "what", "who", "when", "where", "why", "how", "advertisement"]
)


class Dateline(Record, frozen=True):
    """What a paragraph opens with before the report; `end` is where the report goes on."""

    end: int
    place: str | None
    """None where only an agency is named."""
    day: date | None
    agency: str | None


def read_dateline(text: str, *, is_capitals: bool) -> Dateline | None:
    """Return the dateline that `text` opens with; `is_capitals` says that the whole text is in capitals."""
    head = text[:LONGEST]
    for separator in SEPARATOR.finditer(head):
        found = _split(head[: separator.start()], separator.group().strip(), is_capitals=is_capitals)
        if found is None:
            continue
        end = _after_tags(text, separator.end())
        if _opens_a_report(text[end:], found, separator.group().strip()):
            return Dateline(end, found.place, found.day, found.agency)
    return None


def _split(prefix: str, sign: str, *, is_capitals: bool) -> Dateline | None:
    agency = AGENCY.search(prefix)
    rest = prefix[: agency.start()] if agency else prefix
    dates = written_dates(rest)
    day = None
    has_date = False
    if dates and not rest[dates[-1].end :].strip(" ,.;/"):
        day, has_date, rest = dates[-1].day, True, rest[: dates[-1].start]
    elif PART_DATE.search(rest):
        has_date, rest = True, PART_DATE.sub("", rest)
    rest = WEEKDAY.sub("", rest)
    place = rest.strip(" ,;/\t\u00a0")
    name = (agency[1] or agency[2]) if agency else None
    if not place:
        return Dateline(0, None, day, name) if name and not has_date else None
    if not _is_place(place, sign, is_marked=bool(agency) or has_date, is_capitals=is_capitals):
        return None
    return Dateline(0, place, day, name)


def _is_place(place: str, sign: str, *, is_marked: bool, is_capitals: bool) -> bool:
    words = re.split(r"[\s,/]+", place)
    if len(words) > 8 or any(character.isdigit() or character in '"“”?!;:()[]' for character in place):
        return False
    if any(word.strip(".").casefold() in NOT_PLACES for word in words):
        return False
    if not all(
        word[:1].isupper() or word in PLACE_LINKS or word[:2] in {"al", "el"} for word in words if word
    ):
        return False
    first = re.split(r"[,/]", place)[0]
    if is_marked or (first.isupper() and not is_capitals):
        return len(first) > 1
    # A lone word in ordinary writing is a dateline only before a sign set apart, or a colon.
    return (
        len(words) <= (3 if sign == ":" else 6)
        and sign != ""
        and not (is_capitals and sign == ":" and len(words) > 2)
    )


def _after_tags(text: str, end: int) -> int:
    # Monitoring services put [REPORT] or [TEXT] between dateline and report.
    tags = TAGS.match(text, end)
    return tags.end() if tags else end


def _opens_a_report(rest: str, found: Dateline, sign: str) -> bool:
    if not rest:
        return found.place is not None and sign != ":" and sign != ""
    opening = rest.lstrip("\"“‘'«([")
    if not opening or not (opening[0].isupper() or opening[0].isdigit() or not opening[0].isascii()):
        return False
    if sign == "" and found.agency is None:
        return False
    return len(rest.split()) >= 4
