"""Files by name -> a ZIP file with the same age for all, so that the same files give the same bytes."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from reportedly.views.exports.whole_file import chunks_of

_AGE = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20


def write_zip(out: Path, files: Mapping[str, Path]) -> None:
    """Write the files under their names, in the order given."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            _write(archive, name, chunks_of(path))


def write_ageless(source: Path, out: Path) -> None:
    """Write a ZIP file again without the times at which its parts were made."""
    with zipfile.ZipFile(source) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            with made.open(name) as part:
                _write(archive, name, _chunks(part))


def _chunks(part: IO[bytes]) -> Iterator[bytes]:
    while chunk := part.read(_CHUNK):
        yield chunk


def _write(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> None:
    told = zipfile.ZipInfo(name, _AGE)
    told.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(told, "w") as entry:
        entry.writelines(chunks)
