"""The ids of two accounts -> the decision that they tell of one happening, or of two."""

from collections.abc import Iterable, Sequence

from reportedly import pipeline
from reportedly.errors import UnknownName
from reportedly.incidents.deciding import different, same
from reportedly.model.decision import Decision, Signed
from reportedly.model.ids import AccountId
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.views.cli.deciding import decide_among
from reportedly.views.cli.session import Session


def decide_pair(
    session: Session, left: str, right: str, *, is_same: bool, by: str | None, reason: str, as_json: bool
) -> None:
    """Store the decision on a pair of accounts."""

    def make(store: Store, everything: Sequence[AssembledIncident], signed: Signed) -> Iterable[Decision]:
        one, other = (_found(everything, account) for account in (left, right))
        homes = [_home(everything, account) for account in (one, other)]
        if is_same:
            return [same(homes[0], homes[1], pipeline.person_judgements(store), signed)]
        return [different(homes[0], one, other, signed)]

    decide_among(session, make, by=by, reason=reason, as_json=as_json)


def _home(incidents: Sequence[AssembledIncident], account: AccountId) -> AssembledIncident:
    return next(each for each in incidents if account in each.incident.accounts)


def _found(incidents: Sequence[AssembledIncident], prefix: str) -> AccountId:
    found = [each for incident in incidents for each in incident.incident.accounts if each.startswith(prefix)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(f"no account's id begins with {prefix!r}; `reportedly incidents --json` lists them")
    raise UnknownName(f"{prefix!r} begins the ids of {len(found)} accounts; write more of it")
