"""Sentences -> mentions of places, each chain ("Bunia, in Ituri province") as one, and of named sites."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.placenames import PlaceMention, placenames_in
from reportedly.claims.local.sentence.placewords import AREA, MOODS, SEATED, SPOTS, TRUST
from reportedly.model.seams import NameBook

_GAP = re.compile(
    r"^(?:[\s,(]|’s|'s|\b(?:the|a|an|in|of|near|capital|province|district|state|city|town|village|area|region|county"
    r"|neighbou?rhood|suburb|outside|on|outskirts|northern|southern|eastern|western|central|north|south|east|west"
    r"|(?:north|south)-?(?:east|west)|north-eastern|northeastern|northwestern|southeastern|southwestern|provincial|regional|main|city|largest|port|restive"
    r"|volatile|country|commune|municipality|zone|woreda|subdivision|regency|canton|cercle|parish|upazila|raion|tehsil|township|subdistrict|prefecture|oblast|governorate|department|border|with|the|at|part|and|territory|about|km"
    r"|kilometres|kilometers|miles|\d+)\b)*$"
)

_SPOT = re.compile(
    r"^\s+(?:[a-z]+\s+){0,2}(?P<spot>[a-z]+)\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central)[a-z-]*\s+)?$"
)
"""A thing that a town is told with, up to what holds the town: "the Mubi police station in Adamawa"."""
_STANDINGS = (
    "-held",
    "-controlled",
    "-occupied",
    "-run",
    "-majority",
    "-ruled",
    "-administered",
    "-populated",
    "ern",
)
_QUARTERS = frozenset({"district", "neighbourhood", "neighborhood", "suburb", "quarter", "area", "section"})


def people_in(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the words of the full names of persons in an article, so that a bare surname is no place."""
    return frozenset(
        token.text
        for passage in {id(sentence.passage): sentence.passage for sentence in sentences}.values()
        for entity in passage.doc.ents
        if entity.label_ == "PERSON" and len(entity) > 1
        for token in entity
        if token.pos_ == "PROPN"
    )


def places_in(sentence: Sentence, names: NameBook, people: frozenset[str]) -> list[PlaceMention]:
    """Return the places a sentence names, each chain ("Bunia, in Ituri province") as one mention."""
    singles = [
        mention
        for mention in placenames_in(sentence, names)
        if mention.text not in people or _is_plainly_placed(mention, names)
    ]
    return [m for m in _chained(sentence, singles, names) if m.around or not _is_in_every_province(m)]


def _is_in_every_province(mention: PlaceMention) -> bool:
    """Return whether each province has a district of that name, so that it means nothing alone: "Sadar upazila"."""
    words = mention.text.lower().split()
    return words[0] in SEATED and all(word in AREA for word in words[1:])


def _is_plainly_placed(mention: PlaceMention, names: NameBook) -> bool:
    """Return whether parse, gazetteer and "in" agree on a place, though a person's name holds the word."""
    token = mention.token
    led = token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.i == token.i - 1
    trusted = token.head.head.lower_ in TRUST or token.head.head.lemma_ in TRUST
    return led and not trusted and token.ent_type_ in {"GPE", "LOC"} and names.is_place(mention.text)


def _chained(sentence: Sentence, singles: list[PlaceMention], names: NameBook) -> list[PlaceMention]:
    chains: list[list[PlaceMention]] = []
    for mention in singles:
        if chains and (
            _joins(sentence, chains[-1][-1], mention) or _seats(sentence, chains[-1][-1], mention, names)
        ):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    headed = [_headed(sentence, chain, names) for chain in chains]
    return [_beside(sentence, mention, headed[place + 1 :]) for place, mention in enumerate(headed)]


def _beside(sentence: Sentence, mention: PlaceMention, later: list[PlaceMention]) -> PlaceMention:
    """Return the first end of a road with what is told around its other end: "between Gao and Kidal in Mali"."""
    if mention.around or not later or sentence.article.text[mention.end : later[0].start].strip() != "and":
        return mention
    is_pair = sentence.article.text[sentence.start : mention.start].lower().endswith("between ")
    return replace(mention, around=later[0].around) if is_pair else mention


def _joins(sentence: Sentence, left: PlaceMention, right: PlaceMention) -> bool:
    gap = sentence.article.text[left.end : right.start]
    return (
        len(gap) < 60
        and bool(_GAP.match(gap))
        and gap.strip() not in {"", "and", ", and"}
        and not gap.rstrip().endswith("and")
    )


def _seats(sentence: Sentence, left: PlaceMention, right: PlaceMention, names: NameBook) -> bool:
    """Return whether a thing named after its town is told with what holds the town, unlike "Columbia campus in New York"."""
    spot = _SPOT.match(sentence.article.text[left.end : right.start])
    if spot is None or spot["spot"] not in SPOTS:
        return False
    countries = names.countries_of(sentence.article)
    town = names.place(left.text, context=(right.text,), countries=countries)
    area = names.place(right.text, context=(), countries=countries)
    if town is None or area is None:
        return True
    return town.country == area.country and area.admin1 in {None, town.admin1}


def _headed(sentence: Sentence, chain: list[PlaceMention], names: NameBook) -> PlaceMention:
    """Return the chain's most particular place: the first, or the one after "the city of" or a possessive."""
    first, *others = chain
    if others and _is_part_of_city(sentence, first, others[0], names):
        first = _without_kind(first)
        return replace(others[0], around=(first, *others[1:]))
    if others and _is_second(sentence, first, others[0]):
        return replace(others[0], around=(first, *others[1:]))
    return replace(first, around=tuple(others))


def _is_second(sentence: Sentence, first: PlaceMention, second: PlaceMention) -> bool:
    gap = sentence.article.text[first.end : second.start].strip()
    if gap.startswith(("’s", "'s", "province", "district", "capital", "state’s", "state's")):
        return True
    is_kind = first.text.lower().endswith((" city", " town", " village", " port", " capital"))
    # "the Donetsk town of Bakhmut" is in Bakhmut; "Heerpora village of Shopian" is in Heerpora.
    return gap == "of" and is_kind and _is_led(sentence, first)


def _is_led(sentence: Sentence, mention: PlaceMention) -> bool:
    """Return whether "the" or "port" stands before a name, past words such as "occupied" and "rebel-held"."""
    before = sentence.article.text[sentence.start : mention.start].split()
    while before and before[-1].islower() and (before[-1] in MOODS or before[-1].endswith(_STANDINGS)):
        before.pop()
    return bool(before) and before[-1].lower() in {"the", "port", "capital"}


def _is_part_of_city(sentence: Sentence, first: PlaceMention, second: PlaceMention, names: NameBook) -> bool:
    """Return whether a quarter follows: "the Athens district of Exarcheia", not "the Amuru district of Oromia"."""
    name, _, kind = first.text.rpartition(" ")
    if sentence.article.text[first.end : second.start].strip() != "of" or kind not in _QUARTERS:
        return False
    return names.is_place(name) and second.text == second.token.text and not names.is_place(second.text)


def _without_kind(mention: PlaceMention) -> PlaceMention:
    name = mention.text.rpartition(" ")[0]
    return replace(mention, end=mention.start + len(name), text=name)


def named_site(sentence: Sentence, noun: Token) -> tuple[int, int] | None:
    """Return the range of a named thing such as "Kocha Risaldar mosque", or None."""
    if noun.lower_ not in lexicon.things():
        return None
    parts = [child for child in noun.children if child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN"]
    if not parts and noun.i > sentence.first and noun.dep_ == "compound":
        previous = noun.doc[noun.i - 1]
        parts = [previous] if previous.pos_ == "PROPN" and previous.text[:1].isupper() else []
    if not parts:
        return None
    taken = [(name.start, name.end) for name in sentence.names]
    if any(start <= sentence.passage.starts[part.i] < end for part in parts for start, end in taken):
        return None
    first = min(token.i for part in parts for token in part.subtree if token.pos_ == "PROPN")
    return sentence.span(sentence.passage.doc[first : noun.i + 1])
