"""A happening that names no town -> the place understood from what is told around it, if any."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.claims.local.sentence.labels import label_over
from reportedly.claims.local.sentence.passing import is_of_care
from reportedly.claims.local.sentence.placenames import PlaceMention, is_line, toponyms_in
from reportedly.claims.local.sentence.strands import Look
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.claims.local.writing.whereabouts import is_foreign_namesake, place_claim, place_told
from reportedly.model.claim import Claim
from reportedly.model.values import Referent

_REACH = 4  # sentences to either side in which a place may be understood
_AFTER = 2  # a place told before is understood sooner than one told after
_IN_PASSING = 3  # in a sentence without violence a place is often another's: "signed in Nairobi"
_IN_HEADLINE = 3  # for happenings far below it
_ON_THE_BEAT = 2  # "Dolvec police said" tells where police are at home
_TOWN = 3
"""Greatest precision number of a town or a district."""
_SURE = 0.3
_BESIDE_STREETS = 0.5  # surer than the street by which the happening tells its place
_THE_TOWN = re.compile(
    r"\b(?:the|this) (?:city|town)\b|\b(?:city|town)['’]s\b|\b(?:[Cc]ity|[Tt]own) police\b"
)
_ITS_SPOT = re.compile(
    r"\bthe (?:(?:presidential|royal|national|main|central|international) )?"
    r"(?:palace|parliament|airport|(?:city|town) hall|bus station|railway station|market)\b(?! of\b| in\b)"
)
"""What each town has one of, so that none is named: "on the way from the palace to the airport"."""
_ELSEWHERE = re.compile(
    r"\belsewhere\b|\bin (?:another|a second|a neighbou?ring|a nearby) (?:village|town|city|district|province|state|county|region|area)\b",
    re.IGNORECASE,
)
"""What is not where the act told before it was: of that place only what holds it is understood."""
_THE_SAME = re.compile(
    r"\b(?:in|at|near|of|from|around) (?:that|the) same "
    r"(village|town|city|district|province|state|county|region|area|neighbou?rhood|township|municipality|governorate)\b"
)


@dataclass(frozen=True, slots=True)
class _Near:
    """A place told near a happening, and how far it is to seek."""

    far: int
    order: int
    mention: PlaceMention
    is_later: bool = False
    """Whether it is told only after the happening."""


def implied_place(desk: Desk, happening: Happening) -> list[Claim]:
    """Return the nearest place told around a happening that names none: a list of attacks in one city."""
    near = sorted(
        (each for each in _near(desk, happening) if place_told(desk, each.mention)),
        key=lambda each: (each.far, each.order),
    )
    if _ELSEWHERE.search(happening.strands[0].sentence.text):
        near = [each for each in near if not each.is_later and _coarse(desk, each.mention)]
    voice = strand_voice(happening.strands[0])
    sure = _BESIDE_STREETS if any(strand.places for strand in happening.strands) else _SURE
    labelled = _label_claim(desk, happening, sure)
    if labelled:
        return labelled
    dated = _dateline_claim(desk, happening, sure)
    is_dated = _is_at_its_spot(happening) and all(
        each.is_later or _coarse(desk, each.mention) for each in near
    )
    if dated and (is_dated or _says_here(happening)):
        return dated
    home = [each for each in near if not is_line(each.mention) and not _is_abroad(desk, each.mention)]
    told = [place_claim(desk, each.mention, voice, sure) for each in (*home, *near)]
    return _same_claim(desk, happening) or told[:1] or _care_claim(desk, happening) or dated


def _label_claim(desk: Desk, happening: Happening, sure: float) -> list[Claim]:
    """Return the claim of the place that leads in the happening's paragraph of a round-up."""
    strand = happening.strands[0]
    label = label_over(strand.sentence, desk.names)
    if label is None:
        return []
    value = Referent(label.text, "place")
    return [claim(desk, "where", value, (label.start, label.end), strand_voice(strand), sure)]


def _same_claim(desk: Desk, happening: Happening) -> list[Claim]:
    """Return the claim of the district told last, for a happening "in the same district"."""
    for strand in happening.strands:
        match = _THE_SAME.search(strand.sentence.text)
        start = strand.sentence.start + match.start() if match else 0
        before = [
            mention
            for seen in desk.looks
            for told in seen.places
            for mention in (told, *told.around)
            if match and mention.end <= start and _is_called(mention, match[1])
        ]
        if before:
            latest = max(before, key=lambda mention: mention.start)
            return [place_claim(desk, latest, strand_voice(strand), _SURE)]
    return []


def _is_called(mention: PlaceMention, kind: str) -> bool:
    """Return whether a place is told as a district: "Daquq district", "the district of Daquq"."""
    head = mention.token.head
    return mention.text.lower().endswith(f" {kind}") or (head.lower_ == "of" and head.head.lower_ == kind)


def _is_abroad(desk: Desk, mention: PlaceMention) -> bool:
    place = place_told(desk, mention)
    home = desk.countries[:1]
    return place is not None and bool(home) and place.country is not None and place.country not in home


def _care_claim(desk: Desk, happening: Happening) -> list[Claim]:
    """Return the claim that it was where the hurt were taken, when nothing else is told of any place."""
    mentions = (
        mention
        for strand in happening.strands
        for mention in toponyms_in(strand.sentence, desk.names)
        if is_of_care(mention.token) and place_told(desk, mention)
    )
    return [place_claim(desk, each, strand_voice(happening.strands[0]), _SURE) for each in mentions][:1]


def _dateline_claim(desk: Desk, happening: Happening, sure: float) -> list[Claim]:
    """Return the claim that it was where the report is dated from, if that speaks of its own town."""
    dateline, text = desk.article.dateline, desk.article.text
    own = _is_at_its_spot(happening) or _says_here(happening)
    if dateline is None or not (_THE_TOWN.search(text) or own):
        return []
    start = text.find(dateline)
    place = desk.names.place(dateline.title(), context=(), countries=desk.countries)
    foreign = place is None or (desk.countries and place.country not in desk.countries[:1])
    if start < 0 or foreign or place is None or place.precision > _TOWN:
        return []
    voice = strand_voice(happening.strands[0])
    value = Referent(dateline.title(), "place")
    return [claim(desk, "where", value, (start, start + len(dateline)), voice, sure)]


def _says_here(happening: Happening) -> bool:
    """Return whether it was where the report is dated from: "at the university here"."""
    if any(mention.is_of_this_town for strand in happening.strands for mention in strand.places):
        return True
    return any(
        token.lower_ == "here" and token.pos_ == "ADV"
        for strand in happening.strands
        for token in strand.sentence.tokens
    )


def _is_at_its_spot(happening: Happening) -> bool:
    return any(_ITS_SPOT.search(strand.sentence.text) for strand in happening.strands)


def needs_place(desk: Desk, happening: Happening) -> bool:
    """Return whether the sentences of a happening name no more than streets and unknown names."""
    told = [mention for strand in happening.scenes for mention in strand.places]
    return all(is_line(mention) or _tells_nothing(desk, mention) for mention in told)


def _tells_nothing(desk: Desk, mention: PlaceMention) -> bool:
    place = place_told(desk, mention)
    return place is None or is_foreign_namesake(desk, mention, place)


def _near(desk: Desk, happening: Happening) -> Iterator[_Near]:
    own = {id(mention) for strand in happening.strands for mention in strand.places}
    for seen in desk.looks:
        far = _distance(seen, happening)
        if far is None or _tells_of_a_later_one(seen, happening):
            continue
        later = seen.sentence.index > happening.strands[-1].sentence.index
        passing = 0 if seen.strands or seen.sentence.is_heading else _IN_PASSING
        for mention in seen.places:
            if id(mention) not in own:
                yield _Near(far + passing + _coarse(desk, mention), mention.start, mention, later)
        for mention in seen.beats:
            if _coarse(desk, mention) == 0:
                yield _Near(far + (_ON_THE_BEAT if far else 0), mention.start, mention, later)


def _tells_of_a_later_one(seen: Look, happening: Happening) -> bool:
    """Return whether a sentence tells of another act, brought up only after this one."""
    is_later = seen.sentence.index > happening.strands[0].sentence.index
    return is_later and bool(seen.strands) and not any(strand in happening.strands for strand in seen.strands)


def _distance(seen: Look, happening: Happening) -> int | None:
    first, last = happening.strands[0].sentence.index, happening.strands[-1].sentence.index
    index = seen.sentence.index
    if first - _REACH <= index <= last:
        return max(first - index, 0)
    if last < index <= last + _REACH:
        return _AFTER + index - last
    return _IN_HEADLINE if seen.sentence.is_headline else None


def _coarse(desk: Desk, mention: PlaceMention) -> int:
    """Return how much further a province or a country is to seek than a town."""
    place = place_told(desk, mention)
    if place is None or place.precision <= _TOWN:
        return 0
    return place.precision - _TOWN + 1
