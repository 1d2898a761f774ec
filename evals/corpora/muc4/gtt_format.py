"""GTT's JSON <-> templates: the shape that the eval.py of github.com/xinyadu/gtt reads."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from evals.contract import UnreadableCorpus
from evals.corpora.muc4.records import ROLES, GttTemplate, Role
from reportedly.model.record import Record

Foreign = dict[str, Any]
_TEST_PART = re.compile(r"(\d+)$")


class GttAnswer(Record, frozen=True):
    """What a prediction file says of one document."""

    document: str
    predicted: tuple[GttTemplate, ...]
    gold: tuple[GttTemplate, ...]


def gtt_id(document: str) -> str:
    """Return the number that the authors' scripts use for a document: TST1-MUC3-0001 is 10001."""
    head, _, tail = document.partition("-")
    serial = tail.rpartition("-")[2]
    if not serial.isdigit():
        return document
    part = _TEST_PART.search(head)
    # Their scripts number the training documents, whose ids start with DEV, from 1.
    return str(int(part[1][-1]) * 10000 + int(serial)) if part else str(int(serial))


def gtt_templates(rows: Any, where: str) -> tuple[GttTemplate, ...]:
    """Return the templates of one document; a mention may stand with its offset or alone.

    Raises:
        UnreadableCorpus: a template is no object, or a role no list of entities.
    """
    if not isinstance(rows, list):
        raise UnreadableCorpus(f"{where}: templates are no list; expected a list of objects")
    return tuple(_template(row, where) for row in rows)


def _template(row: Any, where: str) -> GttTemplate:
    if not isinstance(row, dict):
        raise UnreadableCorpus(f"{where}: a template is {type(row).__name__}; expected an object")
    told = row.get("incident_type")
    # The authors' evaluation takes anything but a string for an attack.
    incident_type = told if isinstance(told, str) else "attack"
    return GttTemplate(
        incident_type, tuple(Role(role, _entities(row.get(role) or [], role, where)) for role in ROLES)
    )


def _entities(rows: Any, role: str, where: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise UnreadableCorpus(f"{where}: {role} is {rows!r}; expected a list of lists of mentions")
    entities = [tuple(_mention(mention, role, where) for mention in row) for row in rows]
    return tuple(entity for entity in entities if entity)


def _mention(told: Any, role: str, where: str) -> str:
    words = told[0] if isinstance(told, list) and told else told
    if not isinstance(words, str):
        raise UnreadableCorpus(f"{where}: a mention of {role} is {told!r}; expected words or [words, offset]")
    return words


def predictions_of(content: Foreign, where: str) -> tuple[GttAnswer, ...]:
    """Return the answers of a prediction file.

    Raises:
        UnreadableCorpus: a document has no pred_templates.
    """
    answers = []
    for document, row in content.items():
        if not isinstance(row, dict) or "pred_templates" not in row:
            raise UnreadableCorpus(
                f"{where}, document {document}: no pred_templates; expected "
                '{"10001": {"pred_templates": [...], "gold_templates": [...]}}'
            )
        here = f"{where}, document {document}"
        answers.append(
            GttAnswer(
                document,
                gtt_templates(row["pred_templates"], here),
                gtt_templates(row.get("gold_templates") or [], here),
            )
        )
    return tuple(answers)


def encode_predictions(answers: Iterable[GttAnswer]) -> bytes:
    """Return a prediction file, its documents in the order given."""
    content = {
        gtt_id(answer.document): {
            "docid": answer.document,
            "pred_templates": [_row(template) for template in answer.predicted],
            "gold_templates": [_row(template) for template in answer.gold],
        }
        for answer in answers
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _row(template: GttTemplate) -> Foreign:
    roles = {role: [list(entity) for entity in template.entities(role)] for role in ROLES}
    return {"incident_type": template.incident_type, **roles}
