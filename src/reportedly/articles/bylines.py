"""A paragraph in, whether it names the reporters, and where a closing credit begins in it, out."""

import re
from typing import Final

from reportedly.articles.wordlists import NAME_LINKS, NOT_NAMES
from reportedly.model.article import SectionKind
from reportedly.model.record import Record

BY: Final = re.compile(
    r"^\W*(?:by|from|written by|story by|report by|posted by|author)\s*:?\s+", re.IGNORECASE
)
DESK: Final = re.compile(
    r"^\W*(?:(?:our|a|staff|special|web|news|monitoring|bureau|foreign|national|senior|the) )*"
    r"(?:correspondents?|reporters?|desk|report|writers?|agencies|staff|monitor|bureau|agence france-presse"
    r"|associated press|reuters|afp|ap|bbc news|xinhua|news service|news agency)"
    r"(?: and (?:agencies|afp|reuters|ap))?(?: in \w[\w ]+)?\W*$",
    re.IGNORECASE,
)
NAME: Final = r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+"
NAME_IN_PLACE: Final = re.compile(
    rf"^{NAME}(?:(?:,| and) {NAME})*"
    r"(?: in (?:[A-Z][\w'’-]+ ?){1,3}|,? (?:and agencies|(?:[A-Z][\w-]+ ){0,2}(?:[Cc]orrespondent"
    r"|[Rr]eporter|[Ee]ditor)))$"
)
AGENCY: Final = (
    r"(?:AFP|AP|Reuters|dpa|Xinhua|ANI|PTI|IANS|EFE|UPI|BBC|CNN|Agencies|APP|Anadolu|TASS|NNN|INP|Online)"
)
CLOSING: Final = re.compile(
    r"(?<=[.!?…\"”’)\]])\s*(?P<names>\(?\s*(?:additional |with )?"
    r"(?:reporting|writing|compiled|editing|edited) (?:and (?:writing|editing) )?by\b[^\n]{3,300})$"
    rf"|\s(?P<agency>[(\[]{AGENCY}(?:[/, &]+\w+)*[)\]]|[-–—]{{1,2}}\s?(?:{AGENCY}|[Ww]ith agencies"
    r"|[Ww]ith inputs [^\n]{3,60})|\((?:Photo |Image )?[Ss]ource: [^()]{2,50}\))\W*$",
    re.IGNORECASE,
)


class Closing(Record, frozen=True):
    """A credit that closes a paragraph: where it begins, its kind and why it is not read."""

    start: int
    kind: SectionKind
    reason: str


def is_byline(text: str) -> bool:
    """Return whether `text` names who wrote the report and says nothing else."""
    count = len(text.split())
    if count <= 8 and DESK.match(text):
        return True
    by = BY.match(text)
    if by is None:
        return count <= 9 and NAME_IN_PLACE.match(text) is not None
    names = [word.strip(",.;:()") for word in text[by.end() :].split()]
    if count > 16 or not names or names[0].casefold() in NOT_NAMES or text.endswith(("!", "?")):
        return False
    return all(_is_name_part(name) for name in names)


def byline_names(text: str) -> str:
    """Return the names of a byline without "By"."""
    return BY.sub("", text).strip(" .|")


def closing_credit(text: str) -> Closing | None:
    """Return the credit that a paragraph of the report ends with ("... police said. (AFP)")."""
    match = CLOSING.search(text, max(0, len(text) - 320))
    if match is None:
        return None
    if match["names"]:
        return Closing(match.start("names"), "byline", "names of the reporters")
    return Closing(match.start("agency"), "credit", "agency credit")


def _is_name_part(name: str) -> bool:
    return not name or name.casefold() in NAME_LINKS or name[0].isupper() or name[0] in "@|"
