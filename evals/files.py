"""Bytes of a corpus -> its characters; predictions -> a file that is written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def written_whole(out: Path) -> Iterator[TextIO]:
    """Open `out` to write; it takes its place only when all is written."""
    out.parent.mkdir(parents=True, exist_ok=True)
    waiting = out.with_name(f".{out.name}.part")
    try:
        with waiting.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        waiting.replace(out)
    finally:
        waiting.unlink(missing_ok=True)


def decoded(content: bytes) -> str:
    """Return the characters of UTF-8, with or without a mark, or else of Windows-1252, as in old exports."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
