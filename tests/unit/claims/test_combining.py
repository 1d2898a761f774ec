"""What the grammar tells and hand-made readings of the same sentences -> one extraction."""

from types import MappingProxyType

import msgspec
import pytest
from tests.unit.claims.newsdesk import NAMES, a_report

from reportedly.claims.combining.asking import worth_reading
from reportedly.claims.combining.belonging import Range
from reportedly.claims.combining.combine import combine
from reportedly.claims.combining.filling import Second
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.readings import RoleSpan, SentenceReading
from reportedly.model.account import Account, Extraction, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, make_claim, quote_at
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Referent, Term, Value

FIRST = "Gunmen attacked a post near Dolvec, police said."
SECOND = "They shot dead five farmers with rifles."
REPORT = a_report(f"{FIRST} {SECOND}")
LEAST = Thresholds(
    own=MappingProxyType({"weapon": 0.6, "killed": 0.6, "where": 0.6, "perpetrator": 0.6, "target": 0.6}),
    beside=MappingProxyType({"weapon": 0.7}),
)
SENTENCES = (Range(0, len(FIRST)), Range(len(FIRST) + 1, len(REPORT.text)))
POLICE = Attribution("unnamed", cue="said")


def _claim(field: Field, value: Value, quote: str, *, sure: float = 0.7) -> Claim:
    start = REPORT.text.index(quote)
    told = quote_at(REPORT, start, start + len(quote))
    return make_claim(REPORT.id, field, value, told, attribution=POLICE, confidence=sure, origin="local/1")


def _account(*claims: Claim) -> Account:
    return make_account(REPORT.id, claims, main=True)


def _extraction(*accounts: Account) -> Extraction:
    return Extraction(REPORT.id, "local/1", accounts, (), (), "ok")


def _reading(
    sentence: str, *, incident: float, spans: tuple[tuple[str, str, float], ...] = ()
) -> SentenceReading:
    start = REPORT.text.index(sentence)
    types = {"none": 1 - incident, "armed_attack": incident}
    found = tuple(
        RoleSpan(role, REPORT.text.index(words), REPORT.text.index(words) + len(words), sure)
        for role, words, sure in spans
    )
    return SentenceReading(start, start + len(sentence), types, incident, found)


def _both(first: Extraction, *readings: SentenceReading, article: Article = REPORT) -> Extraction:
    return combine(first, Second(SENTENCES, readings, LEAST, "learned/1"), article, NAMES)


ATTACK = _claim("type", Term("armed_attack"), "attacked")
DEAD = _claim("type", Term("armed_attack"), "shot dead")


def test_a_field_that_the_grammar_left_empty_is_filled() -> None:
    reading = _reading(SECOND, incident=0.9, spans=(("weapon", "rifles", 0.8),))

    (account,) = _both(_extraction(_account(DEAD)), reading).accounts

    (weapon,) = account.of("weapon")
    assert weapon.value == Referent("rifles", "weapon", role="firearm")
    assert (weapon.evidence.quote, weapon.origin, weapon.confidence) == ("rifles", "learned/1", 0.8)
    assert weapon.attribution == POLICE


def test_a_field_that_the_grammar_told_is_left_alone() -> None:
    told = _claim("killed", Count(5, 5), "five farmers")
    reading = _reading(SECOND, incident=0.9, spans=(("killed", "five", 0.99),))

    (account,) = _both(_extraction(_account(DEAD, told)), reading).accounts

    assert account.of("killed") == (told,)


def test_a_span_of_which_the_model_is_unsure_fills_nothing() -> None:
    reading = _reading(SECOND, incident=0.9, spans=(("killed", "five", 0.5),))

    assert _both(_extraction(_account(DEAD)), reading).accounts == (_account(DEAD),)


def test_a_place_that_no_gazetteer_knows_fills_nothing() -> None:
    spans = (("place", "a post", 0.9), ("place", "Dolvec", 0.8))

    (account,) = _both(_extraction(_account(ATTACK)), _reading(FIRST, incident=0.9, spans=spans)).accounts

    assert [claim.value for claim in account.of("where")] == [Referent("Dolvec", "place")]


def test_whom_the_grammar_counts_among_the_dead_did_not_do_it() -> None:
    dead = _claim("killed", Count(5, 5), "shot dead five farmers")
    reading = _reading(SECOND, incident=0.9, spans=(("perpetrator", "farmers", 0.9),))

    (account,) = _both(_extraction(_account(DEAD, dead)), reading).accounts

    assert account.of("perpetrator") == ()


def test_whom_the_grammar_takes_for_the_doer_is_no_target() -> None:
    doer = _claim("perpetrator", Referent("Gunmen", "actor"), "Gunmen")
    reading = _reading(FIRST, incident=0.9, spans=(("target", "Gunmen", 0.9),))

    (account,) = _both(_extraction(_account(ATTACK, doer)), reading).accounts

    assert account.of("target") == ()


def test_a_sentence_of_another_account_fills_nothing() -> None:
    reading = _reading(SECOND, incident=0.9, spans=(("killed", "five", 0.99),))

    assert _both(_extraction(_account(ATTACK)), reading).accounts == (_account(ATTACK),)


def test_a_sentence_beside_fills_what_may_be_filled_from_there() -> None:
    readings = (
        _reading(FIRST, incident=0.9),
        _reading(SECOND, incident=0.9, spans=(("weapon", "rifles", 0.8), ("killed", "five", 0.9))),
    )

    (account,) = _both(_extraction(_account(ATTACK)), *readings).accounts

    assert [claim.evidence.quote for claim in account.of("weapon")] == ["rifles"]
    assert account.of("killed") == ()


def test_a_sentence_behind_that_tells_of_another_account_fills_nothing() -> None:
    reading = _reading(SECOND, incident=0.9, spans=(("weapon", "rifles", 0.8),))

    first, second = _both(_extraction(_account(ATTACK), _account(DEAD)), reading).accounts

    assert (first.of("weapon"), len(second.of("weapon"))) == ((), 1)


def test_only_sentences_that_may_change_something_are_read_again() -> None:
    near = msgspec.structs.replace(LEAST, beside=MappingProxyType({}))
    full = Thresholds(own=MappingProxyType({"type": 0.6}), beside=MappingProxyType({"type": 0.6}))
    attack = _extraction(_account(ATTACK))

    assert worth_reading(attack, SENTENCES, LEAST) == SENTENCES
    assert worth_reading(attack, SENTENCES, near) == SENTENCES[:1]
    assert worth_reading(attack, SENTENCES, full) == ()


def test_the_origin_names_both_lanes_and_nothing_else_changes() -> None:
    first = _extraction(_account(ATTACK))

    assert _both(first) == msgspec.structs.replace(first, origin="local/1 & learned/1")


@pytest.mark.parametrize("start", [2, 8])
def test_neither_a_deed_nor_half_a_word_is_a_doer(start: int) -> None:
    report = a_report("A Norvan-led airstrike hit the village.")
    told = quote_at(report, 13, 22)
    claim = make_claim(
        report.id, "type", Term("airstrike_drone"), told, attribution=POLICE, confidence=0.7, origin="local/1"
    )
    first = Extraction(report.id, "local/1", (make_account(report.id, [claim], main=True),), (), (), "ok")
    second = SentenceReading(
        0, len(report.text), {"none": 0.1}, 0.9, (RoleSpan("perpetrator", start, 22, 0.9),)
    )
    sentences = (Range(0, len(report.text)),)

    (account,) = combine(first, Second(sentences, (second,), LEAST, "learned/1"), report, NAMES).accounts

    assert account.of("perpetrator") == ()


def test_a_relief_organisation_is_no_doer() -> None:
    report = a_report("A clinic run by Doctors of the Valley was bombed.")
    start = report.text.index("Doctors")
    told = quote_at(report, report.text.index("bombed"), len(report.text) - 1)
    claim = make_claim(
        report.id, "type", Term("bombing"), told, attribution=POLICE, confidence=0.7, origin="local/1"
    )
    first = Extraction(report.id, "local/1", (make_account(report.id, [claim], main=True),), (), (), "ok")
    name = RoleSpan("perpetrator", start, start + len("Doctors of the Valley"), 0.9)
    second = SentenceReading(0, len(report.text), {"none": 0.1}, 0.9, (name,))
    sentences = (Range(0, len(report.text)),)

    (account,) = combine(first, Second(sentences, (second,), LEAST, "learned/1"), report, NAMES).accounts

    assert account.of("perpetrator") == ()
