"""Files by name -> a ZIP file with the same age for all, so that the same files give the same bytes."""

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from reportedly.views.exports.whole_file import chunks_of

_AGE = (1980, 1, 1, 0, 0, 0)


def write_zip(out: Path, files: Mapping[str, Path]) -> None:
    """Write the files under their names, in the order given."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            _write(archive, name, chunks_of(path))


def _write(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> None:
    told = zipfile.ZipInfo(name, _AGE)
    told.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(told, "w") as entry:
        entry.writelines(chunks)
