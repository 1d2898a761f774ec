"""A sentence -> the tolls that its words tell in a row, where no verb of the parse carries them."""

import re
from collections.abc import Iterator

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.numbers import NUMBER, number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.times import is_long_period
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.model.values import Count, VictimClass

_TOLL = re.compile(
    r"\b(?:(?:death\s+|official\s+|confirmed\s+)*toll|fatalities|(?:(?<=bringing the )|(?<=taking the ))(?:total|count)(?=\s+to\b)"
    r"|number\s+(?:killed|dead)|number\s+of\s+(?:dead|deaths|fatalities|victims"
    r"|(?:[\w-]+\s+){1,2}?(?:[^.;]{0,30}?)\b(?:killed|died|dead|martyred|slain)))\b",
    re.IGNORECASE,
)
_TOLL_END = re.compile(
    r"(?:^\s*:?\s*|\b(?:to|at|of|reached|reaches|passed|passes|exceeded|topped|was|is|stands\s+at)\s+)(?P<hedge>at least |more than |over |nearly |about )?"
    rf"(?P<number>{NUMBER})(?!\s*(?:%|per cent|percent|:\d|a\.m|p\.m|am\b|pm\b))",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno\s+$", re.IGNORECASE)
_WAR_TOLL = 100
_TOLL_REACH = 160  # characters from "toll" to its number; news puts the place and day between
_STOPS = (
    "in|from|after|by|as|at|on|when|while|who|that|which|and|or|but|to|for|with|into|near|during|than|including|year|years|days"
    "|hours|killing|killed|wounding|wounded|injuring|injured|dead|shot|per|percent|not|no"
)
_BARE = re.compile(
    rf"\b(?P<hedge>at least |more than |over |nearly |about |up to )?(?P<number>{NUMBER})\s+"
    rf"(?P<between>(?:(?!(?:{_STOPS})\b|\d)[\w’'.-]+\s+){{0,5}}?)"
    r"(?P<effect>dead|killed|die|dies|died|slain|martyred|shot dead|gunned down|wounded|injured|hurt|kidnapped|abducted"
    r"|arrested|detained|fatally(?! (?:shot|wounded|injured|stabbed))|(?:sustained|suffered|received) (?:[\w-]+ ){0,3}?(?:injuries|wounds|burns))\b",
    re.IGNORECASE,
)
_EFFECTS: dict[str, Effect] = {
    "dead": "killed", "killed": "killed", "die": "killed", "dies": "killed", "died": "killed", "slain": "killed",
    "martyred": "killed", "shot dead": "killed", "gunned down": "killed",
    "fatally": "killed", "wounded": "injured", "injured": "injured", "hurt": "injured",
    "kidnapped": "abducted", "abducted": "abducted", "arrested": "arrested", "detained": "arrested",
}  # fmt: skip
_BESIDE = frozenset(
    {"more", "others", "other", "them", "was", "were", "are", "is", "been", "have", "has", "also", "confirmed", "reported",
     "said", "reportedly", "left", "shot", "seriously", "badly", "slightly", "critically", "feared"}
)  # fmt: skip
_LEFT = re.compile(
    r"\b(?:leaving|left)\s+(?P<hedge>at least |more than |over |nearly |about |up to )?(?P<number>\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?)\s+"
    r"(?:[a-z]+\s+){0,2}(?:seriously\s+|badly\s+|slightly\s+)?(?P<effect>dead|wounded|injured|hurt)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?P<verb>kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|arrest(?:ed|ing))\s+"
    r"(?:between|from)\s+(?P<low>[\w-]+)\s+(?:and|to)\s+(?P<high>[\w-]+)(?:\s+\w+){1,2}",
    re.IGNORECASE,
)
_VERB_EFFECTS: dict[str, Effect] = {
    "kill": "killed", "woun": "injured", "inju": "injured", "abdu": "abducted", "kidn": "abducted", "arre": "arrested",
}  # fmt: skip
_FORMER = re.compile(r"\b(?:initially|earlier|previously|at first|had put|put the)\b", re.IGNORECASE)
_DIRECT = re.compile(
    r"\b(?P<verb>kill(?:ed|ing|s)?|wound(?:ed|ing|s)|injur(?:ed|ing|es)|abduct(?:ed|ing|s)|kidnapp?(?:ed|ing|s)"
    r"|(?:shot|burn(?:ed|t)|beat(?:en)?|hacked|stoned|stabbed|clubbed|tortured) (?:to death|dead)|gun(?:ned|s)? down)\s+"
    r"(?P<hedge>at least |more than |over |nearly |about |up to |some )?(?P<number>\d+(?:,\d{3})*\b|[a-z]+(?:-[a-z]+)?\b)"
    r"(?!\s*(?:%|per cent|percent|times|years?\b|-year|months|weeks|days|hours|minutes|st\b|nd\b|rd\b|th\b|[\d,.]*\d))",
    re.IGNORECASE,
)


def worded_tolls(sentence: Sentence, triggers: tuple[Trigger, ...], told: list[Harm]) -> list[Harm]:
    """Read tolls that hang on no verb of the parse: "12 dead, 30 hurt", "the death toll rose to 63"."""
    found = _risen_tolls(sentence)
    if not triggers:
        return found
    for harm in [*_left(sentence), *_after_verbs(sentence, triggers), *_bare(sentence)]:
        if not any(_overlaps(other, harm) for other in [*told, *found]):
            found.append(harm)
    return found


def _left(sentence: Sentence) -> Iterator[Harm]:
    for match in _LEFT.finditer(sentence.text):
        harm = _matched(sentence, match, _EFFECTS[match["effect"].lower()])
        if harm is not None:
            yield harm


def _bare(sentence: Sentence) -> Iterator[Harm]:
    for match in _BARE.finditer(sentence.text):
        if not _names_victims(sentence, match["between"].split()):
            continue
        harm = _matched(sentence, match, _EFFECTS.get(" ".join(match["effect"].lower().split()), "injured"))
        if harm is not None:
            yield harm


def _names_victims(sentence: Sentence, words: list[str]) -> bool:
    """Return whether the words between a number and what befell say whom: people, or in headlines a name."""
    told = [word for word in words if word.lower() not in _BESIDE]
    if not told:
        return True
    head = told[told.index("of") - 1] if "of" in told[1:] else told[-1]
    is_short = sentence.is_heading or sentence.is_whole_article
    return head.lower() in lexicon.people() or (is_short and head[:1].isupper())


def _after_verbs(sentence: Sentence, triggers: tuple[Trigger, ...]) -> Iterator[Harm]:
    """Yield the counts right behind the verbs of this happening, where the parse lost the object."""
    own = {sentence.span([trigger.token])[0] for trigger in triggers}
    for match in _DIRECT.finditer(sentence.text):
        harm = _matched(sentence, match, _VERB_EFFECTS.get(match["verb"][:4].lower(), "killed"))
        if harm is not None and harm.start in own:
            yield harm
    for match in _BETWEEN.finditer(sentence.text):
        low, high = number_of([match["low"]]), number_of([match["high"]])
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if low is not None and high is not None and low < high and start in own:
            effect = _VERB_EFFECTS[match["verb"][:4].lower()]
            noun = sentence.token_at(end - 1)
            yield Harm(effect, Count(low, high), start, end, noun, words=match[0], by_pattern=True)


def _risen_tolls(sentence: Sentence) -> list[Harm]:
    """Read "the death toll of the bombing in the capital climbed to 292", "bringing the number of dead to 63"."""
    found = []
    for subject in _TOLL.finditer(sentence.text):
        for match in _TOLL_END.finditer(sentence.text, subject.end(), subject.end() + _TOLL_REACH):
            told = _matched(sentence, match, "killed")
            if told is not None and not _is_of_a_war(sentence, told):
                start = sentence.start + subject.start()
                earlier = bool(_FORMER.search(sentence.text))
                found.append(
                    Harm(
                        "killed",
                        told.count,
                        start,
                        told.end,
                        told.noun,
                        is_stated_toll=True,
                        is_updated_toll=not earlier,
                        words=told.words,
                        by_pattern=True,
                    )
                )
                break
    return found


def _is_of_a_war(sentence: Sentence, told: Harm) -> bool:
    """Return whether a toll counts the dead of years, or since some day: "the toll since October passed 30,500"."""
    return is_long_period(sentence) and (told.count.low or told.count.high or 0) >= _WAR_TOLL


def _matched(sentence: Sentence, match: re.Match[str], effect: Effect) -> Harm | None:
    value = number_of([match["number"]])
    if _NO.search(sentence.text[: match.start("number")]):
        # "No one was hurt" tells that it happened, and that it befell nobody.
        value = 0
    if value is None or (value > 1900 and value < 2100 and "," not in match["number"]):
        return None
    hedge = (match["hedge"] or "").strip().lower()
    low: int | None = value + 1 if hedge in {"more than", "over"} else value
    high: int | None = None if hedge in {"at least", "more than", "over"} else value
    if hedge == "up to":
        low = None
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Harm(
        effect,
        Count(low, high, _class(match)),
        start,
        end,
        sentence.token_at(sentence.start + match.start("number")),
        words=match["number"],
        by_pattern=True,
    )


def _class(match: re.Match[str]) -> VictimClass | None:
    """Return the class of the people that the matched words name."""
    people = lexicon.people()
    told = [people[word] for word in match[0].lower().split() if word in people]
    return next((entry.victim_class for entry in reversed(told) if entry.victim_class is not None), None)


def _overlaps(left: Harm, right: Harm) -> bool:
    return left.effect == right.effect and left.start < right.end and right.start < left.end
