"""A page's markup in, what its metadata states of title, day, outlet and byline out; never a guess."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Final

from reportedly.articles.dates import first_date
from reportedly.articles.facts import Facts
from reportedly.articles.wordlists import PUBLISHED_NAMES

META: Final = re.compile(r"<meta\b[^<>]{1,2000}+>", re.IGNORECASE)
NAME: Final = re.compile(r"""\b(?:name|property|itemprop)\s*=\s*["']?([\w:.\-]+)""", re.IGNORECASE)
CONTENT: Final = re.compile(r"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
STATED_DAY: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
STATED_NAME: Final = r'"{key}"\s*:\s*\[?\s*\{{[^{{}}]{{0,300}}?"name"\s*:\s*"([^"]{{2,80}})"'
AUTHOR: Final = re.compile(STATED_NAME.format(key="author"))
PUBLISHER: Final = re.compile(STATED_NAME.format(key="publisher"))
TIME: Final = re.compile(r"""<time\b[^<>]{0,300}?\bdatetime\s*=\s*["']([^"'<>]{8,40})["']""", re.IGNORECASE)
TITLE: Final = re.compile(r"<title\b[^<>]{0,200}>([^<]{2,400})</title", re.IGNORECASE)
HEADING: Final = re.compile(r"<h1\b[^<>]{0,400}>((?:[^<]|<(?!/h1)){2,500}?)</h1", re.IGNORECASE)
TAG: Final = re.compile(r"<[^<>]*+>")
SUFFIX: Final = re.compile(r"\s+(?:[|•·»–—-]|::)\s+[^|•·»–—]{2,40}$")


def page_facts(markup: str) -> Facts:
    """Return what the page's metadata states."""
    stated = tuple(_stated(markup))
    author = _first(stated, "author", "article:author", "dc.creator", "byl", "parsely-author")
    return Facts(
        title=_title(markup, stated),
        published=page_date(markup),
        outlet=_first(stated, "og:site_name", "application-name") or _match(PUBLISHER, markup),
        byline=(author if author and "/" not in author else None) or _match(AUTHOR, markup),
    )


def page_date(markup: str) -> date | None:
    """Return the day of publication that the page's metadata states."""
    days = [first_date(match[1]) for match in STATED_DAY.finditer(markup)]
    days += [first_date(content) for name, content in _stated(markup) if name in PUBLISHED_NAMES]
    return next((day for day in days if day is not None), None) or _only_time(markup)


def _stated(markup: str) -> Iterator[tuple[str, str]]:
    for tag in META.finditer(markup):
        name, content = NAME.search(tag.group()), CONTENT.search(tag.group())
        if name and content:
            yield name[1].lower(), _plain(content[1] or content[2] or "")


def _only_time(markup: str) -> date | None:
    """Return the day of the page's <time> elements when they agree; lists of other stories have their own."""
    days = {first_date(match[1]) for match in TIME.finditer(markup)}
    return days.pop() if len(days) == 1 else None


def _title(markup: str, stated: tuple[tuple[str, str], ...]) -> str | None:
    headings = [_plain(match[1]) for match in HEADING.finditer(markup)]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    title = _first(stated, "og:title", "twitter:title", "dc.title") or _match(TITLE, markup)
    # "Headline | Outlet": the outlet's name is no part of the headline.
    return SUFFIX.sub("", title) if title else None


def _first(stated: tuple[tuple[str, str], ...], *names: str) -> str | None:
    return next((content for wanted in names for name, content in stated if name == wanted and content), None)


def _match(pattern: re.Pattern[str], markup: str) -> str | None:
    match = pattern.search(markup)
    return _plain(match[1]) or None if match else None


def _plain(markup: str) -> str:
    return " ".join(unescape(TAG.sub(" ", markup)).split())
