"""Incidents -> templates of both formats: set fills, dates, places and tags as the task words them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from evals.corpora.muc4 import records
from evals.corpora.muc4.incidents import Incident, Target
from evals.corpora.muc4.phrases import head
from evals.corpora.muc4.records import Fill, GttTemplate, Role, SlotFills, Template
from evals.corpora.muc4.relevance import COUNTRIES
from evals.corpora.muc4.weapons import weapon_type
from reportedly.model.values import Count, Place

HUMAN_TYPES = {
    "military": "ACTIVE MILITARY",
    "peacekeepers": "ACTIVE MILITARY",
    "police": "LAW ENFORCEMENT",
    "security force": "LAW ENFORCEMENT",
    "government": "GOVERNMENT OFFICIAL",
    "diplomatic": "DIPLOMAT",
}
"""Kinds of people that the task has a type for; all others are civilians there."""
THING_TYPES = {
    "diplomatic": "DIPLOMAT OFFICE OR RESIDENCE",
    "government": "GOVERNMENT OFFICE OR RESIDENCE",
    "police": "LAW ENFORCEMENT FACILITY",
    "security force": "LAW ENFORCEMENT FACILITY",
    "infrastructure": "ENERGY",
    "transport": "TRANSPORT VEHICLE",
}
"""Kinds of things that the task has a type for; all others are OTHER there."""
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_PROVINCES = frozenset({"AR", "EC"})


def gtt_template(incident: Incident) -> GttTemplate:
    """Return an incident in the GTT format, in lower case as its texts are."""
    told = {
        "PerpInd": incident.individuals,
        "PerpOrg": tuple(each.words for each in incident.organisations),
        "Target": tuple(each.words for each in incident.things) if incident.type != "KIDNAPPING" else (),
        # GTT takes its victims from slot 18, the names; people told by what they are have no role there.
        "Victim": tuple(each.words for each in incident.named),
        "Weapon": weapons(incident),
    }
    roles = tuple(Role(role, tuple((words.lower(),) for words in told[role])) for role in records.ROLES)
    return GttTemplate(incident.type.lower(), roles)


def key_template(
    incident: Incident, document: str, number: int, *, published: date | None, country: str | None, text: str
) -> Template:
    """Return an incident in the key-file format.

    Args:
        incident: what is told.
        document: its document's id.
        number: its place among the templates of the document.
        published: the day of the dateline.
        country: the country where none is told of the incident.
        text: the document's text; a province is named only where it stands there.
    """
    fills = {
        records.DATE: _date(incident, published),
        records.LOCATION: _location(incident, country, text),
        records.TYPE: (_set(incident.type),),
        records.STAGE: (_set(incident.stage),),
        records.WEAPON: tuple(_string(words) for words in weapons(incident)),
        records.WEAPON_TYPE: tuple(_weapon_types(incident)),
        records.CATEGORY: _category(incident),
        records.PERP_IND: tuple(_string(words) for words in incident.individuals),
        records.PERP_ORG: tuple(_string(each.words) for each in incident.organisations),
        records.CONFIDENCE: tuple(_tagged(each.confidence, each.words) for each in incident.organisations),
        **(_things(incident) if incident.type != "KIDNAPPING" else {}),
        **_people(incident),
    }
    told = tuple(SlotFills(slot, fills[slot]) for slot in sorted(fills) if fills[slot])
    return Template(document, str(number), False, told)


def weapons(incident: Incident) -> tuple[str, ...]:
    """Return the words for weapons; the task asks for none in arson and kidnapping."""
    return incident.weapons if incident.type not in {"ARSON", "KIDNAPPING"} else ()


def _weapon_types(incident: Incident) -> Iterator[Fill]:
    for words in weapons(incident):
        kind = weapon_type(words)
        if kind is not None:
            yield _tagged(kind, words)


def _string(words: str) -> Fill:
    return Fill((words.upper(),))


def _set(value: str) -> Fill:
    return Fill((value,))


def _tagged(value: str, tag: str) -> Fill:
    return Fill((value,), (tag.upper(),))


def _category(incident: Incident) -> tuple[Fill, ...]:
    if incident.by_state is None:
        return ()
    return (_set("STATE-SPONSORED VIOLENCE" if incident.by_state else "TERRORIST ACT"),)


def _date(incident: Incident, published: date | None) -> tuple[Fill, ...]:
    """Return the day or range; a bare weekday or no day at all becomes "on or before" the dateline."""
    told = incident.date
    if told is None or told.latest is None or (incident.by_weekday and published is not None):
        return (_set(f"- {_day(published)}"),) if published is not None else ()
    if told.earliest is None:
        return (_set(f"- {_day(told.latest)}"),)
    if told.earliest == told.latest:
        return (_set(_day(told.latest)),)
    return (_set(f"{_day(told.earliest)} - {_day(told.latest)}"),)


def _day(day: date) -> str:
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year % 100:02}"


def _location(incident: Incident, country: str | None, text: str) -> tuple[Fill, ...]:
    place = incident.place
    known = COUNTRIES.get(place.country or "") if place else None
    state = known or country
    if state is None:
        return ()
    return (_set(": ".join([state, *(_below(place, text) if place and known else ())])),)


def _below(place: Place, text: str) -> Iterator[str]:
    area = "PROVINCE" if place.country in _PROVINCES else "REGION" if place.country == "CL" else "DEPARTMENT"
    name = plain(place.name)
    admin1 = plain(place.admin1 or "")
    if place.precision == 6 or name in COUNTRIES.values():
        return
    if place.precision in (4, 5):
        yield f"{name} ({area})"
        return
    stated = re.search(rf"{re.escape(admin1)}\s+(?:{area}|STATE)", plain(text)) if admin1 else None
    if stated:
        yield f"{admin1} ({area})"
    yield f"{name} (CITY)"


def plain(words: str) -> str:
    """Return words in upper case without accents, as the texts spell names."""
    letters = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).upper()


def _things(incident: Incident) -> dict[int, tuple[Fill, ...]]:
    things = incident.things
    damaged = incident.type == "ARSON"  # the task: arson implies at least some damage
    return {
        records.THING: tuple(_string(each.words) for each in things),
        records.THING_TYPE: tuple(
            _tagged(THING_TYPES.get(each.kind or "", "OTHER"), each.words) for each in things
        ),
        records.THING_NUMBER: tuple(_tagged(number(each.count, each.words), each.words) for each in things),
        records.THING_EFFECT: tuple(_tagged("SOME DAMAGE", each.words) for each in things) if damaged else (),
    }


def _people(incident: Incident) -> dict[int, tuple[Fill, ...]]:
    people = (*incident.named, *incident.people)
    return {
        records.NAME: tuple(_string(each.words) for each in incident.named),
        records.DESCRIPTION: tuple(_string(each.words) for each in incident.people),
        records.HUMAN_TYPE: tuple(
            _tagged(HUMAN_TYPES.get(each.kind or "", "CIVILIAN"), each.words) for each in people
        ),
        records.HUMAN_NUMBER: tuple(_tagged(number(each.count, each.words), each.words) for each in people),
        records.HUMAN_EFFECT: tuple(_effects(people)),
    }


def _effects(people: Iterable[Target]) -> Iterator[Fill]:
    for each in people:
        for effect in each.effects:
            yield _tagged(effect, each.words)


def number(count: Count | None, words: str) -> str:
    """Return how many in the task's notation: 5, 5-, 5-7, PLURAL."""
    if count is None or (count.low is None and count.high is None):
        return "PLURAL" if head(words).endswith(("s", "men", "people", "others")) else "1"
    if count.low == count.high:
        return str(count.low)
    if count.low is None:
        return f"~{count.high}"
    return f"{count.low}-{count.high or ''}"
