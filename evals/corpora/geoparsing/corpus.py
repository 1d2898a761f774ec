"""The geoparsing corpus: its halves, our answers in its format, its baselines and its scorer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring
from evals.corpora.geoparsing import baselines, breakdown, scoring
from evals.corpora.geoparsing.files import read_articles, write_articles, write_some
from evals.corpora.geoparsing.matching import Pair, pairs
from evals.corpora.geoparsing.placing import PlaceNames, find_toponyms, open_names, place_given
from evals.corpora.geoparsing.toponyms import Annotated, Toponym
from evals.engine import Engine

_HALVES = (("lgl", "lgl.xml"), ("geovirus", "GeoVirus.xml"))
_SAMPLE = 30  # articles; about five seconds of one core

Finder = Callable[[Sequence[Annotated]], Iterator[tuple[Toponym, ...]]]


class Geoparsing:
    """Names of places in news, found and placed: LGL (small-town papers), GeoVirus (epidemics), the like."""

    name = "geoparsing"
    title = "LGL and GeoVirus: names of places found, and placed within 161 km"
    mapping = (
        (
            "toponym",
            "a mention of sort `place`; organisations, peoples and persons named after places are not told",
        ),
        ("the name alone", "words in small letters at the ends of our mention, and a closing 's, are cut"),
        (
            "governments and peoples by their country's name",
            "gold counts them; a country that speaks or acts is no place to the engine, and none is added",
        ),
        ("latitude, longitude, geonameid", "those of the mention's entity; none where the engine links none"),
        (
            "places that the gazetteer lacks",
            "the engine puts them at the nearest known place told with them, and so they are told",
        ),
        ("dltime", "the day of publication"),
        ("domain", "the outlet"),
        (
            "offsets",
            (
                "code points of the text, from nought in LGL and its like; GeoVirus counts from one (all"
                " 2,170 gold names stand one earlier than told), and so do answers to it; a file is read"
                " by that of the two counts under which most names stand in place"
            ),
        ),
        (
            "gold toponyms without coordinates (626 of 5,088 in LGL)",
            "wanted for detection, left out of placing; told ones on them count neither way",
        ),
        (
            "names given (FILE.resolved.xml)",
            (
                "written when the input has toponyms: the gold spans, placed by the public gazetteer lookup;"
                " context: all other gold names of the article, nearest first; countries: those it speaks of"
            ),
        ),
        (
            "unseen text",
            "the gazetteer's weights were checked on these two sets, so their placing is no blind test",
        ),
    )

    def __init__(self, *, names: Callable[[], PlaceNames] = open_names) -> None:
        self._names = names

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing; spaCy's places, nowhere; spaCy's places at the most populous city or country so named."""
        return MappingProxyType(
            {
                "always empty": _tell_nothing,
                "spaCy NER": _tell_named,
                "spaCy NER, most populous": _tell_most_populous,
            }
        )

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return LGL, then GeoVirus, as far as they are there."""
        files = ((name, data / self.name / file) for name, file in _HALVES)
        return tuple(
            Half(name, file, file, len(read_articles(file))) for name, file in files if file.is_file()
        )

    def sample(self, half: Half, folder: Path) -> Half:
        """Write every n-th article."""
        file = folder / f"{half.name}.xml"
        documents = write_some(half.source, max(1, half.documents // _SAMPLE), file)
        return Half(half.name, file, file, documents)

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write the source with our toponyms; where it has answers, OUT.resolved.xml places those."""
        found = read_articles(source)
        write_articles(source, find_toponyms(found, engine), out)
        given = place_given(found, self._names()) if _has_toponyms(found) else None
        _write_given(source, given, out)

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score detection and placing, and the given names where PREDICTED.resolved.xml is there."""
        wanted = read_articles(gold)
        told = tuple(pairs(read_articles(predicted), wanted))
        given = self._given(predicted, wanted)
        return Scoring(
            measures=(
                *scoring.end_to_end(told),
                *scoring.detection(told),
                *scoring.resolution(given),
            ),
            mistakes=(
                *breakdown.mistakes_of(told, self._names()),
                *breakdown.mistakes_of_given(given or ()),
            ),
            tables=(breakdown.of_gold(told), breakdown.by_country(told, given)),
        )

    def _given(self, predicted: Path, wanted: Sequence[Annotated]) -> tuple[Pair, ...] | None:
        file = resolved_beside(predicted)
        return tuple(pairs(read_articles(file), wanted)) if file.is_file() else None


def resolved_beside(out: Path) -> Path:
    """Return the file of given names that belongs to a file of predictions."""
    return out.with_name(f"{out.name}.resolved.xml")


def _has_toponyms(found: Sequence[Annotated]) -> bool:
    return any(article.toponyms for article in found)


def _write_given(source: Path, given: Iterator[tuple[Toponym, ...]] | None, out: Path) -> None:
    if given is None:
        # One of an earlier run would be scored beside predictions that it does not belong to.
        resolved_beside(out).unlink(missing_ok=True)
        return
    write_articles(source, given, resolved_beside(out))


def _tell_nothing(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a Predictor has one
    found = read_articles(source)
    write_articles(source, [()] * len(found), out)
    _write_given(source, iter([()] * len(found)) if _has_toponyms(found) else None, out)


def _tell_named(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001
    write_articles(source, baselines.named_places(read_articles(source)), out)
    _write_given(source, None, out)


def _tell_most_populous(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001
    found = read_articles(source)
    write_articles(source, map(baselines.placed_by_people, baselines.named_places(found)), out)
    given = (baselines.placed_by_people(article.toponyms) for article in found)
    _write_given(source, given if _has_toponyms(found) else None, out)
