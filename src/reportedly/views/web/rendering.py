"""A record of a page and its frame -> HTML; every value is escaped by the template engine."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlencode

import jinja2
import pycountry

import reportedly
from reportedly.model.record import Record
from reportedly.views.queries.wording import code_words
from reportedly.views.web.asking import Ask
from reportedly.views.web.people import Person, Role
from reportedly.views.web.reading.listing import Wanted

MENU = (
    ("/inbox", "Inbox", "i"),
    ("/review", "Review", "r"),
    ("/duplicates", "Duplicates", "d"),
    ("/incidents", "Incidents", "l"),
    ("/timeline", "Timeline", "t"),
    ("/actors", "Actors", "a"),
    ("/report", "Report", "p"),
    ("/sources", "Sources", "o"),
    ("/refused", "Refused", "x"),
    ("/changes", "Changes", "c"),
    ("/settings", "Settings", "s"),
)


@dataclass(frozen=True)
class Frame:
    """What stands around every page."""

    who: Person | None
    csrf: str
    path: str
    is_alone: bool
    theme: str
    ask: Ask | None = None

    def may(self, role: Role) -> bool:
        """Return whether the reader has the rights of a role."""
        return self.who is not None and self.who.may(role)

    @property
    def done(self) -> tuple[str, ...]:
        """Ids of decisions that the form before this page made."""
        told = self.ask.query.get("done", "") if self.ask else ""
        return tuple(each for each in told.split(",")[:20] if each.isalnum())

    @property
    def said(self) -> str:
        """The key of a sentence that the page before wants shown."""
        return self.ask.query.get("said", "") if self.ask else ""

    @property
    def address(self) -> str:
        """The page's own address, for forms that come back to it."""
        return self.ask.address if self.ask else self.path


def html(template: str, page: Record, frame: Frame) -> str:
    """Return the page."""
    return _environment().get_template(template).render(page=page, frame=frame, menu=MENU)


def static_folder() -> Path:
    """Return the folder of scripts and styles."""
    return Path(str(files("reportedly.views.web").joinpath("static")))


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("reportedly.views.web"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["words"] = _words
    environment.filters["country"] = _country
    environment.filters["number"] = _number
    environment.filters["moment"] = _moment
    environment.globals.update(version=reportedly.__version__, address=_address)
    return environment


def _words(code: object) -> str:
    return code_words(str(code))


@cache
def _country(code: str | None) -> str:
    found = pycountry.countries.get(alpha_2=code) if code else None
    return str(getattr(found, "common_name", found.name)) if found else (code or "not told")


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def _moment(value: object) -> str:
    return f"{value:%Y-%m-%d %H:%M}"


def _address(path: str, wanted: Wanted, **changed: str) -> str:
    """Return the address of a list with some filters changed; "" takes one out."""
    told = {**dict(wanted.told), **changed}
    asked = [(key, value) for key, value in told.items() if value]
    return f"{path}?{urlencode(asked)}" if asked else path
