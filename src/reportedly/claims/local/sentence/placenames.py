"""Runs of capitalised words -> those that name a place rather than an actor, a person or an institution."""

import re
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import heads
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
_ORIGINS = frozenset({"come", "hail", "return", "flee", "originate", "travel"})
_DWELLERS = frozenset({"resident", "residents", "native", "natives", "inhabitant", "inhabitants"})
_WARDS = frozenset({"hospital", "hospitals", "clinic", "center", "centre", "infirmary"})
_CARE = frozenset({"treat", "die", "recover", "pronounce", "hospitalise", "hospitalize", "care", "receive", "undergo", "succumb"})
_OF_STATE = frozenset(
    {"ministry", "government", "president", "minister", "army", "military", "forces", "parliament", "spokesman", "police",
     "ambassador", "embassy", "king", "premier", "leader", "leaders", "authorities", "troops", "navy"}
)  # fmt: skip
_ARTICLE_NAME = re.compile(r"^(?:al|el|ar|as|an|at|ash|ad|az|ed|es|ul)[-‑][A-Z]")
_LINES = frozenset(
    {"street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "boulevard", "blvd", "lane", "ln", "circle", "court",
     "highway", "parkway", "pkwy", "terrace", "route", "freeway", "river", "border", "block", "creek", "expressway"}
)  # fmt: skip
_TRUST = frozenset({"confidence", "interest", "faith", "trust", "belief", "believe", "role", "result", "confide", "hope"})
_LOCATING = frozenset({"in", "at", "near", "outside", "around"})
_MOODS = frozenset(
    {"neighbouring", "neighboring", "nearby", "adjacent", "restive", "troubled", "volatile", "remote", "rural", "occupied",
     "besieged", "contested", "embattled", "far", "coastal", "mountainous", "war-torn", "sprawling", "historic"}
)  # fmt: skip
_SETTLED = _AREA - {"area", "region", "state", "camp", "border", "highway", "street", "road", "airport"}
"""Words for an area behind a name that no people, faith or party goes by: "the Ahwar district"."""
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|christmas|easter|ramadan|eid|new|year|eve|day"
)
_OVERRUN = frozenset(
    {"raid", "storm", "attack", "shell", "bomb", "bombard", "hit", "strike", "enter", "capture", "seize", "overrun", "invade",
     "target", "rock", "pound", "retake", "besiege", "burn", "torch", "pillage", "loot", "ransack", "reach"}
)  # fmt: skip
_INSTITUTIONS = frozenset(
    {"hospital", "university", "parliament", "ministry", "court", "bank", "committee", "party", "army", "police", "congress",
     "senate", "assembly", "council", "mission", "agency", "office", "school", "college", "church", "mosque", "prison",
     "house", "media", "facebook", "twitter", "telegram", "television", "radio", "force", "forces", "command", "union",
     "department", "commission", "association", "institute", "news", "times", "post", "conference"}
)  # fmt: skip
_SMALL = frozenset({"of", "de", "del", "la", "el", "al", "the", "du", "des", "e", "i", "and"})


@dataclass(frozen=True, slots=True, eq=False)
class PlaceMention:
    """A place's name with the places told together with it, nearest first."""

    start: int
    end: int
    text: str
    around: tuple["PlaceMention", ...]
    token: Token
    is_after_preposition: bool
    is_way_or_party: bool
    """Whether somebody comes from there or is taken there, or the name stands for a government."""

    @property
    def context(self) -> tuple[str, ...]:
        """The names told together with it, nearest first."""
        return tuple(mention.text for mention in self.around)


def is_line(mention: PlaceMention) -> bool:
    """Return whether the name is a street's, a river's or a border's, which runs through many places."""
    return mention.text.rstrip(".").rpartition(" ")[2].lower() in _LINES


def is_named_settlement(mention: PlaceMention) -> bool:
    """Return whether parse or words say that the name is a place's: "the village of Gortepa", "Gortepa district"."""
    kind = mention.text.rpartition(" ")[2].lower()
    return kind in _SETTLED or mention.token.ent_type_ in {"GPE", "LOC"}


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
        if (named and token.pos_ in {"PROPN", "NOUN", "ADJ"} and not _is_measure(token)) or (
            run and token.lower_ in {"of", "de", "del", "la", "el", "al"} and _goes_on(tokens, token, run[0])
        ):
            run.append(token)
        else:
            break
    while run and run[-1].lower_ in _SMALL:
        run.pop()
    return run


def _is_measure(token: Token) -> bool:
    """Return whether the parse takes a word for a day or an amount; a name before "district" is none."""
    if token.ent_type_ not in _NOT_PLACES:
        return False
    last = token.i + 1 == len(token.doc)
    placed = not last and token.nbor().lower_ in _SETTLED and token.pos_ == "PROPN"
    return not placed or _CALENDAR.fullmatch(token.lower_) is not None


def _goes_on(tokens: list[Token], token: Token, first: Token) -> bool:
    position = token.i - tokens[0].i + 1
    follows = position < len(tokens) and tokens[position].text[:1].isupper()
    return bool(follows and token.i - first.i < 3 and token.lower_ != "of")


def _mention(sentence: Sentence, run: list[Token], names: NameBook) -> PlaceMention | None:
    start, end = sentence.span(run)
    before = _lead(sentence, run[0])
    after = sentence.passage.doc[run[-1].i + 1] if run[-1].i + 1 < sentence.last else None
    trailing = after is not None and after.lower_ in _AREA
    feature = trailing or (len(run) > 1 and run[-1].lower_ in _AREA)
    known = names.is_place(sentence.article.text[start:end])
    direct = sentence.passage.doc[run[0].i - 1] if run[0].i > sentence.first else None
    turned = direct is not None and direct.lower_ in _DIRECTIONS
    linked = turned or (
        before is not None
        and (before.lower_ in (_LINKERS | _DIRECTIONS | _AREA) or before.text in {"’s", "'s", ","})
    )
    if _is_no_place(sentence, run, after, known=known and linked):
        return None
    if not (
        feature or _is_led_in(before) or _is_overrun(run) or _is_placed(run, before, known=known, linked=linked)
    ):
        return None
    named_place = bool({token.ent_type_ for token in run} & _PLACE_LABELS)
    if not linked and not feature and not named_place and not _is_compound(run[-1], after):
        return None
    tokens = list(run)
    if trailing and after is not None:
        tokens.append(after)
    if turned:
        tokens.insert(0, direct)
    start, end = sentence.span(tokens)
    preposition = any(head.dep_ == "prep" for head in [run[-1].head]) or linked
    other = _is_way_or_party(run[-1], before)
    return PlaceMention(start, end, sentence.article.text[start:end], (), run[-1], preposition, other)


def _lead(sentence: Sentence, first: Token) -> Token | None:
    """Return the word before a name, past "the" and words such as "northern" and "neighbouring"."""
    before: Token | None = None
    for position in range(first.i - 1, sentence.first - 1, -1):
        before = sentence.passage.doc[position]
        is_passed = before.lower_ == "the" or before.lower_ in _MOODS or before.lower_ in _DIRECTIONS
        if not is_passed:
            break
    return before


def _is_no_place(sentence: Sentence, run: list[Token], after: Token | None, *, known: bool) -> bool:
    """Return whether the words name an actor, a nation's people or a unit."""
    start, end = sentence.span(run)
    if any(name.start < end and start < name.end and name.sort != "state" for name in sentence.names):
        return True
    first = run[0].lower_
    if first in _UNITS_AND_FEASTS or first.endswith(_ADJECTIVE_ENDS):
        return True
    settled = after is not None and after.lower_ in _SETTLED
    proper = all(token.pos_ == "PROPN" for token in run)
    return all(token.ent_type_ == "NORP" for token in run) and not (proper and (settled or known))


def _is_overrun(run: list[Token]) -> bool:
    """Return whether the name is what was raided or shelled, and the parse takes it for a place."""
    token = run[-1]
    labels = {each.ent_type_ for each in run}
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in _OVERRUN and labels <= _PLACE_LABELS


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
        return (linked and known) or _stands_in(run, before)
    if known:
        return True
    if all(token.pos_ == "ADJ" for token in run):
        return False
    if linked and labels & _PLACE_LABELS:
        return True
    located = before is not None and before.lower_ in _LOCATING and not _is_institution(run)
    return located and _is_plain_name(run)


def _stands_in(run: list[Token], before: Token | None) -> bool:
    """Return whether "in" or "near" stands before a name that the parse takes for a person's: "in Majdal Selm"."""
    if before is None or before.lower_ not in {"in", "near", "outside"} or run[-1].dep_ != "pobj":
        return False
    last = run[-1].i + 1 == len(run[-1].doc)
    owns = not last and run[-1].nbor().text in {"’s", "'s"}
    trusted = before.head.lower_ in _TRUST or before.head.lemma_ in _TRUST
    return not (owns or trusted or _is_institution(run)) and all(token.pos_ == "PROPN" for token in run)


def _is_way_or_party(token: Token, before: Token | None) -> bool:
    """Return whether the name is where somebody was taken or comes from, or a government that speaks or acts."""
    head = token.head
    if before is not None and before.dep_ == "prep" and before.lower_ in {"to", "from"}:
        anchor = before.head
        if before.lower_ == "to":
            return anchor.lemma_ in _MOVES
        return anchor.lower_ in lexicon.people() or anchor.lemma_ in _ORIGINS
    if before is not None and before.dep_ == "prep" and before.head.lower_ in _DWELLERS and before.lower_ == "of":
        return True
    if token.head.lower_ in _DWELLERS and token.dep_ in {"compound", "amod", "nmod"}:
        return True
    if _is_of_care(token):
        return True
    if token.dep_ == "poss":
        return head.lower_ not in _AREA and any(word.lower_ in _OF_STATE for word in [head, *head.lefts])
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return True
    return bool(token.dep_ == "dobj" and head.lemma_ not in lexicon.verbs())


def _is_of_care(token: Token) -> bool:
    """Return whether the name says where the hurt were treated or died: "taken to a hospital in Mora"."""
    chain = [token, *list(heads(token))[:5]]
    ward = next((each for each in chain if each.lower_ in _WARDS), None)
    if ward is None or ward.dep_ != "pobj":
        return False
    return any(each.lemma_ in (_MOVES | _CARE) for each in list(heads(ward))[:3])


def _is_plain_name(run: list[Token]) -> bool:
    """Return whether the parse takes the words for a name of no other kind."""
    return all(token.pos_ == "PROPN" or token.lower_ in _SMALL for token in run) and not (
        {token.ent_type_ for token in run}
        & {"PERSON", "EVENT", "WORK_OF_ART", "LAW", "NORP", "PRODUCT", "LANGUAGE"}
    )


def _is_institution(run: list[Token]) -> bool:
    return run[-1].lower_ in _INSTITUTIONS or run[0].lower_ in {"operation", "islam", "ramadan", "christmas"}


def _is_compound(token: Token, after: Token | None) -> bool:
    """Return whether the name stands before a common noun; before another name it is a part of that one."""
    if after is not None and after.text[:1].isupper():
        return False
    return token.dep_ in {"compound", "poss", "nmod", "amod", "npadvmod"}
