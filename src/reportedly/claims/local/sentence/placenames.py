"""Runs of capitalised words -> those that name a place rather than an actor, a person or an institution."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.passing import is_way_or_party
from reportedly.claims.local.sentence.placewords import (
    ADJECTIVE_ENDS,
    AREA,
    ARMS,
    ARTICLE_NAME,
    CALENDAR,
    DIRECTIONS,
    INSTITUTIONS,
    LINES,
    LINKERS,
    LOCATING,
    MOODS,
    NOT_PLACES,
    OVERRUN,
    PLACE_LABELS,
    SETTLED,
    SMALL,
    TRUST,
    UNITS_AND_FEASTS,
)
from reportedly.model.seams import NameBook


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
    """Return whether the name is a street's, a river's or a lake's, which touches many places."""
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
        position = run[-1].i - sentence.first + 1
        mention = _mention(sentence, run, names)
        if mention is not None:
            found.append(mention)
    return found


def _run(tokens: list[Token], position: int) -> list[Token]:
    """Return the longest run of capitalised words from here, small joining words inside allowed."""
    run: list[Token] = []
    for token in tokens[position:]:
        with_article = bool(ARTICLE_NAME.match(token.text))
        named = token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}
        if ((named or with_article) and not _is_measure(token)) or (
            run and token.lower_ in {"of", "de", "del", "la", "el", "al"} and _goes_on(tokens, token, run[0])
        ):
            run.append(token)
        else:
            break
    while run and run[-1].lower_ in SMALL:
        run.pop()
    return run


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
    follows = position < len(tokens) and tokens[position].text[:1].isupper()
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
        and (before.lower_ in (LINKERS | DIRECTIONS | AREA) or before.text in {"’s", "'s", ","})
    )
    located = _is_led_in(before) or (
        before is not None and before.lower_ in LOCATING and "pobj" in {run[0].dep_, run[-1].dep_}
    )
    if _is_no_place(sentence, run, after, placed=(known and linked) or located):
        return None
    if not (
        feature
        or _is_led_in(before)
        or _is_overrun(run)
        or _is_placed(run, before, known=known, linked=linked)
    ):
        return None
    named_place = bool({token.ent_type_ for token in run} & PLACE_LABELS)
    if not linked and not feature and not named_place and not _is_compound(run[-1], after):
        return None
    tokens = list(run)
    if trailing and after is not None:
        tokens.append(after)
    if turned:
        tokens.insert(0, direct)
    start, end = sentence.span(tokens)
    preposition = run[-1].head.dep_ == "prep" or linked or _is_overrun(run)
    other = is_way_or_party(run[-1], before)
    return PlaceMention(start, end, sentence.article.text[start:end], (), run[-1], preposition, other)


def _lead(sentence: Sentence, first: Token) -> Token | None:
    """Return the word before a name, past "the" and words such as "northern" and "neighbouring"."""
    before: Token | None = None
    for position in range(first.i - 1, sentence.first - 1, -1):
        before = sentence.passage.doc[position]
        is_passed = before.lower_ == "the" or before.lower_ in MOODS or before.lower_ in DIRECTIONS
        if not is_passed:
            break
    return before


def _is_no_place(sentence: Sentence, run: list[Token], after: Token | None, *, placed: bool) -> bool:
    """Return whether the words name an actor, a nation's people or a unit."""
    start, end = sentence.span(run)
    if any(name.start < end and start < name.end and name.sort != "state" for name in sentence.names):
        return True
    first = run[0].lower_
    if first in UNITS_AND_FEASTS or first.endswith(ADJECTIVE_ENDS):
        return True
    if _is_its_maker(run, after) or _is_the_body(run):
        return True
    settled = after is not None and after.lower_ in SETTLED
    proper = all(_is_proper(token) for token in run)
    return all(token.ent_type_ == "NORP" for token in run) and not (proper and (settled or placed))


def _is_its_maker(run: list[Token], after: Token | None) -> bool:
    """Return whether the name is a make of weapon: "Katyusha rockets"."""
    return after is not None and after.lower_ in ARMS and run[-1].dep_ in {"compound", "amod", "nmod"}


def _is_the_body(run: list[Token]) -> bool:
    """Return whether "the Mission" or "the Council" means a body, whatever town is called so."""
    only = run[0] if len(run) == 1 else None
    direct = only.nbor(-1) if only is not None and only.i > 0 else None
    return only is not None and only.lower_ in INSTITUTIONS and direct is not None and direct.lower_ == "the"


def _is_overrun(run: list[Token]) -> bool:
    """Return whether the name is what was raided or shelled, and the parse takes it for a place."""
    token = run[-1]
    labels = {each.ent_type_ for each in run}
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in OVERRUN and labels <= PLACE_LABELS


def _is_led_in(before: Token | None) -> bool:
    """Return whether "near", "outside" or "the town of" stands before the name."""
    if before is None:
        return False
    if before.lower_ in {"near", "outside"}:
        return True
    if before.lower_ == "between":
        return _opens_pair(before)
    return bool(before.lower_ == "of" and before.head.lower_ in (AREA | set(lexicon.things())))


def _opens_pair(between: Token) -> bool:
    """Return whether two names follow that the parse takes for no party: "between Sévaré and Konna"."""
    first, *rest = list(between.doc[between.i + 1 : between.i + 4])
    pair = len(rest) == 2 and rest[0].lower_ == "and" and rest[1].text[:1].isupper()
    return pair and first.ent_type_ not in {"PERSON", "NORP", "ORG"}


def _is_placed(run: list[Token], before: Token | None, *, known: bool, linked: bool) -> bool:
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


def _is_compound(token: Token, after: Token | None) -> bool:
    """Return whether the name stands before a common noun; before another name it is a part of that one."""
    if after is not None and after.text[:1].isupper():
        return False
    return token.dep_ in {"compound", "poss", "nmod", "amod", "npadvmod"}
