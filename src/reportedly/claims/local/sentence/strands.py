"""Strands: the words of violence of one sentence that tell of one happening, and what hangs on them."""

import re
from dataclasses import dataclass, field

from reportedly.claims.local.parse.grammar import (
    clause_head,
    heads,
    is_present,
)
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.placenames import PlaceMention
from reportedly.claims.local.sentence.responsibility import Responsibility
from reportedly.claims.local.sentence.scanning import Scan
from reportedly.claims.local.sentence.status import Telling as StatusTelling
from reportedly.claims.local.sentence.times import TimeMention, is_long_period
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.voices import Telling
from reportedly.claims.local.sentence.weapons import WeaponMention

_GENERIC = frozenset({"spate", "wave", "surge", "series", "string", "rise", "increase", "history", "campaign", "threat",
                      "number", "kind", "type", "risk", "rash", "spike", "escalation", "decline", "drop", "fall"})  # fmt: skip
_ORDINALS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "last",
        "latest",
        "worst",
        "deadliest",
    }
)
_REMINDER = re.compile(
    r"It (?:may|should|must|can|will|is to) be (?:recalled|remembered)\b|(?:Readers (?:may|will) r|R)ecall(?: that)?\b"
)


@dataclass(eq=False)
class Strand:
    """Words of violence of one sentence that tell of one happening."""

    sentence: Sentence
    triggers: tuple[Trigger, ...]
    status: StatusTelling
    doers: list[Token] = field(default_factory=list)
    harms: list[Harm] = field(default_factory=list)
    targets: list[Token] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    weapons: list[WeaponMention] = field(default_factory=list)
    foreign: tuple[tuple[int, int], ...] = ()
    """Ranges of the words of violence in the same sentence that tell of other happenings, or of none."""
    untold: tuple[Token, ...] = ()
    """Words of violence beside them that tell of plans, threats or what did not happen."""
    is_under_heading: bool = False
    """Whether it is the first after a heading inside the article."""
    is_first_of_item: bool = False
    """Whether it stands first in an item of a list."""
    is_after_air_strike: bool = False
    """Whether the report has told of a strike from the air before."""
    is_alone: bool = True
    """Whether no other strand shares the sentence."""

    @property
    def is_definite(self) -> bool:
        """Whether it points back: "the attack", "the blast"."""
        return any(not trigger.is_verb and _is_definite(trigger.token) for trigger in self.triggers)

    @property
    def is_arrest(self) -> bool:
        """Whether it only tells that somebody was taken into custody."""
        return bool(self.triggers) and all(trigger.word.effect == "arrested" for trigger in self.triggers)

    @property
    def tells_of_those_before(self) -> bool:
        """Whether it only tells what became of people told of before: "He died on Monday", "two of the injured died"."""
        return bool(self.harms) and all(harm.is_pronoun or harm.is_of_those_hurt for harm in self.harms)

    @property
    def is_ongoing(self) -> bool:
        """Whether it tells what goes on now: "the operation is continuing in the hills"."""
        if self.sentence.is_heading or any(trigger.is_verb for trigger in self.triggers) or not self.triggers:
            return False
        noun = self.triggers[0].token
        # The tagger takes "remains" for a verb in the present.
        verb = clause_head(noun.head if noun.pos_ == "VERB" else noun)
        return bool(is_present(verb))

    @property
    def is_told_apart(self) -> bool:
        """Whether the text sets it apart: under a heading of its own, "six days later", or "it may be recalled that"."""
        other_day = any(
            mention.is_other_day or (mention.is_recalled and self.harms) for mention in self.times
        )
        reminds = bool(_REMINDER.match(self.sentence.text)) and bool(self.harms or self.times)
        opens = self.is_under_heading or reminds or (self.is_first_of_item and bool(self.places))
        return (other_day and bool(self.places or self.harms or self.targets)) or (
            opens and not self.is_definite
        )

    @property
    def is_indefinite(self) -> bool:
        """Whether it brings up an act as new: "a suicide attack"."""
        return any(
            child.lower_ in {"a", "an", "another"}
            for trigger in self.triggers
            if not trigger.is_verb
            for child in trigger.token.children
        )

    @property
    def is_long(self) -> bool:
        """Whether it totals years, or time since some day."""
        return is_long_period(self.sentence)


@dataclass(frozen=True, slots=True)
class Look:
    """What one sentence holds: its strands, and what was passed over."""

    sentence: Sentence
    strands: tuple[Strand, ...]
    scan: Scan
    tellings: tuple[Telling, ...]
    places: tuple[PlaceMention, ...]
    """All places the sentence names, but for those inside a speaker's name."""
    weapons: tuple[WeaponMention, ...] = ()
    beats: tuple[PlaceMention, ...] = ()
    """The places of which police or officials speak: "Dolvec police said"."""


def is_generic(strand: Strand) -> bool:
    """Return whether the words speak of violence in general: "a spate of attacks", "attacks have increased"."""
    if strand.triggers and all(_is_bare_plural(trigger) for trigger in strand.triggers):
        counted = any(harm.count.low or harm.count.high for harm in strand.harms)
        return not (counted or strand.times or strand.responsibilities)
    for trigger in strand.triggers:
        chain = list(heads(trigger.token))
        if not trigger.is_verb and any(head.lower_ in _GENERIC for head in chain[:2]):
            return not any(harm.count.low for harm in strand.harms)
    return False


def _is_bare_plural(trigger: Trigger) -> bool:
    """Return whether a noun speaks of such acts at large: "attacks", "violence", but not "the attacks"."""
    token = trigger.token
    mass = token.lower_ in {"violence", "unrest", "bloodshed", "fighting", "carnage"}
    return not trigger.is_verb and (mass or token.tag_ in {"NNS", "NNPS"}) and not _is_definite(token)


def _is_definite(noun: Token) -> bool:
    if any(child.tag_ == "JJS" or child.lower_ in _ORDINALS for child in noun.children):
        return False
    return any(child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children)
