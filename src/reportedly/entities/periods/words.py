"""A telling as printed -> the same telling in plain small words, and the word lists that the rules share."""

import re
import unicodedata

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12,
}  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth")

MONTH = "(?:" + "|".join(MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
WEEKDAY = "(?:" + "|".join(WEEKDAYS) + "|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)"
YEAR = r"(?:1[5-9]|20)\d\d"
YEAR_WORDS = rf"(?:{YEAR}|(?:last|this|next|that|same|previous|following|current|past) year)"
EDGE = "(?:earlier|early|mid|later|late)"
VAGUE_DAY = rf"(?:(?:{EDGE}|just|only|before|around) )*(?:on )?(?:the )?"
"""What may stand before a day without changing which day it is: "late on", "early"."""

_DAYTIME = (
    "(?:mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|dusk|daybreak|sunset|sunrise"
    "|nightfall|predawn|pre-dawn|daylight|lunchtime|early hours|small hours|hours of darkness)"
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d){0,2} ?(?:am|pm|o'clock)|\d{4} ?(?:hrs|hours)|\d{1,2}:\d\d(?::\d\d)?(?: ?hrs)?)"
    r"(?: ?(?:local time|local|gmt|utc|est|edt|ist|pkt|cet))*"
)
_PHRASES = tuple(
    (re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), plain)
    for pattern, plain in (
        (rf"(?:at |around |about |by |shortly (?:before|after) )*(?:{_CLOCK})", " "),
        (r"local time|gmt|utc", " "),
        (r"fall", "autumn"),
        (r"(?:the )?(?:very )?(?:start|beginning|early (?:part|days)|first days) of(?: the)?", "early"),
        (r"(early|late) in(?: the)?", r"\1"),
        (r"(?:the )?middle of(?: the)?|middle", "mid"),
        (r"(?:the )?(?:very )?(?:end|closing days|last days|latter part) of(?: the)?", "late"),
        (r"(earlier|later) in(?: the)?", r"\1"),
        (r"(?:the )?night before last", "day before yesterday"),
        (r"tonight|this (?:very )?(?:early )?(?:morning|afternoon|evening|noon|night)", "today"),
        (r"last (?:night|evening)|yesterday(?: \w+)? (?:morning|afternoon|evening|night)", "yesterday"),
        (rf"(?:later )?(?:that|the same|same) (?:same )?(?:early )?{_DAYTIME}", "same day"),
        (rf"(?:the )?(?:next|following) (?:early )?{_DAYTIME}", "following day"),
        (rf"(?:the )?(?:previous|preceding) {_DAYTIME}|(?:the )?{_DAYTIME} before", "previous day"),
        (rf"(?:(?:{EDGE}|in|at|during|on|by|before|after|the|just|around) )*{_DAYTIME}(?: (?:of|on))?", " "),
    )
)  # fmt: skip
_LOWER_CASE_NAMES = re.compile(
    r"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<![-/])\b(?:may|march|mar|sun|sat|mon|wed)\b(?! ?\d)"
)
_OPENING = re.compile(
    r"^(?:(?:in|on|at|during|of|over|around|about|circa|back|only|just|as|sometime|the|month|year|so far"
    r"|throughout|within|when|late (?=on )|alone) )+"
)


def plain_words(mention: str) -> str:
    """Return the telling in small letters, without clock times, parts of a day and opening prepositions.

    "this morning" becomes "today"; a telling that names a part of a day alone ("at dawn") becomes "".
    """
    text = unicodedata.normalize("NFKC", mention)
    text = re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'").translate(_DASHES))
    # "may" and "march" in small letters are as a rule no months.
    text = re.sub(r"\bmid-", "mid ", _LOWER_CASE_NAMES.sub("~", text).casefold())
    text = re.sub(
        r"(?<=[a-z])\.|'s\b|(?<=s)'(?!\w)|\b(?<=in )the month of |[\"()\[\];]", " ", _abbreviated(text)
    )
    text = _tight(re.sub(r",(?!\d)|(?<!\d),", " ", text))
    for pattern, plain in _PHRASES:
        text = _tight(pattern.sub(plain, text))
    return re.sub(r" alone$", "", _OPENING.sub("", f"{text} ").strip())


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word[:3]))


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday, also from abbreviations."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word[:3]))


def number(word: str) -> int | None:
    """Return the number that a word or numeral tells, None for "several"."""
    return int(word) if word.isdecimal() else NUMBERS.get(word)


_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def _abbreviated(text: str) -> str:
    return re.sub(r"\b([ap])\.m\b\.?", r"\1m", text)


def _tight(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,!?:-")
