"""Totals that others published -> each beside our own count of the same thing, with the difference."""

import calendar
from collections.abc import Iterable, Mapping

from reportedly.model.account import Figure
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Period, Place, Referent
from reportedly.views.privacy.names import cut, open_attribution
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.wording import (
    code_words,
    count_words,
    period_words,
    referent_words,
    speaker_words,
)
from reportedly.views.report.cells import Cell, Measure, make_cells, whole_part
from reportedly.views.report.changes import MINUS, change, change_words, percent_words
from reportedly.views.report.facts import Facts
from reportedly.views.report.month import Month
from reportedly.views.report.quotes import place_in_print
from reportedly.views.report.tables import Side
from reportedly.views.report.tally import NOTHING, Tally, tally_words

Sides = Mapping[Side, tuple[Facts, ...]]
_BOMBINGS: frozenset[IncidentType] = frozenset({"bombing", "suicide_bombing", "landmine"})
_NO_ATTACKS: frozenset[IncidentType] = frozenset(
    {"armed_clash", "raid", "arrest", "disrupted_plot", "protest_violence", "other"}
)
_TYPES: dict[str, frozenset[IncidentType]] = {
    "bombings": _BOMBINGS,
    "explosions": _BOMBINGS,
    "clashes": frozenset({"armed_clash"}),
    "strikes": frozenset({"airstrike_drone"}),
    "airstrikes": frozenset({"airstrike_drone"}),
    "raids": frozenset({"raid"}),
    "operations": frozenset({"raid"}),
    "abductions": frozenset({"abduction"}),
    "kidnappings": frozenset({"abduction"}),
}
_PEOPLE: dict[str, Measure] = {
    "fatalities": "killed",
    "deaths": "killed",
    "killings": "killed",
    "injuries": "injured",
    "injured": "injured",
    "arrests": "arrested",
    "arrested": "arrested",
    "detained": "arrested",
    "abducted": "abducted",
    "kidnapped": "abducted",
}
_ALL_INCIDENTS = frozenset({"incidents", "violence"})


class Beside(Record, frozen=True, kw_only=True):
    """What is said of a published figure beside our own count."""

    told: str
    """"44 attacks", "attacks +74 % on July"."""
    period: str
    place: str
    said_by: str
    quote: str
    article: str
    ours: str | None
    """None: the ledger has no count of the same thing; `why` says why."""
    difference: str | None
    why: str
    """What ours counts, or why there is none."""


class FigureBeside(Beside, frozen=True, kw_only=True):
    """One published figure in a report."""

    key: str
    cells: tuple[Cell, ...]
    """Our own cells: one, or one a measure and month that the figure compares."""


def figures_beside(
    figures: Iterable[Figure],
    articles: Mapping[ArticleId, Article],
    sides: Sides,
    *,
    month: Month,
    country: str | None,
    profile: Profile,
) -> tuple[FigureBeside, ...]:
    """Return the figures whose period touches the month, in the country, by day of publication."""
    own = sorted(
        (figure for figure in figures if _is_of(figure, month, country)),
        key=lambda figure: (str(articles[figure.article_id].published), figure.id),
    )
    return tuple(
        beside(
            figure,
            articles[figure.article_id],
            _ours(f"figure-{number}", figure, sides, month),
            profile,
            key=f"figure-{number}",
        )
        for number, figure in enumerate(own, start=1)
    )


def _is_of(figure: Figure, month: Month, country: str | None) -> bool:
    period = figure.period
    if not isinstance(period, Period) or period.earliest is None or period.latest is None:
        return False
    touches = period.earliest <= month.last and month.first <= period.latest
    place = figure.place.entity if figure.place else None
    known = place.country if isinstance(place, Place) else None
    return touches and (country is None or known in {None, country})


def beside(figure: Figure, article: Article, ours: "Ours", profile: Profile, *, key: str) -> FigureBeside:
    """Return a figure beside our own count of the same thing."""
    said = figure.attribution
    quote = " ".join(figure.evidence.quote.split())
    if not profile.shows_persons:
        said = open_attribution(said, ())
    if profile.is_coarse:
        quote = cut(quote)
    period = figure.period
    return FigureBeside(
        key=key,
        told=_told_words(figure),
        period=period_words(period) if isinstance(period, Period) else "",
        place=referent_words(figure.place) if figure.place else "place not told",
        said_by=", ".join(speaker_words(speaker) for speaker in said.speakers) or "the reporter",
        quote=quote,
        article=place_in_print(article),
        ours=ours.words,
        difference=ours.difference,
        why=ours.why,
        cells=ours.cells,
    )


class Ours(Record, frozen=True):
    """Our own count of what a figure counts, or why there is none."""

    words: str | None
    difference: str | None
    why: str
    cells: tuple[Cell, ...] = ()


def _ours(key: str, figure: Figure, sides: Sides, month: Month) -> Ours:
    period = figure.period
    if not isinstance(period, Period) or (period.earliest, period.latest) != (month.first, month.last):
        return Ours(None, None, "its period is not this month")
    return ours_of(key, figure, sides, month)


def ours_of(key: str, figure: Figure, sides: Sides, month: Month | None) -> Ours:
    """Return our own count over the incidents of the figure's days and of those it is compared with.

    Without a month only totals are counted: no other days are known that a change would be from.
    """
    noun = figure.measure.removesuffix(", change").split()[-1]
    place = figure.place.entity if figure.place else None
    admin1 = place.admin1 if isinstance(place, Place) else None
    own: dict[Side, tuple[Facts, ...]] = {
        side: _narrowed(incidents, noun, admin1) for side, incidents in sides.items()
    }
    measures = _measures(noun)
    if not measures:
        return Ours(None, None, f"no table counts {noun}")
    what = _what(noun, admin1)
    cells = {side: _cells(f"{key}-{side}", own[side], measures) for side in own}
    if figure.change_percent is not None:
        if month is None:
            return Ours(None, None, "changes are counted from month to month alone", cells["this"])
        return _change_beside(figure, cells, month, what)
    return _total_beside(figure, cells["this"], what)


def _narrowed(incidents: tuple[Facts, ...], noun: str, admin1: str | None) -> tuple[Facts, ...]:
    placed = (facts for facts in incidents if admin1 is None or facts.admin1 == admin1)
    if noun == "attacks":
        return tuple(facts for facts in placed if facts.type not in _NO_ATTACKS)
    wanted = _TYPES.get(noun)
    return tuple(facts for facts in placed if wanted is None or facts.type in wanted)


def _measures(noun: str) -> tuple[Measure, ...]:
    if noun == "casualties":
        return ("killed", "injured")
    if noun in _PEOPLE:
        return (_PEOPLE[noun],)
    return ("incidents",) if noun == "attacks" or noun in _TYPES or noun in _ALL_INCIDENTS else ()


def _what(noun: str, admin1: str | None) -> str:
    if noun == "casualties":
        what = "killed and injured"
    elif noun in _PEOPLE:
        what = f"people {_PEOPLE[noun]}"
    elif noun in _ALL_INCIDENTS:
        what = "incidents of every type"
    elif noun == "attacks":
        what = "all incidents but clashes, raids, arrests, plots, protests and other"
    else:
        what = "incidents of type " + " or ".join(sorted(code_words(code) for code in _TYPES[noun]))
    return f"{what}{f' in {admin1}' if admin1 else ''}"


def _cells(key: str, incidents: tuple[Facts, ...], measures: tuple[Measure, ...]) -> tuple[Cell, ...]:
    made = make_cells(key, incidents, whole_part)
    return tuple(cell for cell in made if cell.measure in measures)


def _sum(cells: tuple[Cell, ...]) -> Tally:
    total = NOTHING
    for cell in cells:
        told = cell.tally
        high = None if total.high is None or told.high is None else total.high + told.high
        total = Tally(total.low + told.low, high, total.telling + told.telling)
    return total


def _total_beside(figure: Figure, cells: tuple[Cell, ...], what: str) -> Ours:
    total = _sum(cells)
    if not any(cell.is_told for cell in cells):
        return Ours(None, None, f"no article tells a number of {what}", cells)
    words = tally_words(total) if total.telling else "0"
    value = figure.value
    if value is None or (value.low is None and value.high is None):
        return Ours(words, None, what, cells)
    theirs = Tally(value.low or 0, value.high, 1)
    return Ours(words, change_words(change(total, theirs)), what, cells)


def _change_beside(figure: Figure, cells: Mapping[Side, tuple[Cell, ...]], month: Month, what: str) -> Ours:
    side = _compared_side(figure.compared_with, month)
    if side is None or side not in cells:
        return Ours(None, None, "the month that it compares with is not told, or not known here")
    own = (*cells["this"], *cells[side])
    now, before = _sum(cells["this"]), _sum(cells[side])
    if not (now.is_exact and before.is_exact and before.low):
        return Ours(None, None, f"our {what} are no two exact numbers above zero", own)
    percent = 100 * (now.low - before.low) / before.low
    points = percent - (figure.change_percent or 0.0)
    sign = "+" if points > 0 else MINUS
    return Ours(percent_words(percent), f"{sign}{abs(points):.0f} points", what, own)


def _compared_side(words: str | None, month: Month) -> Side | None:
    told = (words or "").casefold()
    if "last year" in told or "previous year" in told or str(month.year - 1) in told:
        # January 2025 against "December 2024" compares with the month before.
        before = calendar.month_name[month.previous.number].casefold()
        return "previous" if before in told and month.previous.year == month.year - 1 else "year"
    names = (
        calendar.month_name[month.previous.number].casefold(),
        "previous month",
        "preceding month",
        "last month",
    )
    return "previous" if any(name in told for name in names) else None


def _told_words(figure: Figure) -> str:
    if figure.change_percent is None:
        return f"{count_words(figure.value or Count(None, None))} {figure.measure}"
    against = f" on {figure.compared_with}" if figure.compared_with else ""
    return f"{figure.measure.removesuffix(', change')} {percent_words(figure.change_percent)}{against}"


def unresolved_figures(figures: Iterable[Figure]) -> int:
    """Return how many figures have a period that no date resolves, so that no month can claim them."""
    return sum(isinstance(figure.period, Referent) or figure.period is None for figure in figures)
