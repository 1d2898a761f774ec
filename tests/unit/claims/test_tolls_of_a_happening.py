"""Counts of one happening -> its toll: sums, parts, revised totals, attackers apart."""

import pytest
from tests.unit.claims.newsdesk import account, accounts, best, mentions, toll

from reportedly.model.values import Count


def counts(text: str, *, parts: bool) -> list[tuple[int | None, int | None]]:
    """Return the killed of the wholes or of the parts, in order of the text."""
    values = [claim.value for claim in account(text).of("killed")]
    return [
        (value.low, value.high)
        for value in values
        if isinstance(value, Count) and (value.part_of is not None) is parts
    ]


WOMEN_AND_GIRLS = "The bombing in Dolvec on Tuesday killed 54 people, including 51 women and girls."


def test_including_tells_a_part_that_is_never_added() -> None:
    assert toll(account(WOMEN_AND_GIRLS)) == (54, 54)
    assert counts(WOMEN_AND_GIRLS, parts=True) == [(51, 51)]


def test_a_part_names_the_claim_of_its_whole() -> None:
    claims = account(WOMEN_AND_GIRLS).of("killed")

    (whole,) = [claim for claim in claims if isinstance(claim.value, Count) and claim.value.part_of is None]
    (part,) = [claim for claim in claims if claim is not whole]
    assert isinstance(part.value, Count)
    assert part.value.part_of == whole.id


@pytest.mark.parametrize(
    ("text", "killed", "part"),
    [
        ("A bomb in Dolvec on Monday killed 16 people, 14 of them children.", (16, 16), (14, 14)),
        ("Sixteen people, nine of whom were policemen, died in a bombing in Dolvec.", (16, 16), (9, 9)),
        ("Gunmen killed 12 people in Tarsk on Monday, and five of them were women.", (12, 12), (5, 5)),
    ],
)
def test_of_them_tells_a_part(text: str, killed: tuple[int, int], part: tuple[int, int]) -> None:
    assert toll(account(text)) == killed
    assert counts(text, parts=True) == [part]


def test_victims_joined_by_and_are_summed_and_kept_as_parts() -> None:
    text = "Gunmen killed a policeman and two of his sons in Tarsk on Monday."

    assert toll(account(text)) == (3, 3)
    assert counts(text, parts=True) == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "Fighting at the jail in Dolvec left at least 11 prisoners dead and another 17 wounded.",
            (11, None),
            (17, 17),
        ),
        (
            "Fighting in a camp near Dolvec left at least nine herders dead and a further 12 missing.",
            (9, None),
            None,
        ),
        ("The attack in Dolvec on Monday killed 12 soldiers and 9 wounded.", (12, 12), (9, 9)),
        ("A bomb in Dolvec on Monday left six herders and three soldiers dead.", (9, 9), None),
        ("Fighting in Dolvec on Monday left nine herders dead and one guard dead.", (10, 10), None),
    ],
)
def test_those_joined_by_and_are_added_unless_their_own_fate_is_told(
    text: str, killed: tuple[int, int | None], injured: tuple[int, int] | None
) -> None:
    found = account(text)

    assert (toll(found, "killed"), toll(found, "injured")) == (killed, injured)


def test_both_sides_of_a_clash_are_summed() -> None:
    text = "Five soldiers and eight militants were killed in a clash near Sarvelo on Monday."

    assert toll(account(text)) == (13, 13)


def test_the_sides_of_a_clash_in_two_sentences_are_summed() -> None:
    text = (
        "Three soldiers were killed in a clash with rebels near Sarvelo on Monday.\n\n"
        "Seven militants were killed in the fighting, the army said."
    )

    assert toll(account(text)) == (10, 10)


def test_the_dead_of_both_sides_of_an_encounter_are_summed() -> None:
    text = (
        "Police gunned down 21 rebels in an encounter near Dolvec on Monday.\n\n"
        "A constable lost his life and two others sustained injuries in the gunfight."
    )

    assert toll(account(text)) == (22, 22)
    assert toll(account(text), "injured") == (2, 2)


def test_a_toll_that_rises_in_the_article_is_the_headline_and_the_first_stays() -> None:
    text = (
        "A bomb killed 57 people in Dolvec on Tuesday.\n\n"
        "The death toll rose to 63 on Wednesday, a hospital official said."
    )

    assert toll(account(text)) == (63, 63)
    assert (57, 57) in counts(text, parts=False)


def test_one_other_comes_on_top() -> None:
    text = "Gunmen killed the commander in Tarsk on Monday. One other member was also killed."

    assert toll(account(text)) == (2, 2)


def test_killed_attackers_are_no_part_of_the_toll_of_their_victims() -> None:
    text = (
        "Gunmen stormed a police station in Dolvec on Monday, killing six officers. "
        "Two of the attackers were also killed."
    )

    assert toll(account(text)) == (6, 6)
    assert (2, 2) in counts(text, parts=False)


def test_a_suicide_bomber_is_not_counted_among_the_victims() -> None:
    text = "A suicide bomber killed himself and nine soldiers in Tarsk on Monday."

    assert toll(account(text)) == (9, 9)


def test_killed_and_injured_are_counted_apart() -> None:
    found = account("A bomb in Dolvec on Monday killed 16 people and injured 40 others.")

    assert (toll(found), toll(found, "injured")) == ((16, 16), (40, 40))


def test_a_family_of_five_is_five() -> None:
    found = account("A family of five was killed when a shell hit a house in Dolvec on Monday.")

    assert toll(found) == (5, 5)


def test_what_nobody_tells_is_not_zero() -> None:
    found = account("Gunmen killed four farmers near Dolvec on Sunday.")

    assert best(found, "injured") is None


@pytest.mark.parametrize(
    ("text", "field", "count"),
    [
        ("Bandits abducted 30 pupils from a school in Tarsk on Monday.", "abducted", (30, 30)),
        ("Police arrested four suspected militants in a raid in Dolvec on Monday.", "arrested", (4, 4)),
    ],
)
def test_the_abducted_and_the_arrested_are_counted(text: str, field: str, count: tuple[int, int]) -> None:
    found = account(text)

    assert {"abducted": toll(found, "abducted"), "arrested": toll(found, "arrested")}[field] == count


def test_a_revised_toll_leaves_the_other_counts_of_its_sentence_standing() -> None:
    police = "Police said 12 people were killed in the bombing in Dolvec on Monday"
    text = f"{police}, but a hospital put the toll at 19."

    assert sorted(counts(text, parts=False)) == [(12, 12), (19, 19)]
    assert toll(account(text)) == (19, 19)


def test_those_who_died_since_stand_beside_the_revised_toll() -> None:
    text = (
        "Five of those hurt in the bombing in Dolvec on Monday died overnight, taking the death toll to 62."
    )

    assert sorted(counts(text, parts=False)) == [(5, 5), (62, 62)]
    assert toll(account(text)) == (62, 62)


def test_those_who_died_since_are_among_the_new_toll() -> None:
    text = (
        "Two more victims of Monday's bombing in Dolvec died on Thursday, bringing the number killed to 19."
    )

    assert toll(account(text)) == (19, 19)
    assert counts(text, parts=False) == [(19, 19)]
    assert counts(text, parts=True) == [(2, 2)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The bodies of five men with gunshot wounds were found on a road in Dolvec on Monday.", (5, 5)),
        ("Three bullet-riddled bodies were found in Dolvec on Monday, police said.", (3, 3)),
        ("Residents of Dolvec found the bodies of two farmers with their hands tied on Monday.", (2, 2)),
        ("Police discovered the decapitated corpses of four men in Tarsk on Monday.", (4, 4)),
    ],
)
def test_bodies_that_somebody_killed_are_counted(text: str, killed: tuple[int, int]) -> None:
    assert toll(account(text)) == killed


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of five fishermen were found on a beach near Dolvec on Monday, after their boat sank.",
        "Two bodies were recovered from a collapsed house in Tarsk on Monday, the mayor said.",
        "The body that runs the league met in Dolvec on Monday.",
        "Four bodies were pulled from the river in Dolvec on Monday after the flood, the mayor said.",
    ],
)
def test_bodies_that_nobody_is_said_to_have_killed_are_no_incident(text: str) -> None:
    assert accounts(text) == ()


def test_a_toll_that_held_before_is_not_the_one_that_stands() -> None:
    text = "Seven people were killed in a strike on Dolvec, the mayor said, updating an earlier toll of six."

    assert toll(account(text)) == (7, 7)


def test_the_dead_are_not_among_the_wounded_that_were_left() -> None:
    found = account("A cathedral in Dolvec was bombed on Monday, leaving 23 dead and more than 100 wounded.")

    assert (toll(found), toll(found, "injured")) == ((23, 23), (101, None))


@pytest.mark.parametrize(
    ("text", "arrested", "abducted"),
    [
        ("A bomb wounded three men in Dolvec on Monday.\n\nOne suspect was seized.", (1, 1), None),
        ("A bomb killed four men in Dolvec on Monday.\n\nPolice picked up six suspects.", (6, 6), None),
        ("A bomb killed four men in Dolvec on Monday.\n\nTwo suspects were held by troops.", (2, 2), None),
        ("A bomb killed four men in Dolvec on Monday.\n\nPolice seized six rifles.", None, None),
        ("Militants seized 12 villagers near Dolvec on Monday.", None, (12, 12)),
        ("Gunmen seized two suspected spies near Dolvec on Monday.", None, (2, 2)),
        ("Two nurses were seized in Dolvec on Monday when gunmen raided a clinic.", None, (2, 2)),
    ],
)
def test_suspects_who_are_seized_are_arrested_and_villagers_abducted(
    text: str, arrested: tuple[int, int] | None, abducted: tuple[int, int] | None
) -> None:
    found = account(text)

    assert (toll(found, "arrested"), toll(found, "abducted")) == (arrested, abducted)


@pytest.mark.parametrize(
    ("text", "rival", "speaker", "headline"),
    [
        ('A shepherd spoke of "more than thirty bodies".', (31, None), "A shepherd", (20, None)),
        ("A nurse said she had counted 25 bodies.", (25, 25), "A nurse", (20, None)),
        (
            "Captain Rado Lim, an army spokesman, confirmed 10 killed in the raid.",
            (10, 10),
            "Rado Lim",
            (20, None),
        ),
        ("The mayor spoke of 42 dead in a letter on Tuesday.", (42, 42), "The mayor", (42, 42)),
    ],
)
def test_bodies_counted_and_tolls_confirmed_are_rivals_with_their_speakers(
    text: str, rival: tuple[int, int | None], speaker: str, headline: tuple[int, int | None]
) -> None:
    found = account(f"Gunmen killed at least 20 people in Dolvec on Sunday.\n\n{text}")

    told = {
        (claim.value.low, claim.value.high): [who.text for who in claim.attribution.speakers]
        for claim in found.of("killed")
        if isinstance(claim.value, Count)
    }
    assert speaker in told[rival]
    assert toll(found) == headline
    assert not any("bodies" in target for target in mentions(found, "target"))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Four farmers were on Monday killed by gunmen in Dolvec.", (4, 4)),
        ("At least nine millers were on Sunday night hacked or shot to death in Tarsk.", (9, None)),
        ("No fewer than six weavers were in the early hours of Tuesday shot dead in Tarsk.", (6, None)),
    ],
)
def test_a_time_between_were_and_the_deed_leaves_the_victims_victims(
    text: str, killed: tuple[int, int | None]
) -> None:
    found = account(text)

    assert toll(found) == killed
    assert all("gunmen" in claim.evidence.quote for claim in found.of("perpetrator"))


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The mayor said at least 30 people were killed or wounded.", (None, None)),
        ("Dozens of shoppers were wounded or killed, the mayor said.", (None, None)),
        ("No one was killed or injured, the mayor said.", ((0, 0), None)),
        ("Eight bodies were pulled from the rubble, the mayor said.", ((8, 8), None)),
        ("Two bodies were dug from under the stalls by neighbours.", ((2, 2), None)),
    ],
)
def test_one_number_for_two_fates_is_no_toll_and_bodies_from_rubble_are(
    text: str, tolls: tuple[tuple[int, int] | None, tuple[int, int] | None]
) -> None:
    found = account(f"A bomb hit a market in Dolvec on Sunday. {text}")

    assert (toll(found), toll(found, "injured")) == tolls


def test_those_among_the_dead_are_not_added_whatever_the_parse_hangs_them_on() -> None:
    text = (
        "Troops of the Karsan army stormed a hut in the forest of Dolvec on Monday and killed six fighters, "
        "among them a self-styled general known as Long Arm, the governor added."
    )

    assert toll(account(text)) == (6, 6)


def test_a_would_be_bomber_bombed_nothing() -> None:
    text = "A mortar hit a market in Dolvec on Sunday, killing nine. A would-be bomber's scooter was found."

    assert mentions(account(text), "perpetrator") == []


@pytest.mark.parametrize(
    ("teller", "killed"),
    [
        ("The Taliban said they killed 40 soldiers.", (30, None)),
        ("A doctor said 40 soldiers died.", (40, 40)),
    ],
)
def test_the_toll_of_those_who_boast_of_it_is_a_rival(teller: str, killed: tuple[int, int | None]) -> None:
    text = "At least 30 soldiers were killed in Dolvec on Monday, officials said."

    assert toll(account(f"{text} {teller}")) == killed


@pytest.mark.parametrize(
    ("text", "abducted"),
    [
        ("Bandits killed two guards at a shaft seized by them in Dolvec on Monday.", None),
        ("Bandits seized six traders and a teacher in Dolvec on Monday.", (7, 7)),
        ("Bandits killed two guards and seized a kiln in Dolvec on Monday.", None),
    ],
)
def test_things_that_are_seized_are_nobody_abducted(text: str, abducted: tuple[int, int] | None) -> None:
    assert toll(account(text), "abducted") == abducted


def test_a_number_that_a_speaker_gives_again_behind_a_colon_is_told_once() -> None:
    found = account(
        "Five killed, 22 wounded: the mayor says five people lost their lives "
        "and 22 were wounded in a blast in Dolvec on Monday."
    )

    assert (toll(found), toll(found, "injured")) == ((5, 5), (22, 22))


def test_the_same_number_of_two_places_is_counted_twice() -> None:
    text = "In Dolvec on Monday: two guards were killed by rebels; two traders were killed by them nearby."

    assert toll(account(text)) == (4, 4)
