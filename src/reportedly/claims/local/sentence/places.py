"""Sentences -> mentions of places, each chain ("Bunia, in Ituri province") as one, and of named sites."""

import re
from collections.abc import Sequence

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.placenames import PlaceMention, placenames_in
from reportedly.model.seams import NameBook

_GAP = re.compile(
    r"^(?:[\s,(]|’s|'s|\b(?:the|a|an|in|of|near|capital|province|district|state|city|town|village|area|region|county"
    r"|neighbou?rhood|suburb|outside|on|outskirts|northern|southern|eastern|western|central|north|south|east|west"
    r"|north-eastern|northeastern|northwestern|southeastern|southwestern|provincial|regional|main|city|largest|port|restive"
    r"|volatile|country|commune|municipality|governorate|department|border|with|the|at|part|and|territory|about|km"
    r"|kilometres|kilometers|miles|\d+)\b)*$"
)


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
    return _chained(
        sentence, [mention for mention in placenames_in(sentence, names) if mention.text not in people]
    )


def _chained(sentence: Sentence, singles: list[PlaceMention]) -> list[PlaceMention]:
    chains: list[list[PlaceMention]] = []
    for mention in singles:
        if chains and _joins(sentence, chains[-1][-1], mention):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return [_headed(sentence, chain) for chain in chains]


def _joins(sentence: Sentence, left: PlaceMention, right: PlaceMention) -> bool:
    gap = sentence.article.text[left.end : right.start]
    return (
        len(gap) < 60
        and bool(_GAP.match(gap))
        and gap.strip() not in {"", "and", ", and"}
        and not gap.rstrip().endswith("and")
    )


def _headed(sentence: Sentence, chain: list[PlaceMention]) -> PlaceMention:
    """Return the chain's most particular place: the first, or the last after a possessive."""
    head = chain[0]
    if len(chain) > 1:
        gap = sentence.article.text[chain[0].end : chain[1].start]
        if gap.lstrip().startswith(("’s", "'s")) or gap.lstrip().startswith((" province", " district")):
            head = chain[1]
        if gap.strip() == "of" and chain[0].text.lower().endswith(
            (" city", " town", " village", " port", " capital")
        ):
            head = chain[1]
        if gap.strip() in {"capital", "province’s", "province's", "state’s", "state's"}:
            head = chain[1]
    others = tuple(mention.text for mention in chain if mention is not head)
    return PlaceMention(
        head.start, head.end, head.text, others, head.token, head.is_after_preposition, head.is_way_or_party
    )


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
