"""Golden expectations and public JSON lines in, matched incidents and right or wrong field values out."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

_GOLDEN = Path(__file__).parents[2] / "tests" / "golden"
CASES = _GOLDEN / "cases"
HELD = _GOLDEN / "held"
"""Read by nobody who writes rules; measured only."""
FIELDS = ("type", "when", "country", "place", "doer", "killed", "injured", "claimed", "blamed")
Json = dict[str, Any]


@dataclass
class Score:
    """How one article's answer compares with the careful reading of it."""

    name: str
    expected: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, *, right: bool, note: str) -> None:
        """Count one field value."""
        self.asked[name] = self.asked.get(name, 0) + 1
        self.right[name] = self.right.get(name, 0) + right
        if not right:
            self.wrong.append(note)


def case_names() -> tuple[str, ...]:
    """Return the golden cases by name."""
    return tuple(sorted(path.name for path in CASES.iterdir() if (path / "expected.json").is_file()))


def expected(name: str) -> Json:
    """Return what a careful reader found in a case."""
    loaded: Json = json.loads((CASES / name / "expected.json").read_text("utf-8"))
    return loaded


def score(name: str, wanted: Json, line: Json) -> Score:
    """Return the score of one line of `reportedly extract --json`."""
    result = Score(name, expected=len(wanted["accounts"]))
    told = list(line["accounts"])
    pairs = matched(wanted["accounts"], told)
    for index, account in enumerate(wanted["accounts"]):
        if index not in pairs and account.get("optional"):
            result.expected -= 1
            continue
        if index not in pairs:
            result.missed.append(
                f"{account['key']}: {account['type']} {account.get('place')} {account.get('when')}"
            )
            continue
        _compare(result, account, told[pairs[index]])
    used = set(pairs.values())
    result.false = [_brief(account) for position, account in enumerate(told) if position not in used]
    return result


def _brief(account: Json) -> str:
    killed = account["killed"]
    quotes = [claim["quote"] for claim in account["claims"] if claim["field"] in {"type", "killed", "status"}]
    place = (account["where"] or {}).get("name")
    return f"{account['type']} {place} {_days(account)} killed={killed} {quotes[:3]}"


def matched(wanted: list[Json], told: list[Json]) -> dict[int, int]:
    """Pair each wanted account with at most one told account, the most alike first."""
    scored = sorted(
        ((_likeness(want, have), -i, -j) for i, want in enumerate(wanted) for j, have in enumerate(told)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for likeness, minus_i, minus_j in scored:
        if likeness >= 3 and -minus_i not in pairs and -minus_j not in pairs.values():
            pairs[-minus_i] = -minus_j
    return pairs


def _likeness(want: Json, have: Json) -> float:
    """Return how alike two accounts are; where their quotes lie counts most."""
    likeness = 0.0
    quotes = [claim["quote"] for claim in have["claims"]]
    for quote in want.get("quotes", {}).values():
        if any(_overlaps(quote, other) for other in quotes if len(other) > 3):
            likeness += 2
    likeness += 1.5 * type_right(want, have) + 1.5 * when_right(want, have) * (want["when"] is not None)
    likeness += place_right(want, have) + 2 * toll_right(want, have, "killed") * (want["killed"] is not None)
    return likeness


def _overlaps(left: str, right: str) -> bool:
    return left in right or right in left


def _compare(result: Score, want: Json, have: Json) -> None:
    key = f"{result.name}/{want['key']}"
    checks = {
        "type": (type_right(want, have), want["type"], have["type"]),
        "when": (when_right(want, have), want["when"], _days(have)),
        "country": (country_right(want, have), want["country"], (have["where"] or {}).get("country")),
        "place": (place_right(want, have), want["place"], (have["where"] or {}).get("name")),
        "doer": (doer_right(want, have), want["perpetrator"], [p["name"] for p in have["perpetrators"]]),
        "killed": (toll_right(want, have, "killed"), want["killed"], have["killed"]),
        "injured": (toll_right(want, have, "injured"), want["injured"], have["injured"]),
        "claimed": (
            parties_right(want.get("claimed_by", []), have, "claimed"),
            want.get("claimed_by"),
            have["responsibility"],
        ),
        "blamed": (
            parties_right(want.get("blamed_on", []), have, "blamed"),
            want.get("blamed_on"),
            have["responsibility"],
        ),
    }
    for name, (right, wanted, got) in checks.items():
        result.add(name, right=right, note=f"{key} {name}: want {wanted} got {got}")


def _days(have: Json) -> tuple[str | None, str | None] | None:
    when = have["when"]
    return (when["earliest"], when["latest"]) if when else None


def type_right(want: Json, have: Json) -> bool:
    """Whether the type is the wanted one or an acceptable other."""
    return have["type"] in {want["type"], *want.get("also_types", [])}


def when_right(want: Json, have: Json) -> bool:
    """Whether the days are the wanted ones."""
    days = _days(have)
    if want["when"] is None or days is None:
        return want["when"] is None and (days is None or None in days)
    return list(days) in [list(period) for period in (want["when"], *want.get("also_when", []))]


def country_right(want: Json, have: Json) -> bool:
    """Whether the country is the wanted one."""
    return bool((have["where"] or {}).get("country") == want["country"])


def place_right(want: Json, have: Json) -> bool:
    """Whether the place bears the wanted name or lies in the wanted first-order area under another."""
    where = have["where"] or {}
    if want["place"] is None:
        return not where or where.get("precision") in {None, 4, 5, 6}
    names = [_plain(name) for name in [want["place"], *want.get("also_places", [])]]
    mentions = [where.get("name")] + [
        claim["value"]["mention"]
        for claim in have["claims"]
        if claim["field"] == "where"
        and claim["value"].get("entity")
        and claim["value"]["entity"].get("name") == where.get("name")
    ]
    told = [_plain(name) for name in mentions if name]
    return any(name in other or other in name for name in names for other in told)


def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalnum())


def doer_right(want: Json, have: Json) -> bool:
    """Whether the doers are the wanted actors; unnamed doers ("gunmen") are right when no actor is wanted."""
    accepted = [want["perpetrator"], *want.get("perpetrator_alternatives", [])]
    return any(_doers_are(names, have) for names in accepted)


def _doers_are(names: list[str], have: Json) -> bool:
    actors = [_plain(p["name"]) for p in have["perpetrators"] if p["actor_id"]]
    words = [_plain(p["name"]) for p in have["perpetrators"]]
    wanted = [_plain(name) for name in names]
    if not wanted:
        return not actors
    return all(any(name in other or other in name for other in words) for name in wanted) and all(
        any(name in other or other in name for name in wanted) for other in actors
    )


def toll_right(want: Json, have: Json, name: str) -> bool:
    """Whether a toll is the wanted range or an acceptable other; not told and not counted are alike."""
    told = have[name]
    accepted = [want[name], *want.get(f"{name}_alternatives", [])]
    pair = (told["low"], told["high"]) if told else (None, None)
    return any(pair == ((a["low"], a["high"]) if a else (None, None)) for a in accepted)


def parties_right(wanted: list[str], have: Json, stance: str) -> bool:
    """Whether exactly the wanted parties claim or are blamed."""
    told = [_plain(r["actor"]) for r in have["responsibility"] if r["stance"] == stance and r["actor"]]
    names = [_plain(name) for name in wanted]
    return all(any(n in t or t in n for t in told) for n in names) and all(
        any(n in t or t in n for n in names) for t in told
    )


def seeds_as_cases(gold: Path) -> Iterator[tuple[str, Json]]:
    """Yield the seeds' careful reading in the form of golden cases."""
    for name, article in json.loads(gold.read_text("utf-8"))["articles"].items():
        accounts = [_seed_account(incident) for incident in article["incidents"]]
        yield name, {**article, "accounts": accounts}


def _seed_account(incident: Json) -> Json:
    responsibility: list[list[str]] = incident["responsibility"]
    return {
        "key": incident["id"], "type": incident["type"], "when": incident["when"],
        "place": incident["where"][0].replace(" (implied)", ""), "also_places": [],
        "country": incident["where"][2], "killed": _range(incident["killed"]),
        "perpetrator": [p.split(" (")[0] for p in incident["perpetrator"]],
        "injured": _range(incident["injured"]),
        "claimed_by": [r[1].replace(" government", "") for r in responsibility if r[0] == "claimed"],
        "blamed_on": [r[1].split(" / ")[-1] for r in responsibility if r[0] == "blamed"],
        "quotes": {"all": incident["quote"]},
    }  # fmt: skip


def _range(toll: Json | None) -> Json | None:
    return {"low": toll["low"], "high": toll["high"]} if toll else None


def is_day(text: str) -> bool:
    """Whether a text is an ISO day."""
    return bool(date.fromisoformat(text))
