"""An incident and fields of it -> the decision that values told for them are right."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Annotated, cast

import typer
from msgspec.structs import replace

from reportedly.errors import InputError
from reportedly.incidents.deciding import accept
from reportedly.model.decision import Decision, Signed
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.seams import Store
from reportedly.model.taxonomy import FIELDS, Field
from reportedly.views.cli.deciding import By, IncidentId, MaybeReason, decide
from reportedly.views.cli.options import AsJson, field
from reportedly.views.cli.session import session_of
from reportedly.views.queries.headline import shown_variant

_Named = Annotated[
    list[str] | None,
    typer.Argument(parser=field, metavar="[FIELD]...", help="Such as killed; all without it."),
]
_Rank = Annotated[
    int | None,
    typer.Option(
        "--value", min=1, help="Which of the values, as `why` counts them; else the one shown first."
    ),
]


def command(
    ctx: typer.Context,
    incident: IncidentId,
    named: _Named = None,
    *,
    rank: _Rank = None,
    reason: MaybeReason = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Accept values told for an incident.

    Without a field, the value shown first of every field that is told and not settled yet.
    """
    fields = [cast("Field", each) for each in named or ()]
    if rank is not None and len(fields) != 1:
        raise InputError("--value needs one field, since each field counts its own values")

    def make(_: Store, found: Sequence[AssembledIncident], signed: Signed) -> Iterable[Decision]:
        (chosen,) = found
        for place, each in enumerate(fields or _unsettled(chosen)):
            at = signed.at + timedelta(microseconds=place)
            yield accept(chosen, _variant(chosen, each, rank), replace(signed, at=at))

    decide(session_of(ctx), [incident], make, by=by, reason=reason, as_json=as_json)


def _variant(incident: AssembledIncident, field: Field, rank: int | None) -> Variant:
    told = incident.of(field)
    shown = shown_variant(incident, field) if rank is None else next(iter(told[rank - 1 : rank]), None)
    if shown is None:
        known = f"{len(told)} values" if told else "no value"
        raise InputError(f"incident {incident.incident.id} has {known} told for {field}")
    return shown


def _unsettled(incident: AssembledIncident) -> list[Field]:
    settled = {ruling.field for ruling in incident.rulings}
    told = [each for each in FIELDS if incident.of(each) and each not in settled]
    if not told:
        raise InputError(
            f"every field told of {incident.incident.id} is settled; name one to settle it again"
        )
    return told
