"""A folder in; the files under it out, sorted, and each folder or link that cannot be followed."""

from collections.abc import Iterator
from pathlib import Path

from reportedly.archive.found import RefusedInput, path_text


def files_under(folder: Path) -> Iterator[Path | RefusedInput]:
    """Yield the files of a folder and of its folders in order of their names, without hidden ones."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            children = _children(path, seen)
        except OSError as error:
            yield RefusedInput(path_text(path), why_unreadable(error))
            continue
        match children:
            case None:
                yield path
            case RefusedInput():
                yield children
            case _:
                waiting.extend(reversed(children))


def why_unreadable(error: OSError) -> str:
    """Return the words that refuse a file or folder which the system would not read."""
    if isinstance(error, PermissionError):
        return "may not be read by this user; grant the right to read it"
    if isinstance(error, FileNotFoundError):
        return "is not there; check the name"
    return f"cannot be read: {error.strerror or error}"


def _children(path: Path, seen: set[tuple[int, int]]) -> list[Path] | RefusedInput | None:
    """Return what a folder holds, why it is not entered, or None for what is no folder."""
    if not path.is_dir():
        return None
    state = path.stat()
    folder = (state.st_dev, state.st_ino)
    if folder in seen:
        return RefusedInput(path_text(path), "leads back to a folder whose files were taken already")
    seen.add(folder)
    return sorted(child for child in path.iterdir() if not child.name.startswith("."))
