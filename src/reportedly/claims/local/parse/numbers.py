"""Words and digits -> the whole number they spell."""

import re

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+$")
_JOINED_DIGITS = re.compile(r"\d[-‐‑–]\w|\w[-‐‑–]\d")  # "UPDATE 1-Nine killed", "2-0": no number of its own
_SMALL = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
NUMBER = rf"\d+(?:,\d{{3}})*\b|(?:{_SMALL})(?:[-‑ ](?:{'|'.join([*_UNITS][1:10])}))?\b"
"""A pattern of what spells a whole number below a hundred, or stands in digits."""


def number_of(words: list[str]) -> int | None:
    """Return the whole number that the words spell, or None: "twenty-three", "2,000", "a hundred"."""
    total, current, seen = 0, 0, False
    if any(_JOINED_DIGITS.search(word) for word in words):
        return None
    for word in (part for raw in words for part in re.split(r"[-‐‑–\s]+", raw.lower()) if part):
        if word in {"and", "a", "an"}:
            continue
        if _DIGITS.match(word):
            current, seen = current + int(word.replace(",", "")), True
        elif word in _UNITS or word in _TENS:
            current, seen = current + _UNITS.get(word, _TENS.get(word, 0)), True
        elif word in _SCALES:
            current, seen = max(current, 1) * _SCALES[word], True
            if _SCALES[word] >= 1000:
                total, current = total + current, 0
        elif word == "dozen":
            current, seen = max(current, 1) * 12, True
        elif word == "half":
            return None
        else:
            return None
    return total + current if seen else None
