"""Times, places and tellings of responsibility -> the strands of the sentence that they belong to."""

import re
from collections.abc import Sequence

from reportedly.claims.local.parse.grammar import children, heads
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.linking import is_event
from reportedly.claims.local.sentence.placenames import PlaceMention
from reportedly.claims.local.sentence.responsibility import Responsibility
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.times import TimeMention, times_in
from reportedly.claims.local.sentence.voices import Telling
from reportedly.claims.local.sentence.weapons import WeaponMention

_SPEECH_BEFORE = re.compile(
    r"\b(?:said|says|told (?:[\w’']+\s){1,4}|announced|reported|stated|confirmed|added)(?:\s+in an? (?:\w+\s+)?\w+)?\s*(?:late|early)?\s*$"
)
_MESSAGE_BEFORE = re.compile(
    r"\b(?:(?:statement|message|video|tweet|communiqu\w|briefing|interview|speech|broadcast)(?:\s+\w+){0,4}"
    r"|(?:note|report|letter|leaflet|release)\s+(?:released|published|issued|dated|seen|posted|of)(?:\s+on)?)\s*$"
)
_MADE_IN = re.compile(
    r"\b(?:born|built|founded|established|formed|created|elected|married|opened|graduated)\s+(?:in|on)\s+$"
)
"""What stands before the year of a life or a house: "a watchman born in 1961 died"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MESSAGES = frozenset(
    {
        "statement",
        "message",
        "video",
        "call",
        "communique",
        "communiqué",
        "leaflet",
        "email",
        "letter",
        "post",
    }
)
_HAPPENING = frozenset(
    {"take", "happen", "occur", "come", "begin", "start", "erupt", "strike", "leave", "kill", "follow", "be", "rock", "hit", "carry",
     "last", "end", "unfold", "break", "resume", "intensify", "flare", "ensue", "go", "claim", "wound", "injure", "launch", "stage", "target"}
)  # fmt: skip


_RISING = frozenset({"rise", "climb", "increase", "reach", "grow", "jump", "stand", "pass", "hit", "go"})
_ANSWERS = frozenset(
    {"condemn", "denounce", "deplore", "decry", "mourn", "protest", "march", "rally", "demonstrate", "bury", "commemorate",
     "remember", "investigate", "criticise", "criticize", "demand", "urge", "vow", "visit", "meet", "discuss"}
)  # fmt: skip


def share_responsibilities(strands: list[Strand], responsibilities: list[Responsibility]) -> None:
    """Give each telling of responsibility to the strand of its act, else to the first."""
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


def share_weapons(strands: list[Strand], mentions: list[WeaponMention]) -> None:
    """Give each weapon to the strand whose word of violence stands nearest above it, else to the only one."""
    owners = {trigger.token.i: strand for strand in strands for trigger in strand.triggers}
    for mention in mentions:
        above = (owners[token.i] for token in (mention.token, *heads(mention.token)) if token.i in owners)
        owner = next(above, strands[0] if len(strands) == 1 else None)
        if owner is not None:
            owner.weapons.append(mention)


def share_times(strands: list[Strand], sentence: Sentence, tellings: list[Telling]) -> None:
    """Give each telling of time to the strand it hangs on, but for days of speech."""
    mentions = times_in(sentence)
    of_years = [strand for strand in strands if any(_is_its_year(mention, strand) for mention in mentions)]
    for mention in mentions:
        if is_of_speech(mention, sentence, tellings) or _is_make(mention):
            continue
        if _is_untold(mention, strands) or _is_of_before(mention, strands) or _is_of_counting(mention):
            continue
        owner = _behind(mention, strands) or _owner(mention.token, strands)
        if owner in of_years and not _is_its_year(mention, owner):
            owner = _without_year(mention, owner, [strand for strand in strands if strand not in of_years])
        if owner is None or owner.is_ongoing or _is_of_claiming(mention, owner):
            continue
        if not (_is_of_aftermath(mention, owner) or _is_of_answer(mention, owner)):
            owner.times.append(mention)


def _is_of_counting(mention: TimeMention) -> bool:
    """Return whether it is the day on which a toll stood so high: "the death toll rose to 74 on Friday"."""
    word = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), mention.token)
    counted = {noun.lower_ for noun in children(word, "nsubj", "nsubjpass")}
    return word.lemma_ in _RISING and bool(counted & {"toll", "number", "count", "tally"})


def _is_its_year(mention: TimeMention, strand: Strand | None) -> bool:
    """Return whether a year stands before the word for the act: "a 2021 bombing", "the March 2021 mosque attack"."""
    if strand is None or mention.token.dep_ not in {"nummod", "nmod", "amod", "compound"}:
        return False
    is_noun = any(
        trigger.token.i == mention.token.head.i and not trigger.is_verb for trigger in strand.triggers
    )
    return is_noun and _YEAR.search(mention.text) is not None


def _is_make(mention: TimeMention) -> bool:
    """Return whether a year behind "a" tells of a thing rather than of an act: "a 2021 Tarsk lorry"."""
    token = mention.token
    if _YEAR.fullmatch(mention.text) is None or token.dep_ != "nummod" or is_event(token.head):
        return False
    return token.i > 0 and token.nbor(-1).pos_ == "DET" and token.head.pos_ in {"NOUN", "PROPN"}


def _without_year(mention: TimeMention, owner: Strand, others: list[Strand]) -> Strand | None:
    """Return whose day it is beside an act that is told with its year: the other act's, or that of no act."""
    if others:
        return _owner(mention.token, others)
    acts = {trigger.token.i for trigger in owner.triggers}
    return owner if any(head.i in acts for head in heads(mention.token)) else None


def is_of_speech(mention: TimeMention, sentence: Sentence, tellings: Sequence[Telling]) -> bool:
    """Return whether the time is that of a saying, a message or a birth rather than of what is told."""
    spoken = {time.start for telling in tellings for time in telling.times}
    return (
        mention.start in spoken
        or _MADE_IN.search(sentence.article.text[sentence.start : mention.start]) is not None
        or is_inside_speaker(mention.start, tellings)
        or _follows_speech(mention, sentence)
    )


def share_places(strands: list[Strand], mentions: list[PlaceMention]) -> None:
    """Give each place to the strand it hangs on."""
    for mention in mentions:
        owner = _owner(mention.token, strands)
        if owner is not None and not owner.is_ongoing and not _is_where_it_was_claimed(mention, owner):
            owner.places.append(mention)


def _is_where_it_was_claimed(mention: PlaceMention, owner: Strand) -> bool:
    """Return whether the place is that of the claim: "claimed the attack in a message to papers in the capital"."""
    above = list(heads(mention.token))
    chain = {head.i for head in above}
    if owner.responsibilities and any(head.lower_ in _MESSAGES for head in above):
        return True
    return any(
        claim.cue.i in chain and (claim.act is None or claim.act.i not in chain)
        for claim in owner.responsibilities
        if claim.stance in {"claims", "denies"} and mention.token.i > claim.cue.i
    )


def _is_untold(mention: TimeMention, strands: list[Strand]) -> bool:
    """Return whether the time is that of an act only planned: "held men who were to bomb a fair on Sunday"."""
    told = {trigger.token.i for strand in strands for trigger in strand.triggers}
    untold = {token.i for strand in strands for token in strand.untold}
    for head in (mention.token, *heads(mention.token)):
        if head.i in told:
            return False
        if head.i in untold:
            return True
    return False


def _is_of_before(mention: TimeMention, strands: list[Strand]) -> bool:
    """Return whether the time is that of somebody's earlier life: "a man who had joined only last week"."""
    told = {trigger.token.i for strand in strands for trigger in strand.triggers}
    verb = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.i in told or verb.dep_ != "relcl":
        return False
    return any(child.lower_ == "had" for child in verb.children) and not is_event(verb.head)


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


def _is_of_aftermath(mention: TimeMention, owner: Strand) -> bool:
    """Return whether the day is that of what came after "the attacks": "resigned on Thursday over the attacks"."""
    nouns_only = owner.triggers and not any(trigger.is_verb for trigger in owner.triggers)
    if not nouns_only or not owner.is_definite or owner.harms:
        return False
    chain = list(heads(mention.token))
    if any(trigger.token.i == head.i for trigger in owner.triggers for head in chain):
        return False
    verb = next((head for head in chain if head.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.lemma_ not in _HAPPENING


def _is_of_answer(mention: TimeMention, owner: Strand) -> bool:
    """Return whether the day before the act is that of what people said or did about it: "on Friday condemned"."""
    verb = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_ not in _ANSWERS:
        return False
    return all(mention.token.i < trigger.token.i for trigger in owner.triggers) and bool(owner.triggers)


def may_be_of_answer(mention: TimeMention, owner: Strand) -> bool:
    """Return whether a day behind the act may be that of what people said of it: "condemned the killing on Friday"."""
    if not owner.triggers or any(trigger.is_verb for trigger in owner.triggers):
        return False
    acts = {trigger.token.i for trigger in owner.triggers}
    above = list(heads(mention.token))
    return any(head.lemma_ in _ANSWERS for head in above) and not any(head.i in acts for head in above)


def _is_of_claiming(mention: TimeMention, owner: Strand) -> bool:
    """Return whether the day is that of the claim of responsibility, the act having a day of its own."""
    claims = [r for r in owner.responsibilities if r.stance in {"claims", "denies"} and r.act is not None]
    if not claims:
        return False
    governing = next((head for head in heads(mention.token) if head.pos_ in {"VERB", "AUX"}), None)
    of_act = [other for other in times_in(owner.sentence) if other.start != mention.start
              and any(head.i == claim.act.i for claim in claims if claim.act is not None for head in heads(other.token))]  # fmt: skip
    return governing is not None and any(governing.i == claim.cue.i for claim in claims) and bool(of_act)


def is_inside_speaker(start: int, tellings: Sequence[Telling]) -> bool:
    """Return whether an offset lies inside the name of a speaker."""
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
