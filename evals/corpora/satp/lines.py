"""A file, or all files of a folder -> the JSON objects of their lines, each with the place it stands at."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.contract import UnreadableCorpus
from evals.files import decoded
from reportedly.model.record import Record

Json = dict[str, Any]
_ENDINGS = {".jsonl", ".json", ".ndjson"}


class Line(Record, frozen=True):
    """A JSON object of one line, and where it stands, for messages."""

    place: str
    fields: Json


def json_lines(path: Path) -> Iterator[Line]:
    """Yield the object of each line that is not blank, file by file in order of their names.

    Raises:
        UnreadableCorpus: there is nothing to read, or a line is no JSON object.
    """
    for file in files_of(path, _ENDINGS):
        # Not splitlines(): a text may hold a bare U+2028, which JSON allows inside a string.
        for number, line in enumerate(text_of(file).split("\n"), 1):
            if line.strip():
                yield line_of(line, f"{file}, line {number}")


def files_of(path: Path, endings: set[str]) -> tuple[Path, ...]:
    """Return the file itself, whatever its name, or the files of a folder with one of these endings.

    Raises:
        UnreadableCorpus: there is no such file, or the folder holds none.
    """
    if path.is_file():
        return (path,)
    found = tuple(sorted(each for each in path.rglob("*") if each.is_file() and each.suffix in endings))
    if not found:
        raise UnreadableCorpus(f"{path}: no such file, or a folder without {', '.join(sorted(endings))}")
    return found


def text_of(file: Path) -> str:
    """Return the characters of a file that is UTF-8, with or without a mark, or else Windows-1252."""
    return decoded(file.read_bytes())


def line_of(text: str, place: str) -> Line:
    """Return the JSON object of one line.

    Raises:
        UnreadableCorpus: it holds none.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableCorpus(f"{place}: not JSON ({error}); one object a line is right") from error
    if not isinstance(found, dict):
        raise UnreadableCorpus(f"{place}: {text[:40]!r} is not a JSON object; one object a line is right")
    return Line(place, found)
