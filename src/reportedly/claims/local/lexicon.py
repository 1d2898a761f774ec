"""Versioned lexicon files -> typed tables that the rules look words up in."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from reportedly.errors import MissingPart
from reportedly.model.record import Record
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import VictimClass

Frame = Literal["harm", "die", "attack", "device", "clash", "foil"]
DomainScope = Literal["article", "happening"]
Effect = Literal["killed", "injured", "abducted", "arrested"]


class EventWord(Record, frozen=True):
    """A verb or noun of violence: its frame, what befalls the victim, and the type it suggests."""

    lemma: str
    frame: Frame
    effect: Effect | None
    type: IncidentType | None
    needs_company: bool
    """Counts only beside another word of violence, a weapon or an armed doer."""


class TypeCue(Record, frozen=True):
    """Words that settle the type of a happening; the higher rank wins."""

    words: str
    type: IncidentType
    rank: int


class PersonNoun(Record, frozen=True):
    """A noun for people: victim class, whether they act with arms, kind of target."""

    noun: str
    victim_class: VictimClass | None
    armed: bool
    kind: str | None


def _rows(name: str) -> Iterator[list[str]]:
    source = files("reportedly.claims.local.lexicons").joinpath(f"{name}.tsv")
    if not source.is_file():
        raise MissingPart(f"lexicon {name}.tsv is not in the installation; reinstall reportedly")
    lines = [line for line in source.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    yield from (line.split("\t") for line in lines[1:])


def _or_none(cell: str) -> str | None:
    return None if cell == "-" else cell


@cache
def verbs() -> dict[str, EventWord]:
    """Return the verbs of violence by lemma."""
    return {
        lemma: EventWord(
            lemma,
            cast("Frame", frame),
            cast("Effect | None", _or_none(effect)),
            cast("IncidentType | None", _or_none(kind)),
            company == "yes",
        )
        for lemma, frame, effect, kind, company in _rows("verbs")
    }


@cache
def verb_forms() -> dict[str, str]:
    """Return the regular forms of the strong verbs with their lemmas, where a tagger's lemma fails: "raped"."""
    table: dict[str, str] = {}
    for lemma, word in verbs().items():
        if not word.needs_company and lemma.endswith("e"):
            table |= {lemma + "d": lemma, lemma[:-1] + "ing": lemma}
        elif not word.needs_company:
            table |= {lemma + "ed": lemma, lemma + "ing": lemma}
    return table


@cache
def nouns() -> dict[str, EventWord]:
    """Return the nouns of violence by lemma."""
    return {
        lemma: EventWord(
            lemma,
            "attack",
            cast("Effect | None", _or_none(effect)),
            cast("IncidentType | None", _or_none(kind)),
            company == "yes",
        )
        for lemma, effect, kind, company in _rows("nouns")
    }


@cache
def type_cues() -> tuple[TypeCue, ...]:
    """Return the words that settle a type, the highest rank first."""
    cues = [TypeCue(words, cast("IncidentType", kind), int(rank)) for words, kind, rank in _rows("modifiers")]
    return tuple(sorted(cues, key=lambda cue: (-cue.rank, -len(cue.words))))


@cache
def people() -> dict[str, PersonNoun]:
    """Return the nouns for people by singular and regular plural."""
    table: dict[str, PersonNoun] = {}
    for noun, victim_class, armed, kind in _rows("people"):
        entry = PersonNoun(
            noun, cast("VictimClass | None", _or_none(victim_class)), armed == "yes", _or_none(kind)
        )
        for form in _plurals(noun):
            table.setdefault(form, entry)
    return table


@cache
def things() -> dict[str, str | None]:
    """Return the kinds of things that are attacked, by singular and regular plural."""
    return {form: _or_none(kind) for noun, kind in _rows("things") for form in _plurals(noun)}


@cache
def weapons() -> dict[str, str]:
    """Return the kinds of weapons, by singular and regular plural of their words."""
    return {form: kind for noun, kind in _rows("weapons") for form in _plurals(noun)}


@cache
def cues(part: str) -> dict[str, frozenset[str]]:
    """Return what the cues of sayings govern, by lemma; `part` is verb, noun or adjective."""
    return {word: frozenset(frames.split()) for word, of, frames in _rows("cues") if of == part}


@cache
def answering() -> dict[str, str]:
    """Return how the verbs by which somebody answers for an act are read."""
    return {row[0]: row[1] for row in _rows("answering")}


@cache
def friends() -> tuple["FalseFriend", ...]:
    """Return the contexts in which a word of violence tells of none."""
    return tuple(
        FalseFriend(lemma, frozenset(words.split(",")), reason) for lemma, words, reason in _rows("friends")
    )


@cache
def domains(scope: DomainScope) -> dict[str, frozenset[str]]:
    """Return the words that show a domain other than violence, by domain."""
    return {domain: frozenset(words.split(",")) for domain, told, words in _rows("domains") if told == scope}


class FalseFriend(Record, frozen=True):
    """A word of violence that means something else beside any of these words."""

    lemma: str
    beside: frozenset[str]
    reason: str


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("man") and noun not in {"human", "german"}:
        return (noun, noun[:-3] + "men")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun, noun[:-1] + "ies")
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun, noun + "es")
    return (noun, noun + "s")
