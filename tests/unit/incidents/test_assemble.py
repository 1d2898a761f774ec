"""What an incident shows of its accounts: variants, support, grade, and why they are together."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import UnknownName
from reportedly.incidents.assemble import assemble
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Speaker
from reportedly.model.incident import AssembledIncident, make_incident
from reportedly.model.judgement import Judgement, make_judgement
from reportedly.model.seams import KeptArticle
from reportedly.model.taxonomy import FIELDS, Stance
from reportedly.model.values import Count, Place, Value
from reportedly.testing.factories import a_claim, an_account, an_actor, an_article
from reportedly.testing.tellings import Telling, Told, exactly, on, tell

NOON = datetime(2031, 5, 9, 12, tzinfo=UTC)
LUMO = Place("Lumo", "North Vale", "KE", 1.5, 36.25, 1, None)
FRONT, GUARD = an_actor("Dawn Front"), an_actor("River Guard")
COAST_FRONT = an_actor("Dawn Front Coast Province")
CHIEF = Attribution("speaker", (Speaker("police chief Ana Wetu", "police"),), "said")
WETU = Attribution("speaker", (Speaker("Wetu", "person"),), "told reporters")
CHIEF_VIA_AGENCY = Attribution(
    "speaker", (Speaker("Vale Agency", "agency"), Speaker("Chief Ana Wetu", "police")), "told"
)
SOURCES = Attribution("unnamed", (Speaker("security sources", "unknown"),), "said")
HOSPITAL = Attribution("speaker", (Speaker("Dr Ilo Banda", "hospital"),), "said")


def stance(word: Stance, speaker: Speaker | None = None) -> Attribution:
    return Attribution("speaker" if speaker else "reporter", (speaker,) if speaker else (), None, word)


def killed(count: Count | int | None, **values: object) -> Telling:
    number = exactly(count) if isinstance(count, int) else count
    return Telling("bombing", on("2031-05-07"), LUMO, killed=number, **values)  # type: ignore[arg-type]


def assembled(
    *told: Told, copies: tuple[Judgement, ...] = (), judgements: tuple[Judgement, ...] = ()
) -> AssembledIncident:
    return assemble(
        make_incident(tuple(each.account.id for each in told)),
        accounts={each.account.id: each.account for each in told},
        kept={each.article.id: KeptArticle(each.article.id, each.article.published, NOON) for each in told},
        copies=copies,
        judgements=judgements,
    )


def copies_of(one: Told, other: Told) -> Judgement:
    return make_judgement(
        "articles",
        (one.article.id, other.article.id),
        "same",
        score=5.0,
        reasons=("96% of the text is shared",),
        decided_by="copies/1",
        decided_at=NOON,
    )


def support_of(incident: AssembledIncident, value: Value) -> int:
    return next(variant.support for variant in incident.variants if variant.value == value)


def test_rival_tolls_stand_side_by_side_the_best_supported_first() -> None:
    told = (*tell("Post", killed(57)), *tell("Times", killed(62)), *tell("Sun", killed(62)))

    incident = assembled(*told)

    assert [(v.value, v.support) for v in incident.of("killed")] == [(exactly(62), 2), (exactly(57), 1)]
    assert incident.grade == "contested"
    assert incident.grade_reason == (
        "Counts cannot all be true (tolls may rise with time). Told differently: killed: 57, 62."
    )


def test_reporters_of_two_texts_are_two_origins_and_of_two_copies_one() -> None:
    (one,), (other,) = tell("Post", killed(9)), tell("Times", killed(9))

    apart, copied = assembled(one, other), assembled(one, other, copies=(copies_of(one, other),))

    assert (apart.independent_origins, support_of(apart, exactly(9)), apart.grade) == (2, 2, "corroborated")
    assert (copied.independent_origins, support_of(copied, exactly(9)), copied.grade) == (
        1,
        1,
        "single-source",
    )
    assert copied.grade_reason == "One independent origin tells of it in several copies."


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (CHIEF, CHIEF, 1),
        (CHIEF, WETU, 1),
        (CHIEF, CHIEF_VIA_AGENCY, 1),
        (CHIEF, HOSPITAL, 2),
        (SOURCES, SOURCES, 2),
        (CHIEF, SOURCES, 2),
    ],
)
def test_outlets_that_quote_one_named_speaker_are_one_origin(
    one: Attribution, other: Attribution, origins: int
) -> None:
    incident = assembled(*tell("Post", killed(9), said=one), *tell("Times", killed(9), said=other))

    assert support_of(incident, exactly(9)) == origins
    assert incident.independent_origins == origins


def test_the_police_and_their_chief_are_one_origin_within_a_text() -> None:
    police = Attribution("speaker", (Speaker("police", "police"),), "said")

    (first, second) = tell("Post", killed(9), killed(9))
    chief = tell("Post", killed(9), killed(9), said=CHIEF)[0]

    assert first.article.id == second.article.id == chief.article.id
    assert assembled(chief, tell("Post", killed(9), killed(9), said=police)[1]).independent_origins == 1


def test_a_party_that_accepts_responsibility_confirms() -> None:
    telling = killed(9, responsible=FRONT)

    incident = assembled(*tell("Post", telling, stance=stance("claims")), *tell("Times", killed(11)))

    assert incident.grade == "confirmed"
    assert incident.grade_reason == "Dawn Front accepts responsibility. Told differently: killed: 9, 11."


def test_a_claim_and_blame_on_another_party_are_contested() -> None:
    claimed = tell("Post", killed(9, responsible=FRONT), stance=stance("claims"))
    blamed = tell("Times", killed(9, responsible=GUARD), stance=stance("blames"))

    incident = assembled(*claimed, *blamed)

    assert incident.grade == "contested"
    assert incident.grade_reason == "Who did it is disputed: Dawn Front claims it, and River Guard is blamed."


def test_a_branchs_claim_and_blame_on_the_whole_group_agree() -> None:
    claimed = tell("Post", killed(9, responsible=COAST_FRONT), stance=stance("claims"))
    blamed = tell("Times", killed(9, responsible=FRONT), stance=stance("blames"))

    assert assembled(*claimed, *blamed).grade == "confirmed"


def test_blame_that_is_denied_is_contested() -> None:
    blamed = tell("Post", killed(9, responsible=FRONT), stance=stance("blames"))
    denied = tell("Times", killed(9, responsible=FRONT), stance=stance("denies"))

    incident = assembled(*blamed, *denied)

    assert incident.grade_reason == "Who did it is disputed: Dawn Front is blamed and denies it."


def test_what_all_tellers_deny_is_denied() -> None:
    telling = killed(None, status="denied")

    assert assembled(*tell("Post", telling)).grade == "denied"


def test_a_hedged_count_is_no_rival_of_a_higher_one() -> None:
    incident = assembled(*tell("Post", killed(Count(10, None))), *tell("Times", killed(14)))

    assert {variant.value for variant in incident.of("killed")} == {Count(10, None), exactly(14)}
    assert incident.grade == "corroborated"


def test_one_text_is_a_single_source() -> None:
    incident = assembled(*tell("Post", killed(9)))

    assert (incident.grade, incident.grade_reason) == ("single-source", "One independent origin tells of it.")


def test_a_denied_toll_is_another_variant_than_the_told_one() -> None:
    incident = assembled(
        *tell("Post", killed(9)),
        *tell("Times", killed(9), said=stance("denies", Speaker("General Oru", "military"))),
    )

    assert [variant.support for variant in incident.of("killed")] == [1, 1]


def test_the_reasons_for_joining_name_the_person_first() -> None:
    (one,), (other,) = tell("Post", killed(9)), tell("Times", killed(9))
    pair = (one.account.id, other.account.id)
    program = make_judgement(
        "accounts", pair, "same", score=3.0, reasons=("same day",), decided_by="judge/1", decided_at=NOON
    )
    person = make_judgement(
        "accounts", pair, "same", score=0.0, reasons=("same hotel",), decided_by="person:ana", decided_at=NOON
    )

    assert assembled(one, other, judgements=(program,)).reasons == ("same day",)
    assert assembled(one, other, judgements=(program, person)).reasons == (
        "ana judged them the same",
        "same hotel",
    )


def test_first_and_last_publication_leave_undated_articles_out() -> None:
    told = (
        *tell("Post", killed(9), published=date(2031, 5, 8)),
        *tell("Times", killed(9), published=date(2031, 5, 10)),
        *tell("Sun", killed(9)),
    )

    incident = assembled(*told)

    assert (incident.first_published, incident.last_published) == (date(2031, 5, 8), date(2031, 5, 10))


def test_a_missing_account_is_named() -> None:
    (told,) = tell("Post", killed(9))
    incident = make_incident((told.account.id,))

    with pytest.raises(UnknownName, match=told.account.id):
        assemble(incident, accounts={}, kept={}, copies=(), judgements=())


@given(st.permutations(range(4)))
def test_the_order_of_articles_and_judgements_changes_nothing(order: list[int]) -> None:
    told = [
        tell("Post", killed(57), said=CHIEF)[0],
        tell("Times", killed(57), said=WETU)[0],
        tell("Sun", killed(62))[0],
        tell("Echo", killed(62), said=HOSPITAL)[0],
    ]
    copies = (copies_of(told[0], told[2]), copies_of(told[2], told[3]))

    assert assembled(*(told[index] for index in order), copies=copies[:: 1 if order[0] else -1]) == assembled(
        *told, copies=copies
    )


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6))
def test_an_incidents_claims_are_exactly_its_accounts_claims(tolls: list[int]) -> None:
    told = [tell(f"{'abcdef'[index]}Post", killed(toll))[0] for index, toll in enumerate(tolls)]

    incident = assembled(*told)

    claims = sorted(claim.id for variant in incident.variants for claim in variant.claims)
    assert claims == sorted(claim.id for each in told for claim in each.account.claims)
    assert [v.field for v in incident.variants] == sorted(
        (v.field for v in incident.variants), key=FIELDS.index
    )


def _killed(article: Article, quote: str, count: Count) -> Told:
    return Told(article, an_account(article, a_claim(article, "killed", count, quote)))


@pytest.mark.parametrize(
    ("quote", "count", "grade"),
    [
        ("death toll of the blast has risen to 17", 17, "corroborated"),
        ("number of people killed to 19", 19, "corroborated"),
        ("toll was lowered to 9", 9, "corroborated"),
        ("killed 17 people", 17, "contested"),
        ("death toll of the blast has risen to 9", 9, "contested"),
    ],
)
def test_a_toll_told_as_grown_or_corrected_is_no_rival(quote: str, count: int, grade: str) -> None:
    first = _killed(an_article("A blast killed 12 people."), "killed 12 people", exactly(12))
    later = _killed(an_article(f"The {quote}, doctors said."), quote, exactly(count))

    assert assembled(first, later).grade == grade


def test_a_total_that_holds_the_bomber_is_no_rival_of_one_without() -> None:
    without = _killed(an_article("It killed five people."), "killed five people", exactly(5))
    article = an_article("Six people, including the bomber, were killed.")
    whole = a_claim(article, "killed", exactly(6), "Six people")
    part = a_claim(article, "killed", Count(1, 1, "militant", whole.id), "including the bomber")

    assert assembled(without, Told(article, an_account(article, whole, part))).grade == "corroborated"
    assert assembled(without, Told(article, an_account(article, whole))).grade == "contested"


@pytest.mark.parametrize(("country", "grade"), [("KE", "contested"), (None, "corroborated")])
def test_militants_or_civilians_is_a_dispute_over_a_states_act(country: str | None, grade: str) -> None:
    doer = an_actor("Vale army", country=country)
    army = tell("Post", killed(Count(8, 8, "militant"), by=doer), said=SOURCES)
    residents = tell("Times", killed(Count(23, 23, "civilian"), by=doer), said=CHIEF)

    incident = assembled(*army, *residents)

    assert incident.grade == grade
    if country:
        assert incident.grade_reason == (
            "Whom it befell is disputed. Told differently: killed: 23 civilians or 8 militants."
        )
