"""The commands by name, each loaded from its module when it is invoked and not before."""

import importlib
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from reportedly.model.record import Record


class Listed(Record, frozen=True):
    """A command as `--help` lists it."""

    name: str
    help: str
    """The first line of the command's own docstring; a test holds the two together."""
    within: str | None = None
    """The group that it is a command of: "actors" of `actors search`."""

    @property
    def words(self) -> str:
        """The words that a user types."""
        return f"{self.within} {self.name}" if self.within else self.name

    @property
    def module(self) -> str:
        """The module whose function `command` does it."""
        return f"reportedly.views.cli.commands.{self.words.replace(' ', '.')}"


COMMANDS: tuple[Listed, ...] = (
    Listed("add", "Read files, folders and tables into the ledger."),
    Listed("reread", "Read the ledger's articles again, as this version reads."),
    Listed("extract", "Print what articles say as JSON lines, without a ledger."),
    Listed("mentions", "Print all names and sayings of articles as JSON lines."),
    Listed("incidents", "List the incidents of the ledger."),
    Listed("show", "Show one incident in full, with quotes, speakers and rivals."),
    Listed("changes", "Show what was told of an incident from day to day."),
    Listed("why", "Show each claim behind a field, and why accounts were joined."),
    Listed("merge", "Decide that incidents are one."),
    Listed("split", "Decide that accounts of an incident tell of another one."),
    Listed("same", "Decide that two accounts tell of one happening."),
    Listed("different", "Decide that two accounts tell of two happenings."),
    Listed("accept", "Accept values told for an incident."),
    Listed("correct", "Give a field of an incident the right value."),
    Listed("reject", "Decide that an incident is none."),
    Listed("restrict", "Keep an incident out of what partners and the public see."),
    Listed("note", "Write a remark on an incident."),
    Listed("review", "Set how far an incident is reviewed."),
    Listed("undo", "Undo a decision; the undoing can be undone too."),
    Listed("decisions", "List what persons decided, with what is undone."),
    Listed("articles", "List the articles of the ledger and what was made of each."),
    Listed("refused", "List refused documents, articles and texts, with the reasons."),
    Listed("figures", "List the totals that articles give for a period."),
    Listed("report", "Write the monthly report, each number with its incidents."),
    Listed("export", "Write the incidents to a file that other programs read."),
    Listed("release", "Write a dated release that is never changed, with what changed."),
    Listed("serve", "Open the workbench in the browser, where people read and review."),
    Listed("users", "Add, list or remove who may log in to the workbench."),
    Listed("link", "Group lines of `extract` into incidents, without a ledger."),
    Listed("search", "Search the registry for the actors that a name may mean.", within="actors"),
    Listed("show", "Show all that the registry holds on one actor.", within="actors"),
    Listed("add", "Take a registry file of your own into the registry folder.", within="actors"),
    Listed("check", "Check registry files of your own, and say what would be right.", within="actors"),
    Listed("doctor", "Check the installation and the ledger, and say what to do."),
)

GROUPS = {"actors": "Search the registry of actors, add to it and check it."}
"""What `--help` says of each group of commands."""


class LazyCommand(TyperCommand):
    """A command that is its name and help until it is invoked or completed."""

    def __init__(self, listed: Listed) -> None:
        super().__init__(name=listed.name, help=listed.help, rich_markup_mode=None)
        self.listed = listed

    # Any: the context is the command line library's own class, private to it.
    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Load the command and let it read its own words."""
        return load(self.listed).make_context(info_name, args, parent, **extra)


def lazy_commands() -> tuple[LazyCommand | TyperGroup, ...]:
    """Return the commands and groups of commands in the order of the list."""
    made: dict[str, LazyCommand | TyperGroup] = {}
    for listed in COMMANDS:
        if listed.within is None:
            made[listed.name] = LazyCommand(listed)
            continue
        group = made.setdefault(listed.within, _group(listed.within))
        if isinstance(group, TyperGroup):
            group.add_command(LazyCommand(listed))
    return tuple(made.values())


def _group(name: str) -> TyperGroup:
    return TyperGroup(name=name, help=GROUPS[name], no_args_is_help=True, rich_markup_mode=None)


def load(listed: Listed) -> TyperCommand:
    """Return the command itself, importing its module."""
    module = importlib.import_module(listed.module)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(listed.name)(module.command)
    loaded = typer.main.get_command(app)
    if not isinstance(loaded, TyperCommand):
        raise TypeError(f"{listed.module}.command makes {type(loaded).__name__}, which is no single command")
    return loaded
