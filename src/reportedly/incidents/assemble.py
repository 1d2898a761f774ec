"""An incident, its accounts and judgements -> its variants, grade, origins and the reasons for joining."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from reportedly.errors import UnknownName
from reportedly.incidents.decisions import holding, is_by_person
from reportedly.incidents.grade import grade
from reportedly.incidents.ruled import NOTHING_DECIDED, Decided, review_state, rulings
from reportedly.incidents.variants import variants_of
from reportedly.incidents.witnesses import copy_groups, witnesses
from reportedly.model.account import Account
from reportedly.model.ids import AccountId, ArticleId, IncidentId
from reportedly.model.incident import AssembledIncident, Incident, incident_id
from reportedly.model.judgement import Judgement
from reportedly.model.seams import KeptArticle

Key = TypeVar("Key", bound=str)
Found = TypeVar("Found")


def assemble(
    incident: Incident,
    *,
    accounts: Mapping[AccountId, Account],
    kept: Mapping[ArticleId, KeptArticle],
    copies: Iterable[Judgement],
    judgements: Iterable[Judgement],
    decided: Decided = NOTHING_DECIDED,
) -> AssembledIncident:
    """Return all that is told of an incident; its claims are exactly its accounts' claims.

    `copies` are judgements that two articles are the same text. The order of nothing matters.

    Raises:
        UnknownName: an account or an article is not given.
    """
    own = [_found(accounts, account, "account", incident) for account in incident.accounts]
    ids = tuple(sorted({account.article_id for account in own}))
    groups = copy_groups(ids, _held_copies(copies))
    claims = [claim for account in own for claim in account.claims]
    variants = variants_of(claims, groups)
    origins = max(1, len(witnesses(claims, groups)))
    graded = grade(variants, independent_origins=origins, texts=len(set(groups.values())))
    told_in = [_found(kept, each, "article", incident) for each in ids]
    published = sorted(each.published for each in told_in if each.published)
    known = sorted(each.known_at for each in told_in)
    return AssembledIncident(
        incident=incident,
        variants=variants,
        grade=graded.grade,
        grade_reason=graded.reason,
        review_state=review_state(decided.decisions),
        articles=ids,
        independent_origins=origins,
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        first_known=known[0],
        last_known=known[-1],
        reasons=_reasons(incident, judgements),
        told_in=tuple(account.article_id for account in own),
        decisions=decided.decisions,
        rulings=rulings(decided.decisions, claims),
        former_ids=_former_ids(incident, decided.former),
        printed=tuple(each.published for each in told_in),
        stored=tuple(each.known_at for each in told_in),
    )


def _former_ids(incident: Incident, former: Iterable[AccountId]) -> tuple[IncidentId, ...]:
    ids = {incident_id(account) for account in (*incident.accounts, *former)}
    return tuple(sorted(ids - {incident.id}))


def _found(given: Mapping[Key, Found], key: Key, sort: str, incident: Incident) -> Found:
    if key not in given:
        raise UnknownName(
            f"incident {incident.id} needs {sort} {key}, which is not among the {len(given)} given"
        )
    return given[key]


def _held_copies(copies: Iterable[Judgement]) -> list[Judgement]:
    held = holding(copies, subject="articles").values()
    return [each for each in held if each.verdict == "same"]


def _reasons(incident: Incident, judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """Return why the accounts are together, what persons decided first, then the surest."""
    members: set[str] = set(incident.accounts)
    held = holding(judgements, subject="accounts").values()
    same = [each for each in held if each.verdict == "same" and {each.left, each.right} <= members]
    ordered = sorted(same, key=lambda each: (not is_by_person(each), -each.score, each.left, each.right))
    return tuple(dict.fromkeys(words for each in ordered for words in _words(each)))


def _words(judgement: Judgement) -> tuple[str, ...]:
    if not is_by_person(judgement):
        return judgement.reasons
    name = judgement.decided_by.removeprefix("person:")
    return (f"{name} judged them the same", *judgement.reasons)
