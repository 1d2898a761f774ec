"""All judgements -> the one that holds for each pair: a person outranks a program, the latest wins."""

from collections.abc import Iterable, Mapping

from reportedly.model.judgement import Judgement, Subject
from reportedly.model.record import Record


class PairKey(Record, frozen=True, order=True):
    """Two ids, the smaller first."""

    left: str
    right: str


def pair_key(one: str, other: str) -> PairKey:
    """Return the key of a pair in whichever order it is given."""
    return PairKey(*sorted((one, other)))


def is_by_person(judgement: Judgement) -> bool:
    """Return whether a person decided."""
    return judgement.decided_by.startswith("person:")


def holding(judgements: Iterable[Judgement], *, subject: Subject) -> Mapping[PairKey, Judgement]:
    """Return the judgement that holds for each pair, whatever the order they come in."""
    ranked = sorted((each for each in judgements if each.subject == subject), key=_rank)
    return {PairKey(each.left, each.right): each for each in ranked}


def _rank(judgement: Judgement) -> tuple[bool, float, str]:
    return is_by_person(judgement), judgement.decided_at.timestamp(), judgement.id
