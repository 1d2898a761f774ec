"""The table or the tokenised lines of the corpus -> articles, with the way back to their own offsets."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeGuard

from evals.contract import UnreadableCorpus
from evals.corpora.satp.lines import Json, Line, files_of, line_of, text_of
from evals.measures import Span, overlap
from reportedly.model.record import Record

_KEY, _TITLE, _TEXT, ANSWERS = "Article id", "Article title", "Full text", "Json"
_ENDINGS = {".tsv", ".json", ".jsonl", ".ndjson"}
_BREAK = "\n\n"
_NO_BLANK_BEFORE = re.compile(r"^(?:[.,;:!?)\]%’”]|['’](?:s|re|ve|ll|d|m)$|n['’]t$)", re.IGNORECASE)
_NO_BLANK_AFTER = re.compile(r"[(\[$#“]$")


class Article(Record, frozen=True):
    """One article as the engine reads it: its headline, a blank line, its body."""

    key: str
    text: str
    title: str | None
    broken_at: int | None
    """Where a blank line was put in that the corpus' own text lacks; None where its own text is tokens."""
    tokens: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()
    """Where each token stands in `text`."""

    def offsets(self, start: int, end: int) -> Span:
        """Return a range of `text` as characters of the corpus' own text, or as its tokens."""
        if self.broken_at is None:
            met = [at for at, place in enumerate(self.places) if overlap(place, (start, end))]
            return (met[0], met[-1] + 1) if met else (-1, -1)
        return self._own(start), self._own(end)

    def _own(self, at: int) -> int:
        broken = self.broken_at or 0
        return at if at <= broken else max(broken, at - len(_BREAK))


class Entry(Record, frozen=True):
    """An article, and its answers where it has them, in the corpus' own words."""

    article: Article
    place: str
    answers: Json | None


def entries_of(path: Path) -> Iterator[Entry]:
    """Yield the entries of a file or folder: tab-separated with a header, or a JSON object a line.

    Raises:
        UnreadableCorpus: a file is neither, or a row lacks its text.
    """
    for file in files_of(path, _ENDINGS):
        lines = [
            (f"{file}, line {number}", line)
            for number, line in enumerate(text_of(file).split("\n"), 1)
            if line.strip()
        ]
        is_json = bool(lines) and lines[0][1].lstrip().startswith("{")
        yield from (
            map(_tokenised, (line_of(line, place) for place, line in lines))
            if is_json
            else _table(lines, file)
        )


def _table(lines: Sequence[tuple[str, str]], file: Path) -> Iterator[Entry]:
    header = lines[0][1].rstrip("\r").split("\t") if lines else []
    if _TEXT not in header:
        raise UnreadableCorpus(
            f"{file}: neither a table with a column {_TEXT!r} nor a JSON object a line; its first line is "
            f"{lines[0][1][:40]!r}"
            if lines
            else f"{file}: empty; a table or a JSON object a line is right"
        )
    for place, line in lines[1:]:
        cells = line.rstrip("\r").split("\t")
        if len(cells) < len(header):
            raise UnreadableCorpus(
                f"{place}: {len(cells)} cells under a header of {len(header)}; one each is right"
            )
        yield _row(dict(zip(header, cells, strict=False)), place)


def _row(row: dict[str, str], place: str) -> Entry:
    title, full = row.get(_TITLE, ""), row[_TEXT]
    # The corpus puts the title before the text with nothing between them.
    body = full.removeprefix(title) if title else full
    joined = bool(title) and body != full
    article = Article(
        row.get(_KEY) or place,
        f"{title}{_BREAK}{body}" if joined else full,
        title or None,
        broken_at=len(title) if joined else len(full),
    )
    answers = line_of(row[ANSWERS], f"{place}, {ANSWERS!r}").fields if row.get(ANSWERS, "").strip() else None
    return Entry(article, place, answers)


def _tokenised(line: Line) -> Entry:
    sentences = line.fields.get("full_text")
    if not _is_tokens(sentences):
        raise UnreadableCorpus(f'{line.place}: "full_text" is no list of sentences, each a list of tokens')
    key = line.fields.get("doc_key")
    text, places = written(sentences)
    article = Article(
        line.place if key is None else str(key),
        text,
        None,
        broken_at=None,
        tokens=tuple(chain.from_iterable(sentences)),
        places=places,
    )
    return Entry(article, line.place, line.fields if "spans" in line.fields else None)


def written(sentences: Sequence[Sequence[str]]) -> tuple[str, tuple[Span, ...]]:
    """Return tokens as a text, its first sentence as a headline, and where each token stands in it."""
    parts: list[str] = []
    places: list[Span] = []
    at = 0
    for number, sentence in enumerate(sentences):
        for first, token in enumerate(sentence):
            gap = _gap(parts, token, is_first=first == 0, is_body=number == 1)
            parts += (gap, token)
            places.append((at + len(gap), at + len(gap) + len(token)))
            at += len(gap) + len(token)
    return "".join(parts), tuple(places)


def _gap(parts: Sequence[str], token: str, *, is_first: bool, is_body: bool) -> str:
    if not parts:
        return ""
    if is_first:
        return _BREAK if is_body else " "
    return "" if _NO_BLANK_BEFORE.match(token) or _NO_BLANK_AFTER.search(parts[-1]) else " "


def _is_tokens(sentences: Any) -> TypeGuard[list[list[str]]]:
    return isinstance(sentences, list) and all(
        isinstance(sentence, list) and all(isinstance(token, str) for token in sentence)
        for sentence in sentences
    )


def keyed(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return entries by the key of their article."""
    return {entry.article.key: entry for entry in entries}
