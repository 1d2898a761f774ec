"""What reading needs is opened at the first article: not before, and what is wrong with it stops the run."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.archive import RefusedInput
from reportedly.config import Settings
from reportedly.errors import MissingPart, UnknownName
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.pipeline import Parts
from reportedly.store import open_store
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver
from reportedly.testing.factories import a_find

NOW = datetime(2031, 5, 8, 12, tzinfo=UTC)
REPORT = "Shells fell near the old bridge in Dolvec on Tuesday, and nobody said who had fired them at night."
NO_TOOLS = Settings(extractor="one that nobody offers")


def test_a_run_without_an_article_opens_nothing(tmp_path: Path) -> None:
    parts = pipeline.open_parts(Settings(cache=tmp_path, extractor="one that nobody offers"))

    (reading,) = pipeline.extract([RefusedInput("gone.txt", "no such file")], parts)

    assert reading.refused == "no such file"
    assert list(tmp_path.iterdir()) == []


def test_tools_that_cannot_be_opened_stop_the_run_and_keep_nothing() -> None:
    parts = pipeline.open_parts(NO_TOOLS)
    store = open_store(None)

    with pytest.raises(UnknownName, match="no extractor named 'one that nobody offers'"):
        list(pipeline.add([a_find(REPORT)], store, parts, now=NOW))

    assert list(store.documents()) == []


def test_several_workers_find_the_tools_opened() -> None:
    with pytest.raises(UnknownName):
        pipeline.open_parts(Settings(extractor="one that nobody offers", workers=2))


def test_a_part_that_is_missing_is_no_fault_of_the_article() -> None:
    parts = Parts(_WithoutModel(), EchoResolver(), ReferenceJudge(), EchoNoticer())
    store = open_store(None)

    with pytest.raises(MissingPart, match="no model here"):
        list(pipeline.add([a_find(REPORT)], store, parts, now=NOW))

    assert list(store.documents()) == []


class _WithoutModel(EchoExtractor):
    """An extractor that finds out while it reads that its model is not installed."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            raise MissingPart(f"no model here for {article.id}")
            yield
