"""Corpora with answers -> claims with the confidence that their extractor gave, and whether each is right.

A claim is right when its value alone, in place of its field's headline, would be right; the claims of an
incident that nobody told are all wrong. Parts of a toll are left out: no corpus counts them. Of corpora that
a model was trained on, the rows that it never saw are asked.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec
from training.split import is_held_out

from evals.corpora.golden import texts_in
from evals.corpora.golden_scoring import (
    CASES,
    Json,
    doer_right,
    matched,
    place_right,
    toll_right,
    type_right,
    when_right,
)
from evals.corpora.gva.files import read_documents, read_incidents
from evals.corpora.gva.reading import main_account, text_of
from evals.corpora.satp.adapter import is_attack
from evals.corpora.satp.aliases import plain
from evals.corpora.satp.rows import Answer, rows_of
from evals.engine import Engine, Text
from reportedly.claims.confidence import family
from reportedly.model.claim import Claim, Evidence
from reportedly.model.ids import ArticleId
from reportedly.model.incident import Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Referent
from reportedly.views.public.flatten import flatten
from reportedly.views.public.records import ArticleLine, PublicAccount, PublicClaim

_CHECKS: Mapping[str, Callable[[Json, Json], bool]] = MappingProxyType({
    "type": type_right,
    "when": when_right,
    "where": place_right,
    "perpetrator": doer_right,
    "killed": lambda want, have: toll_right(want, have, "killed"),
    "injured": lambda want, have: toll_right(want, have, "injured"),
})  # fmt: skip
_SHOWN = MappingProxyType({"perpetrator": "perpetrators"})
"""Flat fields that are called otherwise than the claim's."""

_SATP = MappingProxyType(
    {"perpetrator": "perpetrators", "target": "targets", "where": "places", "when": "dates"}
)
"""Our fields and the lists of SATP that answer them."""
_ROWS = 400
_DOCUMENTS = 200


class Known(Record, frozen=True):
    """One claim of which the answer is known."""

    corpus: str
    document: str
    made_by: str
    """The extractor, without its version."""
    field: Field
    confidence: float
    is_right: bool


def of_all(data: Path, engine: Engine) -> Iterator[Known]:
    """Yield the known claims of the golden cases and of the corpora that are there."""
    yield from of_cases("golden", CASES, engine)
    if (data / "satp" / "train.jsonl").is_file():
        yield from of_satp(data, engine, limit=_ROWS)
    if (data / "gva").is_dir():
        yield from of_gva(data, engine, limit=_DOCUMENTS)


def of_cases(name: str, folder: Path, engine: Engine) -> Iterator[Known]:
    """Yield the claims of invented reports that were read by a person, in the form of the golden cases."""
    texts = list(texts_in(folder))
    for read in engine.read(texts):
        case = folder / read.key / "expected.json"
        if read.line is None or not case.is_file():
            continue
        wanted: list[Json] = json.loads(case.read_text("utf-8"))["accounts"]
        told: list[Json] = msgspec.to_builtins(read.line.accounts, str_keys=True)
        pairs = {have: want for want, have in matched(wanted, told).items()}
        for place, account in enumerate(read.line.accounts):
            want = wanted[pairs[place]] if place in pairs else None
            for claim in account.claims:
                right = None if _is_part(claim) else right_in_case(claim, want)
                if right is not None:
                    yield _known(name, read.key, claim, is_right=right)


def of_satp(data: Path, engine: Engine, *, limit: int) -> Iterator[Known]:
    """Yield the claims on attacks that a row of SATP codes too."""
    rows = [
        row
        for row in rows_of(data / "satp" / "train.jsonl")
        if row.answer and row.answer.is_relevant and is_held_out(f"satp {row.id}")
    ]
    chosen = rows[:: max(1, len(rows) // limit)]
    answers = {row.key: row.answer for row in chosen if row.answer is not None}
    for read in engine.read(Text(row.key, row.news) for row in chosen):
        for claim in _claims_of(read.line, is_attack):
            wanted = _listed(claim, answers[read.key])
            if wanted and isinstance(claim.value, Referent | Period):
                yield _known("satp", read.key, claim, is_right=_is_among(claim, wanted))


def of_gva(data: Path, engine: Engine, *, limit: int) -> Iterator[Known]:
    """Yield the tolls of the incident that an article of GVA is about."""
    incidents = read_incidents(data / "gva")
    documents = [
        each
        for each in read_documents(data / "gva")
        if str(each.incident_id) in incidents and is_held_out(f"gva {each.incident_id}")
    ]
    chosen = documents[:: max(1, len(documents) // limit)]
    by_key = {each.key: incidents[str(each.incident_id)] for each in chosen}
    for read in engine.read(text_of(each) for each in chosen):
        account = main_account(read.line) if read.line else None
        tolls: Mapping[str, int | None] = {
            "killed": by_key[read.key].num_killed,
            "injured": by_key[read.key].num_injured,
        }
        for claim in account.claims if account else ():
            told = claim.value
            wanted = tolls.get(claim.field)
            if isinstance(told, Count) and not _is_part(claim) and wanted is not None:
                yield _known("gva", read.key, claim, is_right=wanted in {told.low, told.high})


def _known(corpus: str, document: str, claim: PublicClaim, *, is_right: bool) -> Known:
    return Known(corpus, document, family(claim.origin), claim.field, claim.confidence, is_right)


def right_in_case(claim: PublicClaim, want: Json | None) -> bool | None:
    """Return whether a claim's value alone is the wanted one; None where nothing is told or asked."""
    alone = _alone(claim)
    if claim.field == "responsibility":
        return want is not None and _party_is_wanted(alone, want)
    if claim.field not in _CHECKS or not alone[_SHOWN.get(claim.field, claim.field)]:
        return None
    return want is not None and _CHECKS[claim.field](want, alone)


def _alone(claim: PublicClaim) -> Json:
    """Return the flat fields of an account that has this claim alone."""
    told = Evidence(claim.quote, claim.start, claim.end)
    made = Claim(
        claim.id, ArticleId(""), claim.field, claim.value, told, claim.attribution, claim.confidence,
        claim.origin,
    )  # fmt: skip
    flat = flatten((Variant(claim.field, claim.value, (made,), 1, ()),))
    return {**msgspec.to_builtins(flat), "claims": [msgspec.to_builtins(claim)]}


def _party_is_wanted(alone: Json, want: Json) -> bool | None:
    stances = {"claimed": "claimed_by", "blamed": "blamed_on"}
    for told in alone["responsibility"]:
        names = want.get(stances.get(told["stance"], ""), None)
        if told["stance"] in stances:
            return any(_is_like(name, told["actor"]) for name in names or ())
    return None


def _is_like(left: str, right: str) -> bool:
    return plain(left) in plain(right) or plain(right) in plain(left)


def _claims_of(line: ArticleLine | None, is_wanted: Callable[[PublicAccount], bool]) -> Iterator[PublicClaim]:
    for account in line.accounts if line else ():
        if is_wanted(account):
            yield from account.claims


def _listed(claim: PublicClaim, answer: Answer) -> tuple[str, ...]:
    return tuple(answer.of(_SATP[claim.field])) if claim.field in _SATP else ()


def _is_among(claim: PublicClaim, wanted: tuple[str, ...]) -> bool:
    told = plain(claim.value.mention if isinstance(claim.value, Referent) else claim.quote)
    return any(name in told or told in name for name in map(plain, wanted) if name)


def _is_part(claim: PublicClaim) -> bool:
    return isinstance(claim.value, Count) and claim.value.part_of is not None
