"""Runs of capitalised words -> those that name a place rather than an actor, a person or an institution."""

import re
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.model.seams import NameBook

_AREA = frozenset(
    {"province", "district", "state", "city", "town", "village", "area", "region", "governorate", "county",
     "neighbourhood", "neighborhood", "suburb", "municipality", "department", "prefecture", "territory", "division",
     "valley", "island", "quarter", "township", "tehsil", "subdistrict", "hamlet", "oblast", "commune", "camp",
     "mountains", "hills", "peninsula", "highway", "airport", "street", "road", "square", "border", "forest", "river"}
)  # fmt: skip
_DIRECTIONS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "north-eastern",
     "northeastern", "northwestern", "southeastern", "southwestern", "north-western", "south-eastern",
     "south-western", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
     "south-east", "south-west", "upper", "lower", "downtown"}
)  # fmt: skip
_LINKERS = frozenset({"in", "at", "near", "outside", "inside", "from", "of", "to", "around", "on", "across", "along",
                      "into", "between", "towards", "toward", "through", "within", "off", "and", "over", "by"})  # fmt: skip
_NOT_PLACES = frozenset({"CARDINAL", "DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_UNITS_AND_FEASTS = frozenset({"operation", "battalion", "brigade", "joint"})
_ADJECTIVE_ENDS = ("-held", "-based", "-backed", "-controlled", "-led", "-run", "-born", "-speaking")
_MOVES = frozenset(
    {"take", "airlift", "rush", "fly", "evacuate", "transfer", "flee", "bring", "move", "admit", "shift", "travel", "go",
     "transport", "send", "return", "escape", "drive", "head", "relocate", "refer"}
)  # fmt: skip
_OF_STATE = frozenset(
    {"ministry", "government", "president", "minister", "army", "military", "forces", "parliament", "spokesman", "police",
     "ambassador", "embassy", "king", "premier", "leader", "leaders", "authorities", "troops", "navy"}
)  # fmt: skip
_ARTICLE_NAME = re.compile(r"^(?:al|el|ar|as|an|at|ash|ad|az|ed|es|ul)[-‑][A-Z]")
_LOCATING = frozenset({"in", "at", "near", "outside", "around"})
_INSTITUTIONS = frozenset(
    {"hospital", "university", "parliament", "ministry", "court", "bank", "committee", "party", "army", "police", "congress",
     "senate", "assembly", "council", "mission", "agency", "office", "school", "college", "church", "mosque", "prison",
     "house", "media", "facebook", "twitter", "telegram", "television", "radio", "force", "forces", "command", "union",
     "department", "commission", "association", "institute", "news", "times", "post", "conference"}
)  # fmt: skip
_SMALL = frozenset({"of", "de", "del", "la", "el", "al", "the", "du", "des", "e", "i", "and"})


@dataclass(frozen=True, slots=True, eq=False)
class PlaceMention:
    """A place's name with the names told together with it, nearest first."""

    start: int
    end: int
    text: str
    context: tuple[str, ...]
    token: Token
    is_after_preposition: bool
    is_way_or_party: bool
    """Whether somebody comes from there or is taken there, or the name stands for a government."""


def placenames_in(sentence: Sentence, names: NameBook) -> list[PlaceMention]:
    """Return the names of places where something may happen, with a landmark or direction beside each.

    Left out are places that somebody comes from or is taken to, and those that stand for a government.
    """
    return [mention for mention in toponyms_in(sentence, names) if not mention.is_way_or_party]


def toponyms_in(sentence: Sentence, names: NameBook) -> list[PlaceMention]:
    """Return each run of words that names a place, whatever it is named for."""
    found = []
    tokens = sentence.tokens
    position = 0
    while position < len(tokens):
        run = _run(tokens, position)
        if not run:
            position += 1
            continue
        position = run[-1].i - sentence.first + 1
        mention = _mention(sentence, run, names)
        if mention is not None:
            found.append(mention)
    return found


def _run(tokens: list[Token], position: int) -> list[Token]:
    """Return the longest run of capitalised words from here, small joining words inside allowed."""
    run: list[Token] = []
    for token in tokens[position:]:
        named = token.text[:1].isupper() or bool(_ARTICLE_NAME.match(token.text))
        if (named and token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.ent_type_ not in _NOT_PLACES) or (
            run and token.lower_ in {"of", "de", "del", "la", "el", "al"} and _goes_on(tokens, token, run[0])
        ):
            run.append(token)
        else:
            break
    while run and run[-1].lower_ in _SMALL:
        run.pop()
    return run


def _goes_on(tokens: list[Token], token: Token, first: Token) -> bool:
    position = token.i - tokens[0].i + 1
    follows = position < len(tokens) and tokens[position].text[:1].isupper()
    return bool(follows and token.i - first.i < 3 and token.lower_ != "of")


def _mention(sentence: Sentence, run: list[Token], names: NameBook) -> PlaceMention | None:
    start, end = sentence.span(run)
    before = sentence.passage.doc[run[0].i - 1] if run[0].i > sentence.first else None
    after = sentence.passage.doc[run[-1].i + 1] if run[-1].i + 1 < sentence.last else None
    feature = after is not None and after.lower_ in _AREA
    if _is_no_place(sentence, run):
        return None
    linked = before is not None and (
        before.lower_ in (_LINKERS | _DIRECTIONS | _AREA) or before.text in {"’s", "'s", ","}
    )
    known = names.is_place(sentence.article.text[start:end])
    if not (feature or _is_led_in(before) or _is_placed(run, before, known=known, linked=linked)):
        return None
    named_place = bool({token.ent_type_ for token in run} & _PLACE_LABELS)
    if not linked and not feature and not named_place and not _is_compound(run[-1]):
        return None
    tokens = list(run)
    if feature and after is not None:
        tokens.append(after)
    if before is not None and before.lower_ in _DIRECTIONS:
        tokens.insert(0, before)
    start, end = sentence.span(tokens)
    preposition = any(head.dep_ == "prep" for head in [run[-1].head]) or linked
    other = _is_way_or_party(run[-1], before)
    return PlaceMention(start, end, sentence.article.text[start:end], (), run[-1], preposition, other)


def _is_no_place(sentence: Sentence, run: list[Token]) -> bool:
    """Return whether the words name an actor, a nation's people or a unit."""
    start, end = sentence.span(run)
    if any(name.start < end and start < name.end and name.sort != "state" for name in sentence.names):
        return True
    first = run[0].lower_
    if first in _UNITS_AND_FEASTS or first.endswith(_ADJECTIVE_ENDS):
        return True
    return all(token.ent_type_ == "NORP" for token in run)


def _is_led_in(before: Token | None) -> bool:
    """Return whether "near", "outside" or "the town of" stands before the name."""
    if before is None:
        return False
    if before.lower_ in {"near", "outside"}:
        return True
    return bool(before.lower_ == "of" and before.head.lower_ in (_AREA | set(lexicon.things())))


def _is_placed(run: list[Token], before: Token | None, *, known: bool, linked: bool) -> bool:
    """Return whether gazetteer, parse and the word before agree that the name is a place."""
    labels = {token.ent_type_ for token in run}
    if "PERSON" in labels:
        return linked and known
    if known:
        return True
    if all(token.pos_ == "ADJ" for token in run):
        return False
    if linked and labels & _PLACE_LABELS:
        return True
    located = before is not None and before.lower_ in _LOCATING and not _is_institution(run)
    return located and _is_plain_name(run)


def _is_way_or_party(token: Token, before: Token | None) -> bool:
    """Return whether the name is where somebody was taken or comes from, or a government that speaks or acts."""
    head = token.head
    if before is not None and before.dep_ == "prep" and before.lower_ in {"to", "from"}:
        anchor = before.head
        if before.lower_ == "to":
            return anchor.lemma_ in _MOVES
        return anchor.lower_ in lexicon.people() or anchor.lemma_ in {
            "come",
            "hail",
            "return",
            "flee",
            "originate",
            "travel",
        }
    if token.dep_ == "poss":
        return any(word.lower_ in _OF_STATE for word in [head, *head.lefts])
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return True
    return bool(token.dep_ == "dobj" and head.lemma_ not in lexicon.verbs())


def _is_plain_name(run: list[Token]) -> bool:
    """Return whether the parse takes the words for a name of no other kind."""
    return all(token.pos_ == "PROPN" or token.lower_ in _SMALL for token in run) and not (
        {token.ent_type_ for token in run}
        & {"PERSON", "EVENT", "WORK_OF_ART", "LAW", "NORP", "PRODUCT", "LANGUAGE"}
    )


def _is_institution(run: list[Token]) -> bool:
    return run[-1].lower_ in _INSTITUTIONS or run[0].lower_ in {"operation", "islam", "ramadan", "christmas"}


def _is_compound(token: Token) -> bool:
    return token.dep_ in {"compound", "poss", "nmod", "amod", "npadvmod"}
