"""Text -> the same text folded for comparison, each character still at its offset in the original."""

import re
import unicodedata

from reportedly.model.record import Record

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02bb\u02be\u02bf\u00b4`\u2032"
_SPACES = "\t\n\u00a0\u2002\u2003\u2009\u202f"
_UNSPLIT = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "ə": "a"}
_INVISIBLE = re.compile("[\r\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<=.)[aeiouy'h]+")
_MANY = ("Forces", "Brigades", "Guards")
"""Ends of long names that the news gives as one force as well: "Allied Democratic Force"."""
_PARTICLES = frozenset(
    {"al", "el", "ul", "ur", "ud", "us", "e", "i", "the", "of", "wa", "wal", "and", "fi", "ad"}
)


class Folded(Record, frozen=True):
    """A text without accents, its hyphens and line ends as spaces; case is kept."""

    text: str
    lower: str
    """`text` in lower case, of the same length."""
    offsets: tuple[int, ...] | None
    """For each character its offset in the original; None where all offsets are the same."""

    def offset(self, at: int) -> int:
        """Return the offset in the original of the character at `at`."""
        return at if self.offsets is None else self.offsets[at]


def _plain_letters() -> dict[int, str]:
    letters = {ord(odd): plain for odd, plain in _UNSPLIT.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            letters.setdefault(code, base)
    letters.update({ord(sign): " " for sign in HYPHENS + _SPACES})
    letters.update({ord(sign): "'" for sign in _APOSTROPHES})
    return letters


_PLAIN = _plain_letters()


def fold(text: str) -> Folded:
    """Return `text` folded, one character for one, but for invisible ones, which are left out."""
    if _INVISIBLE.search(text) is None:
        plain = text.translate(_PLAIN)
        return Folded(plain, plain.lower(), None)
    offsets = tuple(at for at, sign in enumerate(text) if not _INVISIBLE.match(sign))
    plain = "".join(text[at] for at in offsets).translate(_PLAIN)
    return Folded(plain, plain.lower(), (*offsets, len(text)))


def plain_name(name: str) -> str:
    """Return a name folded, with single spaces; case is kept."""
    return " ".join(fold(name).text.split())


def spellings(name: str) -> tuple[str, ...]:
    """Return the folded spellings under which a name is looked for: "Lashkar e Taiba", "Lashkar i Taiba"."""
    whole = plain_name(name)
    spaced = fold(name).text
    forms = {whole: None, whole.replace("'", ""): None}
    if "   " in spaced:
        forms[spaced] = None
    if whole.count(" ") > 1 and whole.endswith(_MANY):
        forms[whole.removesuffix("s")] = None
    for left, right in ((" e ", " i "), (" i ", " e "), (" ul ", " al "), (" al ", " ul ")):
        for form in tuple(forms):
            forms[form.replace(left, right)] = None
    return tuple(forms)


def skeleton(name: str) -> str:
    """Return the consonants that transliterations share: "hzbl" for Hezbollah, Hizbullah and Hizballah."""
    words = [word for word in plain_name(name).lower().replace("'", "").split() if word not in _PARTICLES]
    return " ".join(_DOUBLED.sub(r"\1", _VOWELS.sub("", word)) for word in words)


def is_shouting(text: str) -> bool:
    """Return whether a stretch of text is all capitals, so that case tells nothing."""
    return len(text) > 20 and text.isupper()
