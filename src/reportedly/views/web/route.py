"""What one address of the workbench is: its path, who may use it, what answers, and in which shape."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reportedly.model.record import Record
from reportedly.views.web.asking import Ask
from reportedly.views.web.people import ROLES, Role

Show = Callable[[Ask], Record]
"""Reads, and returns what the page shows."""


class Cookie(Record, frozen=True):
    """What the browser is to keep."""

    name: str
    value: str
    seconds: int


class Done(Record, frozen=True):
    """What a form did."""

    to: str
    """The address of the page that comes next."""
    decisions: tuple[str, ...] = ()
    """Ids of the decisions made, so that they can be undone."""
    cookie: Cookie | None = None


Act = Callable[[Ask], Done]


@dataclass(frozen=True, kw_only=True)
class Route:
    """One line of the route table."""

    path: str
    says: str
    """What it is for, as the reference tells it."""
    role: Role = "viewer"
    """The least role that may use it."""
    method: Literal["GET", "POST"]
    show: Show | None = None
    act: Act | None = None
    template: str | None = None
    answers: type[Record]
    """The record that the JSON twin holds to."""
    policy: str | None = None
    """A content security policy of its own, for a page that is shown in a frame."""
    is_open: bool = False
    """Whether nobody need be logged in."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role that may use it."""
        return ROLES[ROLES.index(self.role) :]

    @property
    def needs_csrf(self) -> bool:
        """Whether the form must carry the session's secret."""
        return self.method == "POST"

    @property
    def twin(self) -> str | None:
        """The address of the JSON twin of a page."""
        return f"{self.path}.json" if self.method == "GET" else None


def page(path: str, show: Show, template: str, answers: type[Record], says: str) -> Route:
    """Return the route of a page that everybody who is logged in may read."""
    return Route(path=path, says=says, method="GET", show=show, template=template, answers=answers)


def form(path: str, act: Act, role: Role, says: str) -> Route:
    """Return the route that takes a form from those of a role."""
    return Route(path=path, says=says, role=role, method="POST", act=act, answers=Done)
