"""Text in, the language it is written in out."""

import re
from functools import cache
from typing import Final

import pycountry
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from reportedly.articles.wordlists import ENGLISH, ENGLISH_ONLY

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENOUGH: Final = 4000
"""Characters read; a language shows long before that."""
SHORT: Final = 80
"""Letters under which a guess counts only when it is sure."""

_PIDGIN: Final = frozenset(
    {"dey", "don", "wey", "dem", "pipo", "una", "tok", "na", "wetin", "sey", "di", "dis", "dat", "abeg"}
)  # fmt: skip
"""Words of Nigerian Pidgin that English has not."""
_FEW: Final = 3
"""Words in small letters that show a language."""
_PIDGIN_WORDS: Final = 2


def language_of(text: str) -> str:
    """Return the ISO 639 code of the language of `text`; "en" where it is too short to tell."""
    sample = text[:ENOUGH]
    words = [word.casefold() for word in WORD.findall(sample)]
    if _is_plainly_english(words):
        return "en"
    letters = sum(map(len, words))
    if not letters:
        return "en"
    code, confidence = _identifier().classify(sample)
    if code != "en" and _is_english_but_for_names(sample, str(code)):
        return "en"
    is_ascii = sum(len(word) for word in words if word.isascii()) >= 0.97 * letters
    # On a headline of ASCII letters the model errs more often than the writer's language does.
    if letters < SHORT and is_ascii and float(confidence) < 0.9:
        return "en"
    return str(code)


def language_name(code: str) -> str:
    """Return the English name of a language ("ur" is "Urdu"); the code itself where it is unknown."""
    key = {2: "alpha_2", 3: "alpha_3"}.get(len(code))
    language = pycountry.languages.get(**{key: code.lower()}) if key else None
    name = str(language.name) if language is not None else code
    # ISO 639 adds "(macrolanguage)" and "Modern Greek (1453-)", which readers do not say.
    return re.sub(r"\s*\([^)]*\)", "", name)


def _is_english_but_for_names(sample: str, code: str) -> bool:
    """Return whether the words in small letters are English: names of towns mislead in a short text."""
    small = [word for word in WORD.findall(sample) if word[0].islower()]
    if len(small) < _FEW or (code == "pcm" and len(_PIDGIN.intersection(small)) >= _PIDGIN_WORDS):
        return False
    return str(_identifier().classify(" ".join(small))[0]) == "en" or (
        code == "pcm" and not _PIDGIN.intersection(small)
    )


def _is_plainly_english(words: list[str]) -> bool:
    if len(words) < 8:
        return False
    share = sum(word in ENGLISH for word in words) / len(words)
    # 0.2: English reports have 0.3 to 0.5 of these words, other languages under 0.1.
    return share >= 0.2 and len(ENGLISH_ONLY.intersection(words)) >= 3


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
