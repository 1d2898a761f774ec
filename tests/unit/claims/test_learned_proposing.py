"""Hand-made readings of sentences -> proposals for fields, and which sentences tell of one incident."""

import pytest
from tests.unit.claims.newsdesk import a_report

from reportedly.claims.learned.grouping import groups_of
from reportedly.claims.learned.proposing import proposals_in, type_of
from reportedly.claims.learned.readings import RoleSpan, SentenceReading
from reportedly.model.taxonomy import IncidentType
from reportedly.model.values import Count, Referent

REPORT = a_report("They fired at the soldiers with a rifle near the Tarsk bridge and killed at least three.")


def _reading(*spans: tuple[str, str], types: dict[str, float] | None = None) -> SentenceReading:
    text = REPORT.text
    found = tuple(
        RoleSpan(role, text.index(words), text.index(words) + len(words), 0.9) for role, words in spans
    )
    return SentenceReading(0, len(text), types or {"none": 0.1, "armed_attack": 0.9}, 0.5, found)


def test_each_role_proposes_a_value_for_its_field() -> None:
    reading = _reading(
        ("victim", "the soldiers"), ("weapon", "a rifle"), ("place", "the Tarsk bridge"), ("killed", "three")
    )

    assert [(each.field, each.value) for each in proposals_in(reading, REPORT)] == [
        ("target", Referent("the soldiers", "target", role="military")),
        ("weapon", Referent("rifle", "weapon", role="firearm")),
        ("where", Referent("Tarsk bridge", "place")),
        ("killed", Count(3, None)),
    ]


def test_a_quote_is_the_words_of_its_value() -> None:
    (place,) = proposals_in(_reading(("place", "the Tarsk bridge")), REPORT)

    assert place.evidence.quote == "Tarsk bridge"


def test_a_pronoun_and_a_number_that_counts_nothing_propose_nothing() -> None:
    reading = _reading(("perpetrator", "They"), ("killed", "near"))

    assert list(proposals_in(reading, REPORT)) == []


def test_half_a_name_proposes_nothing() -> None:
    reading = _reading(("perpetrator", "a rifle near the"))

    assert list(proposals_in(reading, REPORT)) == []


@pytest.mark.parametrize(
    ("coarse", "text", "finer"),
    [
        ("bombing", "A suicide bomber struck.", "suicide_bombing"),
        ("bombing", "A landmine went off.", "landmine"),
        ("bombing", "A car bomb went off.", "bombing"),
        ("strike", "Mortars fell on the market.", "shelling"),
        ("strike", "A drone hit the market.", "airstrike_drone"),
        ("killing", "They beheaded a guide.", "execution"),
        ("other", "They looted and beat.", "other"),
    ],
)
def test_words_make_a_type_finer(coarse: str, text: str, finer: IncidentType) -> None:
    reading = SentenceReading(0, len(text), {"none": 0.1, coarse: 0.9}, 0.5, ())

    assert type_of(reading, a_report(text)) == finer


def _told(start: int, **types: float) -> SentenceReading:
    return SentenceReading(start, start + 5, {"none": 1 - sum(types.values()), **types}, 0.5, ())


def test_sentences_of_related_types_tell_of_one_incident() -> None:
    readings = [
        _told(0, armed_attack=0.9),
        _told(5, clash=0.8),
        _told(10, abduction=0.9),
        _told(15, other=0.2),
    ]

    groups = groups_of(readings)

    assert [[reading.start for reading in group] for group in groups] == [[0, 5], [10]]
