"""A form about two incidents -> the decision that they are one, or two; then the next open pair."""

from collections.abc import Iterator, Sequence

from reportedly.incidents import deciding
from reportedly.incidents.standing import in_force, judged_pairs
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident
from reportedly.model.judgement import Judgement
from reportedly.store.index.file import open_pair
from reportedly.views.web.actions.deciding import Make, decide
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.duplicates import PAIR, judged, next_pair
from reportedly.views.web.route import Done

Found = Sequence[AssembledIncident]


def same(ask: Ask) -> Done:
    """Say that both tell of one happening."""

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.merge(found, _held(ask, found), signed, act="same")

    return _settle(ask, make, "call the two incidents one")


def different(ask: Ask) -> Done:
    """Say that they tell of two happenings."""

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.apart(found[0], found[1], signed)

    return _settle(ask, make, "call the two incidents different")


def merge(ask: Ask) -> Done:
    """Say that an incident and another one, named by its id, are one."""

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.merge(found, _held(ask, found), signed)

    made = decide(ask, [ask.path["id"], ask.typed("other", longest=64)], make, tried="merge two incidents")
    return Done(f"/incidents/{made.incident}", made.ids)


def later(ask: Ask) -> Done:
    """Leave a pair open and show the next one; nothing is stored."""
    found = _next(ask)
    return Done(f"/duplicates/{found}" if found else "/duplicates")


def _settle(ask: Ask, make: Make, tried: str) -> Done:
    judged(ask, ask.path["id"])
    told = open_pair(ask.index.one(f"{PAIR} where pairs.id = ?", ask.path["id"]))
    made = decide(ask, [told.left, told.right], make, tried=tried)
    found = _next(ask, told.score)
    return Done(f"/duplicates/{found}" if found else "/duplicates", made.ids)


def _next(ask: Ask, score: float | None = None) -> str | None:
    known = ask.index.one("select score from pairs where id = ?", ask.path["id"])
    return next_pair(
        ask, score if known is None and score is not None else (known or (0.0,))[0], ask.path["id"]
    )


def _held(ask: Ask, found: Found) -> tuple[Judgement, ...]:
    """Return what programs and persons judged of the accounts of these incidents."""
    accounts = [account for each in found for account in each.incident.accounts]
    listed = "[" + ",".join(f'"{each}"' for each in accounts) + "]"
    rows = ask.index.all(
        "select distinct decision from decided where account in (select value from json_each(?))", listed
    )
    made = in_force(each.decision for each in ask.part.decisions_numbered(row[0] for row in rows))
    return (*ask.part.judgements_of(accounts), *judged_pairs(made))
