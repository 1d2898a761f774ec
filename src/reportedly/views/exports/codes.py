"""The columns and codes of a row of an incident -> what they mean, for the sheets and schemas of exports."""

from reportedly.views.queries.incident_rows import IncidentRow

COLUMN_WORDS: dict[str, str] = {
    "id": "Id of the incident; stays the same, and resolves after a merge.",
    "type": "What happened, by the taxonomy.",
    "earliest": "First day on which it may have happened; empty where no bound is told.",
    "latest": "Last day on which it may have happened.",
    "precision": "How exactly the day is told.",
    "place": "Place as the gazetteer or, unlinked, the article names it.",
    "admin1": "First-order area.",
    "country": "ISO 3166 alpha-2.",
    "lat": "Latitude, WGS 84 degrees.",
    "lon": "Longitude, WGS 84 degrees.",
    "place_precision": "How exactly the place is known, as UCDP where_prec.",
    "perpetrators": "Who did it, as told; empty where nobody tells it.",
    "targets": "Whom or what it struck, as told.",
    "killed_low": "Killed, at least; empty where no bound is told. Not told is not zero.",
    "killed_high": "Killed, at most; empty for “at least”.",
    "killed_least": "The lowest number of killed that anybody tells for all victims.",
    "killed_most": "The highest number of killed that anybody tells for all victims.",
    "injured_least": "The lowest number of injured that anybody tells for all victims.",
    "injured_most": "The highest number of injured that anybody tells for all victims.",
    "injured_low": "Injured, at least.",
    "injured_high": "Injured, at most.",
    "abducted_low": "Abducted, at least.",
    "abducted_high": "Abducted, at most.",
    "arrested_low": "Arrested, at least.",
    "arrested_high": "Arrested, at most.",
    "claimed_by": "Who claimed it.",
    "blamed_on": "Who was blamed for it.",
    "denied_by": "Who denied it.",
    "grade": "How well it is supported.",
    "articles": "How many articles tell of it.",
    "independent_origins": "Independent origins: copies, and outlets that quote one speaker, count once.",
    "first_published": "Day of the first article.",
    "policy": "How the value of each field was chosen among its rivals.",
    "quotes": "The words that tell it.",
}
CODES: tuple[tuple[str, str, str], ...] = (
    ("precision", "day", "one day"),
    ("precision", "days", "a few days"),
    ("precision", "week", "a week"),
    ("precision", "month", "a month"),
    ("precision", "season", "a season"),
    ("precision", "year", "a year"),
    ("precision", "years", "several years"),
    ("precision", "bounds", "only that it was before or after a day"),
    ("precision", "unresolved", "words that no date resolves"),
    ("place_precision", "1", "the place itself"),
    ("place_precision", "2", "near a known place, about 25 km"),
    ("place_precision", "3", "second-order area"),
    ("place_precision", "4", "first-order area"),
    ("place_precision", "5", "a larger or fuzzy region"),
    ("place_precision", "6", "the country alone"),
    ("place_precision", "7", "sea or air"),
    ("grade", "single-source", "one independent origin"),
    ("grade", "corroborated", "two or more independent origins"),
    ("grade", "confirmed", "a party accepts responsibility for what it did"),
    ("grade", "contested", "rival responsibility or counts that cannot both be true"),
    ("grade", "denied", "everybody who speaks of it denies it"),
    ("grade", "retracted", "taken back by who told it"),
)


def unexplained() -> frozenset[str]:
    """Return columns of a row that have no words here, or words without a column; a test holds it empty."""
    return frozenset(IncidentRow.__struct_fields__) ^ frozenset(COLUMN_WORDS)
