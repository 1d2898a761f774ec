"""Lines of the corpus or of predictions -> rows and answers, their lists read, mis-encoded words repaired."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from evals.contract import UnreadableCorpus
from evals.corpora.satp.lines import Json, Line, json_lines
from reportedly.model.record import Record

_UNSAID = "notspecified"
_COLUMNS = {
    "perpetrators": "source",
    "targets": "target",
    "action_types": "action_type",
    "places": "location",
    "dates": "date",
}
"""Our names of the fields, and the corpus' own."""
FIELDS = tuple(_COLUMNS)


class Answer(Record, frozen=True):
    """What is said of one row: the shape of a prediction, and of the corpus' own answers."""

    id: str
    is_relevant: bool
    perpetrators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    action_types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    def of(self, field: str) -> tuple[str, ...]:
        """Return what is said for one of FIELDS."""
        said: tuple[str, ...] = getattr(self, field)
        return said


class Row(Record, frozen=True):
    """One row of the input, with its answer where it has one."""

    key: str
    """Its id, and which of the rows with that id it is: ids repeat."""
    id: str
    news: str
    country: str | None
    answer: Answer | None


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a file or folder; answers are not needed.

    Raises:
        UnreadableCorpus: a line is no JSON object, or has no text in `news`.
    """
    seen: Counter[str] = Counter()
    for number, line in enumerate(json_lines(path), 1):
        news = line.fields.get("news")
        if not isinstance(news, str):
            raise UnreadableCorpus(f'{line.place}: no text in "news"; the text of the row is right there')
        id_ = _id(line, str(number))
        seen[id_] += 1
        country = line.fields.get("country")
        answer = _gold(id_, line) if "is_relevant" in line.fields else None
        yield Row(f"{id_}#{seen[id_]}", id_, news, None if country is None else str(country), answer)


def gold_of(path: Path) -> dict[str, Row]:
    """Return the rows of a file by key; each has an answer.

    Raises:
        UnreadableCorpus: a row has none.
    """
    rows = {row.key: row for row in rows_of(path)}
    for row in rows.values():
        if row.answer is None:
            raise UnreadableCorpus(f'{path}: row {row.id} has no "is_relevant"; answers are needed to score')
    return rows


def predictions_of(path: Path) -> dict[str, Answer]:
    """Return the answers of a file of predictions by key.

    Raises:
        UnreadableCorpus: a line lacks an id or `is_relevant`, or holds no list where one belongs.
    """
    seen: Counter[str] = Counter()
    found: dict[str, Answer] = {}
    for line in json_lines(path):
        if not {"id", "is_relevant"} <= line.fields.keys():
            raise UnreadableCorpus(f'{line.place}: a prediction has an "id" and "is_relevant"')
        id_ = str(line.fields["id"])
        seen[id_] += 1
        told = {name: _strings(line.fields.get(name), f"{line.place}, {name!r}") for name in FIELDS}
        found[f"{id_}#{seen[id_]}"] = Answer(id_, _truth(line.fields, line.place), **told)
    return found


def repaired(words: str) -> str:
    """Return words with UTF-8 that was once read as Windows-1252 set right."""
    try:
        return words.encode("cp1252").decode("utf-8")
    except UnicodeError:
        # A closing quote loses its last byte on the way: what is left of it is no letter.
        return re.sub("â€.?", "’", words)


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that say something, each once, in order."""
    return tuple(dict.fromkeys(each.strip() for each in words if each.strip()))


def _gold(id_: str, line: Line) -> Answer:
    told = {
        name: _strings(line.fields.get(column), f"{line.place}, {column!r}")
        for name, column in _COLUMNS.items()
    }
    return Answer(id_, _truth(line.fields, line.place), **told)


def _id(line: Line, number: str) -> str:
    id_ = line.fields.get("id")
    return number if id_ is None else str(id_)


def _truth(fields: Json, place: str) -> bool:
    said = str(fields["is_relevant"]).strip().casefold()
    if said not in {"true", "false"}:
        raise UnreadableCorpus(f'{place}: "is_relevant" is {fields["is_relevant"]!r}; true or false is right')
    return said == "true"


def _strings(said: Any, place: str) -> tuple[str, ...]:
    values = _literal(said, place) if isinstance(said, str) else said
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UnreadableCorpus(f'{place}: {said!r} is not a list of strings, as ["militants"] would be')
    return distinct(repaired(value) for value in values if value.strip().casefold() != _UNSAID)


def _literal(said: str, place: str) -> Any:
    if not said.strip():
        return None
    try:
        return ast.literal_eval(said.strip())
    except (ValueError, SyntaxError) as error:
        raise UnreadableCorpus(
            f"{place}: {said!r} is not a list of strings, as ['militants'] would be"
        ) from error
