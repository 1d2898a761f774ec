"""Files by name -> a ZIP file with the same age for all, so that the same files give the same bytes."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Self, TextIO

_AGE = (1980, 1, 1, 0, 0, 0)


class Zipped:
    """A ZIP file being written, one file in it after the other."""

    def __init__(self, out: Path) -> None:
        self._archive = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a file whole."""
        with self._archive.open(_told(name), "w") as entry:
            entry.writelines(chunks)

    @contextmanager
    def text(self, name: str) -> Iterator[TextIO]:
        """Open a file for its lines, in UTF-8; no other may be added until it is closed."""
        with (
            self._archive.open(_told(name), "w", force_zip64=True) as entry,
            TextIOWrapper(entry, encoding="utf-8", newline="") as lines,
        ):
            yield lines


def _told(name: str) -> zipfile.ZipInfo:
    told = zipfile.ZipInfo(name, _AGE)
    told.compress_type = zipfile.ZIP_DEFLATED
    return told
