"""Words in, the full dates written there out; what could be two days is none."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from reportedly.model.record import Record

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR: Final = r"(?P<year>(?:19|20)\d{2})\b"
DIGIT: Final = re.compile(r"\d")
FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>(?:19|20)\d{2})(?P<sep>[-/.])(?P<number>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        rf"\b{DAY}(?:\s+of)?[\s\-/]+{MONTH},?[\s\-/]+(?:{YEAR}|'?(?P<short>\d{{2}})\b(?!:))",
        rf"\b{MONTH}\s*{DAY}\b,?\s+{YEAR}",
        r"(?<![\d/.])(?P<one>\d{1,2})(?P<sep>[/.\-])(?P<two>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d{2})(?!\d)",
    )
)


class WrittenDate(Record, frozen=True):
    """A date as written, half-open range; `day` is None where the writing could mean two days."""

    start: int
    end: int
    day: date | None


def first_date(text: str) -> date | None:
    """Return the first full date in `text` that means one day only."""
    return next((found.day for found in written_dates(text) if found.day is not None), None)


def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Return every full date written in `text`, in order, without overlap."""
    if DIGIT.search(text) is None:
        return ()
    found: list[WrittenDate] = []
    for candidate in sorted(_candidates(text), key=lambda each: (each.start, -each.end)):
        if not found or candidate.start >= found[-1].end:
            found.append(candidate)
    return tuple(found)


def _candidates(text: str) -> Iterator[WrittenDate]:
    for form in FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            if "one" in parts:
                yield WrittenDate(match.start(), match.end(), _from_numbers(parts))
                continue
            day = _day(_year(parts), _month(parts), int(parts["day"]))
            if day is not None:
                yield WrittenDate(match.start(), match.end(), day)


def _year(parts: dict[str, str | None]) -> int:
    year, short = parts.get("year"), parts.get("short")
    if year is not None:
        return int(year)
    # As POSIX reads two digits: 69-99 are of the last century.
    return int(short or 0) + (1900 if int(short or 0) >= 69 else 2000)


def _month(parts: dict[str, str | None]) -> int:
    number, name = parts.get("number"), parts.get("month")
    return int(number) if number is not None else MONTHS.index((name or "")[:3].lower()) + 1


def _from_numbers(parts: dict[str, str]) -> date | None:
    one, two, year = int(parts["one"]), int(parts["two"]), int(parts["year"])
    readings = {_day(year, one, two), _day(year, two, one)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
