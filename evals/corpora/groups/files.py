"""JSON lines of predictions <-> the names told in each text."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from evals.contract import UnreadableCorpus
from evals.files import written_whole
from reportedly.model.record import Record


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


def write_told(out: Path, told: Iterable[Told]) -> None:
    """Write a line for each text."""
    with written_whole(out) as file:
        for each in told:
            file.write(msgspec.json.encode(each).decode() + "\n")


def read_told(path: Path) -> dict[str, tuple[Name, ...]]:
    """Return the names told, by the key of their text.

    Raises:
        UnreadableCorpus: a line is no prediction.
    """
    told: dict[str, tuple[Name, ...]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            each = msgspec.json.decode(line, type=Told)
        except msgspec.DecodeError as wrong:
            raise UnreadableCorpus(
                f"{path}, line {number}: no names of a text ({wrong}); key and names are right"
            ) from wrong
        told[each.key] = each.names
    return told
