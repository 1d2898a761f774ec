"""Which accounts of several articles become one incident, and which stay apart."""

from datetime import UTC, date, datetime
from itertools import combinations

import pytest

from reportedly.errors import UnknownName
from reportedly.incidents.cluster import cluster
from reportedly.incidents.compare.counts import compare_counts
from reportedly.incidents.facts import gather
from reportedly.incidents.judge import ReferenceJudge
from reportedly.incidents.outdone import OUTDONE
from reportedly.model.judgement import Judgement
from reportedly.model.values import Count, Period, Place, Referent
from reportedly.testing.factories import a_claim, an_account, an_actor, an_article
from reportedly.testing.tellings import Telling, Told, exactly, on, target, tell

NOW = datetime(2031, 6, 1, tzinfo=UTC)
LUMO = Place("Lumo", "North Vale", "KE", 1.5, 36.25, 1, None)
LUMO_QUARTER = Place("Old Port", "North Vale", "KE", 1.53, 36.3, 1, None)
BASSA = Place("Bassa", "South Vale", "KE", -2.5, 38.0, 1, None)
NORTH_VALE = Place("North Vale", "North Vale", "KE", 1.9, 36.4, 4, None)
KENYA = Place("Kenya", None, "KE", 0.5, 37.5, 6, None)
FRONT = an_actor("Dawn Front")
COAST_FRONT = an_actor("Dawn Front Coast Province")
GUARD = an_actor("River Guard")
MAY = Period(date(2031, 5, 1), date(2031, 5, 31), "month")
YEAR = Period(date(2031, 1, 1), date(2031, 12, 31), "year")


def judged(told: tuple[Told, ...], known: frozenset[tuple[str, str]] = frozenset()) -> tuple[Judgement, ...]:
    articles = {each.article.id: each.article for each in told}
    return ReferenceJudge().judge([each.account for each in told], articles, now=NOW, known=known)


def incident_sizes(*articles: tuple[Told, ...]) -> list[int]:
    told = tuple(each for article in articles for each in article)
    articles_of = {each.account.id: each.article.id for each in told}
    incidents = cluster(articles_of, judged(told), articles_of=articles_of)
    return sorted(len(incident.accounts) for incident in incidents)


def attack(**values: object) -> Telling:
    plain: dict[str, object] = {"when": on("2031-05-07"), "where": LUMO, "killed": exactly(57), "by": FRONT}
    return Telling(**{**plain, **values})  # type: ignore[arg-type]


def test_one_attack_told_with_three_tolls_is_one_incident() -> None:
    articles = (
        tell("Harbour Post", attack(killed=exactly(57)), published=date(2031, 5, 8)),
        tell("Vale Times", attack(killed=exactly(62)), published=date(2031, 5, 9)),
        tell("River Sun", attack(killed=exactly(67)), published=date(2031, 5, 12)),
    )

    assert incident_sizes(*articles) == [3]


def test_a_toll_that_rises_steeply_on_one_day_is_one_incident() -> None:
    first = attack(killed=Count(4, None), target=target("the Coral Hotel"))
    later = attack(killed=exactly(21), target=target("Coral Hotel"))

    assert incident_sizes(tell("Post", first), tell("Times", later)) == [2]


def test_two_attacks_in_one_city_a_day_apart_are_two_incidents() -> None:
    monday = attack(when=on("2031-05-05"), killed=exactly(5))
    tuesday = attack(when=on("2031-05-06"), killed=exactly(5))

    assert incident_sizes(tell("Post", monday), tell("Times", tuesday)) == [1, 1]


def test_a_large_toll_told_a_day_off_goes_to_a_person() -> None:
    friday = attack(when=on("2031-05-06"), killed=Count(57, None), target=target("Blue Mosque"), by=None)
    saturday = attack(when=on("2031-05-07"), killed=exactly(62), target=target("the Blue Mosque"), by=None)

    (judgement,) = judged((*tell("Post", friday), *tell("Times", saturday)))

    assert judgement.verdict == "unsure"


def test_two_exact_tolls_printed_on_one_day_do_not_rise() -> None:
    two, many = (
        attack(killed=exactly(2), by=None),
        attack(killed=exactly(62), by=None, type="suicide_bombing"),
    )
    printed = date(2031, 5, 8)

    (judgement,) = judged((*tell("Post", two, published=printed), *tell("Times", many, published=printed)))

    assert judgement.verdict == "different"
    assert incident_sizes(tell("Post", two, published=printed), tell("Times", many, published=printed)) == [
        1,
        1,
    ]


def test_two_targets_in_one_town_on_one_day_are_two_incidents() -> None:
    market = attack(killed=exactly(9), target=target("fish market", kind="market"))
    barracks = attack(killed=exactly(2), target=target("army barracks", kind="military"))

    assert incident_sizes(tell("Post", market), tell("Times", barracks)) == [1, 1]


def test_an_abduction_and_a_bombing_in_one_town_on_one_day_are_two_incidents() -> None:
    bombing, abduction = attack(), attack(type="abduction", killed=None)

    assert incident_sizes(tell("Post", bombing), tell("Times", abduction)) == [1, 1]


def test_an_embassy_and_a_mosque_in_one_city_in_one_month_are_two_incidents() -> None:
    embassy = attack(when=MAY, killed=exactly(2), target=target("Norwegian embassy", kind="diplomatic"))
    mosque = attack(when=MAY, killed=exactly(31), target=target("Blue Mosque", kind="religious"))

    assert incident_sizes(tell("Post", embassy), tell("Times", mosque)) == [1, 1]


def test_two_embassies_in_one_city_in_one_month_are_two_incidents() -> None:
    one = attack(when=MAY, killed=None, target=target("Norwegian embassy", kind="diplomatic"))
    other = attack(when=MAY, killed=None, target=target("Peruvian embassy", kind="diplomatic"))

    assert incident_sizes(tell("Post", one), tell("Times", other)) == [1, 1]


def test_a_late_mention_by_month_joins_the_old_incident() -> None:
    report = attack(when=on("2031-05-07"), killed=exactly(54), where=LUMO_QUARTER, type="suicide_bombing")
    mention = attack(when=MAY, killed=exactly(54), type="suicide_bombing")

    assert incident_sizes(
        tell("Post", report, published=date(2031, 5, 8)),
        tell("Times", mention, published=date(2032, 3, 1), main=False),
    ) == [2]


@pytest.mark.parametrize("other", [4, 60])
def test_far_tolls_in_one_month_are_two_incidents(other: int) -> None:
    first = attack(when=MAY, killed=exactly(17), by=None)
    second = attack(when=MAY, killed=exactly(other), by=None)

    assert incident_sizes(tell("Post", first), tell("Times", second)) == [1, 1]


@pytest.mark.parametrize("other_type", ["suicide_bombing", "armed_attack"])
def test_types_of_one_family_describe_one_incident(other_type: str) -> None:
    assert incident_sizes(tell("Post", attack()), tell("Times", attack(type=other_type))) == [2]


def test_a_group_and_its_branch_are_compatible_doers() -> None:
    one, other = attack(by=FRONT), attack(by=COAST_FRONT)

    assert incident_sizes(tell("Post", one), tell("Times", other)) == [2]


def test_rival_doers_of_one_attack_stay_one_incident() -> None:
    assert incident_sizes(tell("Post", attack(by=FRONT)), tell("Times", attack(by=GUARD))) == [2]


@pytest.mark.parametrize(
    ("where", "sizes"), [(LUMO_QUARTER, [2]), (NORTH_VALE, [2]), (KENYA, [2]), (BASSA, [1, 1])]
)
def test_places_join_when_one_may_lie_in_the_other(where: Place, sizes: list[int]) -> None:
    assert incident_sizes(tell("Post", attack()), tell("Times", attack(where=where))) == sizes


def test_accounts_of_one_article_are_never_one_incident() -> None:
    assert incident_sizes(tell("Post", attack(), attack(injured=exactly(80)))) == [1, 1]


def test_undated_main_reports_of_the_same_days_join() -> None:
    one = attack(when=None, killed=Count(10, None), by=None)
    other = attack(when=None, killed=exactly(12), by=None)

    assert incident_sizes(
        tell("Post", one, published=date(2031, 5, 8)), tell("Times", other, published=date(2031, 5, 10))
    ) == [2]


def test_undated_reports_of_other_weeks_stay_apart() -> None:
    one = attack(when=None, killed=exactly(2), by=None)

    assert incident_sizes(
        tell("Post", one, published=date(2031, 5, 8)), tell("Times", one, published=date(2031, 6, 20))
    ) == [1, 1]


def test_an_undated_report_cannot_tell_of_a_later_day() -> None:
    undated = attack(when=None)

    assert incident_sizes(
        tell("Post", undated, published=date(2031, 5, 1)),
        tell("Times", attack(), published=date(2031, 5, 8)),
    ) == [1, 1]


def test_a_person_killed_joins_accounts_without_a_day() -> None:
    person = Referent("Tamo Verrin", "person", role="commander; killed")
    one = Telling("assassination", where=LUMO, killed=exactly(1), person=person)
    other = Telling("armed_attack", when=on("2031-05-07"), where=LUMO, killed=exactly(1), person=person)

    assert incident_sizes(tell("Post", one), tell("Times", other)) == [2]


def test_a_vague_account_does_not_chain_two_incidents() -> None:
    first = attack(when=on("2031-05-05"), killed=exactly(20))
    second = attack(when=on("2031-05-19"), killed=exactly(21))
    vague = attack(when=MAY, killed=Count(20, None))

    assert incident_sizes(tell("Post", first), tell("Times", second), tell("Sun", vague)) == [1, 2]


@pytest.mark.parametrize(
    "telling",
    [
        Telling(where=LUMO),
        Telling(when=on("2031-05-07")),
        Telling(killed=exactly(57)),
        Telling(when=YEAR, where=LUMO),
    ],
)
def test_one_agreement_alone_joins_nothing(telling: Telling) -> None:
    assert incident_sizes(tell("Post", telling), tell("Times", telling)) == [1, 1]


def test_a_judgement_explains_itself_in_words() -> None:
    told = (*tell("Post", attack(killed=exactly(57))), *tell("Times", attack(killed=exactly(62))))

    (judgement,) = judged(told)

    assert (judgement.verdict, judgement.score, judgement.decided_by) == ("same", 3.967, "judge/4")
    assert judgement.reasons == (
        "days agree: 2031-05-07 and 2031-05-07 (+2.2)",
        "0 km apart: Lumo and Lumo (+1.9)",
        "killed 57 and 62 (+1.9)",
        "same actor: Dawn Front (+0.9)",
        "same type: bombing (+0.9)",
    )


def test_numbers_of_people_are_no_names_of_a_target() -> None:
    fifteen = attack(killed=exactly(15), target=target("Fifteen people"))
    twelve = attack(killed=exactly(12), target=target("12 people"))

    (judgement,) = judged((*tell("Post", fifteen), *tell("Times", twelve)))

    assert judgement.verdict == "same"
    assert not any("target" in reason for reason in judgement.reasons)


def test_a_second_run_makes_the_same_judgements() -> None:
    told = (*tell("Post", attack()), *tell("Times", attack()))

    assert judged(told) == judged(tuple(reversed(told)))


def test_an_account_without_its_article_is_named() -> None:
    (told,) = tell("Post", attack())
    stranger = an_article("Nothing happened in Lumo.")

    with pytest.raises(UnknownName, match=told.account.id):
        ReferenceJudge().judge([told.account], {stranger.id: stranger}, now=NOW)


def test_a_raid_on_a_group_and_a_raid_by_it_are_two_incidents() -> None:
    struck = Referent("the Front", "target", entity=FRONT)
    on_it = Telling("raid", on("2031-05-07"), LUMO, killed=exactly(2), by=GUARD, target=struck)
    by_it = Telling("raid", on("2031-05-07"), LUMO, killed=exactly(6), by=FRONT)

    assert incident_sizes(tell("Post", on_it), tell("Times", by_it)) == [1, 1]


def test_the_soldiers_among_seven_dead_are_those_whom_another_report_counts_alone() -> None:
    article = an_article(
        "Seven died in Lumo on Monday: two soldiers and five rebels.", published=date(2031, 5, 8)
    )
    whole = a_claim(article, "killed", exactly(7), "Seven died")
    part = a_claim(article, "killed", Count(2, 2, "security_force", whole.id), "two soldiers")
    alone = an_article("Two soldiers were buried.", published=date(2031, 5, 9))
    soldiers = a_claim(alone, "killed", Count(2, 2, "security_force"), "Two soldiers")
    one = gather(an_account(article, whole, part), article)
    other = gather(an_account(alone, soldiers), alone)

    feature = compare_counts(one, other)

    assert feature is not None
    assert (feature.weight > 0, feature.words) == (True, "killed 2 and 2")


def test_an_account_is_joined_to_the_happening_of_a_round_up_that_it_fits_best() -> None:
    first = attack(where=LUMO_QUARTER, killed=exactly(8), by=None)
    second = attack(killed=exactly(9), by=None)
    round_up = tell("Sun", first, second)

    judgements = judged((*tell("Post", second), *round_up))

    verdicts = {frozenset((each.left, each.right)): each for each in judgements}
    (post,) = {each for pair in verdicts for each in pair} - {each.account.id for each in round_up}
    worse = verdicts[frozenset((post, round_up[0].account.id))]
    assert verdicts[frozenset((post, round_up[1].account.id))].verdict == "same"
    assert (worse.verdict, worse.reasons[0]) == ("unsure", OUTDONE)


def test_pairs_that_are_known_are_left_out_and_change_none_of_the_others() -> None:
    first = attack(where=LUMO_QUARTER, killed=exactly(8), by=None)
    second = attack(killed=exactly(9), by=None)
    told = (*tell("Post", second), *tell("Sun", first, second), *tell("Times", first))

    judgements = judged(told)

    assert sum(each.reasons[0] == OUTDONE for each in judgements) == 2
    for number in range(len(judgements) + 1):
        for left_out in combinations(judgements, number):
            known = frozenset((each.left, each.right) for each in left_out)
            assert judged(told, known) == tuple(each for each in judgements if each not in left_out)
