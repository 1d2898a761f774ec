"""Files of predictions, written whole or not at all."""

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
