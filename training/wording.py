"""A sentence -> whether it speaks of violence, loudly or perhaps, and of which type by its words."""

import re
from types import MappingProxyType

_TYPES = MappingProxyType({
    "abduction": r"abduct\w*|kidnap\w*|hostages?",
    "killing": r"assassinat\w*|execut(?:ed|ions?)|behead\w*",
    "strike": (
        r"air ?-?strikes?|air ?-?raids?|drone|shelling|shelled|mortars?|artillery|rockets?|missiles?|"
        r"bombard\w*|warplanes?|air force"
    ),
    "bombing": (
        r"\w*bomb(?:s|er|ers|ed|ing|ings)?|blasts?|explo(?:ded?|des|sions?|sives?)|detonat\w*|ieds?|grenades?|"
        r"land ?-?mines?|dynamite\w*|blew up|blown up"
    ),
    "clash": (
        r"clash\w*|encounters?|firefights?|gun ?-?(?:battle|fight)s?|exchange of fire|skirmish\w*|combat"
    ),
    "arson": r"arson\w*|torch\w*|ablaze|afire|set (?:\w+ ){0,5}on fire|burn(?:ed|t|ing)?|loot\w*",
    "armed_attack": (
        r"attack(?:s|ed|ers?|ing)?|ambush\w*|gunm[ae]n|shot|shoot(?:ing|ings|er|ers)?|gunfire|gunshots?|"
        r"opened fire|stab(?:bed|bing)|raid(?:s|ed|ing)?|storm(?:ed|ing)|assault(?:s|ed)?|"
        r"fir(?:ed|ing) (?:at|on|upon)"
    ),
    "arrest": r"arrest\w*|detain\w*|apprehend\w*|nabbed|captured?|rounded up|custody",
})  # fmt: skip
"""Asked in this order: a kidnapping may tell of killings, a killing of no kidnapping."""
_HARMS = (
    r"kill(?:s|ed|ing|ings)?|murder\w*|massacre\w*|slain|slay\w*|dead|deaths?|dies?|died|wound\w*|injur\w*|hurt|"
    r"casualt\w*|victims?|bodies|corpses?|tortur\w*|rap(?:ed|es?)"
)
_MILD = (
    r"attack(?:s|ed|ing|ers?)?|fir(?:ed?|ing)|strikes?|struck|hit|storm(?:ed|ing)?|raid(?:s|ed)?|shot|targets?|"
    r"assault(?:s|ed)?|blasts?|fights?|encounters?|clash\w*|hurt|combat|captured?|deaths?|dies?|died|dead|"
    r"kill(?:s|ed|ing)?|explo(?:ded?|des)|burn(?:ed|t|ing)?|victims?|execut(?:ed|ions?)|arrest\w*|hostages?|"
    r"custody|\w*bomb(?:s|ed|ing)?|injur\w*|missiles?|rockets?|torch\w*|air force|drone|wound\w*|"
    r"assassinat\w*"
)


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_BY_TYPE = tuple((name, _any_of(words)) for name, words in _TYPES.items())
_LOUD = _any_of("|".join((*_TYPES.values(), _HARMS)))
_LOUDEST = _any_of(
    r"gunm[ae]n|killed|shooting|bombings?|wounded|explosions?|murder\w*|massacre\w*|kidnap\w*|militants?|terror\w*|"
    r"shot|suicide|stabb\w*|slain|airstrikes?|beheaded|gunfire|isis|police|troops|soldiers|war|dead|died|arrested"
)


def is_violent(text: str) -> bool:
    """Whether a word may tell of violence; a text without one tells of no incident."""
    return bool(_LOUD.search(text))


def is_mild(text: str) -> bool:
    """Whether all such words have a peaceful use too, and none stands by that leaves no doubt."""
    rest = _any_of(_MILD).sub(" ", text)
    return not _LOUD.search(rest) and not _LOUDEST.search(text)


def type_by_words(text: str) -> str | None:
    """Return the type that the first telling word suggests, None for none."""
    return next((name for name, pattern in _BY_TYPE if pattern.search(text)), None)
