"""Short words of a test -> XML of a test set, an engine that tells given places, a gazetteer of few names."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.engine import Engine, Seen, Text

from reportedly.model.article import Article
from reportedly.model.claim import Evidence
from reportedly.model.ids import ArticleId, GazetteerId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Candidate, Place, Referent

TEXT = "Crews left Varo for northern Osk province. Varo’s mayor spoke."
VARO = Place("Varo", None, "KE", 1.0, 36.0, 1, GazetteerId("geonames:7"))
OSK = Place("Osk", "Osk", "KE", 2.0, 37.0, 4, GazetteerId("geonames:8"))


class Places(Engine):
    """Tells each of the places wherever its words stand in a text."""

    def __init__(self, **places: Place | None) -> None:
        self.places = {words.replace("_", " "): place for words, place in places.items()}
        self.asked: list[Text] = []

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            self.asked.append(text)
            found = tuple(_mention(text.text, words, place) for words, place in self.places.items())
            yield Seen(text.key, Mentions(ArticleId("a:1"), found, ()), None)


class Deaf(Engine):
    """Refuses every text."""

    def __init__(self) -> None:
        pass

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            yield Seen(text.key, None, "written in Dutch; only English is read")


class FewNames:
    """A gazetteer that knows Varo and Osk, and keeps what it was asked."""

    def __init__(self) -> None:
        self.contexts: dict[str, tuple[str, ...]] = {}

    def candidates(
        self,
        mention: str,
        *,
        context: tuple[str, ...],
        countries: tuple[str, ...],
        elsewhere: tuple[str, ...] = (),
    ) -> tuple[Candidate, ...]:
        assert countries in {(), ("KE",)}
        self.contexts[mention] = (*context, *elsewhere)
        places = [place for place in (VARO, OSK) if place.name == mention]
        return tuple(Candidate(place, 1.0, "the only one") for place in places)

    def countries_of(self, article: Article) -> tuple[str, ...]:
        return ("KE",) if "Varo" in article.text else ()


def lgl(folder: Path, *articles: str, name: str = "lgl.xml") -> Path:
    file = folder / name
    file.write_text(
        f"<?xml version='1.0' encoding='utf-8'?>\n<articles>{''.join(articles)}</articles>", "utf-8"
    )
    return file


def article(text: str, *toponyms: str, docid: str = "1", fields: str = "") -> str:
    inside = f"<toponyms>{''.join(toponyms)}</toponyms>" if toponyms else ""
    return f"<article docid='{docid}'>{fields}<text><![CDATA[{text}]]></text>{inside}</article>"


def toponym(start: int, phrase: str, lat: float | None = None, lon: float = 36.0, id_: str = "7") -> str:
    place = "" if lat is None else f"<gaztag geonameid='{id_}'><lat>{lat}</lat><lon>{lon}</lon></gaztag>"
    end = start + len(phrase)
    return f"<toponym><start>{start}</start><end>{end}</end><phrase>{phrase}</phrase>{place}</toponym>"


def geovirus(text: str, *locations: str) -> str:
    inside = f"<locations>{''.join(locations)}</locations>" if locations else ""
    return f"<article><source>http://x/1</source><text>{text}</text>{inside}</article>"


def location(start: int, name: str, lat: float = 1.0, lon: float = 36.0) -> str:
    end = start + len(name)
    return (
        f"<location><name>{name}</name><start>{start}</start><end>{end}</end>"
        f"<lat>{lat}</lat><lon>{lon}</lon></location>"
    )


def _mention(text: str, words: str, place: Place | None) -> Mention:
    start = text.index(words)
    evidence = Evidence(words, start, start + len(words))
    return Mention("place", evidence, Referent(words, "place", entity=place))
