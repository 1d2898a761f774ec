"""Text or bytes in pieces -> a file that is there whole or not at all."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError

_CHUNK = 1 << 20


def write_whole(pieces: Iterable[str | bytes], out: Path) -> int:
    """Write the pieces to `out` in one step and return how many bytes it holds.

    A reader, or a crash, meets the old file or the new one, never a part. A pipe or a device is written to.

    Raises:
        InputError: the file cannot be written there.
    """
    try:
        return _written(pieces, out)
    except OSError as error:
        why = "no space is left" if error.errno == errno.ENOSPC else error.strerror
        raise InputError(f"cannot write {out}: {why}; name a file in a folder you may write to") from error


def chunks_of(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, a megabyte at a time."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _written(pieces: Iterable[str | bytes], out: Path) -> int:
    if out.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if out.exists() and not out.is_file():
        # In one step would put a file in the place of the pipe or the device.
        with out.open("wb") as stream:
            return sum(stream.write(_bytes(piece)) for piece in pieces)
    out = out.resolve()
    descriptor, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(map(_bytes, pieces))
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode_of(out))
        size = part.stat().st_size
        part.replace(out)
    finally:
        # Gone already when all went well.
        part.unlink(missing_ok=True)
    _keep_name(out.parent)
    return size


def _bytes(piece: str | bytes) -> bytes:
    return piece.encode() if isinstance(piece, str) else piece


def _mode_of(out: Path) -> int:
    """Return the old file's rights; a new file gets what any new file gets."""
    if out.exists():
        return out.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _keep_name(folder: Path) -> None:
    # A rename is durable once its folder is; some file systems cannot sync a folder.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
