"""Areas that a text states around a name -> whether a namesake lies elsewhere, and what holds the place."""

from reportedly.entities.places.phrases import Phrase
from reportedly.entities.places.scoring import Row, Surroundings, kilometres

_BORDER_KM = 100.0
"""Provinces are split and borders drawn anew: a place so near to the area stated may have been of it."""


def stated_area(rows: tuple[Row, ...], phrase: Phrase) -> tuple[Row, ...]:
    """Return the provinces or districts that a name told around another means; none for "south Lebanon"."""
    best = rows[0]
    if phrase.is_near or not phrase.core[:1].isupper():
        return ()
    return tuple(row for row in rows if row.sort == best.sort) if best.sort in {"admin1", "admin2"} else ()


def is_elsewhere(row: Row, around: Surroundings) -> bool:
    """Return whether a place lies outside an area that the text states right beside its name."""
    if row.sort not in {"city", "quarter", "admin2", "site"} or (row.rank > 0 and row.naming > 0):
        # A seat of a province may have been told with the province that it was once parted from.
        return False
    return any(all(_is_outside(row, area) for area in areas) for areas in around.stated)


def holder(around: Surroundings) -> Row | None:
    """Return the nearest known place told with an unlisted one, a province before the country it lies in."""
    told = [rows[0] for rows in around.named if rows]
    if not told:
        return None
    nearest = told[0]
    if nearest.sort != "country":
        return nearest
    stated = [areas[0] for areas in around.stated if areas[0].country == nearest.country]
    return stated[0] if stated else nearest


def _is_outside(row: Row, area: Row) -> bool:
    if row.country != area.country:
        return True
    if area.id in {row.id, row.admin1, row.admin2} or _is_undivided(row, area):
        return False
    distance = kilometres(row, area)
    return distance is None or distance > _BORDER_KM


def _is_undivided(row: Row, area: Row) -> bool:
    """Return whether too little is known of a place to say that a district or province does not hold it."""
    if area.sort == "admin1":
        return row.admin1 is None
    return row.admin2 is None and row.admin1 in {None, area.admin1}
