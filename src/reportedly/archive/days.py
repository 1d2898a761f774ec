"""The words of a date in; the day they name out, or an error that shows the right form."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from reportedly.errors import InputError

_DIGITS = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?=$|[T ])")
_NAMED_FORMS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_WEEKDAY = re.compile(r"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[,.]?\s+", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)


def read_day(words: str) -> date:
    """Return the day that `words` name, as written there: no clock time and no time zone moves it.

    Raises:
        InputError: the words name no day, or name one that readers of two countries read differently.
    """
    text = " ".join(words.split())
    day = _from_digits(text) or _from_names(text) or _from_mail(text)
    if day is None:
        raise InputError(f"{words!r} is no date; write it as YYYY-MM-DD, such as 2023-03-01")
    return day


def _from_digits(text: str) -> date | None:
    match = _DIGITS.match(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _from_names(text: str) -> date | None:
    plain = _ORDINAL.sub("", _WEEKDAY.sub("", text)).replace(",", " ").replace(".", " ")
    for form in _NAMED_FORMS:
        try:
            return datetime.strptime(" ".join(plain.split()), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def _from_mail(text: str) -> date | None:
    """Read the form of feeds and mails: "Wed, 01 Mar 2023 10:00:00 GMT"."""
    if ":" not in text:
        return None
    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return None
