"""A mention ("the outskirts of the Iraqi city of Mosul") -> the name in it and what stands around it."""

import re

from reportedly.entities.demonyms import nation_of
from reportedly.entities.places.tables import feature_words
from reportedly.model.record import Record

_COMPASS = r"(?:(?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:ernmost|ern)?"
_MOODS = (
    "far|extreme|restive|troubled|volatile|remote|rural|war-torn|conflict-hit|mountainous|occupied|besieged|nearby"
    "|neighbouring|neighboring|historic|downtown|inner|greater"
)
_PARTS = f"{_COMPASS}|central|mid|upper|lower|mainland|coastal"
_DIRECTION = re.compile(
    rf"^(?:(?:the )?(?:{_MOODS}) )*(?:(?P<part>{_PARTS}|(?-i:[NS][EW]))|{_MOODS})[ -]+(?P<rest>(?!of\b).+)$",
    re.IGNORECASE,
)
_DISTANCE = (
    r"(?:(?:just|some|about|around|roughly|nearly) )?(?:\d[\d.,]*|a few|several|dozens of|tens of)\s*"
    r"(?:kms?|kilomet(?:er|re)s?|miles?|mi)\b\s*(?:\(.*?\)\s*)?(?:to the )?"
)
_BESIDE = (
    "near|outside|around|close to|next to|not far from|adjacent to|off|towards?|beyond|between|away from"
)
_EDGE = (
    r"(?:(?:on|in|at) )?(?:the )?(?:\w+ )?(?:outskirts|edge|vicinity|suburbs?|periphery|environs) of"
    r"|the (?:road|highway) (?:from|to)|(?:(?:on|at|along) )?(?:the )?border (?:with|of|between)"
)
_NEAR = re.compile(
    rf"^(?:{_DISTANCE})?(?:{_BESIDE}|{_EDGE}|(?:the )?{_COMPASS} (?:of|from))\s+(?:the )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:in|at|from|inside|within|into|across|throughout|of|on|to|the|its|their)\s+", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"^(?P<owner>.+?\w)(?:['’]s|(?<=s)['’])\s+(?P<rest>.+)$")
_HELD_IN = re.compile(r"^(?P<left>.+?)\s+(?:in|inside|within)\s+(?:the )?(?P<right>.+)$")
_JOINED = re.compile(r"^(?P<left>.+?)\s+of\s+(?:the )?(?P<right>.+)$")
_SMALL_TAIL = re.compile(r"(?: [a-z]+)+$")
_SMALL_HEAD = re.compile(
    r"^(?:(?:[a-z]+|\w+-(?:held|controlled|occupied|majority|dominated|run|ruled|administered|backed|hit|torn))\s+)+"
    r"(?=.*[A-Z])"
)
_BRACKETS = re.compile(r"^(?P<rest>[^()]+?)\s*\((?P<inner>[^()]+)\)$")


class Phrase(Record, frozen=True):
    """One reading of a mention."""

    core: str
    """The words that may be a name."""
    feature: str | None = None
    """What the mention calls the place, a kind of `features.tsv`; None for nothing."""
    is_near: bool = False
    is_part: bool = False
    """Whether a direction stands before the name ("northern Mali")."""
    parents: tuple[str, ...] = ()
    """Places named in the same mention, nearest first."""
    shown: str = ""
    """The words to show when no reading is a known name."""


def readings(mention: str) -> tuple[Phrase, ...]:
    """Return the ways to read a mention, the least stripped first."""
    chain = Phrase(_clean(mention), shown=_clean(mention))
    found = [chain]
    # The last two steps once more: "the Iraqi city of Mosul" opens only after the outer words are gone.
    for step in (*_STEPS, _without_feature, _without_direction):
        if step is _without_of:
            # "eastern Democratic Republic of Congo" must be tried before it falls in two at "of".
            found.append(_without_direction(chain))
        after = step(chain)
        if after.core and after != chain:
            chain = after
            found.append(chain)
    return (*found, chain)


def _clean(mention: str) -> str:
    text = " ".join(mention.split()).strip(' ,.;:"“”')
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
    parts = [part.strip() for part in phrase.core.split(",") if part.strip()]
    if len(parts) < 2:
        return phrase
    core, *parents = parts
    if core.casefold().endswith(("capital", "capital city")):
        # "Balkh's capital, Mazar-i-Sharif": here the name follows.
        core, *parents = (*parents, core)
    return _changed(phrase, core, parents=(*parents, *phrase.parents), shown=core)


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


def _without_in(phrase: Phrase) -> Phrase:
    match = _HELD_IN.match(phrase.core)
    if not match:
        return phrase
    left = _clean(match["left"])
    if left.islower():
        # "a mosque in Kunduz" names no place but Kunduz.
        return _changed(phrase, match["right"], shown=match["right"])
    return _changed(phrase, left, parents=(match["right"], *phrase.parents), shown=left)


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
    if feature == "site":
        rest = _SMALL_TAIL.sub("", rest)
    return _changed(phrase, rest, feature=phrase.feature or feature, is_near=near, shown=shown)


def _without_adjectives(phrase: Phrase) -> Phrase:
    """Strip small words before the name ("rebel-held Idlib", "predominantly Kurdish Afrin")."""
    rest = _SMALL_HEAD.sub("", phrase.core)
    if rest == phrase.core or _DIRECTION.match(phrase.core):
        return phrase
    return _changed(phrase, rest, shown=rest)


def _without_opening(phrase: Phrase) -> Phrase:
    """Strip "the Afghan capital", "capital city", "provincial capital" before the name."""
    words = phrase.core.split()
    for count in (3, 2, 1):
        opening = " ".join(words[:count]).casefold()
        kind = feature_words().get(opening)
        if len(words) > count and kind not in {None, "site"}:
            return _changed(phrase, " ".join(words[count:]), feature=phrase.feature or kind)
    for count in (2, 1):
        if len(words) <= count or nation_of(phrase.core) is not None:
            continue
        nation = nation_of(" ".join(words[:count])) if words[0][:1].isupper() else None
        if nation is not None:
            rest = " ".join(words[count:])
            inner = _without_opening(_changed(phrase, rest, parents=(*phrase.parents, nation)))
            return _changed(inner, inner.core, shown=inner.core)
    return phrase


def _without_direction(phrase: Phrase) -> Phrase:
    match = _DIRECTION.match(phrase.core)
    if not match:
        return phrase
    rest = _clean(match["rest"])
    part = match["part"] is not None
    if nation_of(rest.split()[0]) and len(rest.split()) > 1 and nation_of(rest) is None:
        return _without_opening(_changed(phrase, rest))
    return _changed(phrase, rest, is_part=phrase.is_part or part)


def _without_far_end(phrase: Phrase) -> Phrase:
    """Keep the first end of "Quetta-Karachi highway" and of "between Gao and Kidal"."""
    if not phrase.is_near:
        return phrase
    first = re.split(r"\s+and\s+|\s*[-–—]\s*(?=[A-Z])", phrase.core, maxsplit=1)[0]
    return _changed(phrase, first)


def _without_adjective(words: str) -> str:
    match = _DIRECTION.match(words + " x")
    return "" if match and match["rest"] == "x" else words


def _feature(words: str) -> tuple[str | None, str]:
    parts = words.split()
    for count in (3, 2, 1):
        kind = feature_words().get(" ".join(parts[-count:]).casefold())
        if len(parts) >= count and kind is not None:
            return kind, " ".join(parts[:-count])
    return None, words


_STEPS = (
    _without_nearness,
    _without_comma,
    _without_owner,
    _without_in,
    _without_of,
    _without_feature,
    _without_adjectives,
    _without_opening,
    _without_direction,
    _without_far_end,
)
