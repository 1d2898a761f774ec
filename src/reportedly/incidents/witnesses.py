"""Claims -> the independent witnesses behind them: forty reprints of one text are one."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reportedly.model.claim import Claim, Speaker
from reportedly.model.ids import ArticleId
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record

_CAPITALISED = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NAMED_ALONE = frozenset({"person", "official", "militant_group", "agency", "media", "organisation"})
"""Kinds of speaker of whom a capitalised name says who it is; "Kabul police" is not one witness."""


class Witness(Record, frozen=True):
    """Somebody whose word stands behind a claim."""

    name: str
    """A speaker's name, the same in every article; for others the group of copies that quotes them."""


def copy_groups(articles: Iterable[ArticleId], copies: Iterable[Judgement]) -> Mapping[ArticleId, ArticleId]:
    """Return for each article the smallest id of the articles that are copies of the same text."""
    group_of = {article: frozenset({article}) for article in articles}
    for copy in copies:
        left, right = ArticleId(copy.left), ArticleId(copy.right)
        if left in group_of and right in group_of:
            joined = group_of[left] | group_of[right]
            group_of.update(dict.fromkeys(joined, joined))
    return {article: min(group) for article, group in group_of.items()}


def witnesses(claims: Iterable[Claim], groups: Mapping[ArticleId, ArticleId]) -> frozenset[Witness]:
    """Return who stands behind the claims, each counted once.

    A named speaker is one witness in all articles. An unnamed one is a witness of each text that quotes
    them, unless the text names one of that kind: "police" are "police chief Wetu". The reporter is a
    witness only where the text names no other source: otherwise the reporter repeats what those told.
    """
    voices = {_voice(claim, groups[claim.article_id]) for claim in claims}
    quoted = {voice.group for voice in voices if voice.kind}
    named = {_Voice(voice.group, voice.kind) for voice in voices if voice.name}
    return frozenset(
        _witness(voice)
        for voice in voices
        if voice.name or (voice not in named and (voice.kind or voice.group not in quoted))
    )


class _Voice(Record, frozen=True):
    """Who tells a claim in one text; without a kind it is the reporter."""

    group: ArticleId
    kind: str | None = None
    name: str | None = None


def _voice(claim: Claim, group: ArticleId) -> _Voice:
    speakers = claim.attribution.speakers
    if not speakers:
        return _Voice(group)
    is_named = claim.attribution.voice != "unnamed"
    return _Voice(group, speakers[-1].kind, speaker_name(speakers[-1]) if is_named else None)


def _witness(voice: _Voice) -> Witness:
    if voice.name:
        return Witness(voice.name)
    return Witness(f"{voice.kind or 'the reporter'} of {voice.group}")


def speaker_name(speaker: Speaker) -> str | None:
    """Return the name by which a speaker is one in all articles; None for unnamed speakers.

    The last capitalised word is the name: "spokesman Zabihullah Mujahid" is "Mujahid" further down.
    """
    if speaker.kind not in _NAMED_ALONE:
        named = _capitalised(speaker.text)
        # "Police Chief Asad Gandapur" is named; "Kabul police" and "Police" only say where and what.
        return named[-1].casefold() if len(named) >= 2 and speaker.text.endswith(named[-1]) else None
    named = _capitalised(speaker.text)
    return named[-1].casefold() if named else None


@lru_cache(4_096)
def _capitalised(text: str) -> tuple[str, ...]:
    return tuple(word for word in _CAPITALISED.findall(text) if word[0].isupper())
