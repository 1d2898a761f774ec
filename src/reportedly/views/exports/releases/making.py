"""An export that can be made again and what is said of it -> a release, there whole or not at all."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import msgspec

from reportedly.errors import InputError
from reportedly.model.record import Record
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.exported import Export
from reportedly.views.exports.format_list import WRITERS, Format
from reportedly.views.exports.package import DESCRIPTOR, descriptor, write_tables
from reportedly.views.exports.releases.changelog import Changed, Standing, changes, read_rows
from reportedly.views.exports.releases.texts import citation, rules
from reportedly.views.exports.whole_file import chunks_of
from reportedly.views.privacy.profiles import Profile

MANIFEST = "manifest-sha256.txt"
_CHANGES = "changes.csv"
_FILES = {"acled.csv": Format.acled, "ged.csv": Format.ged, "incidents.geojson": Format.geojson}


class Told(Record, frozen=True):
    """What is said of a release."""

    day: date
    """It holds what the ledger held at the end of that day."""
    title: str
    author: str
    profile: Profile
    licence: str | None = None
    """SPDX name; None leaves it out."""
    delay: int = 0
    """Days before the release of which it holds nothing."""


class Made(Record, frozen=True):
    """A release that was made."""

    folder: Path
    incidents: int
    left_out: tuple[str, ...]
    changed: tuple[Changed, ...]


def make_release(
    folder: Path, export: Callable[[], Export], told: Told, *, standing: Standing, previous: Path | None
) -> Made:
    """Write a release into a folder that must not exist, and make its files read-only.

    Raises:
        InputError: the folder exists, cannot be made, or the release before is none or was changed.
    """
    if folder.exists():
        raise InputError(f"{folder} exists, and a release is never changed; choose another day or folder")
    if previous is not None:
        check(previous)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent))
    except OSError as error:
        raise InputError(f"cannot make {folder}: {error.strerror}; name a folder you may write to") from error
    try:
        made = _fill(part, export, told, standing, previous)
        part.chmod(0o755)
        part.replace(folder)
    finally:
        # Gone already when all went well.
        shutil.rmtree(part, ignore_errors=True)
    return msgspec.structs.replace(made, folder=folder)


def check(folder: Path) -> None:
    """Compare every file of a release with its checksum.

    Raises:
        InputError: the folder holds no release, or a file of it was changed; names it.
    """
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{folder} is no release: it has no {MANIFEST}; name a folder of one") from error
    for line in lines:
        digest, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or _digest(path) != digest:
            raise InputError(f"{path} is not what was released; take the release from where it is kept safe")


def release_before(folder: Path, day: date) -> Path | None:
    """Return the latest release in a folder of releases that is older than a day; None without one."""
    dated = (each for each in folder.glob("????-??-??") if (each / MANIFEST).is_file())
    return max((each for each in dated if each.name < day.isoformat()), default=None)


def _fill(
    part: Path, export: Callable[[], Export], told: Told, standing: Standing, previous: Path | None
) -> Made:
    tables = export()
    write_tables(tables, part)
    for name, file_format in _FILES.items():
        _write(part / name, WRITERS[file_format].pieces(export()))
    rows = read_rows(part)
    changed = tuple(changes(read_rows(previous) if previous else {}, rows, standing))
    _write(part / _CHANGES, _change_lines(changed))
    _write(part / "CITATION.cff", [citation(told.title, told.author, told.day, told.licence)])
    _write(part / "COUNTING-RULES.md", [rules(told.profile, told.delay)])
    described = {
        "name": "reportedly-incidents",
        "title": told.title,
        "version": told.day.isoformat(),
        "contributors": [{"title": told.author}],
        **({"licenses": [{"name": told.licence}]} if told.licence else {}),
    }
    _write(part / DESCRIPTOR, [descriptor(described)])
    files = sorted(path.name for path in part.iterdir())
    _write(part / MANIFEST, (f"{_digest(part / name)}  {name}\n" for name in files))
    for path in part.iterdir():
        path.chmod(0o444)
    return Made(part, len(rows), tables.left_out, changed)


def _change_lines(changed: Iterable[Changed]) -> Iterable[str]:
    yield csv_line(Changed.__struct_fields__)
    for each in changed:
        yield csv_line(msgspec.structs.astuple(each))


def _write(path: Path, pieces: Iterable[str | bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
        file.flush()
        os.fsync(file.fileno())


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    for chunk in chunks_of(path):
        digest.update(chunk)
    return digest.hexdigest()
