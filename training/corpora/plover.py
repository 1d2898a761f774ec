"""The PLOVER table of marked sentences -> assaults with who did it to whom, arrests, and peace."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.files import decoded

from training import records
from training.heads import VIOLENT
from training.records import Example, Marks
from training.telling import all_but, likely_types, peaceful
from training.tolls import toll_spans
from training.wording import is_violent

_ASSAULT = re.compile(r"(?:assaulted|killed) person|military strikes|attacked <T>$")
_ARREST = re.compile(r"(?:arrested|detained) person")
_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "s": ("perpetrator",),
    # Whom or what it befell, or the place where it lies.
    "t": ("target", "victim", "place"),
})  # fmt: skip
_MARKED = re.compile(r"<(?P<who>[st])>(?P<words>.*?)</(?P=who)>")
_MARK = re.compile(r"</?[st]>")
_TYPES = tuple(each for each in VIOLENT if each != "arrest")


def examples(data: Path) -> Iterator[Example]:
    """Yield the sentences whose event, as people coded it, is an assault, an arrest or neither."""
    table = decoded((data / "plover" / "PLV_train.tsv").read_bytes())
    for row in csv.DictReader(io.StringIO(table, newline=""), delimiter="\t"):
        marked, event, done = row["marked_sentence"], row["gold_root"], row["prompt_L1"]
        text, spans = _unmarked(marked)
        if event == "ASSAULT" and _ASSAULT.search(done.replace("'", "\n")) and is_violent(text):
            roles = Marks(
                (*spans, *_tolls(text, spans)), all_but("perpetrator", "target", "killed", "injured")
            )
            yield Example("plover", row["sentence_id"], text, likely_types(text, _TYPES), roles=roles)
        elif event == "COERCE" and _ARREST.search(done):
            yield Example("plover", row["sentence_id"], text, ("arrest",))
        elif event != "ASSAULT" and not is_violent(text):
            yield peaceful("plover", row["sentence_id"], text)


def _unmarked(marked: str) -> tuple[str, tuple[records.Span, ...]]:
    spans: list[records.Span] = []
    for found in _MARKED.finditer(marked):
        start = len(_MARK.sub("", marked[: found.start()]))
        spans.append(records.Span(start, start + len(found["words"].rstrip()), _LABELS[found["who"]]))
    return _MARK.sub("", marked), tuple(spans)


def _tolls(text: str, spans: tuple[records.Span, ...]) -> Iterator[records.Span]:
    """Yield the tolls outside of the spans; inside one the number is part of its words."""
    for toll in toll_spans(text, frozenset(), frozenset()):
        if not any(span.start < toll.end and toll.start < span.end for span in spans):
            yield toll
