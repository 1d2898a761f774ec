"""XML of the CAT tool <-> tokens and time expressions of one document."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from evals.contract import UnreadableCorpus
from reportedly.model.record import Record

CREATION = "CREATION_TIME"


class Token(Record, frozen=True):
    """A word as annotated, with the number of its sentence."""

    id: str
    text: str
    sentence: int


class Timex(Record, frozen=True):
    """A time expression over tokens, by their position in the document; without tokens it is only implied."""

    tokens: tuple[int, ...]
    type: str
    value: str
    function: str = "NONE"


class Document(Record, frozen=True):
    """One article: its name on disk, what its root element says, its tokens and what is marked in it."""

    name: str
    attributes: dict[str, str]
    tokens: tuple[Token, ...]
    timexes: tuple[Timex, ...]
    marked: int
    """The last sentence in which anything is marked; -1 for none."""

    @property
    def creation(self) -> Timex | None:
        """The time at which the article was made, where the file gives it."""
        return next((timex for timex in self.timexes if timex.function == CREATION), None)


def read_documents(path: Path) -> dict[str, Document]:
    """Return the document of a file, or of each .xml file under a folder, by its path inside.

    Raises:
        UnreadableCorpus: there is none, or one is not XML of the CAT tool.
    """
    if path.is_file():
        return {path.name: _document(path)}
    files = sorted(path.rglob("*.xml"))
    if not files:
        raise UnreadableCorpus(f"{path} holds no .xml file; give a file of the CAT tool, or a folder of them")
    return {file.relative_to(path).as_posix(): _document(file) for file in files}


def _document(path: Path) -> Document:
    try:
        root = ET.fromstring(path.read_bytes().removeprefix(b"\xef\xbb\xbf").lstrip())
    except ET.ParseError as wrong:
        raise UnreadableCorpus(f"{path} is not XML: {wrong}") from wrong
    tokens = tuple(_token(path, element) for element in root.iter("token"))
    if not tokens:
        raise UnreadableCorpus(
            f"{path} has no <token>; a <Document> of the CAT tool with its tokens is wanted"
        )
    places = {token.id: place for place, token in enumerate(tokens)}
    if len(places) < len(tokens):
        raise UnreadableCorpus(f"{path}: two tokens have one t_id; each token needs its own")
    marked = [tokens[place].sentence for mark in _marks(root) for place in _anchors(path, mark, places)]
    timexes = tuple(_timex(path, mark, places) for mark in root.iter("TIMEX3"))
    return Document(path.name, dict(root.attrib), tokens, timexes, max(marked, default=-1))


def _token(path: Path, element: ET.Element) -> Token:
    told, sentence = element.get("t_id"), element.get("sentence", "0")
    if told is None or not sentence.isdecimal():
        raise UnreadableCorpus(
            f"{path}: a <token> with t_id={told!r} sentence={sentence!r}; "
            '<token sentence="0" t_id="1"> would be right'
        )
    return Token(told, element.text or "", int(sentence))


def _marks(root: ET.Element) -> Iterator[ET.Element]:
    markables = root.find("Markables")
    return iter(()) if markables is None else iter(markables)


def _anchors(path: Path, mark: ET.Element, places: Mapping[str, int]) -> tuple[int, ...]:
    told = [anchor.get("t_id", "") for anchor in mark.iter("token_anchor")]
    unknown = [each for each in told if each not in places]
    if unknown:
        raise UnreadableCorpus(
            f"{path}: {mark.tag} {mark.get('m_id')} stands on token {unknown[0]!r}, which is not there"
        )
    return tuple(sorted(places[each] for each in told))


def _timex(path: Path, mark: ET.Element, places: Mapping[str, int]) -> Timex:
    return Timex(
        _anchors(path, mark, places),
        mark.get("type", ""),
        mark.get("value", ""),
        mark.get("functionInDocument", "NONE"),
    )


def xml_of(document: Document, timexes: Iterable[Timex]) -> str:
    """Return the XML of a document that is marked with these time expressions alone."""
    root = ET.Element("Document", document.attributes)
    for number, token in enumerate(document.tokens):
        element = ET.SubElement(
            root, "token", {"number": str(number), "sentence": str(token.sentence), "t_id": token.id}
        )
        element.text = token.text
    markables = ET.SubElement(root, "Markables")
    for number, timex in enumerate(timexes, 1):
        mark = ET.SubElement(
            markables,
            "TIMEX3",
            {
                "anchorTimeID": "",
                "beginPoint": "",
                "comment": "",
                "endPoint": "",
                "functionInDocument": timex.function,
                "m_id": str(number),
                "type": timex.type,
                "value": timex.value,
            },
        )
        for place in timex.tokens:
            ET.SubElement(mark, "token_anchor", {"t_id": document.tokens[place].id})
    ET.SubElement(root, "Relations")
    ET.indent(root, space="")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
