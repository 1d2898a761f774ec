"""GTT's measure of template filling, on cases small enough to count by hand."""

import json
from pathlib import Path

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.muc4 import Muc4
from evals.corpora.muc4.gtt_format import gtt_id
from evals.corpora.muc4.gtt_scoring import SLOT_NAMES, align, normal, tally_of, total
from evals.corpora.muc4.records import ROLES, GttTemplate, Role
from evals.measures import Overlaps


def _template(incident_type: str, **roles: list[tuple[str, ...]]) -> GttTemplate:
    return GttTemplate(incident_type, tuple(Role(role, tuple(roles.get(role, []))) for role in ROLES))


def _micro(predicted: list[GttTemplate], gold: list[GttTemplate]) -> Overlaps:
    return total(tally_of(pair, slot) for pair in align(predicted, gold) for slot in SLOT_NAMES)


GOLD = _template("attack", PerpInd=[("rebels", "guerrilla column")], Victim=[("ana paz",), ("luis rey",)])


def test_a_perfect_prediction_scores_one() -> None:
    assert _micro([GOLD], [GOLD]) == Overlaps(4, 4, 4, 4)
    assert _micro([GOLD], [GOLD]).f1 == 1.0


def test_no_prediction_scores_nothing() -> None:
    assert _micro([], [GOLD]) == Overlaps(0, 0, 0, 4)
    assert _micro([], [GOLD]).f1 == 0.0


def test_an_entity_is_right_when_all_its_mentions_are_the_gold_entitys() -> None:
    one = _template("attack", PerpInd=[("the Rebels",)], Victim=[("ana paz", "luis rey")])

    found = _micro([one], [GOLD])

    # Type and perpetrator are right, the victim mixes two people: precision 2 of 3, recall 2 of 4.
    assert found == Overlaps(2, 3, 2, 4)
    assert found.f1 == pytest.approx(4 / 7)


def test_two_predictions_of_one_entity_are_right_twice_and_found_once() -> None:
    twice = _template("attack", PerpInd=[("rebels",), ("guerrilla column",)])

    assert _micro([twice], [GOLD]) == Overlaps(3, 3, 2, 4)


def test_another_type_costs_the_whole_template() -> None:
    assert _micro([_template("bombing", PerpInd=[("rebels",)])], [GOLD]) == Overlaps(0, 2, 0, 4)


def test_a_type_of_a_gold_choice_is_right() -> None:
    choice = _template("attack / bombing", Weapon=[("bomb",)])

    assert _micro([_template("bombing", Weapon=[("bomb",)])], [choice]) == Overlaps(2, 2, 2, 2)


def test_templates_are_aligned_for_the_best_whole_not_one_by_one() -> None:
    first = _template("attack", Target=[("bank",), ("school",)])
    second = _template("attack", Target=[("bank",)])
    wide = _template("attack", Target=[("bank",)])
    narrow = _template("attack", Target=[("bank",), ("school",)])

    # The first prediction fits the first gold template by one target, and the second by two.
    assert _micro([first, second], [wide, narrow]) == Overlaps(5, 5, 5, 5)


def test_a_gold_template_told_twice_counts_once() -> None:
    assert _micro([GOLD], [GOLD, GOLD]) == Overlaps(4, 4, 4, 4)


def test_case_articles_and_punctuation_do_not_count() -> None:
    assert normal('The  "Rebels", a column') == "rebels column"


def test_documents_have_the_numbers_of_the_authors_scripts() -> None:
    assert [gtt_id(name) for name in ("TST1-MUC3-0012", "TST4-MUC4-0100", "DEV-MUC3-0007", "10012")] == [
        "10012",
        "40100",
        "7",
        "10012",
    ]


def _row(document: str, templates: list[dict[str, object]]) -> str:
    return json.dumps({"docid": document, "doctext": "somebody was hurt.", "templates": templates})


def test_every_document_of_the_gold_counts_also_one_without_prediction(tmp_path: Path) -> None:
    attack: dict[str, object] = {"incident_type": "attack", "PerpInd": [[["rebels", 3]]], "PerpOrg": []}
    gold = tmp_path / "gold.json"
    gold.write_text("\ufeff" + _row("TST1-MUC3-0001", [attack]) + "\n\n" + _row("TST1-MUC3-0002", [attack]))
    predicted = tmp_path / "predicted.json"
    told = {"incident_type": "attack", "PerpInd": [["rebels"]]}
    predicted.write_text(json.dumps({"10001": {"pred_templates": [told], "gold_templates": []}}))

    scoring = Muc4().score(predicted, gold)

    values = {measure.name: measure.value for measure in scoring.measures}
    assert values["gtt.micro_precision"] == 1.0
    assert values["gtt.micro_recall"] == 0.5
    assert [mistake.kind for mistake in scoring.mistakes] == ["template: missing"]


def test_a_prediction_without_templates_is_refused_with_its_document(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(_row("TST1-MUC3-0001", []))
    predicted = tmp_path / "predicted.json"
    predicted.write_text(json.dumps({"10001": {"templates": []}}))

    with pytest.raises(UnreadableCorpus, match=r"predicted\.json, document 10001: no pred_templates"):
        Muc4().score(predicted, gold)


def test_a_line_without_text_is_refused_with_its_number(tmp_path: Path) -> None:
    source = tmp_path / "some.json"
    source.write_text(_row("TST1-MUC3-0001", []) + "\n" + json.dumps({"docid": "TST1-MUC3-0002"}))

    with pytest.raises(UnreadableCorpus, match=r"some\.json, line 2: no docid or no doctext"):
        Muc4().baselines["always empty"](source, tmp_path / "out.json", None)  # type: ignore[arg-type]
