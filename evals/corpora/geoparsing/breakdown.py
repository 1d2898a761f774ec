"""Pairs of told and wanted articles -> each wrong answer with its kind, and error rates by country."""

from collections import Counter
from collections.abc import Iterator, Sequence

from evals.contract import Mistake, Table
from evals.corpora.geoparsing.countries import country_of
from evals.corpora.geoparsing.matching import Match, Pair, matches
from evals.corpora.geoparsing.placing import PlaceNames
from evals.corpora.geoparsing.scoring import given
from evals.corpora.geoparsing.toponyms import Annotated, Toponym
from evals.measures import overlap

_MOST_COUNTRIES = 15
_AROUND = 40  # characters quoted on each side


def mistakes_of(pairs: Sequence[Pair], names: PlaceNames) -> Iterator[Mistake]:
    """Yield what was missed, told for nothing, or placed wrong, of a prediction from the text alone."""
    for pair in pairs:
        text, key = pair.wanted.text, pair.wanted.key
        for wanted in pair.wanted.toponyms:
            if not any(overlap(wanted.span, told.span) for told in pair.told):
                known = bool(names.candidates(wanted.phrase, context=(), countries=()))
                kind = f"missed: {'in gazetteer' if known else 'not in gazetteer'}"
                yield Mistake(kind, key, f"{wanted.phrase!r} in {_beside(text, wanted)}")
        for told in pair.told:
            if not any(overlap(wanted.span, told.span) for wanted in pair.wanted.toponyms):
                yield Mistake("false", key, f"{told.phrase!r} in {_beside(text, told)}")
        for match in matches(pair):
            yield from _misplaced(match, pair.wanted, "")


def mistakes_of_given(pairs: Sequence[Pair]) -> Iterator[Mistake]:
    """Yield the given names that were placed wrong."""
    for pair in pairs:
        for match in given(pair):
            yield from _misplaced(match, pair.wanted, "name given, ")


def by_country(pairs: Sequence[Pair], given_pairs: Sequence[Pair] | None) -> Table:
    """Return error rates of the countries with the most gold toponyms."""
    wanted = Counter(country_of(each) for pair in pairs for each in _placeable(pair))
    met = [match for pair in pairs for match in matches(pair) if match.wanted.point is not None]
    found = Counter(country_of(match.wanted) for match in met)
    near = Counter(country_of(match.wanted) for match in met if match.is_near)
    resolved = Counter(
        country_of(match.wanted) for pair in given_pairs or () for match in given(pair) if match.is_near
    )
    rows = tuple(
        (
            country,
            str(count),
            _share(count - found[country], count),
            _share(found[country] - near[country], found[country]),
            "-" if given_pairs is None else _share(count - resolved[country], count),
        )
        for country, count in wanted.most_common(_MOST_COUNTRIES)
    )
    columns = (
        "country",
        "gold toponyms",
        "missed",
        "found, placed wrong or nowhere",
        "name given, placed wrong",
    )
    return Table("Error rates by country of the gold toponym", columns, rows)


def of_gold(pairs: Sequence[Pair]) -> Table:
    """Return what the answers hold and what is left out of placing."""
    toponyms = [(pair.wanted.text, toponym) for pair in pairs for toponym in pair.wanted.toponyms]
    astray = sum(text[slice(*each.span)] != each.phrase for text, each in toponyms)
    unplaced = sum(each.point is None for _, each in toponyms)
    rows = (
        ("articles", str(len(pairs))),
        ("toponyms", str(len(toponyms))),
        ("without coordinates, so left out of placing", str(unplaced)),
        ("whose words do not stand at their offsets", str(astray)),
    )
    return Table("What the gold holds", ("what", "how many"), rows)


def _placeable(pair: Pair) -> list[Toponym]:
    return [toponym for toponym in pair.wanted.toponyms if toponym.point is not None]


def _misplaced(match: Match, article: Annotated, before: str) -> Iterator[Mistake]:
    wanted, told = match.wanted, match.told
    if wanted.point is None or match.is_near:
        return
    beside = f"{wanted.phrase!r} in {_beside(article.text, wanted)}"
    if match.km is None:
        yield Mistake(f"{before}placed nowhere", article.key, beside)
        return
    there, here = country_of(wanted), country_of(told)
    kind = "same country" if there == here else "other country"
    note = f"{beside}: wanted {there} {_point(wanted)}, told {told.name}, {here} {_point(told)}"
    yield Mistake(f"{before}placed wrong: {kind}", article.key, f"{note}, {match.km:.0f} km")


def _point(toponym: Toponym) -> str:
    return f"({toponym.point.lat:.1f}, {toponym.point.lon:.1f})" if toponym.point else "(nowhere)"


def _beside(text: str, toponym: Toponym) -> str:
    around = text[max(0, toponym.start - _AROUND) : toponym.end + _AROUND]
    return f"“{' '.join(around.split())}”"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"
