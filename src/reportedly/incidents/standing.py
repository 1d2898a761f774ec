"""Decisions and the accounts of today -> those that stand, where each belongs, and what they judge."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from reportedly.model.account import Account
from reportedly.model.decision import Decision, make_pair
from reportedly.model.ids import AccountId, DecisionId, IncidentId
from reportedly.model.incident import Incident
from reportedly.model.judgement import Judgement, make_judgement

Successors = Mapping[AccountId, AccountId]
"""Each account of an older reading, and the one that tells the same happening in the newest reading."""


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that no later one has undone, oldest first; the undoing ones are left out."""
    told = sorted(decisions, key=_moment)
    gone = undone(told)
    return tuple(each for each in told if each.undoes is None and each.id not in gone)


def undone(decisions: Iterable[Decision]) -> frozenset[DecisionId]:
    """Return the decisions that are undone; an undo that is itself undone undoes nothing."""
    gone: set[DecisionId] = set()
    for decision in sorted(decisions, key=_moment, reverse=True):
        if decision.undoes is not None and decision.id not in gone:
            gone.add(decision.undoes)
    return frozenset(gone)


def _moment(decision: Decision) -> tuple[float, bool, str]:
    """Order by time; within one moment an undo comes after what it undoes."""
    return decision.decided_at.timestamp(), decision.undoes is not None, decision.id


def successors(older: Iterable[Account], newest: Iterable[Account]) -> dict[AccountId, AccountId]:
    """Return for each account of an older reading the newest one that quotes most of the same words.

    An account that no newest one shares a quote with has no successor: what was decided of it is kept and
    flagged. Accounts that are read again just as they were succeed themselves.
    """
    by_article: dict[str, list[Account]] = defaultdict(list)
    for account in newest:
        by_article[account.article_id].append(account)
    found: dict[AccountId, AccountId] = {}
    for account in older:
        now = by_article[account.article_id]
        best = max(now, key=lambda other: (_shared(account, other), other.id), default=None)
        if best is not None and (best.id == account.id or _shared(account, best)):
            same = next((other for other in now if other.id == account.id), best)
            found[account.id] = same.id
    return found


def _shared(one: Account, other: Account) -> int:
    """Return how many characters of evidence two accounts of one article share."""
    return len(_quoted(one) & _quoted(other))


def _quoted(account: Account) -> frozenset[int]:
    return frozenset(
        place for claim in account.claims for place in range(claim.evidence.start, claim.evidence.end)
    )


def moved(decisions: Iterable[Decision], now: Successors) -> tuple[Decision, ...]:
    """Return the decisions told of the accounts of today; accounts without a successor are left out."""
    return tuple(_moved(decision, now) for decision in decisions)


def _moved(decision: Decision, now: Successors) -> Decision:
    accounts = tuple(dict.fromkeys(now[each] for each in decision.accounts if each in now))
    pairs = tuple(
        dict.fromkeys(
            make_pair(now[pair.left], now[pair.right], pair.verdict)
            for pair in decision.pairs
            if pair.left in now and pair.right in now and now[pair.left] != now[pair.right]
        )
    )
    return replace(decision, accounts=tuple(sorted(accounts)), pairs=tuple(sorted(pairs)))


def judged_pairs(decisions: Iterable[Decision]) -> tuple[Judgement, ...]:
    """Return each pair that decisions judge as a judgement of the person who decided."""
    return tuple(
        make_judgement(
            "accounts",
            (pair.left, pair.right),
            pair.verdict,
            score=0.0,
            reasons=(decision.reason,) if decision.reason else (),
            decided_by=decision.decided_by,
            decided_at=decision.decided_at,
        )
        for decision in decisions
        for pair in decision.pairs
    )


def by_incident(
    decisions: Iterable[Decision], incidents: Sequence[Incident]
) -> tuple[dict[IncidentId, tuple[Decision, ...]], tuple[Decision, ...]]:
    """Return the decisions of each incident, oldest first, and those that belong to none any more.

    A decision belongs to the incident that holds most of its accounts; of two that hold as many, to the
    one with the smallest of them.
    """
    of_account = {account: incident.id for incident in incidents for account in incident.accounts}
    found: dict[IncidentId, list[Decision]] = defaultdict(list)
    homeless: list[Decision] = []
    for decision in decisions:
        homes = Counter(of_account[each] for each in decision.accounts if each in of_account)
        if not homes:
            homeless.append(decision)
            continue
        most = max(homes.values())
        home = next(
            of_account[each]
            for each in sorted(decision.accounts)
            if each in of_account and homes[of_account[each]] == most
        )
        found[home].append(decision)
    return {incident: tuple(told) for incident, told in found.items()}, tuple(homeless)
