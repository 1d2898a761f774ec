"""Answers -> the GTT prediction file and, beside it, the response file in the format of the keys."""

import os
from collections.abc import Sequence
from pathlib import Path

from evals.corpora.muc4.gtt_format import GttAnswer, encode_predictions
from evals.corpora.muc4.key_format import encode_key
from evals.corpora.muc4.records import Document, GttTemplate, Template
from reportedly.model.record import Record


class Answered(Record, frozen=True):
    """A document with its templates in both formats."""

    document: Document
    gtt: tuple[GttTemplate, ...]
    templates: tuple[Template, ...]


def key_path(out: Path) -> Path:
    """Return where the templates in the key-file format stand, beside the GTT predictions."""
    return out.with_name(out.name + ".key")


def write_answers(out: Path, answers: Sequence[Answered]) -> None:
    """Write both files, each whole or not at all, documents in the order given."""
    out.parent.mkdir(parents=True, exist_ok=True)
    gtt = encode_predictions(GttAnswer(each.document.id, each.gtt, each.document.gold) for each in answers)
    templates = [template for each in answers for template in each.templates]
    _replace(key_path(out), encode_key((each.document.id for each in answers), templates))
    _replace(out, gtt)


def _replace(path: Path, content: bytes) -> None:
    waiting = path.with_name(f".{path.name}.{os.getpid()}")
    waiting.write_bytes(content)
    waiting.replace(path)
