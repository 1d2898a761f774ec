"""Articles and happenings -> what they are about when it is not political violence: sport, fiction, accident."""

import re
from collections.abc import Sequence

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, objects_of
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.scanning import looks_murdered
from reportedly.claims.local.sentence.strands import Look, Strand
from reportedly.claims.local.sentence.triggers import blows_up, burns_down
from reportedly.claims.local.sentence.wordsense import BODIES, WEAPONS
from reportedly.claims.local.sorting.kinds import names_weapon
from reportedly.model.article import READ_SECTIONS, Article

_WORD = re.compile(r"[a-z][a-z-]+")
_ENOUGH_CAUSE = 2  # words of accident or illness, where nothing but deaths and arrests speak for violence
_SEEN_AT_ONCE = frozenset({"film or fiction", "business"})
"""Domains whose words long reports of real violence use further down: cameras, scenes, prices."""
_OPENING = 500  # characters
_ENOUGH = 3  # different words of one domain; fewer stand in reports of real attacks on stadiums and cinemas
_PER_ACT = {"film or fiction": 0.25, "video game": 0.0, "drill": 0.25, "hoax": 2.0, "recipe or leisure": 2.0}
"""More for each act told of armed doers; fiction and drills are full of them."""
_PER_ACT_ELSE = 0.5
_REASONS = {
    "sport": "the article is about sport",
    "film or fiction": "the article is about a film or a book",
    "video game": "the article is about a game",
    "business": "the article is about business",
    "drill": "the article is about a drill",
    "cyber": "the article is about attacks on computers",
    "hunting or animals": "the article is about animals",
    "recipe or leisure": "the article is about leisure",
    "hoax": "the article is about a hoax or a false alarm",
    "illness": "tells of illness, not of violence",
    "weather or natural disaster": "tells of weather or a natural disaster, not of violence",
    "accident": "tells of an accident, not of violence",
    "animal": "tells of animals, not of political violence",
}
NO_ACT = "does not say that it was an act of violence"
NOT_VIOLENCE = frozenset(
    {
        NO_ACT,
        *(_REASONS[domain] for domain in ("illness", "weather or natural disaster", "accident", "animal")),
    }
)
"""Why what the text tells is no violence; then its headline is none either."""
_ALSO_PEACEFUL = frozenset(
    {"mine", "fire", "device", "rounds", "shell", "shells", "drone", "drones", "jet", "jets", "axe", "axes", "weapons", "vest",
     "shots", "explosive", "explosives", "petrol", "dynamite"}
)  # fmt: skip
_ARMED = frozenset({"armed", "masked", "hooded"})
_LADEN = frozenset({"explosives", "explosive", "bomb", "bombs", "bomber", "laden", "rigged", "packed"})
_VEHICLES = frozenset(
    {"van", "bus", "minibus", "car", "truck", "lorry", "train", "plane", "boat", "ferry", "coach", "jeep"}
)
_NEUTRAL = frozenset(
    {"kill", "die", "perish", "succumb", "injure", "wound", "hurt", "maim", "explosion", "blast", "explode", "hit",
     "strike", "crash", "slam", "ram", "plough", "plow", "death", "fatality", "casualty", "stampede", "tear", "rip",
     "burn", "blow", "incident", "body", "corpse", "remains", "drop", "operation", "mine", "battle", "fight", "fighting", "storm", "killing",
     "rocket", "arrest", "detain", "capture", "carry", "launch", "conduct", "stage", "mount", "destroy", "hospitalise", "hospitalize",
     "damage", "raze", "sustain", "suffer", "pay", "embrace", "go", "plant", "drag", "offensive", "crackdown"}
)  # fmt: skip


def not_about_violence(article: Article, looks: Sequence[Look]) -> str | None:
    """Return what an article is about when not political violence, as a reason in words, or None."""
    telling = [seen for seen in looks if seen.strands]
    if not telling:
        return None
    acts = sum(_is_armed_act(strand) for seen in telling for strand in seen.strands)
    words, opening = _words(article), _opening(article)
    hits = {
        domain: len(words & told)
        for domain, told in lexicon.domains("article").items()
        if domain not in _SEEN_AT_ONCE or opening & told
    }
    spare = {
        domain: hit - _ENOUGH - acts * _PER_ACT.get(domain, _PER_ACT_ELSE) for domain, hit in hits.items()
    }
    domain = max(spare, key=lambda name: spare[name], default=None)
    return _REASONS[domain] if domain is not None and spare[domain] >= 0 else None


def other_cause(strands: Sequence[Strand]) -> str | None:
    """Return the cause of death that a happening tells of when it is no act of violence, or None."""
    if any(_is_violent(strand) for strand in strands):
        return None
    laden = any(token.lower_ in _LADEN for strand in strands for token in strand.sentence.tokens)
    if not laden and any(doer.lower_ in _VEHICLES for strand in strands for doer in strand.doers):
        return _REASONS["accident"]
    words = {word for strand in strands for word in _WORD.findall(strand.sentence.text.lower())}
    # "A polio worker was killed" tells of no illness.
    words -= {token.lower_ for strand in strands for token in strand.sentence.tokens if _names_a_job(token)}
    for domain, told in lexicon.domains("happening").items():
        if words & told:
            return _REASONS[domain]
    return None


def _names_a_job(token: Token) -> bool:
    return token.dep_ in {"compound", "amod", "nmod"} and token.head.lower_ in lexicon.people()


def cause_of_all(article: Article, strands: Sequence[Strand]) -> str | None:
    """Return the accident or illness a whole article tells of, when nothing but deaths and arrests speak for more."""
    if any(trigger.word.lemma not in _NEUTRAL for strand in strands for trigger in strand.triggers):
        return None
    if any(strand.responsibilities or _names_militants(strand) for strand in strands):
        return None
    words = _words(article)
    for domain, told in lexicon.domains("happening").items():
        if len(words & told) >= _ENOUGH_CAUSE:
            return _REASONS[domain]
    return None


def is_of_disaster(article: Article, reason: str) -> bool:
    """Return whether an article has several words of the disaster that a reason names."""
    words = _words(article)
    return any(
        _REASONS[domain] == reason and len(words & told) >= _ENOUGH_CAUSE
        for domain, told in lexicon.domains("happening").items()
    )


def is_armed(strand: Strand) -> bool:
    """Return whether a strand names somebody armed, a weapon beyond doubt, or who claims the act."""
    return bool(strand.responsibilities) or _has_armed(strand) or names_weapon(strand)


def _words(article: Article) -> set[str]:
    return set(_WORD.findall(_read(article)))


def _opening(article: Article) -> set[str]:
    """Return the words that a report opens with; what it is about stands there."""
    return set(_WORD.findall(_read(article)[:_OPENING]))


def _read(article: Article) -> str:
    read = [section for section in article.sections if section.kind in READ_SECTIONS]
    return "\n".join(article.text[section.start : section.end] for section in read).lower()


def is_violent(strands: Sequence[Strand]) -> bool:
    """Return whether any of the strands says by its own words that somebody did violence."""
    return any(_is_violent(strand) for strand in strands)


def _is_violent(strand: Strand) -> bool:
    if any(
        trigger.word.lemma not in _NEUTRAL or blows_up(trigger) or burns_down(trigger)
        for trigger in strand.triggers
    ):
        return True
    if any(token.lower_ in _LADEN for token in strand.sentence.tokens) or _is_a_deed(strand):
        return True
    if any(trigger.word.frame == "device" for trigger in strand.triggers) and _by_device(strand):
        return True
    if strand.responsibilities or _has_armed(strand) or names_weapon(strand) or _names_militants(strand):
        return True
    if any(trigger.word.lemma in BODIES for trigger in strand.triggers) and looks_murdered(strand.sentence):
        return True
    return any(token.lower_ in WEAPONS - _ALSO_PEACEFUL for token in strand.sentence.tokens)


def _is_a_deed(strand: Strand) -> bool:
    """Return whether a noun tells of somebody's killing, which no accident is called: "the killing of a leader"."""
    return any(
        trigger.word.lemma == "killing" and not trigger.is_verb and objects_of(trigger.token, "of")
        for trigger in strand.triggers
    )


def _by_device(strand: Strand) -> bool:
    """Return whether what went off was a device that somebody made."""
    return any(doer.lower_ in {"device", "devices", "charge", "charges"} for doer in strand.doers)


def _names_militants(strand: Strand) -> bool:
    """Return whether the sentence names gunmen or militants, whatever the parse makes of them."""
    people = lexicon.people()
    return any(
        entry.armed and entry.victim_class == "militant"
        for token in strand.sentence.tokens
        if (entry := people.get(token.lower_)) is not None
        and not any(child.lower_ == "fire" for child in token.children)
    )


def _has_armed(strand: Strand) -> bool:
    people = lexicon.people()
    named = {name.start for name in strand.sentence.names if name.sort in {"group", "state_force"}}
    for doer in strand.doers:
        start, end = strand.sentence.span([_speaker_behind(doer)])
        if any(start <= place < end for place in named):
            return True
        entry = people.get(doer.lower_)
        if (entry is not None and entry.armed) or any(child.lower_ in _ARMED for child in doer.children):
            return True
        start, end = strand.sentence.span([doer, *doer.lefts])
        if any(start <= place < end for place in named):
            return True
    return any(harm.count.of_class == "militant" for harm in strand.harms)


def _speaker_behind(doer: Token) -> Token:
    """Return who speaks of a doer as "it": of "the Front said it killed two" the Front; else the doer."""
    verb = doer.head
    if doer.lower_ not in {"it", "they", "we"} or verb.dep_ != "ccomp":
        return doer
    return next(iter(children(verb.head, "nsubj")), doer)


def _is_armed_act(strand: Strand) -> bool:
    return strand.status in {"asserted", "alleged"} and (_has_armed(strand) or bool(strand.responsibilities))
