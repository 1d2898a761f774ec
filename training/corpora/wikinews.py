"""Articles of Wikinews -> sentences that tell of no incident."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from evals.files import decoded

from training.records import Example
from training.telling import ordinary


def examples(data: Path) -> Iterator[Example]:
    """Yield the peaceful sentences of every article, conflict or not."""
    for path in sorted((data / "wikinews").glob("*.csv")):
        for row in csv.DictReader(io.StringIO(decoded(path.read_bytes()), newline="")):
            yield from ordinary("wikinews", row["url"], row["text"])
