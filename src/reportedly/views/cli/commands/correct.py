"""An incident, a field and a value -> the decision that this is the right value."""

from collections.abc import Iterable, Sequence
from typing import Annotated, cast

import typer

from reportedly import pipeline
from reportedly.config import Settings
from reportedly.incidents.deciding import correct
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.model.taxonomy import Field
from reportedly.model.values import Referent, Value
from reportedly.views.cli.deciding import By, IncidentId, Reason, decide
from reportedly.views.cli.options import AsJson, field
from reportedly.views.cli.session import Session, session_of
from reportedly.views.queries.headline import headline
from reportedly.views.queries.typed_values import typed_value

_Named = Annotated[str, typer.Argument(parser=field, metavar="FIELD", help="Such as killed.")]
_Value = Annotated[
    str, typer.Argument(help="12, 10-15, 10+; 2025-08-03, 2025-08; a type, a place, a name; or unknown.")
]


def command(
    ctx: typer.Context,
    incident: IncidentId,
    named: _Named,
    value: _Value,
    *,
    reason: Reason,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Give a field of an incident the right value.

    What the articles tell stays beside it with its quotes; only the value shown first changes.
    """
    of = cast("Field", named)
    typed = typed_value(of, value)

    session = session_of(ctx)

    def make(_: Store, found: Sequence[AssembledIncident], signed: Signed) -> Iterable[Decision]:
        return [correct(found[0], of, _with_meaning(typed, found[0], session), signed)]

    decide(session, [incident], make, by=by, reason=reason, as_json=as_json)


def _with_meaning(value: Value | None, incident: AssembledIncident, session: Session) -> Value | None:
    if not isinstance(value, Referent):
        return value
    flat = headline(incident)
    country = flat.where.country if flat.where else None
    on = flat.when.latest if flat.when else None
    settings = Settings(actor_files=session.actor_files)
    return pipeline.meaning(value, settings, countries=(country,) if country else (), on=on)
