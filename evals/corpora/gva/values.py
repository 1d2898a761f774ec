"""A told line and an incident of the archive -> which of the four values are right, and what is wrong."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeVar
from urllib.parse import unquote

from evals.corpora.gva.files import Incident, Told
from reportedly.model.record import Record

Name = Literal["killed", "injured", "date", "city"]
FIELDS: tuple[Name, ...] = ("killed", "injured", "date", "city")
Value = int | date | str | None
Kind = TypeVar("Kind")

_IN_BRACKETS = re.compile(r"^(?P<outside>[^()]*)\((?P<inside>[^()]*)\)")
_SAINT = re.compile(r"\bst\b\.?")
_NOT_A_LETTER = re.compile(r"[\W_]+")
_COUNTY = " county"


class Answer(Record, frozen=True):
    """One value asked of a document or an incident, and what came."""

    field: Name
    told: Value
    wanted: Value
    is_right: bool
    wrong: str | None
    """Why it is wrong, in few words; None where it is right."""

    @property
    def is_near(self) -> bool:
        """Whether it is right, or a day that is the day before or after."""
        return self.is_right or self.wrong == "off by one"

    @property
    def is_right_with_zero(self) -> bool:
        """Whether it is right when a number that is not told counts as none."""
        return self.is_right or (self.wanted == 0 and self.told is None)


def answers(told: Told, incident: Incident) -> list[Answer]:
    """Return an answer for each value that the archive gives."""
    return [answer for field in FIELDS if (answer := _answer(field, told, incident)).wanted not in (None, "")]


def by_most(told: Sequence[Told]) -> Told:
    """Return one line with the values that most of the lines tell; the first told wins a tie."""
    return Told(
        id="",
        killed=_most([one.killed for one in told]),
        injured=_most([one.injured for one in told]),
        date=_most([one.date for one in told]),
        city=_most([one.city for one in told]),
    )


def same_town(name: str, incident: Incident) -> bool:
    """Whether a name is one that the archive or DBpedia gives the town or county of an incident."""
    return _plain(name) in {_plain(other) for other in _names(incident)}


def _answer(field: Name, told: Told, incident: Incident) -> Answer:
    have = getattr(told, field)
    want = _wanted(field, incident)
    is_right = have is not None and (same_town(have, incident) if field == "city" else have == want)
    return Answer(field, have, want, is_right, None if is_right else _wrong(have, want))


def _wanted(field: Name, incident: Incident) -> Value:
    return {
        "killed": incident.num_killed,
        "injured": incident.num_injured,
        "date": incident.day,
        "city": incident.city_or_county,
    }[field]


def _wrong(have: Value, want: Value) -> str:
    if have is None:
        return "none, and not told" if want == 0 else "not told"
    if isinstance(have, int) and isinstance(want, int):
        return "too low" if have < want else "too high"
    if isinstance(have, date) and isinstance(want, date):
        days = (have - want).days
        return "off by one" if abs(days) == 1 else "too late" if days > 0 else "too early"
    return "another place"


def _most(told: Sequence[Kind | None]) -> Kind | None:
    counts = Counter(value for value in told if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def _names(incident: Incident) -> set[str]:
    names = set()
    if incident.city_or_county:
        names.add(incident.city_or_county)
        if brackets := _IN_BRACKETS.match(incident.city_or_county):
            names.update(brackets.groups())
    if isinstance(incident.locations, dict):
        addresses = (incident.locations.get(level) for level in ("city", "county"))
        names.update(unquote(address.rsplit("/", 1)[-1]).split(",")[0] for address in addresses if address)
    return names


def _plain(name: str) -> str:
    words = _NOT_A_LETTER.sub(" ", _SAINT.sub("saint", name.casefold())).strip()
    return words.removesuffix(_COUNTY)
