"""A user's registry file -> the same file in the registry folder, whole or not at all."""

from pathlib import Path

from reportedly.config import ACTOR_FILES, actor_files_in
from reportedly.entities.actors.checking import Problem
from reportedly.entities.actors.opening import problems_of
from reportedly.entities.actors.rows import lines_of
from reportedly.errors import InputError
from reportedly.model.record import Record


class Kept(Record, frozen=True):
    """A registry file that was taken."""

    file: Path
    rows: int
    problems: tuple[Problem, ...]
    """What is wrong with it and does not stop it."""


def keep(path: Path, folder: Path) -> Kept:
    """Check a file beside those of the folder and copy it there.

    Raises:
        InputError: the file or its name cannot be used, or the folder has another file of this name.
    """
    if path.suffix not in ACTOR_FILES:
        raise InputError(f"{path} is no registry file; its name ends in {' or '.join(ACTOR_FILES)}")
    kept = folder / path.name
    content = _content(path)
    if kept.exists() and kept.read_bytes() != content:
        raise InputError(
            f"{kept} is there with other rows; give the new file another name, or remove the old one first"
        )
    others = [other for other in actor_files_in(folder) if other != kept]
    problems = problems_of([*others, path])
    stopping = [problem for problem in problems if problem.stops]
    if stopping:
        more = "" if len(stopping) == 1 else f" (and {len(stopping) - 1} more)"
        raise InputError(f"nothing was taken: {stopping[0].message}{more}")
    _write(kept, content)
    return Kept(kept, sum(1 for _ in lines_of(kept)), tuple(each for each in problems if each.path == path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}; give a registry file") from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the place and move: a reader sees the whole file or none."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {error.strerror}; name another folder") from error
