"""JSON lines <-> texts, and the names told in each."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from evals.contract import UnreadableCorpus
from evals.files import written_whole
from reportedly.model.record import Record

Line = TypeVar("Line", bound=Record)


class Name(Record, frozen=True):
    """A name of a group or force in a text, half-open range; the id is null where the registry lacks it."""

    start: int
    end: int
    text: str
    actor_id: str | None


class Told(Record, frozen=True):
    """The names told in one text."""

    key: str
    names: tuple[Name, ...]


def write_lines(out: Path, records: Iterable[Record]) -> None:
    """Write a line for each record."""
    with written_whole(out) as file:
        for each in records:
            file.write(msgspec.json.encode(each).decode() + "\n")


def read_lines(path: Path, kind: type[Line], right: str) -> Iterator[Line]:
    """Yield the record of each line; `right` says what a line holds.

    Raises:
        UnreadableCorpus: a line is no such record.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            yield msgspec.json.decode(line, type=kind)
        except msgspec.DecodeError as wrong:
            raise UnreadableCorpus(f"{path}, line {number}: {wrong}; {right} are right") from wrong


def read_told(path: Path) -> dict[str, tuple[Name, ...]]:
    """Return the names told, by the key of their text.

    Raises:
        UnreadableCorpus: a line is no prediction.
    """
    return {each.key: each.names for each in read_lines(path, Told, "key and names")}
