"""Words of an answer -> their plain spelling, and the canonical name that the alias tables give them."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from evals.contract import UnreadableCorpus
from evals.corpora.satp.lines import text_of
from evals.corpora.satp.rows import repaired

TABLES = {"perpetrators": "source.csv", "targets": "target.csv"}
"""`action.csv` has the words of the deed, which no field of a prediction holds."""

_ARTICLE = re.compile(r"^(?:the|an|a)\s+")
_POSSESSIVE = re.compile(r"(\w) s\b")
_NOT_A_WORD = re.compile(r"[\W_]+")
_ACRONYM = re.compile(r"\s*\([^()]*\)\s*$")


def plain(words: str) -> str:
    """Return words without case, punctuation or a leading article: "The Men’s Front" is "mens front"."""
    bare = re.sub("['’‘`]", "", repaired(words)).casefold()
    # Many of the texts, and some answers, have a blank where the apostrophe was.
    return _ARTICLE.sub("", _POSSESSIVE.sub(r"\1s", _NOT_A_WORD.sub(" ", bare).strip()))


class Aliases:
    """One alias table: names and words, each with its canonical name."""

    def __init__(self, canonical: Mapping[str, str]) -> None:
        self._canonical = canonical

    def canonical(self, words: str) -> str:
        """Return the canonical name of these words, or of the longest alias in them, or else the words."""
        said = plain(words)
        found = (self._canonical[part] for part in _parts(said.split()) if part in self._canonical)
        return next(found, said)


def read_aliases(folders: Iterable[Path]) -> dict[str, Aliases]:
    """Return the tables of perpetrators and targets from the first folder that has both.

    Raises:
        UnreadableCorpus: none has.
    """
    tried = tuple(folders)
    for folder in tried:
        if all((folder / name).is_file() for name in TABLES.values()):
            return {field: Aliases(_table(folder / name)) for field, name in TABLES.items()}
    raise UnreadableCorpus(
        f"no {' and '.join(TABLES.values())} in {' or '.join(map(str, tried))}; canonical names "
        "need the alias tables beside the answers"
    )


def _table(file: Path) -> dict[str, str]:
    rows = (row for row in csv.reader(text_of(file).splitlines()) if row)
    table: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        if len(row) < 2:
            raise UnreadableCorpus(
                f"{file}, row {number}: {row!r} has no canonical name; alias,name is right"
            )
        table.setdefault(plain(row[0]), plain(_ACRONYM.sub("", row[1])))
    return table


def _parts(words: list[str]) -> Iterator[str]:
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])
