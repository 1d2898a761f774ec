"""The contract of an extractor, held by the echo extractor and by each choice of lanes."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from reportedly.claims.combining.engine import BothLanes
from reportedly.claims.learned.engine import LearnedEngine
from reportedly.claims.local.engine import LocalEngine
from reportedly.config import learned_model
from reportedly.entities.periods import resolve_period
from reportedly.model.account import Extraction, Refusal
from reportedly.model.article import Article, Section
from reportedly.model.claim import Evidence
from reportedly.model.seams import Extractor, KnownName
from reportedly.model.values import Count, Period, Place, Term
from reportedly.testing.echo import EchoExtractor, Refuses, Says
from reportedly.testing.extractors import ExtractorContract
from reportedly.testing.factories import an_article, an_extraction

FIRST = "Gunmen shot dead four farmers near Dolvec on Tuesday, the mayor said.\n\nAlso read: Rain is due"
TEXTS = (
    "🔥 “Two soldiers were killed” when a mine exploded near قلعہ نو, officials said.\r\n\r\nNo group spoke.",
    "The council opened a library. It rained.",
    "Seven people were wounded in a market bombing in Tarsk. The group had planned a film about it.",
)
SCRIPT = (
    Says("farmers", "type", Term("armed_attack"), "shot dead"),
    Says("farmers", "killed", Count(4, 4), "four farmers"),
    Says("mine", "type", Term("landmine"), "mine exploded"),
    Says("mine", "killed", Count(2, 2), "Two soldiers"),
    Says("rain", "killed", Count(1, 1), "Rain"),
)


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    start = FIRST.index("Also read")
    teaser = Section(start, len(FIRST), "teaser", "a teaser of another page")
    others = tuple(an_article(text, path=f"{number}.txt") for number, text in enumerate(TEXTS))
    return (an_article(FIRST, cut=[teaser]), *others)


class TestEcho(ExtractorContract):
    """The echo extractor keeps the contract."""

    @pytest.fixture
    def extractor(self) -> Extractor:
        return EchoExtractor(SCRIPT, refuses=[Refuses("planned a film", "a film, not an event")])


class _Names:
    """A book of names with two towns and no actor."""

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        return ()

    def is_place(self, name: str) -> bool:
        return name in {"Dolvec", "Tarsk"}

    def countries_of(self, article: Article) -> tuple[str, ...]:
        return ()

    def place(self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]) -> Place | None:
        return None

    def period(self, mention: str, published: date | None) -> Period:
        return resolve_period(mention, published=published)


class TestLocal(ExtractorContract):
    """The default engine keeps the contract."""

    @pytest.fixture
    def extractor(self) -> Extractor:
        return LocalEngine(_Names())


needs_model = pytest.mark.skipif(
    not (learned_model() / "model.onnx").is_file(), reason="no model is shipped in this checkout"
)


@needs_model
class TestLearned(ExtractorContract):
    """The learned lane keeps the contract."""

    @pytest.fixture
    def extractor(self) -> Extractor:
        return LearnedEngine(_Names())


@needs_model
class TestBoth(ExtractorContract):
    """Both lanes together keep the contract."""

    @pytest.fixture
    def extractor(self) -> Extractor:
        return BothLanes(_Names())


def test_the_echo_extractor_says_what_its_script_says(articles: tuple[Article, ...]) -> None:
    extractor = EchoExtractor(SCRIPT, refuses=[Refuses("planned a film", "a film, not an event")])

    read = tuple(extractor.extract(articles))

    assert [len(extraction.accounts) for extraction in read] == [1, 1, 0, 0]
    assert [extraction.outcome for extraction in read] == ["ok", "ok", "nothing found", "nothing found"]
    assert [claim.value for claim in read[0].accounts[0].claims] == [Term("armed_attack"), Count(4, 4)]
    assert [refusal.reason for refusal in read[3].refused] == ["a film, not an event"]


class _Misquoting:
    """Breaks the contract: what it quotes is not in the article, and it gives no reason."""

    origin = "misquoting/1"

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            yield an_extraction(article, refused=[Refusal(Evidence("never said", 0, 10), " ")])


@pytest.mark.parametrize(
    ("law", "fault"),
    [
        ("test_every_quote_is_the_text_at_its_range", "is not what article"),
        ("test_refusals_have_reasons", "refused without a reason"),
    ],
)
def test_the_contract_finds_an_extractor_that_misquotes(
    law: str, fault: str, articles: tuple[Article, ...]
) -> None:
    with pytest.raises(AssertionError, match=fault):
        getattr(ExtractorContract(), law)(_Misquoting(), articles)
