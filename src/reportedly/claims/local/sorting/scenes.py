"""A strand -> whether its words open another scene, or point back to the people of the one before."""

import re

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import clause_head, heads
from reportedly.claims.local.sentence.linking import broke_out_after
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sorting.happenings import Happening

_OPENERS = re.compile(
    r"\W*(?:"
    r"(?:also|and) (?:in|on|last|that)\b"
    r"|in an? (?:\w+ )?(?:second|third|fourth|fifth|similar|separate|different|related|unrelated|further|other)\b"
    r"|in (?:the )?(?:neighbou?ring|adjacent|adjoining)\b"
    r"|in (?:another|yet another|other)\b"
    r")",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\W*(?:[^\s,]+(?: [^\s,]+){0,3}, )?(?:meanwhile|elsewhere|separately)\b", re.IGNORECASE)
"""At the start, or behind who acts: "Israel, meanwhile, said"."""
_APART = re.compile(r"\bin a separate\b|\bseparately,|\belsewhere\b|\bunrelated\b|\bin another\b|\bin a different\b",
                    re.IGNORECASE)  # fmt: skip
_LATER = re.compile(
    r"\W*(?:(?:(?:a few |several |some )?(?:hours?|minutes)|moments|(?:an|two|three|four|six) hours?) (?:later|earlier|after)\b"
    r"|(?:on )?(?:the|that) same (?:day|night|evening|morning)\b|later (?:that|the same|in the|on)\b"
    r"|(?:in|that|this) (?:the )?(?:evening|night|afternoon|morning)\b|earlier (?:that|in the|on)\b)",
    re.IGNORECASE,
)
_FRESH = frozenset({"another", "separate", "second", "similar", "third", "fourth", "fifth"})
_OF_THE_ACT = frozenset(
    {"injured", "wounded", "dead", "victims", "deceased", "attacker", "attackers", "assailant", "assailants", "bomber", "bombers", "raiders", "raider", "shooter", "shooters",
     "kidnappers", "abductors", "hijackers", "arsonists", "killers", "gunman", "gunmen", "perpetrators"}
)  # fmt: skip
_CLAIMING = frozenset({"claim", "boast", "admit"})
_FOLLOWING = frozenset({"come", "follow", "happen", "occur"})
_POINTING = frozenset({"the", "those", "these", "this", "that"})


def opens_another(strand: Strand) -> bool:
    """Return whether the sentence says that this is another happening: "in a third attack", "elsewhere"."""
    text = strand.sentence.text
    if _OPENERS.match(text) or _APART.search(text):
        return True
    if comes_after(strand):
        return True
    if _BESIDE.match(text) and (strand.places or strand.times or _strikes(strand)):
        return True
    return any(_is_fresh(trigger) for trigger in strand.triggers if not trigger.is_verb)


def _strikes(strand: Strand) -> bool:
    """Return whether somebody does more than arrest."""
    return bool(strand.doers and strand.triggers) and not strand.is_arrest


def _is_fresh(trigger: Trigger) -> bool:
    """Return whether an act is marked as another, unlike "separate raids" and "the bombing, the third this month"."""
    marks = {child.lower_ for child in trigger.token.children if child.dep_ != "appos"} & _FRESH
    return bool(marks - {"separate"} if trigger.token.tag_ in {"NNS", "NNPS"} else marks)


def is_later_scene(strand: Strand) -> bool:
    """Return whether the sentence moves on to another hour: "Hours later", "in the evening"."""
    return bool(_LATER.match(strand.sentence.text))


def brings_others(strand: Strand) -> bool:
    """Return whether those who act are brought up as new: "gunmen opened fire on a patrol", not "the gunmen"."""
    return _strikes(strand) and not any(
        doer.pos_ == "PRON"
        or any(child.lower_ in _POINTING or child.dep_ == "poss" for child in doer.children)
        for doer in strand.doers
    )


def comes_after(strand: Strand) -> bool:
    """Return whether it is what another act followed: "The attack came hours after gunmen burned a school"."""
    return any(
        trigger.is_verb
        and trigger.token.dep_ in {"advcl", "pcomp", "ccomp"}
        and any(child.lower_ == "after" for child in [*trigger.token.children, trigger.token.head])
        and clause_head(trigger.token.head).lemma_ in _FOLLOWING
        for trigger in strand.triggers
    )


def set_others_off(strand: Strand) -> bool:
    """Return whether it is the older act that others of its sentence broke out after."""
    return bool(strand.foreign) and any(
        broke_out_after(trigger.token) is not None for trigger in strand.triggers
    )


def follows_an_older(strand: Strand) -> bool:
    """Return whether it is the act of the day, set beside an older one: "The attack came a week after ..."."""
    return strand.is_definite and any(
        trigger.token.dep_ == "nsubj"
        and trigger.token.head.lemma_ in _FOLLOWING
        and any(word.lower_ == "after" for word in trigger.token.head.subtree)
        for trigger in strand.triggers
    )


def is_claim(strand: Strand) -> bool:
    """Return whether a party says of itself what it did, so that the day is that of its telling."""
    return any(
        trigger.is_verb and trigger.token.dep_ == "xcomp" and trigger.token.head.lemma_ in _CLAIMING
        for trigger in strand.triggers
    )


def is_rival_toll(strand: Strand) -> bool:
    """Return whether somebody only puts the toll at another number: "spoke of 40 dead in a letter on Tuesday"."""
    return bool(strand.triggers) and all(
        any(head.lemma_ == "speak" for head in heads(trigger.token)) for trigger in strand.triggers
    )


def points_back(strand: Strand) -> bool:
    """Return whether those who act or suffer are the ones told of before: "the attackers", "two of the injured"."""
    return any(
        token.lower_ in _OF_THE_ACT
        and token.dep_ in {"nsubj", "nsubjpass", "pobj"}
        and any(child.lower_ in _POINTING or child.dep_ == "poss" for child in token.children)
        for token in strand.sentence.tokens
    )


def goes_back_to_target(strand: Strand, happening: Happening) -> bool:
    """Return whether it names again, with "the", the thing that a happening struck: "wounded at the checkpoint"."""
    things = lexicon.things()
    again = {
        token.lower_
        for token in strand.targets
        if token.lower_ in things and any(child.lower_ == "the" for child in token.children)
    }
    return any(token.lower_ in again for other in happening.strands for token in other.targets)


def is_fronted(strand: Strand) -> bool:
    """Return whether the sentence opens with a day or a place of its own: "In Tarsk, gunmen shot a judge"."""
    if not strand.triggers:
        return False
    start = strand.sentence.start
    first = strand.sentence.span([strand.triggers[0].token])[0]
    told = [time.start for time in strand.times] + [place.start for place in strand.places]
    comma = strand.sentence.text.find(",")
    return any(mention < first and 0 < mention - start < comma for mention in told) or any(
        mention == start for mention in told
    )
