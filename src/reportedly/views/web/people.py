"""Who asks, and what each role may do."""

from typing import Literal, get_args

from reportedly.model.record import Record

Role = Literal["viewer", "coder", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""Each may do what those before it may."""


class Person(Record, frozen=True):
    """Somebody at the workbench."""

    name: str
    role: Role
    is_alone: bool = False
    """Whether this is the single user of a workbench without log-in, who may review their own work."""

    def may(self, role: Role) -> bool:
        """Return whether this person may do what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)
