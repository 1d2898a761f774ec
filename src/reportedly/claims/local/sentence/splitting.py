"""Strands of a sentence -> one a place, where the sentence counts whom one act befell at each: "four in A and two in B"."""

import re
from collections.abc import Iterator
from copy import copy
from itertools import pairwise

from reportedly.claims.local.parse.numbers import NUMBER, number_of
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.placenames import PlaceMention
from reportedly.claims.local.sentence.strands import Strand
from reportedly.model.values import Count

_NEXT = re.compile(
    r"^(?:\s+(?:province|district|state|city|region|county|governorate))?,?\s+(?:and\s+|while\s+)?"
    rf"(?P<hedge>at least |more than )?(?P<number>{NUMBER})\s+(?:(?:others?|more|people|civilians|soldiers|persons)\s+)?"
    r"(?:were\s+)?(?:in|at|near|outside)\s+(?:(?:the|neighbou?ring|nearby|northern|southern|eastern|western|central)\s+)*"
    r"(?:(?:city|town|village|province|district|region)\s+of\s+)?$",
    re.IGNORECASE,
)


def split_by_place(strands: list[Strand]) -> list[Strand]:
    """Return the strands, one that counts its victims place by place as one strand a place."""
    return [part for strand in strands for part in _parts(strand)]


def _parts(strand: Strand) -> Iterator[Strand]:
    places = sorted(strand.places, key=lambda mention: mention.start)
    wholes = [harm for harm in strand.harms if harm.whole is None]
    counted = [
        (place, told)
        for before, place in pairwise(places)
        if (told := _counted(strand.sentence, before, place, wholes)) is not None
    ]
    if not counted or len(counted) != len(places) - 1:
        yield strand
        return
    first = counted[0][1].start
    yield _part(strand, places[0], [harm for harm in strand.harms if harm.end <= first])
    for place, told in counted:
        later = _part(strand, place, [told])
        later.targets = []
        yield later


def _part(strand: Strand, place: PlaceMention, harms: list[Harm]) -> Strand:
    part = copy(strand)
    part.places, part.harms, part.is_alone = [place], harms, False
    part.times, part.targets = list(strand.times), list(strand.targets)
    return part


def _counted(
    sentence: Sentence, before: PlaceMention, place: PlaceMention, wholes: list[Harm]
) -> Harm | None:
    """Return what is counted at a place right behind another: of the kind of the one count told before both."""
    text = sentence.article.text[before.end : place.start]
    match = _NEXT.match(text)
    value = number_of([match["number"]]) if match else None
    told = [harm for harm in wholes if harm.end <= before.start and harm.count.low]
    if match is None or value is None or len(told) != 1:
        return None
    start = before.end + match.start("hedge" if match["hedge"] else "number")
    count = Count(
        value + (match["hedge"] == "more than "), None if match["hedge"] else value, told[0].count.of_class
    )
    noun = sentence.token_at(before.end + match.start("number"))
    words = sentence.article.text[start : place.end]
    return Harm(told[0].effect, count, start, place.end, noun, words=words, by_pattern=True)
