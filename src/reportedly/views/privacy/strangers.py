"""Words -> the same without any name that the incident does not explain, for whoever may read them.

An extractor does not know every person whom a quote names. What is shown to anybody keeps the names of
the incident's groups and places, of states and peoples, of offices and institutions, of days and months;
every other run of capitalised words becomes "[name]", be it a person's or not.
"""

import re
from calendar import day_name, month_name
from functools import cache
from importlib import resources

from reportedly.entities.demonyms import nations
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Actor, Place, Referent
from reportedly.views.privacy.names import NAME

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[“\"‘(]\s*|\n\s*)$")
"""What stands before the first word of a sentence, which has its capital from there."""


def known_words(incident: AssembledIncident) -> frozenset[str]:
    """Return the words, case folded, of the incident's registry actors and gazetteer places."""
    names: list[str] = []
    for variant in incident.variants:
        for claim in variant.claims:
            value = claim.value
            if isinstance(value, Referent) and isinstance(value.entity, Actor):
                names += [value.entity.name, value.mention]
            elif isinstance(value, Referent) and isinstance(value.entity, Place):
                place = value.entity
                names += [place.name, place.admin1 or "", value.mention, *value.context]
    return frozenset(word.casefold() for name in names for word in _WORD.findall(name))


def without_strangers(words: str, known: frozenset[str], *, is_sentence: bool) -> str:
    """Return the words with each capitalised word that nothing explains replaced by "[name]", runs once.

    In a sentence the first word has its capital from there; in a mention it is a name like any other.
    """
    own = known | _public_words()
    found = [word for word in _WORD.finditer(words) if not _is_masked(words, word)]
    pieces: list[str] = []
    at = 0
    for index, word in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        if _is_stranger(words, word, after if is_sentence else word, own):
            pieces += [words[at : word.start()], NAME]
            at = word.end()
    masked = "".join([*pieces, words[at:]])
    return re.sub(rf"{re.escape(NAME)}(?:\s+{re.escape(NAME)})+", NAME, masked)


def _is_stranger(words: str, word: re.Match[str], after: re.Match[str] | None, known: frozenset[str]) -> bool:
    if not word.group()[0].isupper() or _is_known(word.group(), known):
        return False
    if not _BEGINS.search(words[: word.start()]):
        return True
    goes_on = after is not None and words[word.end() : after.start()].strip(" \t") == ""
    return (
        after is not None and goes_on and after.group()[0].isupper() and not _is_known(after.group(), known)
    )


def _is_known(word: str, known: frozenset[str]) -> bool:
    stem = re.sub(r"['’]s?$", "", word.casefold())
    parts = [part for part in re.split(r"[-'’.]", stem) if len(part) > 1]
    return stem in known or stem.removesuffix("s") in known or all(part in known for part in parts)


def _is_masked(words: str, word: re.Match[str]) -> bool:
    return words[word.start() - 1 : word.end() + 1] == NAME


@cache
def _public_words() -> frozenset[str]:
    told = [name for nation in nations() for name in (nation.name, *nation.demonyms, *nation.other_names)]
    words = {word.casefold() for name in told for word in _WORD.findall(name)}
    calendar = {name.casefold() for name in (*day_name, *month_name) if name}
    listed = (
        resources.files("reportedly.views.privacy").joinpath("open_words.txt").read_text(encoding="utf-8")
    )
    office = {line for line in listed.splitlines() if not line.startswith("#")}
    return frozenset(words | calendar | office)
