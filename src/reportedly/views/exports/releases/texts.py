"""What is said of a release -> its citation file and its counting rules, in words."""

from datetime import date

import msgspec

from reportedly.views.privacy.profiles import Profile

_RULES = """# Counting rules

- One row an incident: a set of accounts of articles judged to tell of one happening. Judgements can be taken
  back; ids of merged incidents resolve for ever, see `changes.csv`.
- Each value stands because an article says it: `claims.csv` has the quote, its range and who says it.
- The value of a row is what a person settled in review, else the one that most independent origins tell. Its
  rivals stand in `claims.csv`. Copies of one text, and outlets that quote one speaker, are one origin.
- An empty cell says that nobody tells it. Not told is not zero. “At least ten” has a low and no high.
- Parts (“including three children”) are never added to their whole. An attacker who died in the attack is not
  among the killed.
- The day is when it happened, as told. An article's day of publication never stands in for it.
- Planned, denied and hypothetical happenings have a row, and that status in `claims.csv`; tables of the
  monthly report leave them out. What a person rejected is left out here.
- `ged.csv` has only incidents in which a number of killed is told, with a day and a place; `acled.csv` only
  those with a day, a country and a point.
"""
_PROFILES = {
    Profile.public: "Made for anybody: the first-order area and half a degree in the place of places,\n"
    "private persons' names and names that nothing explains replaced by “[name]”, quotes of at most 300\n"
    "characters.",
    Profile.partner: "Made for partners, not for publication: private persons' names are “[name]”.",
    Profile.internal: "Made for the desk itself, not for publication: all stands as the articles give it.",
}


def rules(profile: Profile, delay: int) -> str:
    """Return the counting rules in Markdown, then what the profile and the delay leave out."""
    held = f"\n\nNothing of the {delay} days before the release is in it." if delay else ""
    return f"{_RULES}\n{_PROFILES[profile]}{held}\n"


def citation(title: str, author: str, day: date, licence: str | None) -> str:
    """Return a citation file (CFF 1.2.0)."""
    lines = [
        "cff-version: 1.2.0",
        "message: If you use this dataset, please cite it as below.",
        "type: dataset",
        f"title: {_quoted(title)}",
        "authors:",
        f"  - name: {_quoted(author)}",
        f'version: "{day}"',
        f"date-released: {day}",
        *([f"license: {licence}"] if licence else []),
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    # A string of JSON is a string of YAML too.
    return msgspec.json.encode(words).decode()
