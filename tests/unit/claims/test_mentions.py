"""Sentences -> the names, times and sayings in them, whether anybody is harmed or not."""

from itertools import pairwise

import pytest
from tests.unit.claims.newsdesk import NAMES, SmallNames, a_report

from reportedly.claims.local.mentions import LocalMentions
from reportedly.model.claim import Attribution, Evidence, Speaker
from reportedly.model.mention import Mention, Mentions, Saying
from reportedly.model.values import AHEAD, Referent

LONG = (
    "Mayor Ana Petrov met the Red Vale Front in Dolvec last week.\n\n"
    "The road to Tarsk, according to police, was closed in March 2021. "
    "“The market was full,” said Omar Haddad, a lawyer of the Northern Trade Union."
)


def mentions_of(text: str) -> Mentions:
    """Return the mentions of a report."""
    (found,) = LocalMentions(NAMES).find([a_report(text)])
    return found


def named(text: str) -> list[tuple[str, str]]:
    """Return sort and words of each mention."""
    return [(mention.sort, mention.evidence.quote) for mention in mentions_of(text).mentions]


def saying(text: str) -> Saying:
    """Return the saying of a report that has one."""
    (only,) = mentions_of(text).sayings
    return only


def _words(evidence: Evidence | None) -> str:
    """Return the words of a part; a dash where it is not told."""
    return evidence.quote if evidence else "-"


def parts(text: str) -> tuple[str, str, list[str]]:
    """Return the words of who says it, of the telling, and of what is told."""
    said = saying(text)
    return _words(said.source), said.cue.quote, [piece.quote for piece in said.content]


def test_an_actor_of_the_registry_is_found_where_nobody_is_harmed() -> None:
    (actor, _) = mentions_of("Fighters of the Red Vale Front left on Monday.").mentions

    assert actor == Mention("actor", Evidence("Red Vale Front", 16, 30), Referent("Red Vale Front", "actor"))


def test_a_force_of_a_state_is_an_actor_and_the_state_a_place() -> None:
    assert named("The Karsan army held a parade in Karsan.") == [
        ("actor", "Karsan army"),
        ("place", "Karsan"),
    ]


def test_actor_place_and_period_come_in_order_of_the_text() -> None:
    assert named("Mayor Ana Petrov met the Red Vale Front in Dolvec last week.") == [
        ("actor", "Red Vale Front"),
        ("place", "Dolvec"),
        ("period", "last week"),
    ]


def test_a_place_knows_the_places_told_beside_it() -> None:
    first, second = mentions_of("The road between Dolvec and Tarsk was closed.").mentions

    assert first.value == Referent("Dolvec", "place", context=("Tarsk",))
    assert second.value == Referent("Tarsk", "place", context=("Dolvec",))


def test_a_place_knows_the_places_of_other_sentences_the_nearest_first() -> None:
    text = "A bridge was opened in Tarsk. The road to Dolvec is long. Buses leave from Sarvelo."

    tarsk, dolvec, sarvelo = mentions_of(text).mentions

    assert tarsk.value == Referent("Tarsk", "place", context=("Dolvec", "Sarvelo"))
    assert dolvec.value == Referent("Dolvec", "place", context=("Tarsk", "Sarvelo"))
    assert sarvelo.value == Referent("Sarvelo", "place", context=("Dolvec", "Tarsk"))


def test_a_place_that_somebody_is_taken_to_is_named_all_the_same() -> None:
    assert named("The farmers fled to Dolvec.") == [("place", "Dolvec")]


def test_a_feature_is_part_of_a_places_name() -> None:
    assert named("A school was opened in Orlu Province.") == [("place", "Orlu Province")]


def test_people_and_bodies_that_only_the_parser_knows_are_found() -> None:
    found = mentions_of("Omar Haddad, a lawyer of the Northern Trade Union, came to Orlu Province.").mentions

    assert [(each.sort, each.evidence.quote, each.value) for each in found] == [
        ("person", "Omar Haddad", Referent("Omar Haddad", "person")),
        ("organisation", "the Northern Trade Union", Referent("the Northern Trade Union", "actor")),
        ("place", "Orlu Province", Referent("Orlu Province", "place")),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The road was closed on Monday.", "on Monday"),
        ("Prices rose in Sarvelo last month.", "last month"),
        ("The school was built in March 2021.", "March 2021"),
    ],
)
def test_a_telling_of_time_waits_for_the_calendar(text: str, period: str) -> None:
    (found,) = (each for each in mentions_of(text).mentions if each.sort == "period")

    assert found.value == Referent(period, "period")


@pytest.mark.parametrize(
    "text",
    [
        "The court will hear the case on Friday.",
        "The hearing is scheduled for Friday.",
        "The ceasefire is due to begin on Friday.",
        "The two sides plan to meet on Friday.",
        "The governor said schools would open on Friday.",
        "The schools have been closed until Friday.",
        "The rebels set a Friday deadline.",
    ],
)
def test_a_time_that_is_still_to_come_says_so(text: str) -> None:
    (found,) = (each for each in mentions_of(text).mentions if each.sort == "period")

    assert isinstance(found.value, Referent)
    assert found.value.role == AHEAD


@pytest.mark.parametrize(
    "text",
    [
        "The court heard the case on Friday.",
        "The ceasefire began on Friday.",
        "Villagers managed to flee on Friday.",
        "The schools were closed until Friday.",
        "Police would have arrested him on Friday.",
    ],
)
def test_a_time_that_is_past_says_nothing(text: str) -> None:
    (found,) = (each for each in mentions_of(text).mentions if each.sort == "period")

    assert isinstance(found.value, Referent)
    assert found.value.role is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The truce began at 12:00 UTC on Monday.", "12:00 UTC on Monday"),
        ("Talks resumed at 4 p.m. Tuesday.", "4 p.m. Tuesday"),
    ],
)
def test_an_hour_and_the_day_beside_it_are_one_time(text: str, told: str) -> None:
    assert [each.evidence.quote for each in mentions_of(text).mentions if each.sort == "period"] == [told]


def test_offsets_count_signs_and_not_bytes() -> None:
    (place,) = mentions_of("😀 The road to Tarsk was closed.").mentions

    assert place.evidence == Evidence("Tarsk", 14, 19)


def test_a_direct_quote_is_told_without_its_marks_and_commas() -> None:
    assert saying("“The market was full,” said Mayor Ana Petrov.") == Saying(
        Evidence("Mayor Ana Petrov", 28, 44),
        Evidence("said", 23, 27),
        (Evidence("The market was full", 1, 20),),
        Attribution("speaker", (Speaker("Mayor Ana Petrov", "official"),), "said"),
    )


def test_a_that_clause_is_content_with_its_that() -> None:
    assert parts("Police said that four people were killed in Dolvec on Monday.") == (
        "Police",
        "said",
        ["that four people were killed in Dolvec on Monday"],
    )


def test_a_listener_is_no_source() -> None:
    assert parts("Residents told the Weekly Star that soldiers had left.") == (
        "Residents",
        "told",
        ["that soldiers had left"],
    )


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "According to the governor, the road to Tarsk was closed.",
            "According to",
            ["the road to Tarsk was closed"],
        ),
        (
            "The road to Tarsk was closed, according to the governor.",
            "according to",
            ["The road to Tarsk was closed"],
        ),
    ],
)
def test_according_to_is_one_cue(text: str, cue: str, content: list[str]) -> None:
    assert parts(text) == ("the governor", cue, content)
    assert saying(text).attribution == Attribution(
        "unnamed", (Speaker("the governor", "official"),), "according to"
    )


def test_a_second_verb_of_saying_shares_the_source() -> None:
    said, added = mentions_of(
        "The mayor said the road was closed and added that schools would stay shut."
    ).sayings

    assert (_words(said.source), _words(added.source)) == ("The mayor", "The mayor")
    assert [piece.quote for piece in added.content] == ["that schools would stay shut"]


def test_a_source_inside_what_is_told_parts_it_in_two() -> None:
    assert saying("The road, according to police, was closed on Monday.").content == (
        Evidence("The road", 0, 8),
        Evidence("was closed on Monday", 31, 51),
    )


def test_a_clause_of_telling_inside_what_is_told_parts_it_in_two() -> None:
    assert parts("The gunmen, the mayor said, had burned two houses.") == (
        "the mayor",
        "said",
        ["The gunmen", "had burned two houses"],
    )


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_a_quotation_of_several_sentences_is_one_saying(opening: str, closing: str) -> None:
    text = (
        f"{opening}The market was full. Nobody saw him,{closing} said Omar Haddad. "
        f"{opening}He ran away. We are afraid.{closing} The police came later."
    )

    assert parts(text) == (
        "Omar Haddad",
        "said",
        ["The market was full. Nobody saw him", "He ran away. We are afraid"],
    )


def test_a_quotation_ends_where_somebody_else_speaks() -> None:
    text = "“The road is closed,” said the mayor. “It is open,” said the governor."

    assert [[piece.quote for piece in told.content] for told in mentions_of(text).sayings] == [
        ["The road is closed"],
        ["It is open"],
    ]


def test_a_denial_is_a_saying_with_its_stance() -> None:
    denial = saying("The Red Vale Front denied that its fighters had entered Dolvec.")

    assert (denial.cue.quote, denial.attribution.stance) == ("denied", "denies")
    assert [piece.quote for piece in denial.content] == ["that its fighters had entered Dolvec"]


def test_a_sentence_without_a_teller_is_no_saying() -> None:
    assert mentions_of("The market was closed. Nobody was hurt.").sayings == ()


def test_nothing_named_gives_an_empty_record_of_the_article() -> None:
    report = a_report("It rained.")

    assert list(LocalMentions(NAMES).find([report])) == [Mentions(report.id, (), ())]


def test_articles_keep_their_order() -> None:
    reports = [a_report("The road to Tarsk was closed."), a_report("The school in Dolvec was opened.")]

    found = list(LocalMentions(NAMES).find(reports))

    assert [each.article_id for each in found] == [report.id for report in reports]
    assert [mention.evidence.quote for each in found for mention in each.mentions] == ["Tarsk", "Dolvec"]


def test_no_words_are_mentioned_twice_and_all_stand_in_order() -> None:
    found = mentions_of(LONG)

    ranges = [(mention.evidence.start, mention.evidence.end) for mention in found.mentions]
    overlapping = [(left, right) for left, right in pairwise(ranges) if right[0] < left[1]]
    assert overlapping == []
    assert [each.evidence.quote for each in found.mentions] == [
        "Red Vale Front", "Dolvec", "last week", "Tarsk", "March 2021", "Omar Haddad",
        "the Northern Trade Union",
    ]  # fmt: skip
    assert [said.cue.quote for said in found.sayings] == ["according to", "said"]


class _NamesWithEaster(SmallNames):
    """A name book that knows a place called Easter."""

    def is_place(self, name: str) -> bool:
        return name == "Easter" or super().is_place(name)


def test_of_mentions_that_share_words_the_longest_is_kept() -> None:
    report = a_report("Those killed in the Easter Sunday bombings were named by the mayor of Easter.")

    (found,) = LocalMentions(_NamesWithEaster()).find([report])

    assert [(each.sort, each.evidence.quote) for each in found.mentions] == [
        ("period", "Easter Sunday"),
        ("place", "Easter"),
    ]
