"""A mention ("the outskirts of the Iraqi city of Mosul") -> the name in it and what stands around the name."""

import re

from reportedly.entities.demonyms import nation_of
from reportedly.model.record import Record

_AREA_WORDS = {
    "province": "admin1", "governorate": "admin1", "state": "admin1", "oblast": "admin1", "region": "area",
    "department": "admin1", "prefecture": "admin1", "emirate": "admin1", "voivodeship": "admin1", "krai": "admin1",
    "district": "district", "county": "admin2", "tehsil": "admin2", "tehsils": "admin2", "taluka": "admin2",
    "subdistrict": "district", "sub-district": "district", "municipality": "district", "commune": "district",
    "raion": "admin2", "upazila": "admin2", "woreda": "admin2", "cercle": "admin2", "canton": "admin2", "lga": "admin2",
    "local government area": "admin2", "tribal district": "admin2", "tribal agency": "admin2", "agency": "admin2",
    "territory": "area", "regency": "admin2", "division": "area", "provinces": "admin1", "districts": "district",
    "city": "city", "town": "city", "village": "city", "hamlet": "city", "settlement": "city", "township": "city",
    "port city": "city", "border town": "city", "capital city": "city", "capital": "city", "port": "city",
    "provincial capital": "city", "market town": "city", "villages": "city", "towns": "city", "cities": "city",
    "area": "part", "areas": "part", "neighbourhood": "part", "neighborhood": "part", "quarter": "part",
    "suburb": "part", "suburbs": "part", "locality": "part", "sector": "part", "ward": "part", "borough": "part",
    "enclave": "area", "valley": "area", "coast": "near", "border": "near", "countryside": "near",
    "peninsula": "area", "city centre": "city", "city center": "city", "refugee camp": "part",
    "metropolitan area": "city",
}  # fmt: skip
_SITE_WORDS = frozenset(
    "airport airfield airbase mosque shrine church cathedral temple synagogue hospital clinic school university"
    " college madrassa seminary market bazaar prison jail base barracks garrison checkpoint checkpost crossing camp"
    " road highway bridge square stadium station hotel mall embassy consulate compound dam refinery hospital port"
    " harbour harbor bypass roundabout cemetery headquarters gate tunnel mine farm plant park".split()
) | {"air base", "military base", "international airport", "army base", "naval base", "railway station",
     "police station", "bus station", "imambargah", "gurdwara", "border crossing", "toll plaza", "bus terminal",
     "training camp", "army camp", "military camp", "train station"}  # fmt: skip
_DIRECTION = re.compile(
    r"^(?:(?:the )?(?:far|extreme|restive|troubled|volatile|remote|rural|war-torn|conflict-hit|mountainous|coastal) )*"
    r"(?P<way>(?:north|south)[- ]?(?:east|west)(?:ern|ernmost)?|(?:north|south|east|west)(?:ern|ernmost)?|central|mid"
    r"|upper|lower|downtown|inner|greater|eastern and \w+|rural|restive|troubled|volatile|remote|occupied|besieged"
    r"|nearby|neighbouring|neighboring|historic|mainland|coastal)[ -]+(?P<rest>(?!of\b).+)$",
    re.IGNORECASE,
)
_NOT_A_PART = frozenset(
    "downtown restive troubled volatile remote occupied besieged nearby neighbouring neighboring inner greater"
    " historic".split()
)
_NEAR = re.compile(
    r"^(?:(?:just |some |about |around |roughly |nearly )?(?:\d[\d.,]*|a few|several|dozens of|tens of)\s*"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b\s*(?:\(.*?\)\s*)?(?:to the )?)?"
    r"(?:near|outside|around|close to|next to|not far from|adjacent to|off|towards?|beyond|between|away from"
    r"|(?:on |in |at )?(?:the )?(?:\w+ )?(?:outskirts|edge|vicinity|suburbs?|periphery|countryside|environs) of"
    r"|(?:the )?(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)? (?:of|from)|the (?:road|highway) (?:from|to)"
    r"|(?:on |at |along )?(?:the )?border (?:with|of|between))\s+(?:the )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:in|at|from|inside|within|into|across|throughout|of|on|to|the|its|their)\s+", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"^(?P<owner>.+?\w)(?:['’]s|(?<=s)['’])\s+(?P<rest>.+)$")
_JOINED = re.compile(r"^(?P<left>.+?)\s+(?:of|in|,)\s+(?:the )?(?P<right>.+)$")
_BRACKETS = re.compile(r"^(?P<rest>[^()]+?)\s*\((?P<inner>[^()]+)\)$")


class Phrase(Record, frozen=True):
    """One reading of a mention."""

    core: str
    """The words that may be a name."""
    feature: str | None = None
    """What the mention calls the place: admin1, admin2, district, area, city, part, site; None for nothing."""
    is_near: bool = False
    is_part: bool = False
    """Whether a direction stands before the name ("northern Mali")."""
    parents: tuple[str, ...] = ()
    """Places named in the same mention, nearest first."""
    shown: str = ""
    """The words to show when no reading is a known name."""


def readings(mention: str) -> tuple[Phrase, ...]:
    """Return the ways to read a mention, the least stripped first."""
    core = _clean(mention)
    found = [Phrase(core, shown=core)]
    for step in _STEPS:
        after = step(found[-1])
        if after.core and after != found[-1]:
            found.append(after)
    last = found[-1]
    if last.feature is not None or last.parents:
        # "the Iraqi city of Mosul" opens the words once more, after the outer ones are gone.
        for step in (_without_feature, _without_direction):
            after = step(found[-1])
            if after.core and after != found[-1]:
                found.append(after)
    return tuple(found)


def _clean(mention: str) -> str:
    text = " ".join(mention.split()).strip(' ,.;:"“”()[]')
    before = None
    while text != before:
        before, text = text, _LEADING.sub("", text)
    return text.removesuffix("’s").removesuffix("'s")


def _changed(phrase: Phrase, core: str, **changes: object) -> Phrase:
    fields: dict[str, object] = {name: getattr(phrase, name) for name in phrase.__struct_fields__}
    return Phrase(**{**fields, **changes, "core": core})  # type: ignore[arg-type]


def _without_comma(phrase: Phrase) -> Phrase:
    match = _BRACKETS.match(phrase.core)
    if match:
        return _changed(phrase, match["rest"], parents=(*phrase.parents, match["inner"]), shown=match["rest"])
    core, *parents = (part.strip() for part in phrase.core.split(","))
    if not parents:
        return phrase
    return _changed(phrase, core, parents=(*(p for p in parents if p), *phrase.parents), shown=core)


def _without_nearness(phrase: Phrase) -> Phrase:
    match = _NEAR.match(phrase.core)
    if not match:
        return phrase
    return _changed(phrase, _clean(match["rest"]), is_near=True, shown=_clean(match["rest"]))


def _without_owner(phrase: Phrase) -> Phrase:
    match = _POSSESSIVE.match(phrase.core)
    if not match:
        return phrase
    rest = _clean(match["rest"])
    return _changed(phrase, rest, parents=(match["owner"], *phrase.parents), shown=rest)


def _without_of(phrase: Phrase) -> Phrase:
    match = _JOINED.match(phrase.core)
    if not match:
        return phrase
    left, right = _clean(match["left"]), _clean(match["right"])
    feature, rest = _feature(left)
    rest = _without_adjective(rest)
    if feature is not None and (not rest or nation_of(rest) or not rest[:1].isupper()):
        # "the Iraqi city of Mosul": the name stands on the right.
        parents = (rest, *phrase.parents) if nation_of(rest) else phrase.parents
        return _changed(phrase, right, feature=feature, parents=parents, shown=right)
    if feature == "city":
        # "the West Bank city of Jenin"
        return _changed(phrase, right, feature=feature, parents=(rest, *phrase.parents), shown=right)
    return _changed(phrase, left, parents=(right, *phrase.parents), shown=left)


def _without_feature(phrase: Phrase) -> Phrase:
    feature, rest = _feature(phrase.core)
    if feature is None or not rest:
        return phrase
    near = phrase.is_near or feature in {"site", "near"}
    shown = phrase.shown if feature == "site" else rest
    return _changed(phrase, rest, feature=phrase.feature or feature, is_near=near, shown=shown)


def _without_opening(phrase: Phrase) -> Phrase:
    """Strip "the Afghan capital", "capital city", "provincial capital" before the name."""
    words = phrase.core.split()
    for count in (3, 2, 1):
        opening = " ".join(words[:count]).casefold()
        if len(words) > count and opening in _AREA_WORDS:
            return _changed(phrase, " ".join(words[count:]), feature=phrase.feature or _AREA_WORDS[opening])
    if len(words) > 1 and words[0][:1].isupper() and (nation := nation_of(words[0])) is not None:
        inner = _without_opening(_changed(phrase, " ".join(words[1:]), parents=(*phrase.parents, nation)))
        return _changed(inner, inner.core, shown=inner.core)
    return phrase


def _without_direction(phrase: Phrase) -> Phrase:
    match = _DIRECTION.match(phrase.core)
    if not match:
        return phrase
    rest = _clean(match["rest"])
    part = match["way"].casefold() not in _NOT_A_PART
    if nation_of(rest.split()[0]) and len(rest.split()) > 1:
        return _without_opening(_changed(phrase, rest))
    return _changed(phrase, rest, is_part=phrase.is_part or part)


def _without_adjective(words: str) -> str:
    match = _DIRECTION.match(words + " x")
    return "" if match and match["rest"] == "x" else words


def _feature(words: str) -> tuple[str | None, str]:
    parts = words.split()
    for count in (3, 2, 1):
        ending = " ".join(parts[-count:]).casefold()
        if len(parts) >= count and ending in _AREA_WORDS:
            return _AREA_WORDS[ending], " ".join(parts[:-count])
        if len(parts) >= count and ending in _SITE_WORDS:
            return "site", " ".join(parts[:-count])
    return None, words


_STEPS = (
    _without_nearness,
    _without_comma,
    _without_owner,
    _without_of,
    _without_feature,
    _without_opening,
    _without_direction,
)
