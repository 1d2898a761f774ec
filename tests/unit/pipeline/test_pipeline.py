"""Found documents and a scripted extractor -> what the ledger holds and what the user is told."""

import random
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

import pytest

from reportedly import pipeline
from reportedly.archive import Found, RefusedInput
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.document import Hints
from reportedly.model.judgement import make_judgement
from reportedly.model.seams import Store
from reportedly.model.values import Count, Period, Term
from reportedly.pipeline import Parts, Taken
from reportedly.store import open_store
from reportedly.testing.echo import EchoExtractor, Says
from reportedly.testing.factories import a_find, a_place, a_referent
from reportedly.testing.parts import echo_parts

NOW = datetime(2031, 5, 8, 12, tzinfo=UTC)
LATER = datetime(2031, 5, 9, 12, tzinfo=UTC)
FIFTH = Period(date(2031, 5, 5), date(2031, 5, 5), "day")
SIXTH = Period(date(2031, 5, 6), date(2031, 5, 6), "day")
DOLVEC = a_referent("Dolvec", "place", entity=a_place("Dolvec", admin1="Tol", country="XA"))
SCRIPT = (
    Says("market", "type", Term("bombing"), "bomb went off"),
    Says("market", "killed", Count(9, 9), "nine people"),
    Says("market", "killed", Count(12, 12), "twelve people"),
    Says("market", "where", DOLVEC, "market in Dolvec"),
    Says("market", "when", FIFTH, "on Monday"),
    Says("bridge", "type", Term("shelling"), "shells fell"),
    Says("bridge", "where", DOLVEC, "bridge in Dolvec"),
    Says("bridge", "when", SIXTH, "on Tuesday"),
)
NINE = (
    "A bomb went off at the market in Dolvec on Monday and killed nine people, the provincial governor said. "
    "The market was full when it happened, and ambulances took the wounded to three hospitals."
)
TWELVE = (
    "At least one bomb went off at a crowded market in Dolvec on Monday. Doctors of the main hospital "
    "counted twelve people among the dead and said that more of the wounded were in danger."
)
BRIDGE = "Late at night shells fell near the old bridge in Dolvec on Tuesday, and nobody said who fired them."
URDU = (
    "پولیس نے بتایا کہ شہر کے بازار میں ایک دھماکہ ہوا جس میں کئی لوگ زخمی ہوئے۔ "
    "ہسپتال کے ایک اہلکار نے کہا کہ زخمیوں کی حالت اب بہتر ہے اور انہیں جلد گھر بھیج دیا جائے گا۔"
)
FAILS = "The words at which the script fails stand in this report about the weather in the hills."


@pytest.fixture
def parts() -> Parts:
    return echo_parts(SCRIPT, fails_at="at which the script fails")


@pytest.fixture
def store() -> Iterator[Store]:
    ledger = open_store(None)
    yield ledger
    ledger.close()


def _found(*texts: str, published: date | None = date(2031, 5, 7)) -> list[Found]:
    hints = Hints(published=published)
    return [a_find(text, path=f"{number}.txt", hints=hints) for number, text in enumerate(texts)]


def _add(found: Iterable[Found | RefusedInput], store: Store, parts: Parts) -> list[Taken]:
    return list(pipeline.add(found, store, parts, now=NOW))


def test_extract_reads_without_a_ledger(parts: Parts) -> None:
    (reading,) = pipeline.extract(_found(NINE), parts)

    assert reading.path == "0.txt"
    assert reading.extraction is not None
    assert [claim.value for claim in reading.extraction.accounts[0].of("killed")] == [Count(9, 9)]
    assert reading.refused is None


def test_add_tells_of_each_input_in_order_what_was_done(store: Store, parts: Parts) -> None:
    found: list[Found | RefusedInput] = [RefusedInput("gone.txt", "no such file")]
    found += _found(NINE, "", BRIDGE)

    taken = _add(found, store, parts)

    assert [(each.path, each.outcome, each.accounts) for each in taken] == [
        ("gone.txt", "refused", 0),
        ("0.txt", "added", 1),
        ("1.txt", "refused", 0),
        ("2.txt", "added", 1),
    ]
    assert taken[0].reason == "no such file"
    assert "1.txt" in (taken[2].reason or "")


def test_a_second_add_adds_nothing_and_reads_nothing(store: Store, parts: Parts) -> None:
    _add(_found(NINE, BRIDGE), store, parts)
    unread = Parts(_Unused(), parts.resolver, parts.judge, parts.noticer)

    again = _add(_found(NINE, BRIDGE), store, unread)

    assert [each.outcome for each in again] == ["known", "known"]
    assert len(list(store.articles())) == 2


def test_one_document_met_twice_in_a_batch_is_kept_once(store: Store, parts: Parts) -> None:
    first, second = a_find(NINE, path="b.txt"), a_find(NINE, path="a.txt")

    taken = _add([first, second], store, parts)

    assert [each.outcome for each in taken] == ["added", "known"]
    assert [document.path for document in store.documents()] == ["a.txt"]


def test_an_article_that_is_not_english_is_kept_with_its_language_named(store: Store, parts: Parts) -> None:
    (taken,) = _add(_found(URDU), store, parts)

    reason = "written in Urdu; only English is read"
    assert (taken.outcome, taken.reason) == ("refused", reason)
    (extraction,) = store.extractions()
    assert extraction.outcome == "not English"
    assert [refusal.reason for refusal in extraction.refused] == [reason]
    assert extraction.refused[0].evidence.quote in URDU


def test_an_article_that_fails_is_kept_as_failed_and_spoils_no_other(store: Store, parts: Parts) -> None:
    taken = _add(_found(NINE, FAILS, BRIDGE), store, parts)

    assert [each.outcome for each in taken] == ["added", "refused", "added"]
    assert "the script fails at" in (taken[1].reason or "")
    outcomes = sorted(extraction.outcome for extraction in store.extractions())
    assert outcomes == ["failed", "ok", "ok"]


def test_a_fault_of_the_extractor_costs_one_article_and_no_other(store: Store, parts: Parts) -> None:
    faulty = Parts(_Faulty(), parts.resolver, parts.judge, parts.noticer)

    taken = _add(_found(NINE, FAILS, BRIDGE), store, faulty)

    assert [each.outcome for each in taken] == ["added", "refused", "added"]
    assert taken[1].reason == (
        "could not be read, which is a fault of the extractor (IndexError: no such token); report it"
    )


def test_each_article_is_kept_before_the_next_is_extracted(store: Store, parts: Parts) -> None:
    taken = pipeline.add(_found(NINE, BRIDGE), store, parts, now=NOW)

    next(taken)

    assert len(list(store.articles())) == 1


def test_a_run_that_was_stopped_resumes_where_it_was(store: Store, parts: Parts) -> None:
    stopped = pipeline.add(_found(NINE, TWELVE, BRIDGE), store, parts, now=NOW)
    next(stopped)

    rest = _add(_found(NINE, TWELVE, BRIDGE), store, parts)

    assert [each.outcome for each in rest] == ["known", "added", "added"]


def test_two_reports_of_one_attack_become_one_incident_with_both_tolls(store: Store, parts: Parts) -> None:
    _add(_found(NINE, TWELVE, BRIDGE), store, parts)

    pipeline.link(store, parts, now=NOW)

    market, bridge = pipeline.incidents(store)
    assert {variant.value for variant in market.of("killed")} == {Count(9, 9), Count(12, 12)}
    assert market.independent_origins == 2
    assert [variant.value for variant in bridge.of("type")] == [Term("shelling")]


def test_linking_again_judges_nothing_new(store: Store, parts: Parts) -> None:
    _add(_found(NINE, TWELVE, BRIDGE), store, parts)
    first = pipeline.link(store, parts, now=NOW)

    again = pipeline.link(store, parts, now=LATER)

    assert (first > 0, again) == (True, 0)


def test_a_persons_judgement_separates_what_the_program_joined(store: Store, parts: Parts) -> None:
    _add(_found(NINE, TWELVE), store, parts)
    pipeline.link(store, parts, now=NOW)
    (joined,) = pipeline.incidents(store)
    left, right = joined.incident.accounts
    apart = make_judgement(
        "accounts",
        (left, right),
        "different",
        score=-9.0,
        reasons=("two markets",),
        decided_by="person:ana",
        decided_at=LATER,
    )

    store.judge([apart], known_at=LATER)
    pipeline.link(store, parts, now=LATER)

    assert len(pipeline.incidents(store)) == 2
    assert len(pipeline.incidents(store, as_of=NOW)) == 1


def test_reprints_are_judged_copies_and_support_counts_them_once(store: Store, parts: Parts) -> None:
    reprint = NINE.replace("The market was full", "The place was full")
    _add(_found(NINE, reprint), store, parts)

    pipeline.link(store, parts, now=NOW)

    (market,) = pipeline.incidents(store)
    assert (len(market.articles), market.independent_origins) == (2, 1)


def test_incidents_of_articles_published_until_a_day_leave_out_later_and_undated_ones(
    store: Store, parts: Parts
) -> None:
    _add(_found(NINE, published=date(2031, 5, 6)), store, parts)
    _add(_found(TWELVE, published=date(2031, 5, 9)), store, parts)
    _add(_found(BRIDGE, published=None), store, parts)

    early = pipeline.incidents(store, published_until=date(2031, 5, 7))

    assert [[variant.value for variant in each.of("killed")] for each in early] == [[Count(9, 9)]]


def test_nothing_is_known_before_it_was_added(store: Store, parts: Parts) -> None:
    _add(_found(NINE), store, parts)

    assert pipeline.incidents(store, as_of=datetime(2031, 5, 1, tzinfo=UTC)) == ()


def test_the_order_of_documents_changes_no_incident(parts: Parts) -> None:
    found = _found(NINE, TWELVE, BRIDGE, FAILS)
    shuffled = random.Random(7).sample(found, len(found))

    ledgers = [_ledger(each, parts) for each in (found, shuffled)]

    assert pipeline.incidents(ledgers[0]) == pipeline.incidents(ledgers[1])


def test_batches_of_any_size_read_the_same(parts: Parts) -> None:
    found = _found(NINE, FAILS, TWELVE, BRIDGE, URDU)
    one = Parts(parts.extractor, parts.resolver, parts.judge, parts.noticer, batch_size=1)

    assert list(pipeline.extract(found, one)) == list(pipeline.extract(found, parts))


def test_incidents_come_by_earliest_day(store: Store, parts: Parts) -> None:
    _add(_found(BRIDGE, NINE), store, parts)

    earliest = [each.of("when")[0].value for each in pipeline.incidents(store)]

    assert earliest == [FIFTH, SIXTH]


def _ledger(found: Iterable[Found], parts: Parts) -> Store:
    ledger = open_store(None)
    _add(found, ledger, parts)
    pipeline.link(ledger, parts, now=NOW)
    return ledger


class _Unused(EchoExtractor):
    """An extractor that nobody may ask."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        assert list(articles) == []
        return iter(())


class _Faulty(EchoExtractor):
    """An extractor with a bug that one article brings out."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            if "the script fails" in article.text:
                raise IndexError("no such token")
            yield from super().extract([article])
