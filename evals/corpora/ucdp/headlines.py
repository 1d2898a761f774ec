"""The cells of a GED row that name its sources -> headlines, each with its day and outlet."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from evals.corpora.ucdp.events import Headline

_BETWEEN_SOURCES = re.compile(r'"\s*;\s*"')
_SOURCE = re.compile(r"(?P<outlet>.*?),\s*(?P<day>\d{4}-\d{2}-\d{2}),(?P<text>.*)", re.DOTALL)
_DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d{2}-\d{2}"
_THREE_LINES = re.compile(
    rf"^(?:\(\d+\)[ \t]*)?(?P<text>[^\n]+)\n[ \t]*(?P<day>{_DAY})[ \t]*\n[ \t]*(?P<outlet>[^\n]+)",
    re.MULTILINE,
)


def headlines_of(*, article: str, headline: str, days: str, outlets: str) -> tuple[Headline, ...]:
    """Return the headlines of a row, in order; empty where it names its sources without their headlines.

    `article` is read first: a headline may hold the ";" that parts the headlines of the other cells.
    Rows before 2012 or so give headline, day and outlet in three lines; others give no headline at all.
    """
    if not headline:
        return _in_quotes(article) or _in_three_lines(article)
    return _in_quotes(article) or _side_by_side(headline, days, outlets)


def _in_quotes(article: str) -> tuple[Headline, ...]:
    """Read `"outlet,day,headline";"outlet,day,headline"`, where headlines may hold quotes of their own."""
    if not article.startswith('"'):
        return ()
    parts: list[str] = []
    for part in _BETWEEN_SOURCES.split(article.removeprefix('"').removesuffix('"')):
        if _SOURCE.match(part) or not parts:
            parts.append(part)
        else:
            parts[-1] = f'{parts[-1]}";"{part}'
    found = [_SOURCE.match(part) for part in parts]
    return _told(Headline(each["text"], _day(each["day"]), each["outlet"] or None) for each in found if each)


def _in_three_lines(article: str) -> tuple[Headline, ...]:
    lines = article.replace("\r\n", "\n").replace("\r", "\n")
    found = _THREE_LINES.finditer(lines)
    return _told(Headline(each["text"], _day(each["day"]), each["outlet"].strip()) for each in found)


def _side_by_side(headline: str, days: str, outlets: str) -> tuple[Headline, ...]:
    """Read cells that hold as many headlines as days; where the numbers differ, ";" belongs to a headline."""
    each_day, each_outlet = days.split(";"), outlets.split(";")
    texts = headline.split(";")
    if len(texts) != len(each_day):
        return _told((Headline(headline, _day(each_day[0]), each_outlet[0].strip() or None),))
    padded = each_outlet if len(each_outlet) == len(texts) else [""] * len(texts)
    return _told(
        Headline(text, _day(day), outlet.strip() or None)
        for text, day, outlet in zip(texts, each_day, padded, strict=True)
    )


def _told(headlines: Iterable[Headline]) -> tuple[Headline, ...]:
    """Keep the first paragraph of each, and those that hold a letter: "-" stands for none."""
    first = (Headline(_first_paragraph(each.text), each.day, each.outlet) for each in headlines)
    return tuple(each for each in first if any(letter.isalpha() for letter in each.text))


def _first_paragraph(text: str) -> str:
    # News archives append their own fields (author, code) to the headline, after a blank line.
    return " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())


def _day(text: str) -> date | None:
    text = text.strip()
    for form in ("%Y-%m-%d", "%d %B %Y"):
        try:
            return datetime.strptime(text[:10] if form.startswith("%Y") else text, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None
