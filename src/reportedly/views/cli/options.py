"""Options that several commands share, and how their words are read."""

from datetime import date
from pathlib import Path
from typing import Annotated, get_args

import typer

from reportedly.config import LANES
from reportedly.errors import InputError
from reportedly.incidents.policies import POLICIES
from reportedly.model.taxonomy import FIELDS, INCIDENT_TYPES, Grade, ReviewState
from reportedly.views.queries.days import parse_day

GRADES: tuple[Grade, ...] = get_args(Grade)


def day(words: str) -> date:
    """Read a day, or say how one is written."""
    try:
        return parse_day(words)
    except InputError as error:
        raise typer.BadParameter(str(error)) from error


def _one_of(words: str, known: tuple[str, ...], what: str) -> str:
    wanted = words.strip().casefold()
    for separated in (wanted, wanted.replace(" ", "_").replace("-", "_")):
        if separated in known:
            return separated
    raise typer.BadParameter(f"{words!r} is no {what}; known are {', '.join(known)}")


def incident_type(words: str) -> str:
    """Read a type of incident; spaces and hyphens stand for the underscore."""
    return _one_of(words, INCIDENT_TYPES, "type of incident")


def grade(words: str) -> str:
    """Read a grade."""
    return _one_of(words, GRADES, "grade")


def review_state(words: str) -> str:
    """Read a state of review; a hyphen or an underscore stands for the space."""
    known = get_args(ReviewState)
    wanted = words.strip().casefold().replace("-", " ").replace("_", " ")
    return wanted if wanted in known else _one_of(words, known, "state of review")


def field(words: str) -> str:
    """Read the name of a field."""
    return _one_of(words, FIELDS, "field")


def policy(words: str) -> str:
    """Read the name of a policy; an underscore stands for the hyphen."""
    wanted = words.strip().casefold().replace("_", "-").replace(" ", "-")
    return wanted if wanted in POLICIES else _one_of(words, POLICIES, "policy")


def lanes(words: str) -> str:
    """Read the name of the lanes that are to read."""
    return _one_of(words, LANES, "choice of lanes")


AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
AsOf = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DAY", help="Only what the ledger held at the end of that day (UTC)."),
]
OnDay = Annotated[
    date | None, typer.Option("--on", parser=day, metavar="DAY", help="The day on which a name is to hold.")
]
PublishedUntil = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DAY", help="Leave out articles published after that day."),
]
ByPolicy = Annotated[
    str,
    typer.Option("--policy", parser=policy, metavar="POLICY", help="How the value shown first is chosen."),
]
Since = Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="Happened on or after that day.")]
Until = Annotated[
    date | None, typer.Option(parser=day, metavar="DAY", help="Happened on or before that day.")
]
InCountry = Annotated[str | None, typer.Option("--country", help="Name or two-letter code.")]
AtPlace = Annotated[str | None, typer.Option("--place", help="Part of a place's name.")]
WithActor = Annotated[str | None, typer.Option("--actor", help="Part of the name of a doer or target.")]
OfType = Annotated[
    str | None, typer.Option("--type", parser=incident_type, metavar="TYPE", help="Such as bombing.")
]
MinKilled = Annotated[int | None, typer.Option("--min-killed", min=0, help="Somebody tells of so many.")]
WithWords = Annotated[str | None, typer.Option("--text", help="Words that stand in one of its articles.")]
OfGrade = Annotated[
    str | None, typer.Option("--grade", parser=grade, metavar="GRADE", help="Such as contested.")
]
State = Annotated[
    str | None,
    typer.Option("--state", parser=review_state, metavar="STATE", help="Such as reviewed; all but rejected."),
]
Outlet = Annotated[str | None, typer.Option(help="Outlet of texts that name none.")]
Published = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DAY", help="Day of publication of texts that tell none."),
]
TextColumn = Annotated[str | None, typer.Option(help="Column of a table that holds the text.")]
TitleColumn = Annotated[str | None, typer.Option(help="Column of a table that holds the title.")]
PublishedColumn = Annotated[str | None, typer.Option(help="Column that holds the day of publication.")]
OutletColumn = Annotated[str | None, typer.Option(help="Column of a table that holds the outlet.")]
UrlColumn = Annotated[str | None, typer.Option(help="Column of a table that holds the address.")]
Lanes = Annotated[
    str | None,
    typer.Option(parser=lanes, metavar="LANES", help="What reads: grammar, learned or both."),
]
Workers = Annotated[int, typer.Option(min=1, max=256, help="Processes that read articles.")]
WritingWorkers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=256, help="Processes that write; by the ledger's size."),
]
Paths = Annotated[list[Path], typer.Argument(help="Files, folders, or .csv, .jsonl and .parquet tables.")]
