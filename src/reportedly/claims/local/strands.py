"""A sentence -> strands: the words of violence in it that tell of one happening, with all that hangs on them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.claims.local import lexicon
from reportedly.claims.local.grammar import (
    agents,
    children,
    clause_head,
    heads,
    is_present,
    objects_of,
    patients,
    subjects,
    with_conjuncts,
)
from reportedly.claims.local.harms import Harm, harms_in
from reportedly.claims.local.places import PlaceMention, places_in
from reportedly.claims.local.reading import Sentence, Token
from reportedly.claims.local.responsibility import Responsibility, responsibilities_in
from reportedly.claims.local.status import Telling as StatusTelling
from reportedly.claims.local.status import status_of
from reportedly.claims.local.times import TimeMention, is_long_period, times_in
from reportedly.claims.local.triggers import Scan, Trigger, scan
from reportedly.claims.local.voices import Telling, tellings_in
from reportedly.model.seams import NameBook

_TOLD: frozenset[StatusTelling] = frozenset({"asserted", "alleged"})
_LINKING = frozenset(
    {
        "in",
        "during",
        "by",
        "from",
        "with",
        "after",
        "following",
        "when",
        "at",
        "as",
        "of",
        "while",
        "on",
        "through",
    }
)
_GENERIC = frozenset({"spate", "wave", "surge", "series", "string", "rise", "increase", "history", "campaign", "threat",
                      "number", "kind", "type", "risk", "rash", "spike", "escalation", "decline", "drop", "fall"})  # fmt: skip
_SPANS = frozenset(
    {"night", "morning", "evening", "afternoon", "day", "days", "week", "weeks", "hours", "month", "months"}
)
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "latest", "worst", "deadliest"}
)
_SPEECH_BEFORE = re.compile(
    r"\b(?:said|says|told (?:[\w’']+\s){1,4}|announced|reported|stated|confirmed|added)(?:\s+in an? (?:\w+\s+)?\w+)?\s*(?:late|early)?\s*$"
)
_MESSAGE_BEFORE = re.compile(
    r"\b(?:statement|message|video|tweet|communiqu\w|briefing|interview|speech|broadcast)(?:\s+\w+){0,4}\s*$"
)
_OUTCOME_VERBS = frozenset({"leave", "cause", "result", "see", "happen", "occur", "erupt", "produce"})
_UNITS_OF_DAYS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})


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
    foreign: tuple[tuple[int, int], ...] = ()
    """Ranges of the words of violence in the same sentence that tell of other happenings."""
    is_under_heading: bool = False
    """Whether it is the first after a heading inside the article."""
    is_alone: bool = True
    """Whether no other strand shares the sentence."""

    @property
    def is_definite(self) -> bool:
        """Whether it points back: "the attack", "the blast"."""
        return any(not trigger.is_verb and _is_definite(trigger.token) for trigger in self.triggers)

    @property
    def is_ongoing(self) -> bool:
        """Whether it tells what goes on now: "the operation is continuing in the hills"."""
        if self.sentence.is_heading or any(trigger.is_verb for trigger in self.triggers) or not self.triggers:
            return False
        verb = clause_head(self.triggers[0].token)
        return bool(is_present(verb))

    @property
    def is_told_apart(self) -> bool:
        """Whether the text sets it apart: under a heading of its own, or "six days later"."""
        other_day = any(
            mention.is_other_day or (mention.is_recalled and self.harms) for mention in self.times
        )
        return (other_day and bool(self.places or self.harms or self.targets)) or (
            self.is_under_heading and not self.is_definite
        )

    @property
    def opens_another(self) -> bool:
        """Whether the sentence says that this is another happening."""
        lower = self.sentence.text.lower()
        if lower.startswith(("meanwhile", "elsewhere", "separately")) and (self.places or self.times):
            return True
        if lower.startswith(
            ("also in", "also on", "also last", "also that", "and in", "and on", "and last", "in another")
        ):
            return True
        if any(
            word in lower
            for word in (
                "in a separate",
                "separately,",
                "elsewhere",
                "unrelated",
                "in another",
                "in a different",
            )
        ):
            return True
        return any(
            child.lower_ in {"another", "separate", "second", "similar", "third"}
            and child.head.i == trigger.token.i
            for trigger in self.triggers
            if not trigger.is_verb
            for child in trigger.token.children
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


def look(sentence: Sentence, names: NameBook, people: frozenset[str], *, after_violence: bool) -> Look:
    """Return the strands of a sentence; `after_violence` when the sentences just before it told of some."""
    scanned = scan(sentence, after_violence=after_violence)
    tellings = tellings_in(sentence)
    groups = _linked(list(scanned.triggers))
    responsibilities = responsibilities_in(sentence, scanned.triggers)
    strands = [_strand(sentence, group, tellings) for group in groups]
    if not strands and (responsibilities or _has_toll(sentence)):
        strands = [Strand(sentence, (), "asserted", tellings=list(tellings))]
    for strand in strands:
        strand.is_alone = len(strands) == 1
        strand.foreign = tuple(
            sentence.span([trigger.token])
            for other in strands
            if other is not strand
            for trigger in other.triggers
        )
        strand.harms = harms_in(sentence, strand.triggers)
    _share_responsibilities(strands, responsibilities)
    _share_times(strands, sentence, tellings)
    places = [
        mention
        for mention in places_in(sentence, names, people)
        if not _inside_speaker(mention.start, tellings)
    ]
    _share_places(strands, places)
    return Look(sentence, tuple(strands), scanned, tuple(tellings), tuple(places))


def look_through(sentences: Sequence[Sentence], names: NameBook, people: frozenset[str]) -> list[Look]:
    """Return what each sentence of an article holds, in order."""
    looks: list[Look] = []
    headed = False
    for sentence in sentences:
        near = any(seen.strands for seen in looks[-2:])
        seen = look(sentence, names, people, after_violence=near)
        looks.append(seen)
        is_heading = sentence.is_heading and not sentence.is_headline
        for strand in seen.strands:
            strand.is_under_heading = headed and not is_heading
        headed = is_heading or (headed and not seen.strands)
    return looks


def _has_toll(sentence: Sentence) -> bool:
    lower = sentence.text.lower()
    return "toll" in lower and any(character.isdigit() for character in lower)


def _linked(triggers: list[Trigger]) -> list[tuple[Trigger, ...]]:
    """Return the triggers in groups that tell of one happening, by the parse between them."""
    by_place = {trigger.token.i: trigger for trigger in triggers}
    parent = {trigger.token.i: trigger.token.i for trigger in triggers}

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    for trigger in triggers:
        above = _nearest_above(trigger.token, by_place)
        if above is not None and _tells_of_same(trigger, by_place[above]):
            parent[root(trigger.token.i)] = root(above)
    shared: dict[int, int] = {}
    for trigger in triggers:
        verb = clause_head(trigger.token)
        if verb.lemma_ in _OUTCOME_VERBS:
            parent[root(trigger.token.i)] = root(shared.setdefault(verb.i, trigger.token.i))
    groups: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        groups.setdefault(root(trigger.token.i), []).append(trigger)
    return [tuple(group) for _, group in sorted(groups.items())]


def _nearest_above(token: Token, places: dict[int, Trigger]) -> int | None:
    for head in heads(token):
        if head.i in places:
            return int(head.i)
    return None


def _tells_of_same(lower: Trigger, upper: Trigger) -> bool:
    path = [lower.token]
    for head in heads(lower.token):
        path.append(head)
        if head.i == upper.token.i:
            break
    between = path[1:-1]
    first = path[0]
    if _has_marker(lower) and not _opens_clause(path):
        return False
    if lower.is_verb:
        return _verb_joins(lower, upper, between)
    prepositions = [token for token in path[:-1] if token.dep_ == "prep"]
    if any(token.lower_ in {"after", "before"} and token.head.lower_ in _SPANS for token in prepositions):
        return False
    if any(
        token.lower_ in {"amid", "since", "despite", "before", "against", "ahead"} for token in prepositions
    ):
        return False
    if any(token.dep_ == "relcl" and not _is_event(token.head) for token in path[:-1]):
        return False
    if first.tag_ in {"NNS", "NNPS"} and any(child.lower_ == "of" for child in between) and not upper.is_verb:
        return False
    if (
        first.dep_ in {"compound", "nsubj", "nsubjpass", "dobj", "conj", "appos", "attr"}
        and first.head.i == upper.token.i
    ):
        return True
    return all(token.lower_ in _LINKING for token in prepositions) and not any(
        token.dep_ in {"ccomp", "conj"} and token.pos_ == "VERB" and _own_subject(token) for token in between
    )


def _verb_joins(lower: Trigger, upper: Trigger, between: list[Token]) -> bool:
    token = lower.token
    if any(_is_days_apart(step) for step in [token, *between]):
        return False
    if token.dep_ == "relcl" or any(step.dep_ == "relcl" for step in between):
        clause = token if token.dep_ == "relcl" else next(step for step in between if step.dep_ == "relcl")
        return _is_event(clause.head) or clause.head.i == upper.token.i or not _is_somebody(clause.head)
    if token.dep_ == "conj" and not upper.is_verb:
        return True
    return not (
        token.dep_ == "conj"
        and _own_subject(token)
        and _own_time(token, token)
        and _own_time(upper.token, token)
    )


def _opens_clause(path: list[Token]) -> bool:
    """Return whether "in a separate operation" opens the clause of the verb that tells of it."""
    steps = list(path[1:-1])
    return len(steps) == 1 and steps[0].lower_ in {"in", "during"} and steps[0].i < path[-1].i


def _is_days_apart(clause: Token) -> bool:
    """Return whether a clause tells of another day: "two days after a bomber struck"."""
    marks = [
        child for child in children(clause, "mark", "advmod") if child.lower_ in {"after", "before", "since"}
    ]
    gaps = [child for child in clause.children if child.lower_ in _UNITS_OF_DAYS and child.i < clause.i]
    return bool(marks and gaps)


def _is_event(token: Token) -> bool:
    return token.lower_ in lexicon.nouns() or token.lemma_.lower() in lexicon.nouns()


def _is_somebody(token: Token) -> bool:
    """Return whether a clause that hangs on the noun speaks of people rather than of the event before them."""
    return token.lower_ in lexicon.people() or token.ent_type_ in {"PERSON", "ORG", "NORP"}


def _own_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubjpass"))


def _own_time(verb: Token, apart_from: Token) -> bool:
    inside = {token.i for token in apart_from.subtree} if apart_from.i != verb.i else set()
    return any(
        child.ent_type_ in {"DATE", "TIME"} and child.dep_ in {"pobj", "npadvmod"} and child.i not in inside
        for child in verb.subtree
    )


def _has_marker(trigger: Trigger) -> bool:
    if trigger.is_verb:
        return False
    return any(
        child.lower_ in {"another", "separate", "second", "earlier", "previous", "similar"}
        for child in trigger.token.children
    ) and (trigger.token.dep_ != "appos")


def _strand(sentence: Sentence, group: tuple[Trigger, ...], tellings: list[Telling]) -> Strand:
    statuses = {trigger.token.i: status_of(trigger, sentence) for trigger in group}
    told = tuple(trigger for trigger in group if statuses[trigger.token.i] in _TOLD)
    if told:
        every = {statuses[trigger.token.i] for trigger in told}
        status: StatusTelling = "alleged" if every == {"alleged"} else "asserted"
    else:
        status = next(iter(statuses.values()))
    kept = told or group
    strand = Strand(sentence, kept, status, tellings=list(tellings))
    for trigger in kept:
        strand.doers.extend(_doers(trigger, sentence))
        strand.targets.extend(_targets(trigger))
    strand.doers = _once(strand.doers)
    strand.targets = _once(strand.targets)
    return strand


def _once(tokens: list[Token]) -> list[Token]:
    return list({token.i: token for token in tokens}.values())


def _doers(trigger: Trigger, sentence: Sentence) -> list[Token]:
    token = trigger.token
    if trigger.word.frame == "die":
        return []
    if trigger.is_verb:
        found = agents(token) or subjects(token)
        return [
            doer for noun in found for doer in with_conjuncts(noun) if not _is_event(doer) or _is_bomber(doer)
        ]
    found = objects_of(token, "by")
    owners = [
        child
        for child in children(token, "poss", "compound", "amod", "nmod")
        if _is_named_doer(child, sentence)
    ]
    bomber = [token] if _is_bomber(token) else []
    return [*found, *owners, *bomber]


def _is_bomber(token: Token) -> bool:
    return token.lower_ in {"bomber", "bombers"}


def _is_named_doer(token: Token, sentence: Sentence) -> bool:
    """Return whether a word before an act names who does it: "Taliban attack", "army drone"."""
    start = sentence.passage.starts[token.i]
    entry = lexicon.people().get(token.lower_)
    if entry is not None and entry.armed and token.dep_ in {"compound", "poss"}:
        return True
    return any(
        name.start <= start < name.end and name.sort in {"group", "state_force"} for name in sentence.names
    )


def _targets(trigger: Trigger) -> list[Token]:
    token = trigger.token
    if trigger.is_verb:
        found = patients(token) if trigger.word.frame in {"attack", "harm", "clash", "device"} else []
        found = [
            *found,
            *objects_of(token, "at", "on", "into", "against", "near", "outside", "inside", "with"),
        ]
    else:
        found = objects_of(token, "on", "against", "at", "near", "outside", "inside", "of")
        found += [child for child in children(token, "compound") if child.lower_ in lexicon.things()]
    members = [inner for noun in found for inner in objects_of(noun, "of")]
    return [target for noun in [*found, *members] for target in with_conjuncts(noun) if _is_target(target)]


def _is_target(token: Token) -> bool:
    return (
        token.lower_ in lexicon.things()
        or token.lower_ in lexicon.people()
        or token.lemma_ in lexicon.things()
    )


def _share_responsibilities(strands: list[Strand], responsibilities: list[Responsibility]) -> None:
    for responsibility in responsibilities:
        owner = next(
            (
                strand
                for strand in strands
                if responsibility.act is not None
                and any(t.token.i == responsibility.act.i for t in strand.triggers)
            ),
            strands[0],
        )
        owner.responsibilities.append(responsibility)


def _share_times(strands: list[Strand], sentence: Sentence, tellings: list[Telling]) -> None:
    spoken = {mention.start for telling in tellings for mention in telling.times}
    for mention in times_in(sentence):
        if (
            mention.start in spoken
            or _inside_speaker(mention.start, tellings)
            or _follows_speech(mention, sentence)
        ):
            continue
        owner = _behind(mention, strands) or _owner(mention.token, strands)
        if owner is not None and not owner.is_ongoing and not _is_of_claiming(mention, owner):
            owner.times.append(mention)


def _share_places(strands: list[Strand], mentions: list[PlaceMention]) -> None:
    for mention in mentions:
        owner = _owner(mention.token, strands)
        if owner is not None and not owner.is_ongoing:
            owner.places.append(mention)


def _behind(mention: TimeMention, strands: list[Strand]) -> Strand | None:
    """Return the strand of the clause that "a day after" opens."""
    if not mention.text.lower().endswith(("after", "before")):
        return None
    later = [
        (trigger.token.i, position)
        for position, strand in enumerate(strands)
        for trigger in strand.triggers
        if trigger.token.i > mention.token.i
    ]
    return strands[min(later)[1]] if later else None


def _follows_speech(mention: TimeMention, sentence: Sentence) -> bool:
    """Return whether the telling of time stands right behind a word of saying: "the mission said on Friday"."""
    if sentence.article.text[mention.end : mention.end + 2] in {"'s", "’s"}:
        return False
    before = sentence.article.text[sentence.start : mention.start]
    return bool(_SPEECH_BEFORE.search(before) or _MESSAGE_BEFORE.search(before))


def _is_of_claiming(mention: TimeMention, owner: Strand) -> bool:
    """Return whether the day is that of the claim of responsibility, the act having a day of its own."""
    claims = [r for r in owner.responsibilities if r.stance in {"claims", "denies"} and r.act is not None]
    if not claims:
        return False
    governing = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    of_act = [other for other in times_in(owner.sentence) if other.start != mention.start
              and any(head.i == claim.act.i for claim in claims if claim.act is not None for head in heads(other.token))]  # fmt: skip
    return governing is not None and any(governing.i == claim.cue.i for claim in claims) and bool(of_act)


def _inside_speaker(start: int, tellings: list[Telling]) -> bool:
    return any(telling.speaker_start <= start < telling.speaker_end for telling in tellings)


def _owner(token: Token, strands: list[Strand]) -> Strand | None:
    """Return the strand whose word stands nearest above the token, else nearest in the sentence."""
    if len(strands) == 1:
        return strands[0]
    above = {head.i: distance for distance, head in enumerate([token, *heads(token)])}
    ranked = [
        (above[trigger.token.i], position)
        for position, strand in enumerate(strands)
        for trigger in strand.triggers
        if trigger.token.i in above
    ]
    if ranked:
        return strands[min(ranked)[1]]
    near = [
        (abs(trigger.token.i - token.i), position)
        for position, strand in enumerate(strands)
        for trigger in strand.triggers
    ]
    return strands[min(near)[1]] if near else None


def _is_definite(noun: Token) -> bool:
    if any(child.tag_ == "JJS" or child.lower_ in _ORDINALS for child in noun.children):
        return False
    return any(child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children)


def _is_bare_plural(trigger: Trigger) -> bool:
    """Return whether a noun speaks of such acts at large: "attacks", "violence", but not "the attacks"."""
    token = trigger.token
    mass = token.lower_ in {"violence", "unrest", "bloodshed", "fighting", "carnage"}
    return not trigger.is_verb and (mass or token.tag_ in {"NNS", "NNPS"}) and not _is_definite(token)


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
