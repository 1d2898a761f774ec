"""A short line in, the day and outlet it was published by out, when it is a publication stamp."""

import re
from datetime import date
from typing import Final

from reportedly.articles.dates import WrittenDate, written_dates
from reportedly.model.record import Record

LONGEST_STAMP: Final = 26
"""Words; "Published in ..., Updated ..., 4 min read" runs to about twenty."""
CUE: Final = re.compile(
    r"(?:(?:first|originally|last|article|story|date|was|this|news)\s+)*"
    r"(?:published|posted|updated?|modified|created|issued|released|uploaded|edited|filed|date|pub date)\b",
    re.IGNORECASE,
)
IN_OUTLET: Final = re.compile(
    r"^(?:this (?:article|story|report|piece|editorial)(?: was)? )?(?:(?:first|originally) )?"
    r"(?:published|appeared|printed)(?: in print)? (?:in|by|on) (?:the print edition of )?"
    r"(?P<outlet>(?:the )?[A-Z][^,;|(\n]{1,50}?)\s*"
    r"(?:,|;|\||\(|\.?$|\s[-–—]\s|\b(?:on|print edition|newspaper)\b)",
    re.IGNORECASE,
)
CLOCK: Final = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b\d{4}\s*(?:GMT|UTC|hrs|hours)\b",
    re.IGNORECASE,
)
AGO: Final = re.compile(
    r"\b(?:\d+|an?|one|few|a few)\s*(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?\s+ago\b"
    r"|\b\d+[\s-]min(?:ute)?s?[\s-]read\b",
    re.IGNORECASE,
)
MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
PART_DATE: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    rf"|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*,?\s*\d{{3}})",
    re.IGNORECASE,
)
FILLER: Final = re.compile(
    r"\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|thu|sat|published|posted|updated?|modified"
    r"|created|last|first|on|at|in|the|date|local|time|GMT|UTC|[A-Z]{1,3}[SD]?T|BST|[ap]\.?m\.?|hours|hrs|h|T|Z"
    r"|today|yesterday|just now)\b",
    re.IGNORECASE,
)
CLOCK_ZONE: Final = re.compile(r"(?<=\d)[T ]?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
WORD: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")


class Stamp(Record, frozen=True):
    """When and by whom a text says it was published."""

    day: date | None
    """None where the stamp has no full date, or one that could be two days."""
    outlet: str | None
    is_update: bool
    """Whether the day is that of a change, not of the first publication."""


def read_stamp(text: str) -> Stamp | None:
    """Return the stamp that `text` is; None when it says anything else."""
    if len(text) > 300 or len(text.split()) > LONGEST_STAMP:
        return None
    dates = written_dates(text)
    outlet = _outlet(text)
    if outlet is not None and (dates or len(text.split()) <= 8):
        return Stamp(_best_day(text, dates), outlet, is_update=False)
    if not (dates or CLOCK.search(text) or AGO.search(text) or PART_DATE.search(text)):
        return None
    cue = CUE.match(text.lstrip("([*•- "))
    rest = _rest(text, dates)
    if not rest or (cue and len(rest) <= 8 and _are_names(rest)) or (dates and _is_named_date(text, rest)):
        day = _best_day(text, dates)
        return Stamp(day, None, is_update=_is_update(text))
    return None


def _outlet(text: str) -> str | None:
    match = IN_OUTLET.match(text.strip("([ "))
    if match is None:
        return None
    name = match["outlet"].strip()
    is_day = bool(FILLER.fullmatch(name) or PART_DATE.match(name) or written_dates(name))
    return None if is_day or (not name[0].isupper() and not name.lower().startswith("the ")) else name


def _best_day(text: str, dates: tuple[WrittenDate, ...]) -> date | None:
    """Return the day after the word "published" where there is one, else the first day."""
    published = re.search(r"publish|posted|created", text, re.IGNORECASE)
    start = published.start() if published else 0
    after = [found for found in dates if found.start >= start]
    return (after or list(dates))[0].day if dates else None


def _is_update(text: str) -> bool:
    has_first = re.search(r"publish|posted|created", text, re.IGNORECASE)
    return bool(not has_first and re.search(r"updat|modified|edited", text, re.IGNORECASE))


def _rest(text: str, dates: tuple[WrittenDate, ...]) -> list[str]:
    """Return the words that are neither date nor clock nor filler."""
    left = list(text)
    for found in dates:
        left[found.start : found.end] = [" "] * (found.end - found.start)
    rest = "".join(left)
    for pattern in (CLOCK_ZONE, CLOCK, AGO, PART_DATE, FILLER):
        rest = pattern.sub(" ", rest)
    return WORD.findall(rest)


def _are_names(words: list[str]) -> bool:
    return all(word[0].isupper() or word in {"by", "of", "and"} for word in words)


def _is_named_date(text: str, rest: list[str]) -> bool:
    """Whether it is a name and a date and no more: "The Weekly Star, 3 May 2014"."""
    return len(rest) <= 4 and _are_names(rest) and not text.rstrip().endswith((".", "!", "?", ":"))
