"""Predictions and gold of MUC-4 -> measures, mistakes and tables, as the gold's format asks for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.contract import Measure, Mistake, Scoring, Table, UnreadableCorpus
from evals.corpora.muc4 import gtt_scoring, key_scoring, records
from evals.corpora.muc4.comparing import FULL
from evals.corpora.muc4.gtt_format import gtt_id, predictions_of
from evals.corpora.muc4.gtt_scoring import SLOT_NAMES, Pair, align, tally_of
from evals.corpora.muc4.inputs import KEY_LINE, files_of, is_json, json_object, read_documents, read_text
from evals.corpora.muc4.key_format import read_key
from evals.corpora.muc4.key_scoring import Judged, Mapped, judge_templates, map_all, scores_of
from evals.corpora.muc4.outputs import key_path
from evals.corpora.muc4.records import SCORED, SLOTS, Fill, GttTemplate, Key
from evals.measures import Overlaps
from reportedly.model.record import Record

_SHOWN = (
    records.DATE,
    records.LOCATION,
    records.TYPE,
    records.CONFIDENCE,
    records.HUMAN_NUMBER,
    records.HUMAN_EFFECT,
)
"""Slots with a measure of their own; all of them stand in the table."""


def score_files(predicted: Path, gold: Path) -> Scoring:
    """Score a file of predictions against GTT's JSON, or against a key file or a folder with key files.

    Raises:
        UnreadableCorpus: one of the two is not in a format of MUC-4.
    """
    keys = [path for path in files_of(gold) if KEY_LINE.search(read_text(path))]
    if keys:
        return _score_keys(
            _response(predicted), _joined([read_key(read_text(path), str(path)) for path in keys])
        )
    return _score_gtt(predicted, gold)


# --- all slots ---


def _response(predicted: Path) -> Key:
    text = read_text(predicted)
    if is_json(text):
        beside = key_path(predicted)
        if not beside.is_file():
            raise UnreadableCorpus(
                f"{predicted} is GTT's JSON without {beside.name} beside it; expected templates of all slots"
            )
        return read_key(read_text(beside), str(beside))
    return read_key(text, str(predicted))


def _joined(keys: Sequence[Key]) -> Key:
    return Key(
        tuple(dict.fromkeys(document for key in keys for document in key.documents)),
        tuple(template for key in keys for template in key.templates),
    )


class _Slot(Record, frozen=True):
    """All that was judged in one slot of one pair of templates."""

    mapped: Mapped
    slot: int
    judged: tuple[Judged, ...]


def _score_keys(response: Key, key: Key) -> Scoring:
    rows = [
        _Slot(mapped, slot, judge_templates(mapped, slot))
        for mapped in map_all(response, key)
        for slot in SCORED
    ]
    by_slot = [
        (slot, key_scoring.total(scores_of(row.judged) for row in rows if row.slot == slot))
        for slot in SCORED
    ]
    whole = key_scoring.total(scores for _, scores in by_slot)
    known = key_scoring.total(scores_of(row.judged) for row in rows if row.mapped.key is not None)
    measures = (
        Measure("allslot.f1", whole.f, whole.possible, "F of recall and precision, ALL TEMPLATES", True),
        Measure("allslot.recall", whole.recall, whole.possible, "credit by fillers of the keys"),
        Measure("allslot.precision", whole.precision, whole.actual, "credit by fillers given"),
        Measure("allslot.matched_missing_f1", known.f, known.possible, "F without the spurious templates"),
        *(
            Measure(
                f"allslot.{SLOTS[slot].lower().replace(': ', '_').replace(' ', '_')}",
                scores.f,
                scores.possible,
                f"F of slot {slot}, ALL TEMPLATES",
                abstained=scores.missing / scores.possible if scores.possible else None,
            )
            for slot, scores in by_slot
            if slot in _SHOWN
        ),
    )
    return Scoring(measures, tuple(_key_mistakes(rows)), (_table([*by_slot, (None, whole)]),))


def _table(rows: Sequence[tuple[int | None, key_scoring.Scores]]) -> Table:
    columns = ("slot", "POS", "ACT", "COR", "PAR", "INC", "SPU", "MIS", "REC", "PRE", "F")
    return Table(
        "All slots, ALL TEMPLATES",
        columns,
        tuple(
            (
                SLOTS[slot] if slot is not None else "ALL TEMPLATES",
                *(str(number) for number in (scores.possible, scores.actual, scores.correct, scores.partial)),
                *(str(number) for number in (scores.incorrect, scores.spurious, scores.missing)),
                *(f"{share:.3f}" for share in (scores.recall, scores.precision, scores.f)),
            )
            for slot, scores in rows
        ),
    )


def _key_mistakes(rows: Sequence[_Slot]) -> Iterator[Mistake]:
    for row in rows:
        template = row.mapped.key or row.mapped.response
        document = template.document if template else ""
        if row.mapped.key is None or row.mapped.response is None:
            if row.slot == records.TYPE and row.judged:
                kind = "template: spurious" if row.mapped.key is None else "template: missing"
                yield Mistake(kind, document, _told(row.judged[0]))
            continue
        for each in row.judged:
            if each.credit < FULL:
                yield Mistake(f"{SLOTS[row.slot].lower()}: {_wrong(each)}", document, _told(each))


def _wrong(judged: Judged) -> str:
    if judged.key is None:
        return "spurious"
    if judged.response is None:
        return "missing"
    return "partly right" if judged.credit > 0 else "wrong"


def _told(judged: Judged) -> str:
    return f"wanted {_shown(judged.key)}, came {_shown(judged.response)}"


def _shown(fill: Fill | None) -> str:
    if fill is None:
        return "nothing"
    return " / ".join(fill.values) + (f": {' / '.join(fill.tags)}" if fill.tags else "")


# --- GTT ---


def _score_gtt(predicted: Path, gold: Path) -> Scoring:
    answers = {
        gtt_id(answer.document): answer.predicted
        for answer in predictions_of(json_object(read_text(predicted), str(predicted)), str(predicted))
    }
    documents = read_documents(gold)
    pairs = [
        (document.id, pair)
        for document in documents
        for pair in align(answers.get(gtt_id(document.id), ()), document.gold)
    ]
    slots = [(slot, gtt_scoring.total(tally_of(pair, slot) for _, pair in pairs)) for slot in SLOT_NAMES]
    micro = gtt_scoring.total(tally for _, tally in slots)
    relevant = [document for document in documents if document.gold]
    silent = sum(not answers.get(gtt_id(document.id)) for document in relevant)
    measures = (
        Measure(
            "gtt.micro_f1",
            micro.f1,
            micro.wanted,
            "F1 over types and role fillers under the best alignment of templates",
            True,
            silent / len(relevant) if relevant else None,
        ),
        Measure("gtt.micro_precision", micro.precision, micro.told, "precision of the same"),
        Measure("gtt.micro_recall", micro.recall, micro.wanted, "recall of the same"),
        *(
            Measure(f"gtt.{slot}_f1", tally.f1, tally.wanted, f"F1 of {slot}", slot == "incident_type")
            for slot, tally in slots
        ),
    )
    return Scoring(measures, tuple(_gtt_mistakes(pairs)), (_gtt_table([*slots, ("micro", micro)]),))


def _gtt_table(rows: Sequence[tuple[str, Overlaps]]) -> Table:
    return Table(
        "GTT slots",
        ("slot", "right", "told", "found", "wanted", "precision", "recall", "F1"),
        tuple(
            (
                slot,
                *(str(number) for number in (tally.met, tally.told, tally.found, tally.wanted)),
                *(f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1)),
            )
            for slot, tally in rows
        ),
    )


def _gtt_mistakes(pairs: Sequence[tuple[str, Pair]]) -> Iterator[Mistake]:
    for document, pair in pairs:
        if pair.gold is None and pair.predicted is not None:
            yield Mistake("template: invented", document, f"came {_line(pair.predicted)}")
        elif pair.predicted is None and pair.gold is not None:
            yield Mistake("template: missing", document, f"wanted {_line(pair.gold)}")
        elif pair.predicted is not None and pair.gold is not None:
            yield from _role_mistakes(document, pair.predicted, pair.gold)


def _role_mistakes(document: str, predicted: GttTemplate, gold: GttTemplate) -> Iterator[Mistake]:
    for role in records.ROLES:
        ours, theirs = predicted.entities(role), gold.entities(role)
        for entity in ours:
            if not any(gtt_scoring.fits(entity, other) for other in theirs):
                yield Mistake(f"{role}: wrong" if theirs else f"{role}: invented", document, f"came {entity}")
        for other in theirs:
            if not any(gtt_scoring.fits(entity, other) for entity in ours):
                yield Mistake(f"{role}: missing", document, f"wanted {other}; came {ours}")


def _line(template: GttTemplate) -> str:
    roles = {role.name: role.entities for role in template.roles if role.entities}
    return f"{template.incident_type} {roles}"
