"""Words of violence -> happened, alleged, planned, denied, hypothetical; and false friends that are none."""

import pytest
from tests.unit.claims.newsdesk import account, accounts, best, kind, mentions, refusals, toll

from reportedly.model.values import Count, Term

PLAN = "tells of a plan, a threat or a wish, not of something that happened"
MIGHT = "tells of what might have happened or might happen"
DENIED = "says that it did not happen"
GENERAL = "tells what happens in general, not of one happening"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Red Vale Front planned to attack a police station in Dolvec.", PLAN),
        ("The Red Vale Front threatened to bomb the railway in Dolvec.", PLAN),
        ("The Taliban threatened on Monday to bomb polling stations in Dolvec if the vote goes ahead.", PLAN),
        ("The drill at a mall in Dolvec on Monday was one in which gunmen were to take hostages.", PLAN),
        ("Firemen in Dolvec practised on Monday for an attack on the ferry.", PLAN),
        ("The Taliban will attack the convoy in Dolvec, a spokesman said.", PLAN),
        ("The group could attack the embassy in Dolvec, an official warned.", MIGHT),
        ("If the rebels attack Dolvec, thousands will die.", MIGHT),
        ("Gunmen did not attack the village near Dolvec on Sunday, police said.", DENIED),
        ("The governor denied that soldiers had killed villagers in Tarsk.", DENIED),
        ("The film tells how gunmen storm an embassy.", GENERAL),
    ],
)
def test_what_did_not_happen_is_refused_with_its_reason(text: str, reason: str) -> None:
    assert refusals(text) == (reason,)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Bomb blast kills 12 in Dolvec market.", Count(12, 12)),
        ("Soldiers kill 14 rebels near Dolvec.", Count(14, 14, "militant")),
    ],
)
def test_a_headline_that_is_all_of_an_article_happened_though_it_ends_with_a_stop(
    text: str, killed: Count
) -> None:
    (claim,) = account(text).of("killed")

    assert claim.value == killed


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen killed four farmers near Dolvec on Sunday.", "asserted"),
        ("Gunmen allegedly killed four farmers near Dolvec on Sunday.", "alleged"),
        ("Gunmen reportedly killed four farmers near Dolvec on Sunday.", "alleged"),
    ],
)
def test_an_act_is_asserted_or_alleged(text: str, status: str) -> None:
    claim = best(account(text), "status")

    assert claim is not None
    assert claim.value == Term(status)


@pytest.mark.parametrize(
    "text",
    [
        "Police foiled a suicide attack on a church in Dolvec on Sunday and arrested two militants.",
        "Police defused a bomb at a market in Dolvec on Monday.",
    ],
)
def test_a_foiled_attack_is_a_disrupted_plot(text: str) -> None:
    assert kind(account(text)) == "disrupted_plot"


def test_an_attempt_with_arms_that_failed_is_an_attack() -> None:
    assert (
        kind(account("Rebels tried to storm a prison in Dolvec on Monday but were repelled."))
        == "armed_attack"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The singer died of a heart attack in Dolvec on Sunday.",
        "The crew finished the film shoot in Dolvec on Sunday.",
        "Teachers began a hunger strike in Dolvec on Sunday.",
        "Supermarkets in Dolvec began a price war on Sunday.",
        "The company cut prices to kill competition in Dolvec.",
        "A lorry overturned near Dolvec on Monday, killing nine passengers.",
        "The minister was killed in a car crash in Dolvec on Monday.",
        "Firemen battled a blaze in Dolvec on Monday.",
        "The council opened a library in Dolvec on Monday.",
    ],
)
def test_what_only_sounds_like_violence_is_no_account(text: str) -> None:
    assert len(refusals(text)) == 1


@pytest.mark.xfail(reason="no false friend for shots at goal: 'shot wide', 'the striker'")
def test_a_shot_at_goal_is_no_attack() -> None:
    assert len(refusals("The striker shot wide in the final in Dolvec on Sunday.")) == 1


def test_a_bombing_that_is_condemned_happened() -> None:
    found = account("The Taliban condemned the bombing in Dolvec on Monday, which killed nine people.")

    assert kind(found) == "bombing"


def test_a_bombing_after_which_all_actors_are_asked_for_restraint_is_no_drill() -> None:
    text = (
        "A bomb killed three people in Dolvec on Friday, police said.\n\n"
        "The union urged all actors to exercise restraint. Participants of a peace conference spoke."
    )

    killed = best(account(text), "killed")

    assert killed is not None
    assert killed.value == Count(3, 3)


def test_the_present_of_a_running_report_tells_what_happened() -> None:
    found = accounts("18:40 – Jets strike a camp near Dolvec, killing two guards, the ministry says.")

    assert [toll(each) for each in found] == [(2, 2)]


def test_the_present_of_a_plain_paragraph_tells_a_habit() -> None:
    assert accounts("In these hills rebels attack convoys.\n\nVillagers have grown used to it.") == ()


def test_a_clause_before_a_comma_is_not_what_is_refused_behind_it() -> None:
    found = account(
        "A drone hit a shop in Dolvec on Monday. Two women were hurt, both refused hospitalisation."
    )

    assert toll(found, "injured") == (2, 2)


def test_what_is_demanded_did_not_happen() -> None:
    assert accounts("Villagers near Dolvec demanded on Monday that the guards be shot.") == ()


def test_an_act_whose_dead_are_told_on_its_anniversary_keeps_its_doers() -> None:
    found = account(
        "He spoke on the anniversary of the Red Vale Front attack on Dolvec, in which 90 people were killed."
    )

    assert (toll(found), mentions(found, "perpetrator")) == ((90, 90), ["Red Vale Front"])


def test_an_anniversary_alone_tells_of_no_act() -> None:
    assert accounts("He spoke on the anniversary of the attack.\n\nSchools were closed in Dolvec.") == ()
