"""What holds for every set of accounts and judgements, in every order."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.cluster import cluster
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import Incident
from reportedly.model.judgement import Judgement, Verdict, make_judgement

START = datetime(2031, 6, 1, tzinfo=UTC)
IDS = [AccountId(f"a{number}") for number in range(7)]
ARTICLES = {account: ArticleId(f"r{index // 2}") for index, account in enumerate(IDS)}
VERDICTS: tuple[Verdict, ...] = ("same", "different", "unsure")


def decided(
    left: int, right: int, verdict: Verdict, *, by: str = "judge/1", score: float = 2.0, day: int = 0
) -> Judgement:
    return make_judgement(
        "accounts",
        (IDS[left], IDS[right]),
        verdict,
        score=score,
        reasons=(),
        decided_by=by,
        decided_at=START + timedelta(days=day),
    )


def clusters(*judgements: Judgement) -> list[set[str]]:
    incidents = cluster(IDS, judgements, articles_of=ARTICLES)
    return sorted(
        (set(map(str, incident.accounts)) for incident in incidents if len(incident.accounts) > 1), key=min
    )


@st.composite
def judgement_lists(draw: st.DrawFn) -> list[Judgement]:
    pairs = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] != pair[1])
    drawn = draw(
        st.lists(
            st.tuples(
                pairs,
                st.sampled_from(VERDICTS),
                st.sampled_from(["judge/1", "judge/2", "person:ana", "person:bo"]),
                st.floats(-6, 6),
                st.integers(0, 9),
            ),
            max_size=14,
        )
    )
    return [decided(*pair, verdict, by=by, score=score, day=day) for pair, verdict, by, score, day in drawn]


@given(judgement_lists(), st.randoms(use_true_random=False))
def test_incidents_are_a_partition_whatever_the_order(judgements: list[Judgement], random: Random) -> None:
    shuffled: Sequence[Judgement] = random.sample(judgements, len(judgements))
    ids: Sequence[AccountId] = random.sample(IDS, len(IDS))

    incidents = cluster(IDS, judgements, articles_of=ARTICLES)

    assert sorted(account for incident in incidents for account in incident.accounts) == IDS
    assert cluster(ids, shuffled, articles_of=ARTICLES) == incidents


@given(judgement_lists())
def test_a_persons_different_always_separates(judgements: list[Judgement]) -> None:
    last_word = decided(0, 3, "different", by="person:ana", day=99)

    incidents = cluster(IDS, [*judgements, last_word], articles_of=ARTICLES)

    assert not any({IDS[0], IDS[3]} <= set(incident.accounts) for incident in incidents)


@given(judgement_lists())
def test_a_persons_same_always_joins_unless_a_person_contradicts(judgements: list[Judgement]) -> None:
    by_programs = [each for each in judgements if not each.decided_by.startswith("person:")]
    joined = decided(0, 3, "same", by="person:ana", day=99)

    incidents = cluster(IDS, [*by_programs, joined], articles_of=ARTICLES)

    assert any({IDS[0], IDS[3]} <= set(incident.accounts) for incident in incidents)


def test_a_person_outranks_a_later_program() -> None:
    person = decided(0, 3, "different", by="person:ana", day=0)
    program = decided(0, 3, "same", by="judge/9", score=50, day=9)

    assert clusters(person, program) == []


def test_the_latest_person_decides_a_pair() -> None:
    before = decided(0, 3, "different", by="person:ana", day=0)
    after = decided(0, 3, "same", by="person:bo", day=1)

    assert clusters(before, after) == [{"a0", "a3"}]


def test_a_person_who_is_unsure_stops_the_program() -> None:
    assert clusters(decided(0, 3, "unsure", by="person:ana"), decided(0, 3, "same", score=9)) == []


@pytest.mark.parametrize(("by", "joined"), [("judge/1", []), ("person:ana", [{"a0", "a1"}])])
def test_only_a_person_joins_accounts_of_one_article(by: str, joined: list[set[str]]) -> None:
    assert clusters(decided(0, 1, "same", by=by)) == joined


def test_the_surer_pair_is_joined_when_two_cannot_be() -> None:
    sure, less_sure = decided(0, 2, "same", score=4.0), decided(1, 2, "same", score=2.0)

    assert clusters(less_sure, sure) == [{"a0", "a2"}]


def test_a_persons_difference_cuts_a_chain() -> None:
    chain = (decided(0, 2, "same", score=9), decided(2, 4, "same", score=8), decided(0, 4, "same", score=9))

    assert clusters(*chain, decided(0, 4, "different", by="person:ana")) == [{"a0", "a2"}]


def test_an_incident_keeps_its_id_when_a_later_account_joins() -> None:
    pair: tuple[Incident, ...] = cluster(IDS[:4], [decided(0, 2, "same")], articles_of=ARTICLES)
    more = cluster(
        IDS, [decided(0, 2, "same"), decided(2, 4, "same"), decided(0, 4, "same")], articles_of=ARTICLES
    )

    assert {each.id for each in pair if IDS[0] in each.accounts} == {
        each.id for each in more if IDS[0] in each.accounts
    }
