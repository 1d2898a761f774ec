"""Pairs of accounts of which the program was unsure -> two incidents side by side, with the reasons."""

from reportedly.errors import UnknownName
from reportedly.model.article import Article
from reportedly.model.incident import AssembledIncident
from reportedly.model.judgement import Judgement
from reportedly.model.record import Record
from reportedly.model.taxonomy import FIELDS
from reportedly.store.index import OpenPair
from reportedly.store.index.file import open_pair
from reportedly.views.queries.headline import headline, when_words, where_words
from reportedly.views.queries.wording import code_words
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.shown import LABELS, Headline, fields_shown, heading
from reportedly.views.web.pages.texts import ArticleShown, article_shown

_PAGE = 50
PAIR = """
select pairs.id, left_account, right_account, score, l.id, r.id
from pairs
join incidents as l on l.number = pairs.left_incident
join incidents as r on r.number = pairs.right_incident
"""


_BEFORE = f"{PAIR} where (score, pairs.id) < (?, ?) order by score desc, pairs.id desc limit ?"


class PairLine(Record, frozen=True):
    """An open pair in a list."""

    pair: OpenPair
    left: str
    right: str


class DuplicatesPage(Record, frozen=True):
    """The open pairs, those most alike first."""

    total: int
    rows: tuple[PairLine, ...]
    next: str | None


class ComparedField(Record, frozen=True):
    """What two incidents tell of one field."""

    field: str
    label: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    differs: bool


class PairPage(Record, frozen=True):
    """Two incidents side by side."""

    pair: OpenPair
    seen: int
    left: Headline
    right: Headline
    fields: tuple[ComparedField, ...]
    reasons: tuple[str, ...]
    judged_by: str
    left_articles: tuple[ArticleShown, ...]
    right_articles: tuple[ArticleShown, ...]
    open_pairs: int


def duplicates(ask: Ask) -> DuplicatesPage:
    """Return a page of the list of open pairs."""
    index = ask.index
    score, _, last = ask.query.get("after", "").partition("~")
    before = float(score) if last and _is_number(score) else float("inf")
    found = index.all(_BEFORE, before, last, _PAGE + 1)
    rows = tuple(_line(ask, open_pair(row)) for row in found[:_PAGE])
    following = f"{found[_PAGE - 1][3]}~{found[_PAGE - 1][0]}" if len(found) > _PAGE else None
    return DuplicatesPage(index.one("select count(*) from pairs")[0], rows, following)


def pair(ask: Ask) -> PairPage:
    """Return two incidents side by side."""
    judgement = judged(ask, ask.path["id"])
    told = open_pair(ask.index.one(f"{PAIR} where pairs.id = ?", judgement.id))
    seen = ask.index.marks().decisions
    left, right = ask.incident(told.left), ask.incident(told.right)
    return PairPage(
        told,
        seen,
        heading(left),
        heading(right),
        _compared(ask, left, right),
        judgement.reasons,
        judgement.decided_by,
        _articles(ask, left),
        _articles(ask, right),
        ask.index.one("select count(*) from pairs")[0],
    )


def next_pair(ask: Ask, score: float, pair_id: str) -> str | None:
    """Return the open pair that comes after one, or the first of all."""
    later = ask.index.one(
        "select id from pairs where (score, id) < (?, ?) order by score desc, id desc limit 1", score, pair_id
    )
    found = later or ask.index.one("select id from pairs where id <> ? order by score desc limit 1", pair_id)
    return str(found[0]) if found else None


def judged(ask: Ask, pair_id: str) -> Judgement:
    """Return the judgement of a pair that is open.

    Raises:
        UnknownName: it is not open, or there is none.
    """
    row = ask.index.one("select left_account, right_account from pairs where id = ?", pair_id)
    found = ask.part.judgements_of(row) if row else ()
    for judgement in found:
        if judgement.id == pair_id:
            return judgement
    raise UnknownName(
        f"pair {pair_id[:64]!r} is not open; it was decided, or its accounts are in one incident"
    )


def _line(ask: Ask, told: OpenPair) -> PairLine:
    return PairLine(told, _in_short(ask, told.left), _in_short(ask, told.right))


def _in_short(ask: Ask, incident_id: str) -> str:
    row = ask.index.one("select type, place, earliest, killed_low from incidents where id = ?", incident_id)
    kind, place, day, killed = row
    toll = "" if killed is None else f", {killed} killed"
    return f"{code_words(kind)}, {place or 'place not told'}, {day or 'day not told'}{toll}"


def _compared(ask: Ask, left: AssembledIncident, right: AssembledIncident) -> tuple[ComparedField, ...]:
    told = [_values(ask, left), _values(ask, right)]
    return tuple(
        ComparedField(
            field,
            LABELS.get(field, field),
            told[0].get(field, ()),
            told[1].get(field, ()),
            bool(told[0].get(field) and told[1].get(field) and told[0][field] != told[1][field]),
        )
        for field in FIELDS
        if told[0].get(field) or told[1].get(field)
    )


def _values(ask: Ask, incident: AssembledIncident) -> dict[str, tuple[str, ...]]:
    flat = headline(incident)
    shown = {
        each.field: tuple(dict.fromkeys(value.value for value in each.variants))
        for each in fields_shown(incident, ask.articles(incident))
    }
    if flat.when:
        shown["when"] = tuple(dict.fromkeys((when_words(flat.when), *shown.get("when", ()))))
    if flat.where:
        shown["where"] = tuple(dict.fromkeys((where_words(flat.where), *shown.get("where", ()))))
    return shown


def _articles(ask: Ask, incident: AssembledIncident) -> tuple[ArticleShown, ...]:
    claims = [claim for variant in incident.variants for claim in variant.claims]
    articles: dict[str, Article] = {str(key): value for key, value in ask.articles(incident).items()}
    return tuple(article_shown(each, claims) for each in articles.values())


def _is_number(told: str) -> bool:
    try:
        return float(told) == float(told)
    except ValueError:
        return False
