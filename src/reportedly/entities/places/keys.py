"""Spelled names -> lookup keys, so that Mazar-i-Sharif, Mazar-e Sharif and Mazār-e Sharīf meet."""

import re
import unicodedata
from functools import lru_cache

_SPELLED_OUT = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ǝ": "a",
        "ħ": "h", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k",
        # Marks of ayn, hamza and soft signs are written in as many ways as there are newsrooms.
        "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "`": "", "´": "", "ʿ": "", "ʾ": "", "ʹ": "", "“": "",
        "”": "",
        '"': "",
    }
)  # fmt: skip
_SEPARATORS = re.compile(r"[^\w]+|_+")
_SHORT_FORMS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "i": "e"}
_ARTICLES = frozenset(
    {"al", "el", "ul", "ad", "ar", "as", "ash", "at", "ath", "az", "adh", "ed", "er", "es", "ez"}
)
_ARABIC_ONLY = _ARTICLES - {"al", "el"}
_SOUNDS = {
    "tch": "c",
    "kh": "h",
    "gh": "g",
    "sh": "s",
    "ch": "c",
    "zh": "j",
    "th": "t",
    "dh": "d",
    "ph": "f",
    "ck": "k",
    "dj": "j",
    "ts": "c",
    "tz": "c",
    "q": "k",
    "v": "w",
    "x": "ks",
}
_SOUND = re.compile("|".join(_SOUNDS))
_SOFT = re.compile(r"[aeiouwyh]")
_DOUBLED = re.compile(r"(.)\1+")


def fold(name: str) -> str:
    """Return `name` without diacritics, its letter case kept."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """Return the key that all spellings of `name` share; empty when it has no letters or digits."""
    # Folding may bring out letters that have a case of their own.
    folded = fold(fold(name.casefold()).casefold()).translate(_SPELLED_OUT)
    words = _SEPARATORS.sub(" ", folded).split()
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def without_article(key: str, *, arabic: bool) -> str | None:
    """Return the key without its leading Arabic article ("al bab" -> "bab"); None when it has none."""
    first, _, rest = key.partition(" ")
    if len(rest) < 3 or first not in _ARTICLES or (first in _ARABIC_ONLY and not arabic):
        return None
    return rest


def code_key(name: str) -> str | None:
    """Return the key of an abbreviation ("U.S." -> "US"), which keeps its capitals; None for other names."""
    bare = name.replace(".", "")
    return bare if bare.isascii() and bare.isalpha() and bare.isupper() and 2 <= len(bare) <= 4 else None


def sound_key(key: str) -> str | None:
    """Return the consonants of a key ("kunduz", "kondoz" -> "kndz"); None when fewer than three remain."""
    words = "".join(word for word in key.split() if word not in _ARTICLES)
    sounded = _SOUND.sub(lambda match: _SOUNDS[match[0]], words)
    first = sounded[:1]
    rest = _SOFT.sub("", sounded[1:])
    skeleton = _DOUBLED.sub(r"\1", ("" if first in "aeiouwyh" else first) + rest)
    return skeleton if len(skeleton) >= 3 else None
