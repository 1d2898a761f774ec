"""Claims -> the independent witnesses behind them: forty reprints of one text are one."""

import re
from collections.abc import Iterable, Mapping

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
    them. The reporter is a witness only where the text names no other source: otherwise the reporter
    repeats what those told.
    """
    told = list(claims)
    quoted = {groups[claim.article_id] for claim in told if claim.attribution.speakers}
    return frozenset(
        _witness(claim, groups[claim.article_id])
        for claim in told
        if claim.attribution.speakers or groups[claim.article_id] not in quoted
    )


def _witness(claim: Claim, group: ArticleId) -> Witness:
    speakers = claim.attribution.speakers
    if not speakers:
        return Witness(f"the reporter of {group}")
    name = speaker_name(speakers[-1])
    if name is None or claim.attribution.voice == "unnamed":
        return Witness(f"{speakers[-1].kind} quoted by {group}")
    return Witness(name)


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


def _capitalised(text: str) -> list[str]:
    return [word for word in _CAPITALISED.findall(text) if word[0].isupper()]
