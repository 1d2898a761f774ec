"""Words about an incident -> the words that may be shown: no private names, short quotes."""

import re

from reportedly.model.claim import Attribution, Speaker, SpeakerKind
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Actor, Referent

LONGEST_QUOTE = 300
"""Code points of a quote in a public report."""
NAME = "[name]"
_OPEN_ROLES = ("commander", "spokesman", "spokesperson", "spokeswoman")
_PRIVATE: dict[SpeakerKind, str] = {
    "resident": "a resident",
    "witness": "a witness",
    "hospital": "a hospital source",
    "person": "a person",
    "unknown": "somebody",
}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CAPITALISED = re.compile(
    r"\b[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*(?:\s+(?:(?:al|bin|de|ur|ul)[\s-])?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)*"
)
_INSTITUTION = re.compile(r"Hospital|Clinic|Medical|Centre|Center|University|Ministry|Agency|Department")


def private_names(incident: AssembledIncident) -> tuple[str, ...]:
    """Return the names of private persons that the incident's articles give, the longest first.

    Everybody named counts as private but commanders and those who speak for a party.
    """
    persons = {
        referent.mention
        for variant in incident.of("person")
        for claim in variant.claims
        if isinstance(referent := claim.value, Referent) and not is_public_figure(referent)
    }
    known = _actor_words(incident)
    speakers = {
        run
        for variant in incident.variants
        for claim in variant.claims
        for speaker in claim.attribution.speakers
        if speaker.kind in _PRIVATE
        for run in _runs(speaker)
        if not set(_WORD.findall(run)) <= known
    }
    names = {name for told in persons | speakers for name in _names_in(told)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def without_names(words: str, names: tuple[str, ...]) -> str:
    """Return the words with each of the names replaced by "[name]"."""
    if not names:
        return words
    # As whole words, and runs of them once: "Ali Khan" is one name.
    pattern = "|".join(re.escape(name) for name in names)
    masked = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", NAME, words)
    return re.sub(rf"{re.escape(NAME)}(?:\s+{re.escape(NAME)})+", NAME, masked)


def cut(quote: str) -> str:
    """Return a quote of at most 300 characters; a longer one ends in an ellipsis at a word."""
    if len(quote) <= LONGEST_QUOTE:
        return quote
    kept = quote[: LONGEST_QUOTE - 1]
    at_word = kept.rsplit(maxsplit=1)[0] if " " in kept else kept
    return f"{at_word}…"


def open_attribution(said: Attribution, names: tuple[str, ...]) -> Attribution:
    """Return who says it without private persons: "a resident" stands for a resident with a name."""
    speakers = tuple(_open_speaker(speaker, names) for speaker in said.speakers)
    return Attribution(said.voice, speakers, said.cue, said.stance, said.medium, said.said_on)


def _open_speaker(speaker: Speaker, names: tuple[str, ...]) -> Speaker:
    if speaker.kind in _PRIVATE and (
        speaker.kind != "unknown" or without_names(speaker.text, names) != speaker.text
    ):
        return Speaker(_PRIVATE[speaker.kind], speaker.kind, None)
    role = None if speaker.role is None else without_names(speaker.role, names)
    return Speaker(without_names(speaker.text, names), speaker.kind, role)


def _runs(speaker: Speaker) -> list[str]:
    """Return the words for a speaker that may be a name: two in capitals, or one of a person.

    "Residents" and "Civil Hospital" are no names.
    """
    runs = [run for run in _CAPITALISED.findall(speaker.text) if not _INSTITUTION.search(run)]
    return [run for run in runs if " " in run or speaker.kind == "person"]


def _actor_words(incident: AssembledIncident) -> set[str]:
    """Return the words for the groups and forces of the incident, which are nobody's private name."""
    referents = (
        referent
        for variant in incident.variants
        for claim in variant.claims
        if isinstance(referent := claim.value, Referent) and isinstance(referent.entity, Actor)
    )
    told = (f"{referent.mention} {referent.entity.name}" for referent in referents if referent.entity)
    return {word for words in told for word in _WORD.findall(words)}


def is_public_figure(referent: Referent) -> bool:
    """Return whether a person commands or speaks for a party, by the role that is told."""
    return any(role in (referent.role or "").casefold() for role in _OPEN_ROLES)


def _names_in(told: str) -> set[str]:
    """Return the name as told and each capitalised word of it of three letters or more."""
    words = [word for word in _WORD.findall(told) if word[0].isupper() and len(word) >= 3]
    return {told, *words} if words else set()
