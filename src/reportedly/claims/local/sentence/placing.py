"""A run of capitalised words and the words around it -> whether parse, gazetteer and words agree on a place."""

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.placewords import (
    ADJECTIVE_ENDS,
    AREA,
    ARMS,
    ARTICLE_NAME,
    FROM_AFAR,
    GROUNDS,
    INSTITUTIONS,
    LOCATING,
    OUTER,
    OVERRUN,
    OWN,
    PLACE_LABELS,
    SEATS,
    SETTLED,
    SMALL,
    SPOTS,
    TITLES,
    TRUST,
    UNITS_AND_FEASTS,
)
from reportedly.model.seams import NameBook

_WAYS = frozenset(
    {"road", "highway", "route", "track", "railway", "motorway", "stretch", "path", "bridge", "area"}
)

_DISTRICT = 3
"""Greatest precision number of a town or a district."""
_LONGEST_NAME = 3
_LONGEST_CAPITALS = 6
_AT_SPOTS = LOCATING | {"into", "inside", "of", "on", "through"}


def is_no_place(sentence: Sentence, run: list[Token], after: Token | None, *, placed: bool) -> bool:
    """Return whether the words name an actor, a nation's people or a unit."""
    start, end = sentence.span(run)
    if any(name.start < end and start < name.end and name.sort != "state" for name in sentence.names):
        return True
    first = run[0].lower_
    if first in UNITS_AND_FEASTS or first.endswith(ADJECTIVE_ENDS):
        return True
    if (
        _is_its_maker(run, after)
        or _is_the_body(run)
        or _is_of_a_nation(after)
        or _is_short_for(sentence, run)
    ):
        return True
    settled = after is not None and after.lower_ in SETTLED
    proper = all(_is_proper(token) for token in run)
    return all(token.ent_type_ == "NORP" for token in run) and not (proper and (settled or placed))


def _is_its_maker(run: list[Token], after: Token | None) -> bool:
    """Return whether the name is a make of weapon: "Katyusha rockets"."""
    return after is not None and after.lower_ in ARMS and run[-1].dep_ in {"compound", "amod", "nmod"}


def _is_short_for(sentence: Sentence, run: list[Token]) -> bool:
    """Return whether capitals before people or things stand for a body: "two NGO staff", "an IDP camp"."""
    only = run[0]
    capitals = (
        len(run) == 1 and only.text.isupper() and only.text.isalpha() and len(only.text) < _LONGEST_CAPITALS
    )
    if not capitals or only.dep_ not in {"compound", "nmod", "amod"} or sentence.text.isupper():
        return False
    return only.head.lower_ not in AREA - {"camp"}


def _is_of_a_nation(after: Token | None) -> bool:
    """Return whether the name only says which country is meant: "the Horn of Africa nation"."""
    return after is not None and after.text in {"nation", "country", "nations", "countries"}


def is_its_sender(sentence: Sentence, run: list[Token], names: NameBook) -> bool:
    """Return whether a nation's word says who struck from afar: "a US drone strike", "Indian Shelling"."""
    first = run[0]
    start = sentence.passage.starts[first.i]
    is_state = any(name.start <= start < name.end and name.sort == "state" for name in sentence.names)
    is_word_of_nation = first.text.replace(".", "").isupper() or not names.is_place(first.text)
    if not is_state or not is_word_of_nation:
        return False
    behind = sentence.passage.doc[first.i + 1 : min(first.i + 4, sentence.last)]
    for token in behind:
        if token.lower_ in FROM_AFAR:
            return True
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "PUNCT"}:
            return False
    return False


def _is_the_body(run: list[Token]) -> bool:
    """Return whether "the Mission" or "the Council" means a body, whatever town is called so."""
    only = run[0] if len(run) == 1 else None
    direct = only.nbor(-1) if only is not None and only.i > 0 else None
    return only is not None and only.lower_ in INSTITUTIONS and direct is not None and direct.lower_ == "the"


def is_overrun(run: list[Token], *, known: bool) -> bool:
    """Return whether the name is what was raided or shelled, and the parse takes it for a place.

    A single name that the gazetteer knows is one too where the parse sees a person: "a gang attacked Cabaret".
    """
    token = run[-1]
    labels = {each.ent_type_ for each in run}
    is_place = labels <= PLACE_LABELS or (known and len(run) == 1 and labels == {"PERSON"})
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in OVERRUN and is_place


def is_led_in(run: list[Token], before: Token | None) -> bool:
    """Return whether "near", "outside" or "the town of" stands before the name."""
    if before is None:
        return False
    if before.lower_ in {"near", "outside"}:
        return True
    between = _between(before)
    if between is not None:
        return _opens_pair(between)
    if run[-1].lower_ in INSTITUTIONS - SPOTS:
        return False
    return before.lower_ == "of" and before.head.lower_ in (AREA | OUTER | set(lexicon.things())) - OWN


def is_titled(run: list[Token]) -> bool:
    """Return whether the name is somebody's with an office before it: "Somali President Hassan Sheikh Mohamud"."""
    title = next((position for position, token in enumerate(run[:-1]) if _is_title(token)), None)
    return title is not None and run[-1].lower_ not in AREA


def _is_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in TITLES


def is_seated(sentence: Sentence, run: list[Token], before: Token | None, names: NameBook) -> bool:
    """Return whether something happened at what is called after its town: "the wall of Bannu Cantonment"."""
    if before is None or run[-1].lower_ not in SPOTS or before.lower_ not in _AT_SPOTS:
        return False
    if before.lower_ == "of" and before.head.lower_ not in GROUNDS:
        return False
    words = [token.text for token in run[:-1]]
    town = next((name for name in _openings(words) if names.is_place(name)), None)
    home = names.countries_of(sentence.article)[:1]
    place = names.place(town, context=(), countries=home) if town is not None else None
    return place is not None and place.precision <= _DISTRICT and place.country in home


def _openings(words: list[str]) -> list[str]:
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


def stands_before_spot(run: list[Token], last: int) -> bool:
    """Return whether a town or district is named for what lies in it: "the Mubi police station"."""
    head = run[-1].head
    return head.lower_ in SPOTS and run[-1].dep_ in {"compound", "nmod"} and run[-1].i < head.i < last


def is_apposed(run: list[Token], before: Token | None) -> bool:
    """Return whether the name follows the word for what it is: "in the capital Sanaa", "the village Sel Obo"."""
    if before is None or before.lower_ not in SETTLED | SEATS or before.head.lower_ not in LOCATING:
        return False
    names = all(_is_proper(token) or token.lower_ in SMALL for token in run)
    return names and run[-1].dep_ == "appos" and run[-1].head.i == before.i


def _between(before: Token) -> Token | None:
    """Return the "between" that stands before a name, or before the pair whose second name it is."""
    if before.lower_ == "between":
        return before
    behind = (
        list(before.doc[max(before.i - _LONGEST_NAME - 1, 0) : before.i]) if before.lower_ == "and" else []
    )
    between = next((word for word in reversed(behind) if not word.text[:1].isupper()), None)
    return between if between is not None and between.lower_ == "between" else None


def _opens_pair(between: Token) -> bool:
    """Return whether two names follow that the parse takes for no party: "between Sévaré and Konna"."""
    words = list(between.doc[between.i + 1 : between.i + _LONGEST_NAME + 3])
    joint = next((position for position, word in enumerate(words) if word.lower_ == "and"), 0)
    pair = 0 < joint < len(words) - 1 and all(
        word.text[:1].isupper() for word in (*words[:joint], words[joint + 1])
    )
    is_way = between.head.lower_ in _WAYS
    return pair and (is_way or words[0].ent_type_ not in {"PERSON", "NORP", "ORG"})


def is_placed(run: list[Token], before: Token | None, *, known: bool, linked: bool) -> bool:
    """Return whether gazetteer, parse and the word before agree that the name is a place."""
    labels = {token.ent_type_ for token in run}
    if "PERSON" in labels:
        return (linked and known) or _stands_in(run, before)
    if known:
        return True
    if all(token.pos_ == "ADJ" for token in run):
        return False
    if linked and labels & PLACE_LABELS:
        return True
    located = before is not None and before.lower_ in LOCATING and not _is_institution(run)
    return located and _is_plain_name(run)


def _stands_in(run: list[Token], before: Token | None) -> bool:
    """Return whether "in" or "near" stands before a name that the parse takes for a person's: "in Majdal Selm"."""
    if before is None or before.lower_ not in {"in", "near", "outside"} or run[-1].dep_ != "pobj":
        return False
    last = run[-1].i + 1 == len(run[-1].doc)
    owns = not last and run[-1].nbor().text in {"’s", "'s"}
    trusted = before.head.lower_ in TRUST or before.head.lemma_ in TRUST
    return not (owns or trusted or _is_institution(run)) and all(token.pos_ == "PROPN" for token in run)


def _is_plain_name(run: list[Token]) -> bool:
    """Return whether the parse takes the words for a name of no other kind."""
    return all(_is_proper(token) or token.lower_ in SMALL for token in run) and not (
        {token.ent_type_ for token in run}
        & {"PERSON", "EVENT", "WORK_OF_ART", "LAW", "NORP", "PRODUCT", "LANGUAGE"}
    )


def _is_proper(token: Token) -> bool:
    return bool(token.pos_ == "PROPN" or ARTICLE_NAME.match(token.text))


def _is_institution(run: list[Token]) -> bool:
    return run[-1].lower_ in INSTITUTIONS or run[0].lower_ in {"operation", "islam", "ramadan", "christmas"}


def is_compound(token: Token, after: Token | None) -> bool:
    """Return whether the name stands before a common noun; before another name it is a part of that one."""
    if after is not None and after.text[:1].isupper():
        return False
    return token.dep_ in {"compound", "poss", "nmod", "amod", "npadvmod"}
