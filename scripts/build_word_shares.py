"""Texts of ../shared/data -> how many of 10,000 reports use a word: src/reportedly/incidents/word_shares.tsv.

Run it as `python scripts/build_word_shares.py [DATA]`. Counts alone enter the repository, no text.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.incidents.vocabulary import TABLE, words_in

_LEAST_WORDS = 15
"""Shorter texts say little of how common a word is."""
_LEAST_REPORTS = 20
_HEAD = """\
# Of 10,000 reports, how many use a word; words in fewer than {least} of the {reports} counted are left out.
# Counted over Wikinews, the Gun Violence Archive, SATP, PolNeAR, MUC-4, LGL and GeoVirus.
# Made by scripts/build_word_shares.py.
word	share
"""


def main(data: Path) -> None:
    """Write the table."""
    csv.field_size_limit(10**9)
    reports = 0
    used: Counter[str] = Counter()
    for text in _texts(data):
        words = set(words_in(text))
        if len(words) >= _LEAST_WORDS:
            reports += 1
            used.update(words)
    rows = sorted((word, count) for word, count in used.items() if count >= _LEAST_REPORTS)
    lines = "".join(f"{word}\t{max(1, round(10_000 * count / reports))}\n" for word, count in rows)
    TABLE.write_text(_HEAD.format(least=_LEAST_REPORTS, reports=f"{reports:,}") + lines, encoding="utf-8")
    print(f"{len(rows):,} words of {reports:,} reports written to {TABLE}")


def _texts(data: Path) -> Iterator[str]:
    for path in sorted((data / "wikinews").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (row["text"] for row in csv.DictReader(rows))
    for line in (data / "gva" / "documents.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["content"]
    for line in (data / "satp" / "train.jsonl").read_text(encoding="utf-8").splitlines():
        yield str(json.loads(line)["news"])
    for path in sorted((data / "polnear").rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((data / "muc4" / "gtt").glob("*.json")):
        yield from (json.loads(line)["doctext"] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((data / "geoparsing").glob("*.xml")):
        yield from re.findall(
            r"<text>(.*?)</text>", path.read_text(encoding="utf-8", errors="replace"), re.DOTALL
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/data"))
