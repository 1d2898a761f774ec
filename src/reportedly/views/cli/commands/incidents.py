"""A ledger and filters -> the table of incidents, or their public JSON lines."""

from typing import Annotated, cast

import msgspec
import typer

from reportedly import pipeline
from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.incident import AssembledIncident
from reportedly.views.cli.filtering import FilterWords
from reportedly.views.cli.incident_table import incident_table
from reportedly.views.cli.ledger_file import reading
from reportedly.views.cli.options import (
    AsJson,
    AsOf,
    AtPlace,
    ByPolicy,
    InCountry,
    MinKilled,
    OfGrade,
    OfType,
    PublishedUntil,
    Since,
    State,
    Until,
    WithActor,
    WithWords,
)
from reportedly.views.cli.screen import json_lines, note, out
from reportedly.views.cli.session import session_of
from reportedly.views.public import public_incident
from reportedly.views.queries.days import end_of
from reportedly.views.queries.filters import Filters, matching, without_day


def command(  # noqa: PLR0913 - each option of the command is one parameter
    ctx: typer.Context,
    *,
    since: Since = None,
    until: Until = None,
    country: InCountry = None,
    place: AtPlace = None,
    actor: WithActor = None,
    of_type: OfType = None,
    min_killed: MinKilled = None,
    text: WithWords = None,
    of_grade: OfGrade = None,
    state: State = None,
    as_of: AsOf = None,
    published_until: PublishedUntil = None,
    policy: ByPolicy = DEFAULT,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many incidents.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the incidents of the ledger.

    A filter holds when any value told for the incident fits it, since rivals stand side by side.
    """
    asked = FilterWords(since, until, country, place, actor, of_type, min_killed, text, of_grade, state)
    filters = asked.filters()
    session = session_of(ctx)
    with reading(session) as store:
        everything = pipeline.incidents(store, as_of=end_of(as_of), published_until=published_until)
        filters = asked.found_in(store, filters, as_of=as_of)
    found = matching(everything, filters)
    _print(found[:limit], cast("Policy", policy), as_json=as_json)
    if not session.quiet:
        if policy != DEFAULT and not as_json:
            note(f"shown first by the policy {policy}; the other numbers beside it are its rivals")
        _remark(found[:limit], found, everything, filters)


def _print(shown: tuple[AssembledIncident, ...], policy: Policy, *, as_json: bool) -> None:
    if as_json:
        json_lines(public_incident(incident, policy) for incident in shown)
    elif shown:
        screen = out()
        screen.print(incident_table(shown, width=screen.width, policy=policy))


def _remark(
    shown: tuple[AssembledIncident, ...],
    found: tuple[AssembledIncident, ...],
    everything: tuple[AssembledIncident, ...],
    filters: Filters,
) -> None:
    """Say what is not on the screen, and why."""
    if not everything:
        note("no incidents: no article taken so far tells of one; `reportedly articles` lists them")
    elif not found:
        note(f"none of {len(everything)} incidents passes these filters; leave one out to see more")
    elif len(shown) < len(found):
        note(f"{len(shown)} of {len(found)} incidents; a higher --limit shows more")
    if filters.since or filters.until:
        without_days = msgspec.structs.replace(filters, since=None, until=None)
        undated = without_day(matching(everything, without_days))
        if undated:
            note(f"{len(undated)} more fit but for the day, which no article tells")
