"""The path of a report in; what the `NAME.meta.json` beside it says of that report out."""

from pathlib import Path

import msgspec

from reportedly.archive.days import read_day
from reportedly.archive.found import path_text
from reportedly.errors import InputError
from reportedly.model.document import Hints
from reportedly.model.record import Record

SIDECAR_ENDING = ".meta.json"
_LARGEST_SIDECAR = 100_000  # Bytes; one with four long values has under 1 kB.


class Sidecar(Record, frozen=True):
    """The keys that a sidecar may hold."""

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


def is_sidecar(path: Path) -> bool:
    """Return whether the file describes another file."""
    return path.name.lower().endswith(SIDECAR_ENDING)


def hints_beside(path: Path) -> Hints:
    """Return what the sidecar of `path` says, or nothing when there is none.

    `report.txt.meta.json` goes before `report.meta.json`.

    Raises:
        InputError: the sidecar has an unknown key, a date that is no date, or is no JSON object.
    """
    for sidecar in (path.with_name(path.name + SIDECAR_ENDING), path.with_name(path.stem + SIDECAR_ENDING)):
        if sidecar.is_file():
            return _hints_in(sidecar)
    return Hints()


def _hints_in(path: Path) -> Hints:
    said = _read(path)
    try:
        published = read_day(said.published) if said.published else None
    except InputError as error:
        raise InputError(f"its sidecar {path_text(path)} has a wrong `published`: {error}") from error
    return Hints(published, said.outlet, said.title, said.url)


def _read(path: Path) -> Sidecar:
    with path.open("rb") as file:
        content = file.read(_LARGEST_SIDECAR)
    try:
        return msgspec.json.decode(content, type=Sidecar)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"its sidecar {path_text(path)} cannot be used: {error}; "
            "it is a JSON object with any of published, outlet, title and url, each a text"
        ) from error
