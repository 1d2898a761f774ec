"""Decisions of persons: what stands, what is undone, and where each belongs when accounts change."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from reportedly.errors import InputError, UnknownName
from reportedly.incidents.assemble import assemble
from reportedly.incidents.cluster import cluster
from reportedly.incidents.deciding import accept, correct, different, merge, note, review, same, split, undo
from reportedly.incidents.ruled import Decided, review_state, rulings
from reportedly.incidents.standing import (
    by_incident,
    in_force,
    judged_pairs,
    moved,
    successors,
    undone,
)
from reportedly.model.account import Account, make_account
from reportedly.model.decision import Decision, Signed
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import AssembledIncident, Incident, incident_id
from reportedly.model.judgement import Judgement, make_judgement
from reportedly.model.seams import KeptArticle
from reportedly.model.values import Count, Referent, Term
from reportedly.testing.factories import a_claim, an_account, an_article

NOON = datetime(2031, 6, 1, 12, tzinfo=UTC)
ARTICLES = [
    an_article(f"Gunmen killed {number} men in Lumo. A fire broke out.", published=date(2031, 5, 8))
    for number in range(10, 16)
]
ACCOUNTS = [
    an_account(
        article,
        a_claim(article, "type", Term("armed_attack"), "killed"),
        a_claim(article, "killed", Count(number, number), f"{number} men"),
    )
    for number, article in enumerate(ARTICLES, start=10)
]
IDS = sorted(account.id for account in ACCOUNTS)
ARTICLE_OF = {account.id: account.article_id for account in ACCOUNTS}


def by_program(one: AccountId, other: AccountId) -> Judgement:
    return make_judgement(
        "accounts", (one, other), "same", score=3.0, reasons=(), decided_by="judge/1", decided_at=NOON
    )


CHAIN = [by_program(IDS[one], IDS[other]) for one, other in ((0, 1), (1, 2), (0, 2), (3, 4))]


def signed(minute: int, *, by: str = "ana", reason: str = "looked") -> Signed:
    return Signed(by, NOON + timedelta(minutes=minute), reason)


def clusters(decisions: Sequence[Decision]) -> tuple[Incident, ...]:
    held = (*CHAIN, *judged_pairs(in_force(decisions)))
    return cluster(IDS, held, articles_of=ARTICLE_OF)


def ledger(decisions: Sequence[Decision] = ()) -> dict[AccountId, AssembledIncident]:
    """Return the incident that holds each account."""
    found = clusters(decisions)
    decided, _ = by_incident(in_force(decisions), found)
    kept = {article.id: KeptArticle(article.id, article.published, NOON) for article in ARTICLES}
    assembled = [
        assemble(
            incident,
            accounts={account.id: account for account in ACCOUNTS},
            kept=kept,
            copies=(),
            judgements=(),
            decided=Decided(decided.get(incident.id, ())),
        )
        for incident in found
    ]
    return {account: each for each in assembled for account in each.incident.accounts}


def test_a_merge_joins_incidents_and_both_ids_find_the_one() -> None:
    before = ledger()
    decision = merge([before[IDS[0]], before[IDS[5]]], CHAIN, signed(1))

    after = ledger([decision])

    assert set(after[IDS[5]].incident.accounts) == {*IDS[:3], IDS[5]}
    assert before[IDS[5]].incident.id in {after[IDS[0]].incident.id, *after[IDS[0]].former_ids}
    assert before[IDS[0]].incident.id in {after[IDS[0]].incident.id, *after[IDS[0]].former_ids}


def test_a_split_takes_accounts_out_though_a_program_joins_them() -> None:
    before = ledger()

    after = ledger([split(before[IDS[0]], [IDS[2]], signed(1))])

    assert after[IDS[2]].incident.accounts == (IDS[2],)
    assert set(after[IDS[0]].incident.accounts) == {IDS[0], IDS[1]}


def test_a_merge_after_a_split_holds_since_it_is_later() -> None:
    parted = split(ledger()[IDS[0]], [IDS[2]], signed(1))
    then = ledger([parted])
    decision = merge([then[IDS[0]], then[IDS[2]]], (*CHAIN, *judged_pairs([parted])), signed(2))

    assert set(ledger([parted, decision])[IDS[2]].incident.accounts) == set(IDS[:3])


def test_an_undone_decision_is_as_if_it_had_not_been_made_and_undoing_that_brings_it_back() -> None:
    decision = merge([ledger()[IDS[0]], ledger()[IDS[5]]], CHAIN, signed(1))
    back = undo(decision, frozenset(), signed(2))
    again = undo(back, undone([decision, back]), signed(3))

    assert clusters([decision, back]) == clusters([])
    assert clusters([decision, back, again]) == clusters([decision])
    with pytest.raises(InputError, match="is undone already"):
        undo(decision, undone([decision, back]), signed(4))


def test_five_thousand_random_merges_splits_and_undos_are_exact_inverses_and_lose_nothing() -> None:
    chance = Random(5)
    for _ in range(500):
        told: list[Decision] = []
        for minute in range(10):
            before = clusters(told)
            decision = _any_decision(chance, told, signed(2 * minute))
            if decision is None:
                continue
            told.append(decision)
            assert sorted(account for each in clusters(told) for account in each.accounts) == IDS
            back = undo(decision, undone(told), signed(2 * minute + 1))
            assert clusters([*told, back]) == before


def _any_decision(chance: Random, told: Sequence[Decision], who: Signed) -> Decision | None:
    incidents = list({each.incident.id: each for each in ledger(told).values()}.values())
    act = chance.choice(["merge", "split", "undo"])
    gone = undone(told)
    if act == "undo":
        left = [each for each in told if each.id not in gone]
        return undo(chance.choice(left), gone, who) if left else None
    if act == "merge":
        held = (*CHAIN, *judged_pairs(in_force(told)))
        return merge(chance.sample(incidents, 2), held, who) if len(incidents) > 1 else None
    large = [each for each in incidents if len(each.incident.accounts) > 1]
    if not large:
        return None
    chosen = chance.choice(large)
    some = chance.randint(1, len(chosen.incident.accounts) - 1)
    return split(chosen, chance.sample(chosen.incident.accounts, some), who)


def test_a_pair_judged_the_same_joins_and_judged_different_parts() -> None:
    before = ledger()

    joined = ledger([same(before[IDS[0]], before[IDS[5]], CHAIN, signed(1))])
    parted = ledger([different(before[IDS[0]], IDS[0], IDS[1], signed(1))])

    assert set(joined[IDS[0]].incident.accounts) == {*IDS[:3], IDS[5]}
    assert IDS[1] not in parted[IDS[0]].incident.accounts
    with pytest.raises(InputError, match="name two"):
        different(before[IDS[0]], IDS[0], IDS[0], signed(1))
    with pytest.raises(InputError, match="already"):
        same(before[IDS[0]], before[IDS[1]], CHAIN, signed(1))


def test_the_latest_decision_on_a_field_counts_and_other_fields_stay() -> None:
    incident = ledger()[IDS[0]]
    first = accept(incident, incident.of("killed")[0], signed(1))
    second = correct(incident, "killed", Count(20, 25), signed(2, by="bo", reason="by name"))
    kind = correct(incident, "type", None, signed(3))

    settled = {each.field: (each.value, each.by) for each in rulings([first, second, kind], ())}

    assert settled == {"killed": (Count(20, 25), "bo"), "type": (None, "ana")}


def test_several_doers_may_be_right_until_one_is_corrected() -> None:
    incident = ledger()[IDS[0]]
    two = [
        correct(incident, "perpetrator", Referent("Red Band", "actor"), signed(1)),
        _accepted(incident, "Blue Band", 2),
    ]

    assert [each.value for each in rulings(two, ())] == [
        Referent("Red Band", "actor"),
        Referent("Blue Band", "actor"),
    ]
    assert len(rulings([*two, correct(incident, "perpetrator", None, signed(3))], ())) == 1


def _accepted(incident: AssembledIncident, name: str, minute: int) -> Decision:
    article = an_article(f"{name} fired.")
    variant = ledger()[IDS[0]].of("type")[0]
    claim = a_claim(article, "perpetrator", Referent(name, "actor"), name)
    told = type(variant)("perpetrator", claim.value, (claim,), 1, (article.id,))
    return accept(incident, told, signed(minute))


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ([], "extracted"),
        (["accept"], "in review"),
        (["accept", "reviewed"], "reviewed"),
        (["reviewed", "accept"], "reviewed"),
        (["rejected"], "rejected"),
        (["rejected", "extracted"], "extracted"),
    ],
)
def test_the_state_set_last_is_the_state_of_review(acts: list[str], state: str) -> None:
    incident = ledger()[IDS[0]]
    told = [
        accept(incident, incident.of("killed")[0], signed(minute))
        if act == "accept"
        else review(incident, act, signed(minute))  # type: ignore[arg-type]
        for minute, act in enumerate(acts)
    ]

    assert review_state(told) == state


def test_what_cannot_be_decided_says_what_would_be_right() -> None:
    incident = ledger()[IDS[0]]
    with pytest.raises(InputError, match="needs two incidents"):
        merge([incident, incident], (), signed(1))
    with pytest.raises(UnknownName, match="account a9 is none of incident"):
        split(incident, [AccountId("a9")], signed(1))
    with pytest.raises(InputError, match="neither all nor none"):
        split(incident, incident.incident.accounts, signed(1))
    with pytest.raises(InputError, match="a note needs words"):
        note(incident, signed(1, reason=" "))
    with pytest.raises(InputError, match="no state of review to set"):
        review(incident, "merged-into", signed(1))


def read_anew(account: Account, article_text: str) -> Account:
    """Return the same happening as another version reads it: another claim of the same words."""
    article = next(each for each in ARTICLES if each.id == account.article_id)
    claim = a_claim(article, "killed", Count(99, 99), article_text)
    return make_account(account.article_id, [claim], main=True)


def test_a_decision_follows_its_account_into_another_reading_of_the_same_words() -> None:
    account = next(each for each in ACCOUNTS if each.id == IDS[0])
    told = account.of("killed")[0].evidence.quote
    anew = read_anew(account, f"killed {told}")
    decision = accept(ledger()[IDS[0]], ledger()[IDS[0]].of("killed")[0], signed(1))

    now = successors([account], [anew])
    (carried,) = moved([decision], {**now, anew.id: anew.id})

    assert now == {account.id: anew.id}
    assert carried.accounts == (anew.id,)
    assert carried.value == decision.value
    (ruling,) = rulings([carried], anew.claims)
    assert ruling.is_loose


def test_a_decision_on_words_that_no_reading_quotes_any_more_is_kept_without_a_home() -> None:
    account = next(each for each in ACCOUNTS if each.id == IDS[5])
    elsewhere = read_anew(account, "A fire broke out")
    decision = note(ledger()[IDS[5]], signed(1))

    found, homeless = by_incident(moved([decision], successors([account], [elsewhere])), clusters([]))

    assert found == {}
    assert [each.id for each in homeless] == [decision.id]


def test_every_id_that_an_incident_may_have_had_is_known() -> None:
    incident = ledger()[IDS[0]]

    assert {incident.incident.id, *incident.former_ids} == {incident_id(each) for each in IDS[:3]}
    assert incident.told_in == tuple(ArticleId(ARTICLE_OF[each]) for each in incident.incident.accounts)
