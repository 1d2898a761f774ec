"""A sentence that totals a period -> a figure, which is not an incident: "194 fatalities in August, per PICSS"."""

import re

from reportedly.claims.local.parse.numbers import number_of
from reportedly.claims.local.sentence.strands import Look
from reportedly.claims.local.sentence.times import SUPERLATIVE, times_in
from reportedly.claims.local.sentence.voices import voice_of
from reportedly.model.account import Figure
from reportedly.model.claim import Attribution, quote_at
from reportedly.model.ids import FigureId
from reportedly.model.record import content_id
from reportedly.model.values import Count, Referent

_NUMBER = r"(?P<hedge>at least |more than |over |nearly |about |some |around |as many as )?(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_MEASURES = (
    r"fatalities|deaths|casualties|incidents|attacks|killings|bombings|injuries|abductions|kidnappings|clashes|strikes"
    r"|violent incidents|airstrikes|air strikes|civilian deaths|violations|explosions|raids|operations|arrests"
)
_TOTAL = re.compile(
    rf"\b{_NUMBER}\s+(?:(?:separate|militant|terrorist|terror|violent|armed|suicide|drone|rebel|insurgent|civilian|combat-related|security|such|verified|recorded|conflict|related|reported|documented|confirmed|violence-linked)\s+){{0,3}}(?P<measure>{_MEASURES})\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\b{_NUMBER}\s+(?:[A-Za-z’'-]+\s+){{0,4}}?(?:(?:were|was|have been|has been|had been|are|lost|died|have|has)\s+)+"
    r"(?P<measure>killed|dead|injured|wounded|displaced|abducted|kidnapped|arrested|died|their lives)\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"\b(?P<measure>killed|neutrali[sz]ed|eliminated|arrested|detained|injured|wounded|abducted|kidnapped)\s+"
    rf"{_NUMBER}\s+(?:suspected\s+|alleged\s+)?(?:militants|terrorists|insurgents|people|civilians|soldiers|fighters|suspects|persons|rebels|bandits|policemen)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?P<measure>(?:[a-z-]+\s+){0,2}(?:attacks|fatalities|deaths|incidents|casualties|killings|violence|injuries|kidnappings|abductions))\b"
    r"(?P<between>[^.;]{0,70}?)\b(?P<verb>increased|rose|surged|jumped|climbed|soared|grew|up|fell|dropped|declined|decreased|down|dipped|decline of|increase of|rise of)\b"
    r"[^.;%]{0,20}?(?P<percent>\d+(?:\.\d+)?)\s*(?:%|per cent|percent|pc)(?P<tail>[^.;]*)",
    re.IGNORECASE,
)
_NOUN_CHANGE = re.compile(
    r"\b(?P<percent>\d+(?:\.\d+)?)\s*(?:%|per cent|percent|pc|-per-cent|-percent)\s+(?P<verb>increase|rise|surge|jump|decline|drop|decrease|fall|reduction|spike|more|fewer|less)\s+(?:in|of)?\s*(?P<measure>(?:[a-z-]+\s+){0,2}(?:attacks|fatalities|deaths|incidents|casualties|killings|violence|injuries))\b(?P<tail>[^.;]*)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|than|over|from|on|versus|against)\s+(?P<other>(?:the\s+)?[A-Za-z][^,.;]{2,40})"
)
_DOWN = ("fell", "drop", "decline", "decrease", "down", "dip", "fall", "reduction", "fewer", "less")
_SPAN = re.compile(
    r"\b(in the last (?:\w+ )?week|between \d{1,2} [A-Z][a-z]+ and \d{1,2} [A-Z][a-z]+|during the (?:month|year|period|quarter|week)|in the month|so far this year|this year|last year|last month|this month|since the (?:start|beginning)|in the (?:first|second|past|last)\b|over the (?:past|last)|the same (?:month|period)"
    r"|between January|since January|first (?:half|quarter|six months|nine months|three months)|per month|monthly|annual|in (?:19|20)\d\d\b|quarter|year-on-year|month-on-month|by (?:the )?end of)",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    r"\b(?:in|during|for|throughout|of)\s+(?:the\s+month\s+of\s+)?(?:early\s+|late\s+|mid-?)?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d{1,2}\b(?!\d))",
)
_MEASURE_OF = {
    "killed": "fatalities", "neutralised": "fatalities", "neutralized": "fatalities", "eliminated": "fatalities",
    "dead": "fatalities", "died": "fatalities", "their lives": "fatalities", "people": "fatalities",
    "lives": "fatalities", "wounded": "injured",
}  # fmt: skip
_PERFECT = re.compile(r"\b(?:have|has|had|’ve)\b", re.IGNORECASE)
_A_WAR = 20  # fewer since some day are as a rule one happening whose toll grew
_SINCE = re.compile(
    r"\bsince\s+(?!(?:risen|been|become|died|grown|climbed|fallen|yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)\w"
    r"|\bover the (?:past|last) "
    r"|\b(?:year|decade)s?(?:-long|-old) (?:conflict|war|insurgency)|\bso far this year"
    r"|\b(?:conflict|war|insurgency|unrest|fighting|violence|uprising)\b[^.;]{0,50}\b(?:broke out|began|started|erupted)"
    r"(?!\s+(?:(?:on|late|early)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    re.IGNORECASE,
)
_LEFT_DEAD = re.compile(
    rf"\b(?:left|leaving|killed|claimed)\s+{_NUMBER}\s*(?:people\s+|civilians\s+|lives\s+)?(?P<measure>dead|people|lives)?",
    re.IGNORECASE,
)
_WEEKS = re.compile(
    r"\b(?:in|over|during|within) the (?:last|past|previous) (?:\w+ )?(?:week|month|quarter|year)s?\b|\bduring the (?:month|week|year|quarter|period)\b"
    r"|\bin the first (?:[\w-]+ ){1,5}?(?:weeks|months|half|quarter) of (?:the|this|last) year",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"\b(institute|think[ -]tank|observatory|monitor|database|commission|report(?:ed)?|recorded|documented|registered|tally|tallied|figures|data|statistics|count|according to|total|logged|tracked|bulletin|ministry)\b",
    re.IGNORECASE,
)
_ONE_PLACE = re.compile(
    r"\b(a|an|the)\s+(?:\w+\s+){0,2}(attack|bombing|blast|raid|ambush|shooting|explosion|strike|bomber|gunman|bomb)\b"
    r"|\b(?:killed|wounded|injured|died|dead)\b[^.;]{0,30}?\bwhen\b[^.;]{0,60}?\b(?:stormed|attacked|opened fire|ambushed|raided|exploded|detonated)\b",
    re.IGNORECASE,
)

_ACTS_KILLED = re.compile(
    r"(?P<before>(?:[\w'’-]+\s+){0,3})\b(?:attacks|bombings|clashes|strikes|airstrikes|raids|shootings|explosions|violence)\s+"
    rf"(?:(?:across|in|by)\s[^.;,]{{1,40}}?\s)?(?:have\s|has\s)?(?:killed|claimed)\s+{_NUMBER}\s+"
    r"(?:people|civilians|lives|soldiers|policemen|persons)\b",
    re.IGNORECASE,
)
_COUNTED_OUT = re.compile(
    r"\b(?:the|these|those|twin|both|two|three|four|five|six|several|multiple|separate|coordinated|simultaneous"
    r"|weekend|\w+day['’]s|\d+)\b",
    re.IGNORECASE,
)
"""Words by which acts are some that somebody pointed at, and no sum: "twin bombings killed 20 people in July"."""
_A_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|overnight|yesterday|today)\b", re.IGNORECASE
)


def figure_in(seen: Look, origin: str) -> Figure | None:
    """Return the period total or the change that a sentence tells, or None."""
    text = seen.sentence.text
    change = _CHANGE.search(text) or _NOUN_CHANGE.search(text)
    if change is not None:
        return _change(seen, change, origin)
    if _SINCE.search(text) is not None and _PERFECT.search(text) and not SUPERLATIVE.search(text):
        people = _numbered(_PEOPLE, text) or _numbered(_LEFT_DEAD, text)
        if people is not None and (number_of([people["number"]]) or 0) >= _A_WAR:
            return _total(seen, people, _measure(people), origin)
    if not (_SPAN.search(text) or _MONTH_ALONE.search(text)) or _ONE_PLACE.search(text):
        return None
    total = _numbered(_TOTAL, text)
    if total is not None and (
        _COUNTERS.search(text)
        or total["measure"].lower()
        in {"fatalities", "casualties", "incidents", "deaths", "attacks", "injuries"}
    ):
        return _total(seen, total, total["measure"].lower(), origin)
    acts = _numbered(_ACTS_KILLED, text)
    if acts is not None and not _COUNTED_OUT.search(acts["before"]) and _is_of_a_span(text, acts):
        return _total(seen, acts, "fatalities", origin)
    people = _numbered(_PEOPLE, text) or (_numbered(_VERB_FIRST, text) if _WEEKS.search(text) else None)
    if people is not None and (_COUNTERS.search(text) or _WEEKS.search(text)):
        return _total(seen, people, _measure(people), origin)
    return None


def _is_of_a_span(text: str, acts: re.Match[str]) -> bool:
    """Return whether the killing itself is told of a month or a span, and of no day in it."""
    told = text[: acts.end()] + text[acts.end() :].partition(",")[0]
    return bool(_SPAN.search(told) or _MONTH_ALONE.search(told)) and not _A_DAY.search(told)


def _numbered(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match whose number is one."""
    return next((match for match in pattern.finditer(text) if number_of([match["number"]]) is not None), None)


def _measure(people: re.Match[str]) -> str:
    told = (people["measure"] or "killed").lower()
    return _MEASURE_OF.get(told, told)


def _change(seen: Look, match: re.Match[str], origin: str) -> Figure:
    percent = float(match["percent"])
    if any(word in match["verb"].lower() for word in _DOWN):
        percent = -percent
    other = _COMPARED.search(match["tail"])
    measure = " ".join(match["measure"].lower().split())
    return _figure(
        seen, f"{measure}, change", None, percent, other["other"].strip() if other else None, origin
    )


def _total(seen: Look, match: re.Match[str], measure: str, origin: str) -> Figure | None:
    value = number_of([match["number"]])
    if value is None:
        return None
    hedge = (match["hedge"] or "").strip().lower()
    low = value + 1 if hedge in {"more than", "over"} else value
    high = None if hedge in {"at least", "more than", "over"} else value
    return _figure(seen, measure, Count(low, high), None, None, origin)


def _figure(
    seen: Look, measure: str, value: Count | None, percent: float | None, compared: str | None, origin: str
) -> Figure:
    sentence = seen.sentence
    evidence = quote_at(sentence.article, sentence.start, sentence.end)
    times = [mention for mention in times_in(sentence) if compared is None or mention.text not in compared]
    period = Referent(times[0].text, "period") if times else None
    figure_id = FigureId(content_id("f", sentence.article.id, measure, value, percent, evidence, origin))
    return Figure(
        id=figure_id,
        article_id=sentence.article.id,
        measure=measure,
        value=value,
        change_percent=percent,
        period=period,
        compared_with=compared,
        place=_place(seen),
        attribution=_voice(seen),
        evidence=evidence,
        origin=origin,
    )


def _voice(seen: Look) -> Attribution:
    root = next((token for token in seen.sentence.tokens if token.head.i == token.i), seen.sentence.tokens[0])
    if seen.tellings:
        return seen.tellings[-1].attribution
    return voice_of(root, list(seen.tellings))


def _place(seen: Look) -> Referent | None:
    for strand in seen.strands:
        for mention in strand.places:
            return Referent(mention.text, "place", context=mention.context)
    return None
