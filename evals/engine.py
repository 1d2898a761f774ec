"""Texts of a corpus -> what the public engine reads in them, once: a second run takes it from the cache."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from evals.cache import Cache, engine_digest
from reportedly import pipeline
from reportedly.archive import Found
from reportedly.config import Settings
from reportedly.model.document import Hints, make_document
from reportedly.model.ids import ArticleId, DocumentId
from reportedly.model.mention import Mentions
from reportedly.model.record import Record, content_id
from reportedly.pipeline import Parts
from reportedly.store import open_store
from reportedly.views.public import public_article, public_incident
from reportedly.views.public.records import ArticleLine, IncidentLine

NOW = datetime(2030, 1, 1, tzinfo=UTC)
Tell = Callable[[str], None]


class Text(Record, frozen=True):
    """One text of a corpus and what the corpus says of it beside the text."""

    key: str
    """The corpus' own id of it."""
    text: str
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


class Read(Record, frozen=True):
    """What `reportedly extract --json` says of a text; `line` is None where the engine refused it."""

    key: str
    line: ArticleLine | None
    refused: str | None


class Seen(Record, frozen=True):
    """All that `reportedly mentions --json` finds in a text; None where the engine refused it."""

    key: str
    mentions: Mentions | None
    refused: str | None


Answer = TypeVar("Answer", Read, Seen)


class Linked(Record, frozen=True):
    """A ledger of many texts: what each says, and the incidents that follow."""

    lines: dict[str, ArticleLine]
    """By the text's key."""
    incidents: tuple[IncidentLine, ...]
    articles: dict[ArticleId, tuple[str, ...]]
    """The keys of the texts that are one article; several where a corpus holds a text twice."""


class Engine:
    """The default engine as a user runs it, over many texts, in several processes, resumable."""

    def __init__(
        self,
        *,
        folder: Path,
        workers: int | None = None,
        tell: Tell | None = None,
        confidence: Literal["measured", "own"] = "measured",
    ) -> None:
        self._folder = folder / f"{engine_digest()}{'' if confidence == 'measured' else '-own'}"
        self._confidence = confidence
        self._workers = workers or os.cpu_count() or 1
        self._tell = tell or _silent
        self.refused: dict[str, str] = {}
        """The texts that the engine refused so far, by key, each with the reason."""

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        """Yield what the engine reads in each text, in order."""

        def fresh(waiting: list[Text]) -> Iterator[Read]:
            found = (found_of(text) for text in waiting)
            for text, reading in zip(waiting, pipeline.extract(found, self._parts), strict=True):
                if reading.article is None or reading.extraction is None:
                    yield Read(text.key, None, reading.refused)
                else:
                    yield Read(text.key, public_article(reading.article, reading.extraction), reading.refused)

        yield from self._cached("read", list(texts), Read, fresh)

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        """Yield what each text names and quotes, in order."""

        def fresh(waiting: list[Text]) -> Iterator[Seen]:
            found = (found_of(text) for text in waiting)
            for text, noticed in zip(waiting, pipeline.mentions(found, self._parts), strict=True):
                yield Seen(text.key, noticed.mentions, noticed.refused)

        yield from self._cached("mentions", list(texts), Seen, fresh)

    def link(self, texts: Iterable[Text]) -> Linked:
        """Add all texts to a ledger, link it, and return its incidents; a run that was killed resumes."""
        all_texts = list(texts)
        keys: dict[DocumentId, list[str]] = {}
        for text in all_texts:
            keys.setdefault(found_of(text).document.id, []).append(text.key)
        name = content_id("l", *sorted(keys))
        self._folder.mkdir(parents=True, exist_ok=True)
        store = open_store(self._folder / f"{name}.db")
        try:
            found = (found_of(text) for text in all_texts)
            for count, taken in enumerate(pipeline.add(found, store, self._parts, now=NOW), 1):
                if taken.reason is not None:
                    self.refused[taken.path] = taken.reason
                self._tell(f"added {count} of {len(all_texts)} texts to the ledger")
            self._tell(f"linking {len(all_texts)} texts")
            pipeline.link(store, self._parts, now=NOW)
            articles = {article.id: article for article in store.articles()}
            lines = {
                key: public_article(articles[extraction.article_id], extraction)
                for extraction in store.extractions()
                for key in keys[articles[extraction.article_id].document_id]
            }
            incidents = tuple(public_incident(each) for each in pipeline.incidents(store))
            same = {article.id: tuple(keys[article.document_id]) for article in articles.values()}
            return Linked(lines, incidents, same)
        finally:
            store.close()

    def _cached(
        self,
        kind: str,
        texts: list[Text],
        answer: type[Answer],
        fresh: Callable[[list[Text]], Iterator[Answer]],
    ) -> Iterator[Answer]:
        with Cache(self._folder / f"{kind}.db") as cache:
            ids = [content_id("t", msgspec.structs.astuple(text)) for text in texts]
            known = cache.known(ids)
            waiting = {id_: text for id_, text in zip(ids, texts, strict=True) if id_ not in known}
            # Opening the model and the gazetteer takes seconds that a run without news need not wait.
            answers = fresh(list(waiting.values())) if waiting else iter(())
            for count, (id_, one) in enumerate(zip(waiting, answers, strict=True), 1):
                cache.put(id_, msgspec.json.encode(one))
                self._tell(f"{kind}: {count} of {len(waiting)} texts ({len(texts) - len(waiting)} known)")
            cache.commit()
            for id_ in ids:
                one = msgspec.json.decode(cache.get(id_), type=answer)
                if one.refused is not None:
                    self.refused[one.key] = one.refused
                yield one

    @cached_property
    def _parts(self) -> Parts:
        return pipeline.open_parts(Settings(workers=self._workers, confidence=self._confidence))


def found_of(text: Text) -> Found:
    """Return a text as the archive finds a file."""
    hints = Hints(published=text.published, outlet=text.outlet, title=text.title, url=text.url)
    content = text.text.encode()
    return Found(make_document(content, path=text.key, media_type="text/plain", hints=hints), content)


def _silent(_words: str) -> None:
    """Say nothing."""
