"""A sentence -> words for a time that settle no day of their own: "16:08 UTC", "recently", "the 1970s"."""

import re
from collections.abc import Iterator

from reportedly.claims.local.parse.reading import Sentence

_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|(?<=\bat )\d{1,2})\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b)"
    r"|\d{1,2}:\d\d(?:\s?(?:hours|hrs|h)\b)?|\d{4}\s?(?:hours|hrs)\b|\d{4}(?=\s?(?:GMT|UTC)\b)"
)
_ZONE = r"(?:\s?\(?(?:GMT|UTC|local time|[ECMP][SD]T|CET|EET|IST|PKT)\b(?:\s?[+-]\s?\d{1,2}(?::\d\d)?)?\)?)?"
_ORDINALS = ("first", "second", "third", "fourth")
_SEASON = r"(?:spring|summer|autumn|winter)"
_NO_AGE = "".join(
    rf"(?<!\b{whose} {part})"
    for whose in ("his", "her", "their", "its", "my", "our", "your")
    for part in ("", "early ", "late ", "mid-", "mid ")
)
"""“In his early 80s” tells an age."""
_OF_A_DAY = "(?:{})".format(
    "|".join(
        rf"(?<=\b{word} )"
        for word in ("end", "ended", "ending", "start", "started", "starting", "begin", "began", "finish",
                     "finished", "close", "closed", "closing", "over", "throughout", "for", "most of")
    )
)  # fmt: skip
"""“To end the day at a loss”."""
_MOMENT = re.compile(
    rf"(?<![\d:.,$€£-])(?:{_CLOCK}){_ZONE}"
    r"|\b(?:more |most |until )?(?:recently|currently|lately|nowadays)\b"
    r"|\b(?:right )?now\b(?!-| that)|\b(?:very )?soon\b(?!-| (?:after|afterwards|as)\b)"
    r"|\bthe (?:near |foreseeable )?future\b(?! of)|\b(?<=in )the (?:recent )?past\b(?! \w)"
    rf"|\b(?:the )?(?:{'|'.join((*_ORDINALS, 'last'))})[ -]quarter\b(?! of (?!the year|last year|this year|\d))"
    r"|\b(?:in )?recent (?:hours|days|weeks|months|years|times|decades)\b"
    rf"|{_OF_A_DAY}the day\b(?! (?:that|when|after|before|of|the|he|she|it|they)\b)"
    r"|\bat (?:present|the moment|the time)\b"
    r"|\b(?:(?:early|earlier|late|later) in |(?:start|beginning|middle|end) of |on |during )the day\b|\bthat (?:same )?day\b"
    rf"|\b(?:in|during|since|by|until) (?:the )?(?:early |late |mid-)?{_SEASON}\b"
    rf"|(?<!\w){_NO_AGE}(?:the )?(?:early |late |mid-)?(?:(?:1[5-9]|20)|['’])?[1-9]0s\b",
    re.IGNORECASE,
)


def moments_in(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the range of each in the article's text."""
    for match in _MOMENT.finditer(sentence.text):
        yield sentence.start + match.start(), sentence.start + match.end()
