"""Runs of capitalised words -> those that name a place rather than an actor, a person or an institution."""

import re
from dataclasses import dataclass

from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.passing import is_way_or_party
from reportedly.claims.local.sentence.placewords import (
    AREA,
    ARTICLE_NAME,
    CALENDAR,
    DIRECTIONS,
    LINES,
    LINKERS,
    LOCATING,
    MOODS,
    NOT_PLACES,
    PLACE_LABELS,
    SEATS,
    SETTLED,
    SMALL,
)
from reportedly.claims.local.sentence.placing import (
    is_apposed,
    is_compound,
    is_its_sender,
    is_led_in,
    is_no_place,
    is_overrun,
    is_placed,
    is_seated,
    is_titled,
    stands_before_spot,
)
from reportedly.model.seams import NameBook

_JOINERS = frozenset({"of", "de", "del", "la", "el", "al", "da", "do", "dos", "das", "du", "des", "sur"})
"""Small words inside names: "Mocimboa da Praia", "Ciudad del Este"."""
_BEARING = re.compile(
    r"\b(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?(?: of| from)\s+(?:the\s+)?(?:\w+\s+(?:of\s+))?$"
    r"|\b(?:km|kilomet(?:er|re)s?|miles?)\b[^,;.]{0,20}\b(?:from|of)\s+(?:the\s+)?(?:\w+\s+(?:of\s+))?$",
    re.IGNORECASE,
)
_OF_THIS_TOWN = re.compile(r"\s+(?:of|in) this (?:city|town|port|municipality)\b")
_LONGEST_NAME = 4
"""Words in which a name reaches the kind of place behind it."""
_ELIDED = re.compile(r"[ldLD]['’][A-ZÀ-Þ]")


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
    is_bearing: bool = False
    """Whether only a direction or a distance is told from there: "south of Dolvec"."""
    is_of_this_town: bool = False
    """Whether it is told as a part of the town that the report is dated from: "the Old Quay area of this city"."""

    @property
    def context(self) -> tuple[str, ...]:
        """The names told together with it, nearest first."""
        return tuple(mention.text for mention in self.around)


def is_line(mention: PlaceMention) -> bool:
    """Return whether the name is a street's, a river's or a lake's, or a quarter's of "this city": many are called so."""
    if mention.is_of_this_town:
        return True
    words = mention.text.lower().rstrip(".").split()
    return words[-1] in LINES or words[0] in {"lake", "river"}


def is_named_settlement(mention: PlaceMention) -> bool:
    """Return whether parse or words say that the name is a place's: "the village of Gortepa", "Gortepa district"."""
    kind, head = mention.text.rpartition(" ")[2].lower(), mention.token.head
    led = head.lower_ == "of" and head.head.lower_ in SETTLED
    return led or kind in SETTLED or mention.token.ent_type_ in {"GPE", "LOC"}


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
        run = _whole_state(sentence, run)
        position = run[-1].i - sentence.first + 1
        mention = _mention(sentence, run, names)
        if mention is not None:
            found.append(mention)
    return found


def _run(tokens: list[Token], position: int) -> list[Token]:
    """Return the longest run of capitalised words from here, small joining words inside allowed."""
    run: list[Token] = []
    for token in tokens[position:]:
        with_article = bool(ARTICLE_NAME.match(token.text)) or (bool(run) and _is_elided(token))
        named = token.text[:1].isupper() and (
            token.pos_ in {"PROPN", "NOUN", "ADJ"} or _is_named_by_kind(token, tokens)
        )
        if ((named or with_article) and not _is_measure(token)) or (
            run and token.lower_ in _JOINERS and _goes_on(tokens, token, run[0])
        ):
            run.append(token)
        else:
            break
    while run and run[-1].lower_ in SMALL:
        run.pop()
    return run


def _whole_state(sentence: Sentence, run: list[Token]) -> list[Token]:
    """Return the run drawn out to the end of the state's name that it opens: "Republic of the Congo"."""
    start, end = sentence.span(run)
    whole = next((name for name in sentence.names if name.sort == "state" and name.start == start), None)
    if whole is None or whole.end <= end:
        return run
    behind = sentence.passage.doc[run[-1].i + 1 : sentence.last]
    return [*run, *(token for token in behind if sentence.passage.starts[token.i] < whole.end)]


def _is_named_by_kind(token: Token, tokens: list[Token]) -> bool:
    """Return whether a word is of a name before "village" or "region", whatever the parse takes it for: "Bon To village"."""
    if (
        token.i == tokens[0].i
        or token.like_num
        or not (token.nbor(-1).is_alpha or token.nbor(-1).text == ",")
    ):
        return False
    behind = tokens[token.i - tokens[0].i + 1 :]
    kind = next((word for word in behind[:_LONGEST_NAME] if not word.text[:1].isupper()), None)
    return kind is not None and kind.text in AREA


def _is_elided(token: Token) -> bool:
    """Return whether a small article is written together with a name: "Petite-Rivière de l'Artibonite"."""
    return bool(_ELIDED.match(token.text))


def _is_measure(token: Token) -> bool:
    """Return whether the parse takes a word for a day or an amount; a name before "district" is none."""
    if token.ent_type_ not in NOT_PLACES:
        return False
    last = token.i + 1 == len(token.doc)
    settled = not last and token.nbor().lower_ in SETTLED
    led = token.i > 0 and token.nbor(-1).lower_ in LOCATING
    placed = token.pos_ == "PROPN" and (settled or led)
    return not placed or CALENDAR.fullmatch(token.lower_) is not None


def _goes_on(tokens: list[Token], token: Token, first: Token) -> bool:
    position = token.i - tokens[0].i + 1
    follows = position < len(tokens) and (tokens[position].text[:1].isupper() or _is_elided(tokens[position]))
    return bool(follows and token.i - first.i < 3 and token.lower_ != "of")


def _mention(sentence: Sentence, run: list[Token], names: NameBook) -> PlaceMention | None:
    start, end = sentence.span(run)
    before = _lead(sentence, run[0])
    after = sentence.passage.doc[run[-1].i + 1] if run[-1].i + 1 < sentence.last else None
    trailing = after is not None and after.lower_ in AREA
    feature = trailing or (len(run) > 1 and run[-1].lower_ in AREA)
    known = names.is_place(sentence.article.text[start:end])
    direct = sentence.passage.doc[run[0].i - 1] if run[0].i > sentence.first else None
    turned = direct is not None and direct.lower_ in DIRECTIONS
    linked = turned or (
        before is not None
        and (before.lower_ in (LINKERS | DIRECTIONS | AREA | SEATS) or before.text in {"’s", "'s", ","})
    )
    inside = before is not None and before.lower_ in LOCATING and "pobj" in {run[0].dep_, run[-1].dep_}
    led = is_led_in(run, before) or is_apposed(run, before) or is_seated(sentence, run, before, names)
    located = led or inside
    if is_titled(run) and not (known and inside):
        return None
    if not located and _is_namesake(sentence, run, names):
        return None
    if is_no_place(sentence, run, after, placed=(known and linked) or located):
        return None
    if is_its_sender(sentence, run, names):
        return None
    overrun = is_overrun(run, known=known)
    if not (feature or led or overrun or is_placed(run, before, known=known, linked=linked)):
        return None
    named_place = bool({token.ent_type_ for token in run} & PLACE_LABELS)
    if not linked and not feature and not named_place and not overrun and not is_compound(run[-1], after):
        return None
    tokens = list(run)
    if trailing and after is not None:
        tokens.append(after)
    if turned:
        tokens.insert(0, direct)
    start, end = sentence.span(tokens)
    spot = stands_before_spot(tokens, sentence.last)
    preposition = run[-1].head.dep_ == "prep" or linked or overrun or spot
    other = is_way_or_party(run[-1], before)
    bearing = _BEARING.search(sentence.article.text[sentence.start : start]) is not None
    text = sentence.article.text
    of_town = _OF_THIS_TOWN.match(text, end) is not None and sentence.article.dateline is not None
    return PlaceMention(start, end, text[start:end], (), run[-1], preposition, other, bearing, of_town)


def _is_namesake(sentence: Sentence, run: list[Token], names: NameBook) -> bool:
    """Return whether the parse sees a person in a name whose place lies in no country of the article: "Saint John"."""
    if "PERSON" not in {token.ent_type_ for token in run}:
        return False
    start, end = sentence.span(run)
    countries = names.countries_of(sentence.article)
    place = names.place(sentence.article.text[start:end], context=(), countries=countries)
    return place is not None and place.country is not None and place.country not in countries


def _lead(sentence: Sentence, first: Token) -> Token | None:
    """Return the word before a name, past "the" and words such as "northern" and "neighbouring"."""
    before: Token | None = None
    for position in range(first.i - 1, sentence.first - 1, -1):
        before = sentence.passage.doc[position]
        is_passed = before.lower_ == "the" or before.lower_ in MOODS or before.lower_ in DIRECTIONS
        if not is_passed:
            break
    return before
