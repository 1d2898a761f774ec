"""A file or folder of MUC-4 texts, raw or GTT JSON -> documents, told apart by what stands in them."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from evals.contract import UnreadableCorpus
from evals.corpora.muc4.gtt_format import Foreign, gtt_templates
from evals.corpora.muc4.records import Document

KEY_LINE = re.compile(r"^\s*0\.\s+MESSAGE: ID\b", re.MULTILINE)
_HEADER = re.compile(r"^\s*([A-Z]+\d*-MUC\d+-\d+)\b[^\n]*$", re.MULTILINE)
_DATELINE = re.compile(r"\b(\d{1,2})\s+([A-Z]{3})[A-Z]*\s+(?:19)?(\d{2})\b", re.IGNORECASE)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DATELINE_LENGTH = 160  # characters; the longest dateline of the training texts has 97


def read_text(path: Path) -> str:
    """Return a file's characters: UTF-8 with or without mark, else Latin-1.

    Raises:
        UnreadableCorpus: it cannot be opened.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableCorpus(f"{path}: {error.strerror}; expected a file of MUC-4") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def files_of(path: Path) -> list[Path]:
    """Return the file itself, or all files under a folder in order of their names."""
    if not path.is_dir():
        return [path]
    return sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))


def read_documents(source: Path) -> tuple[Document, ...]:
    """Return the documents of a file or folder, in order, each once.

    Raises:
        UnreadableCorpus: there are none, or a line cannot be read.
    """
    documents = [each for path in files_of(source) for each in _documents_in(path)]
    if not documents:
        raise UnreadableCorpus(
            f"{source} holds no MUC-4 text: expected lines such as TST1-MUC3-0001 with a text below each, "
            "or JSON lines with docid and doctext"
        )
    # The makers' folders hold some texts again in another case: the first one counts.
    first: dict[str, Document] = {}
    for document in documents:
        first.setdefault(document.id, document)
    return tuple(first.values())


def is_json(text: str) -> bool:
    """Return whether a text is JSON rather than a raw text or a key."""
    return text.lstrip().startswith("{")


def _documents_in(path: Path) -> Iterator[Document]:
    text = read_text(path)
    if is_json(text):
        yield from _gtt_documents(path, text)
    elif not KEY_LINE.search(text):
        yield from _raw_documents(text)


def _gtt_documents(path: Path, text: str) -> Iterator[Document]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        row = json_object(line, where)
        document, doctext = row.get("docid"), row.get("doctext")
        if not isinstance(document, str) or not isinstance(doctext, str):
            raise UnreadableCorpus(f"{where}: no docid or no doctext; expected both as strings")
        yield Document(document, doctext, gold=gtt_templates(row.get("templates") or [], where))


def json_object(text: str, where: str) -> Foreign:
    """Return a JSON object.

    Raises:
        UnreadableCorpus: the text is something else.
    """
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableCorpus(f"{where}: {error}; expected a JSON object") from error
    if not isinstance(row, dict):
        raise UnreadableCorpus(f"{where}: a JSON {type(row).__name__}; expected an object")
    return row


def _raw_documents(text: str) -> Iterator[Document]:
    headers = list(_HEADER.finditer(text))
    ends = [*(header.start() for header in headers[1:]), len(text)]
    for header, end in zip(headers, ends, strict=False):
        body = text[header.end() : end].strip("\r\n")
        if "--" in body:
            yield Document(header[1], body.strip(), _published(body))


def _published(body: str) -> date | None:
    """Return the date of the dateline, the head up to the first double dash; None where it gives none."""
    head = body[:_DATELINE_LENGTH].partition("--")[0]
    found = _DATELINE.search(head)
    if found is None or found[2].upper() not in _MONTHS:
        return None
    try:
        return date(1900 + int(found[3]), _MONTHS.index(found[2].upper()) + 1, int(found[1]))
    except ValueError:
        return None
