"""Sentences -> tellings of time, each with the word of the parse that it belongs to."""

import re
from dataclasses import dataclass

from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_WIRE_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_GOES_ON = r"(?:in|at|near|by|when|and|after|during|that|on|the|to|from|outside)\b"
"""What may follow a year of two digits: behind "3 May 45" any other word is of what is counted."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|noon|midnight|dawn))"
_NUMBER = r"(?i:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of)"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_UNIT = r"(?:day|week|fortnight|month|year|hour|minute|decade)s?"
_TIME = re.compile(
    "|".join(
        (
            rf"\b(?:the\s+)?(?:intervening\s+)?night\s+(?:of|between)\s+{_DAY}\s+(?:to|and|into)\s+{_DAY}\b",
            rf"\b(?:the\s+)?(?:night|evening|morning)\s+of\s+{_ORDINAL}(?:\s*(?:-|–|/|to|and)\s*{_ORDINAL})?\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
            rf"\b(?:night\s+{_ORDINAL}\s*(?:-|–|/)|{_ORDINAL}/)\s*{_ORDINAL}\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
            rf"\b(?:the\s+)?(?:night|evening|morning)\s+of\s+{_MONTH}\s+{_ORDINAL}(?:,?\s+{_YEAR})?\b",
            rf"\b(?:between|from)\s+{_ORDINAL}(?:\s+{_MONTH})?\s+(?:and|to|until)\s+{_ORDINAL}\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
            rf"\b(?:between|from)\s+{_MONTH}\s+{_ORDINAL}\s+(?:and|to|until)\s+(?:{_MONTH}\s+)?{_ORDINAL}(?:,?\s+{_YEAR})?\b",
            rf"\b\d{{1,2}}\s+(?:{_MONTH}|{_WIRE_MONTH})\s+['’]?[4-9]\d\b(?!['’\d:])(?!\s+(?!{_GOES_ON})[a-z])",
            rf"\b(?:{_DAY},?\s+)?(?:the\s+)?{_ORDINAL}\s+(?:of\s+)?{_MONTH}\b\.?(?:,?\s+{_YEAR})?\b",
            rf"\b(?:{_DAY},?\s+)?{_MONTH}\s+{_ORDINAL}(?!\d)(?:\s*(?:-|–)\s*{_ORDINAL})?(?:,?\s+{_YEAR}\b)?",
            rf"\b(?:(?:early|earlier|late|mid|last|in|the)[\s-]+)*(?:on\s+)?{_DAY}{_PART}?(?:\s+(?:last|this)\s+week)?\b",
            rf"\b(?:(?:early|late|mid|last|since|this)[\s-]+)*{_MONTH}(?:\s+(?:last|this|that)\s+year|,?\s+(?:of\s+)?(?:last\s+year|{_YEAR}))\b",
            r"\b(?:(?:early|late|mid|last|this|previous)[\s-]+)*(?:January|February|April|June|July|August|September|October|November|December)\b",
            r"(?<=\b[Ii]n )(?:March|May)\b|\b(?:last|early|late|mid-?|since|this)\s+(?:March|May)\b|\b(?:a|the|that)\s+(?:March|May)(?=\s+[a-z])",
            r"\b(?:at|over|during|on)\s+the\s+weekend\b",
            r"\bthat\s+(?:same\s+)?(?:spring|summer|autumn|winter)\b",
            r"\b(?:the\s+)?(?:day|night|evening|morning)\s+before\s+(?:yesterday|last)\b",
            r"\b(?:(?:earlier|later|late|early)\s+)?(?:yesterday|today|tonight|overnight)(?:\s+(?:morning|afternoon|evening|night))?\b",
            r"\b(?:this|last|that)\s+(?:morning|afternoon|evening|night|weekend)\b",
            r"\b(?:(?:earlier|late|later|early|(?:the\s+)?(?:very\s+)?(?:start|beginning|middle|end)\s+of)\s+)?(?:this|(?:the\s+)?last|the\s+past|the\s+previous|next|the\s+same)\s+(?:week|weekend|month|year|summer|winter|spring|autumn|fall)\b",
            rf"\b(?i:(?:about|some|nearly|almost|just|barely|less than|more than|only)\s+)?{_NUMBER}\s+{_UNIT}\s+(?:ago|earlier|later|before|after|prior)\b",
            r"\b(?:the\s+)?(?:same|following|previous|next)\s+(?:day|night|morning|evening|week|month)\b|\b(?:a|one)\s+(?:day|week|month)\s+(?:earlier|later|before)\b",
            r"\b(?:Christmas|New Year[’']?s)\s+(?:Eve|Day)\b|\bEaster\s+Sunday\b",
            rf"\b(?:spring|summer|autumn|winter|early|late|mid|fall)[\s-]+(?:of\s+)?{_YEAR}\b",
            r"\b\d{4}-\d\d-\d\d\b",
            rf"\b(?:the\s+)?(?:first|second|third|fourth|last|final)\s+(?:quarter|half)\s+of\s+(?:(?:the|this|last)\s+year|{_YEAR})\b",
            rf"(?<![\d,.$€£-]){_YEAR}(?!\d|,\d|[%-]|\s+(?:people|fighters|troops|soldiers|dead))\b",
        )
    ),
    re.UNICODE,
)
_RELATIVE_TO_OTHER = re.compile(
    r"\b(earlier|later|before|after|prior|same|following|previous|next|that)\b", re.IGNORECASE
)
SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|heaviest|biggest|first|largest|highest|second|third|most\s+\w+)\b[^.;]*\b(?:since|in\s+(?:\w+\s+){0,3}(?:years|decades))\b",
    re.IGNORECASE,
)
"""Words that rank one happening among those of years: "the deadliest attack since 2015"."""
_LONG = re.compile(
    r"\b((?<!has )(?<!have )(?<!had )since\s+(?!(?:risen|been|become|died|grown|climbed|fallen|yesterday|last night|dawn|the weekend"
    r"|early|late|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)\w|so far this year|in recent|for years"
    r"|(?:over|in|during|within) the (?:past|last) (?:year|decade|few|two|three|four|five|six|ten|\d+)\b|past (?:year|decade)"
    r"|for (?:more than |over |nearly |almost |about )?[\w-]+ (?:years|decades))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class TimeMention:
    """A telling of time, with offsets in the article's text."""

    start: int
    end: int
    text: str
    token: Token
    """The word of the parse where the telling begins its chain of heads."""

    @property
    def is_other_day(self) -> bool:
        """Whether the telling says that it was another day than one told before: "six days later"."""
        same = "same" in self.text.lower()
        return self.needs_anchor and not same and bool(_UNIT_APART.search(self.text))

    @property
    def is_recalled(self) -> bool:
        """Whether the telling looks back from the news of the day: "earlier this month", "last week"."""
        return bool(_RECALLED.match(self.text))

    @property
    def needs_anchor(self) -> bool:
        """Whether the telling counts from another one: "two days later", "the same day"."""
        return (
            bool(_RELATIVE_TO_OTHER.search(self.text)) and "ago" not in self.text and "this" not in self.text
        )


_OPENERS = frozenset(
    [
        "earlier",
        "later",
        "late",
        "early",
        "last",
        "this",
        "the",
        "a",
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
        "several",
        "since",
        "on",
        "in",
        "at",
        "over",
        "that",
        "between",
        "from",
        "overnight",
        "yesterday",
        "today",
        "tonight",
        "about",
        "barely",
        "nearly",
        "almost",
        "just",
    ]
)
_RECALLED = re.compile(
    r"(?:earlier\s+this|last|late\s+last|the\s+previous)\s+(?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_UNIT_APART = re.compile(r"\b(day|days|week|weeks|month|months|year|years)\b", re.IGNORECASE)


def times_in(sentence: Sentence) -> list[TimeMention]:
    """Return the tellings of time in a sentence, in order."""
    found = []
    text = _readable(sentence.text)
    for match in _TIME.finditer(text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        while end > start and sentence.article.text[end - 1] in " ,":
            end -= 1
        if _is_name(sentence, start, end):
            continue
        found.append(TimeMention(start, end, sentence.article.text[start:end], _top(sentence, start, end)))
    return found


def _readable(text: str) -> str:
    """Return text of the same length whose first word and capitals do not hide a telling of time."""
    if text.isupper():
        return text.title()
    first = text.split(maxsplit=1)[0].lower().rstrip(",") if text.strip() else ""
    return text[:1].lower() + text[1:] if first in _OPENERS else text


def is_long_period(sentence: Sentence) -> bool:
    """Return whether the sentence speaks of years or of a total since some day."""
    return bool(_LONG.search(sentence.text)) and not SUPERLATIVE.search(sentence.text)


def _is_name(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the words are inside a registry name or a movement's name: "March 23 Movement"."""
    if any(name.start < end and start < name.end for name in sentence.names):
        return True
    following = sentence.article.text[end : end + 20].lstrip()
    return following.startswith(("Movement", "Brigade", "Martyrs", "Forces", "Camp", "Square", "Revolution"))


def _top(sentence: Sentence, start: int, end: int) -> Token:
    """Return the token of the mention whose head lies outside it."""
    tokens = [token for token in sentence.tokens if start <= sentence.passage.starts[token.i] < end]
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head.i == token.i:
            return token
    return tokens[0] if tokens else sentence.token_at(start)
