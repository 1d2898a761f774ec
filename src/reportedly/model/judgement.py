"""Judgements: the same, different or unsure about two things; append-only."""

from datetime import datetime
from typing import Literal

from reportedly.model.ids import JudgementId
from reportedly.model.record import Record, content_id

Verdict = Literal["same", "different", "unsure"]
Subject = Literal["accounts", "articles"]


class Judgement(Record, frozen=True):
    """Whether two accounts tell of one happening, or two articles are copies of one text, by whom and why."""

    id: JudgementId
    subject: Subject
    left: str
    """The smaller of the two ids, so that a pair has one form."""
    right: str
    verdict: Verdict
    score: float
    """Log-odds that the two are the same; 0 is even."""
    reasons: tuple[str, ...]
    decided_by: str
    """Program name and version ("judge/1"), or a person ("person:ana"); a person outranks every program."""
    decided_at: datetime


def make_judgement(
    subject: Subject,
    pair: tuple[str, str],
    verdict: Verdict,
    *,
    score: float,
    reasons: tuple[str, ...],
    decided_by: str,
    decided_at: datetime,
) -> Judgement:
    """Return a judgement whose id leaves out the time for programs, so that a second run adds nothing."""
    left, right = sorted(pair)
    moment = decided_at.isoformat() if decided_by.startswith("person:") else None
    judgement_id = JudgementId(
        content_id("j", subject, left, right, verdict, round(score, 4), reasons, decided_by, moment)
    )
    return Judgement(
        judgement_id, subject, left, right, verdict, round(score, 4), reasons, decided_by, decided_at
    )
