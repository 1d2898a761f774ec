"""Paths as given by the user in; out, a document with its bytes for each report, and each refused input."""

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.archive.columns import Columns
from reportedly.archive.content import LARGEST_DOCUMENT, is_html, is_json, too_large, why_not_a_document
from reportedly.archive.folders import files_under, why_unreadable
from reportedly.archive.found import Found, RefusedInput, path_text
from reportedly.archive.hints import first_said
from reportedly.archive.sidecars import hints_beside, is_sidecar
from reportedly.archive.tables import TABLE_ENDINGS, documents_of_rows
from reportedly.errors import InputError
from reportedly.model.document import Hints, MediaType, make_document
from reportedly.model.record import Record

TEXT_ENDINGS = (".txt", ".text")
HTML_ENDINGS = (".html", ".htm", ".xhtml")
KNOWN_ENDINGS = TEXT_ENDINGS + HTML_ENDINGS + TABLE_ENDINGS


class _Wishes(Record, frozen=True):
    """What the user says of all inputs."""

    hints: Hints
    columns: Columns


def find(paths: Iterable[Path], *, hints: Hints, columns: Columns) -> Iterator[Found | RefusedInput]:
    """Yield the documents of files, folders and tables, one at a time, and each input that was refused.

    A file that the user names is read whatever its ending; in a folder, only known endings are.
    A sidecar outranks a table's columns, and they outrank `hints`.
    """
    wishes = _Wishes(hints, columns)
    for path in paths:
        yield from _refusing(path, _take(path, wishes))


def _refusing(path: Path, found: Iterator[Found | RefusedInput]) -> Iterator[Found | RefusedInput]:
    """Yield what is found, and at the first error the refusal of `path` in its place."""
    try:
        yield from found
    except InputError as error:
        yield RefusedInput(path_text(path), str(error))
    except OSError as error:
        yield RefusedInput(path_text(path), why_unreadable(error))


def _take(path: Path, wishes: _Wishes) -> Iterator[Found | RefusedInput]:
    if path.is_dir():
        yield from _take_folder(path, wishes)
    elif is_sidecar(path):
        raise InputError("is a sidecar, which describes the file beside it; name that file instead")
    else:
        yield from _take_file(path, wishes)


def _take_folder(folder: Path, wishes: _Wishes) -> Iterator[Found | RefusedInput]:
    is_barren = True
    for path in files_under(folder):
        if isinstance(path, Path) and is_sidecar(path):
            continue
        is_barren = False
        if isinstance(path, RefusedInput):
            yield path
        else:
            yield from _refusing(path, _take_known_file(path, wishes))
    if is_barren:
        raise InputError("is a folder without files; put reports in it, or name another")


def _take_known_file(path: Path, wishes: _Wishes) -> Iterator[Found | RefusedInput]:
    if path.suffix.lower() not in KNOWN_ENDINGS:
        _check_is_file(path)
        raise InputError(
            f"ends in none of {' '.join(KNOWN_ENDINGS)}; name the file itself to have it read as text or HTML"
        )
    yield from _take_file(path, wishes)


def _take_file(path: Path, wishes: _Wishes) -> Iterator[Found | RefusedInput]:
    _check_is_file(path)
    if path.suffix.lower() in TABLE_ENDINGS:
        yield from documents_of_rows(path, hints=wishes.hints, columns=wishes.columns)
    else:
        yield _document(path, wishes.hints)


def _check_is_file(path: Path) -> None:
    if path.is_symlink() and not path.exists():
        raise InputError(f"is a link that leads to no file: {path_text(path.readlink())}")
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError("is no regular file but a device, a pipe or the like; save its content to a file")


def _document(path: Path, hints: Hints) -> Found:
    content = _content(path)
    said = first_said(hints_beside(path), hints)
    media_type = _media_type(path, content)
    return Found(make_document(content, path=path_text(path), media_type=media_type, hints=said), content)


def _content(path: Path) -> bytes:
    # The size is asked first, so that a huge file is never read into memory.
    size = path.stat().st_size
    if size > LARGEST_DOCUMENT:
        raise InputError(too_large(size))
    with path.open("rb") as file:
        content = file.read(LARGEST_DOCUMENT + 1)
    reason = why_not_a_document(content)
    if reason is not None:
        raise InputError(reason)
    return content


def _media_type(path: Path, content: bytes) -> MediaType:
    ending = path.suffix.lower()
    if ending in TEXT_ENDINGS:
        return "text/plain"
    if ending in HTML_ENDINGS or is_html(content):
        return "text/html"
    if is_json(content):
        raise InputError("is JSON; a table of reports is a .jsonl file, with one object a line")
    return "text/plain"
