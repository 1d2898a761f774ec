"""XML of a test set, or a folder of it -> annotated articles; the same XML with other toponyms back."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import date
from pathlib import Path

from evals.contract import UnreadableCorpus
from evals.corpora.geoparsing.toponyms import Annotated, Point, Toponym
from evals.files import written_whole

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WANTED = "an <articles> file with <article> elements that hold a <text>, as LGL and GeoVirus have"


def read_articles(path: Path) -> tuple[Annotated, ...]:
    """Return the articles of a file, or of all XML files of a folder, in order.

    Raises:
        UnreadableCorpus: a file is not XML of this shape.
    """
    return tuple(article for file in files_in(path) for article in _read_file(file))


def files_in(path: Path) -> tuple[Path, ...]:
    """Return the file itself, or the XML files of a folder in order of their names.

    Raises:
        UnreadableCorpus: the folder holds none.
    """
    if not path.is_dir():
        return (path,)
    found = tuple(sorted(path.rglob("*.xml")))
    if not found:
        raise UnreadableCorpus(f"{path} holds no .xml file; give {_WANTED}, or a folder of such files")
    return found


def write_articles(source: Path, told: Iterable[Sequence[Toponym]], out: Path) -> None:
    """Write the articles of `source` with the toponyms told of each, in order, in place of its own.

    Offsets count as those of the source do; where it has none, as its corpus does.
    """
    root = ET.Element("articles")
    by_file = (_articles(file) for file in files_in(source))
    numbered = ((article, _first_offset(articles)) for articles in by_file for article in articles)
    for (article, first), toponyms in zip(numbered, told, strict=True):
        root.append(_with_toponyms(article, toponyms, first))
    ET.indent(root)
    # A reader of XML turns a bare carriage return into a line feed.
    content = ET.tostring(root, encoding="unicode").replace("\r", "&#13;")
    with written_whole(out) as file:
        file.write(f'<?xml version="1.0" encoding="utf-8"?>\n{content}\n')


def write_some(source: Path, every: int, out: Path) -> int:
    """Write every n-th article of `source` as it is; return how many."""
    root = ET.Element("articles")
    for file in files_in(source):
        root.extend(_articles(file)[::every])
    with written_whole(out) as written:
        written.write(ET.tostring(root, encoding="unicode"))
    return len(root)


def _articles(file: Path) -> list[ET.Element]:
    try:
        root = ET.fromstring(file.read_bytes())
    except ET.ParseError as error:
        raise UnreadableCorpus(f"{file} is not well-formed XML ({error}); give {_WANTED}") from error
    except (OSError, LookupError, ValueError) as error:
        raise UnreadableCorpus(f"{file} cannot be read ({error}); give {_WANTED}") from error
    articles = list(root.iter("article"))
    if not articles and root.tag != "articles":
        raise UnreadableCorpus(f"{file} holds <{root.tag}> and no <article>; give {_WANTED}")
    for number, article in enumerate(articles, 1):
        if article.find("text") is None:
            raise UnreadableCorpus(f"{file}: article {number} has no <text>; give {_WANTED}")
    return articles


def _read_file(file: Path) -> list[Annotated]:
    articles = _articles(file)
    first = _first_offset(articles)
    return [_annotated(article, f"{file.name}#{n}", first) for n, article in enumerate(articles, 1)]


def _is_geovirus(article: ET.Element) -> bool:
    """Return whether an article is written as in GeoVirus: a <source>, <locations>, offsets from one."""
    if article.find("locations") is not None:
        return True
    return (
        article.find("toponyms") is None
        and article.get("docid") is None
        and article.find("source") is not None
    )


def _first_offset(articles: list[ET.Element]) -> int:
    """Return the number that a file gives its first character: the one under which names stand in place.

    LGL and its like count from nought, GeoVirus from one; corrected copies of it count from nought.
    """
    in_place = [0, 0]
    for article in articles:
        text = _text(article)
        for element in _elements(article):
            start, phrase = _number(element, "start"), _phrase(element)
            for first in (0, 1):
                if start is not None and phrase and start >= first:
                    in_place[first] += text.startswith(phrase, int(start) - first)
    if in_place[0] == in_place[1]:
        return int(any(_is_geovirus(article) for article in articles))
    return int(in_place[1] > in_place[0])


def _elements(article: ET.Element) -> list[ET.Element]:
    """Return the toponyms of an article; a location of GeoVirus may hold others."""
    return [element for tag in ("toponym", "location") for element in article.iter(tag)]


def _annotated(article: ET.Element, key: str, first: int) -> Annotated:
    docid = article.get("docid") or _word(article, "docid")
    text = _text(article)
    toponyms = [_toponym(element, text, key, first) for element in _elements(article)]
    return Annotated(
        key=docid or key,
        text=text,
        docid=docid,
        title=_word(article, "title"),
        outlet=_word(article, "domain"),
        url=_word(article, "url") or _word(article, "source"),
        published=_day(_word(article, "dltime")),
        toponyms=tuple(sorted(toponyms, key=lambda toponym: toponym.span)),
    )


def _toponym(element: ET.Element, text: str, key: str, first: int) -> Toponym:
    start, end = _number(element, "start"), _number(element, "end")
    if start is None or end is None or end < start:
        words = ET.tostring(element, encoding="unicode").strip()[:80]
        raise UnreadableCorpus(f"{key}: {words!r} has no <start> and <end> that count characters of the text")
    span = (int(start) - first, int(end) - first)
    tag = element.find("gaztag")
    place = element if tag is None else tag
    lat, lon = _number(place, "lat"), _number(place, "lon")
    return Toponym(
        *span,
        phrase=_phrase(element) or text[slice(*span)],
        point=None if lat is None or lon is None else Point(lat, lon),
        geonameid=place.get("geonameid") or _word(place, "geonameid"),
        name=_word(place, "name"),
        country=_word(place, "country"),
        admin1=_word(place, "admin1"),
    )


def _text(article: ET.Element) -> str:
    text = article.find("text")
    return "" if text is None else "".join(text.itertext())


def _phrase(element: ET.Element) -> str | None:
    return element.findtext("phrase") or element.findtext("name")


def _word(element: ET.Element, tag: str) -> str | None:
    return (element.findtext(tag) or "").strip() or None


def _number(element: ET.Element, tag: str) -> float | None:
    try:
        return float(element.findtext(tag) or "")
    except ValueError:
        return None


def _day(words: str | None) -> date | None:
    match = _DAY.search(words or "")
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _with_toponyms(article: ET.Element, toponyms: Sequence[Toponym], first: int) -> ET.Element:
    """Return a copy of an article that holds these toponyms and no other."""
    copy = deepcopy(article)
    in_geovirus = _is_geovirus(article)
    for tag in ("toponyms", "locations"):
        for old in copy.findall(tag):
            copy.remove(old)
    copy.append(_locations(toponyms, first) if in_geovirus else _toponyms(toponyms, first))
    return copy


def _locations(toponyms: Sequence[Toponym], first: int) -> ET.Element:
    """Return them as GeoVirus writes them: the article's words as name."""
    locations = ET.Element("locations")
    for toponym in toponyms:
        told = ET.SubElement(locations, "location")
        _tell(told, name=toponym.phrase, start=str(toponym.start + first), end=str(toponym.end + first))
        _tell_point(told, toponym.point)
    return locations


def _toponyms(toponyms: Sequence[Toponym], first: int) -> ET.Element:
    """Return them as LGL writes them: a gaztag where we say what is meant."""
    all_told = ET.Element("toponyms", count=str(len(toponyms)))
    for toponym in toponyms:
        told = ET.SubElement(all_told, "toponym")
        _tell(told, start=str(toponym.start + first), end=str(toponym.end + first), phrase=toponym.phrase)
        if toponym.point is None:
            continue
        tag = ET.SubElement(told, "gaztag")
        if toponym.geonameid is not None:
            tag.set("geonameid", toponym.geonameid)
        _tell(tag, name=toponym.name)
        _tell_point(tag, toponym.point)
        _tell(tag, country=toponym.country, admin1=toponym.admin1)
    return all_told


def _tell(element: ET.Element, **words: str | None) -> None:
    for tag, word in words.items():
        if word is not None:
            ET.SubElement(element, tag).text = word


def _tell_point(element: ET.Element, point: Point | None) -> None:
    if point is not None:
        _tell(element, lat=str(point.lat), lon=str(point.lon))
