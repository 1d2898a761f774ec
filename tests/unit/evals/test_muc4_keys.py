"""MUC-4's key files and the all-slot score, on templates small enough to count by hand."""

from pathlib import Path

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.muc4 import Muc4, records
from evals.corpora.muc4.key_format import encode_key, read_fill, read_key
from evals.corpora.muc4.key_scoring import Scores, judge_templates, map_all, scores_of, total
from evals.corpora.muc4.records import SCORED, Fill, Key

KEY = """\
;;; a remark of the makers
0.  MESSAGE: ID                     TST1-MUC3-0001 (NOSC)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  (02 FEB 90) / (- 02 FEB 90)
3.  INCIDENT: LOCATION              PERU: LIMA (CITY)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         ? "CAR BOMB"
9.  PERP: INDIVIDUAL ID             "GUERRILLAS" / "COLUMN"
10. PERP: ORGANIZATION ID           -
12. PHYS TGT: ID                    "\\"SOL\\" BANK" / "BANK"
                                    "SCHOOL"
13. PHYS TGT: TYPE                  FINANCIAL: "\\"SOL\\" BANK" / "BANK"
                                    OTHER: "SCHOOL"

0.  MESSAGE: ID                     TST1-MUC3-0001 (NOSC)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  ATTACK
18. HUM TGT: NAME                   "ANA PAZ"

0.  MESSAGE: ID                     TST1-MUC3-0002 (NOSC)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
"""


def _scores(response: Key, key: Key) -> Scores:
    return total(
        scores_of(judge_templates(mapped, slot)) for mapped in map_all(response, key) for slot in SCORED
    )


def _response(text: str) -> Key:
    return read_key(text, "response")


def test_a_key_is_read_with_its_alternatives_options_and_tags() -> None:
    key = read_key(KEY, "key")

    assert key.documents == ("TST1-MUC3-0001", "TST1-MUC3-0002")
    first, second = key.templates
    assert (first.number, first.optional, second.optional) == ("1", False, True)
    assert first.fills(records.DATE) == (Fill(("02 FEB 90", "- 02 FEB 90")),)
    assert first.fills(records.WEAPON) == (Fill(("CAR BOMB",), (), True),)
    assert first.fills(records.PERP_ORG) == ()
    assert first.fills(records.THING) == (Fill(('"SOL" BANK', "BANK")), Fill(("SCHOOL",)))
    assert first.fills(records.THING_TYPE)[0] == Fill(("FINANCIAL",), ('"SOL" BANK', "BANK"))


@pytest.mark.parametrize(
    ("slot", "text", "expected"),
    [
        (records.LOCATION, "PERU: LIMA (CITY / AREA)", Fill(("PERU: LIMA (CITY / AREA)",))),
        (records.LOCATION, "(PERU: LIMA (CITY)) / (PERU)", Fill(("PERU: LIMA (CITY)", "PERU"))),
        (records.CONFIDENCE, '(POSSIBLE / ACQUITTED): "ELN"', Fill(("POSSIBLE", "ACQUITTED"), ("ELN",))),
        (records.HUMAN_EFFECT, 'DEATH: "-"', Fill(("DEATH",))),
        (records.PERP_IND, '"REBELS: A COLUMN / A BAND"', Fill(("REBELS: A COLUMN / A BAND",))),
        (records.PERP_ORG, '"ELN" / -', Fill(("ELN",), (), True)),
        (records.PERP_ORG, "-", None),
        (records.PERP_ORG, "*", None),
    ],
)
def test_a_filler_is_read_from_its_line(slot: int, text: str, expected: Fill | None) -> None:
    assert read_fill(slot, text) == expected


def test_a_key_without_alternatives_is_written_as_it_was_read() -> None:
    key = _response(KEY.replace('"GUERRILLAS" / "COLUMN"', '"GUERRILLAS"'))
    written = encode_key(key.documents, key.templates).decode()

    again = read_key(written, "again")

    assert again.documents == key.documents
    assert again.templates[0].fills(records.THING)[0] == Fill(('"SOL" BANK',))
    assert again.templates[0].fills(records.THING_TYPE)[1] == Fill(("OTHER",), ("SCHOOL",))
    assert "12. PHYS TGT: ID                    " in written


def test_the_key_itself_scores_one() -> None:
    key = read_key(KEY, "key")

    scores = _scores(key, key)

    # 9 required fillers and a weapon of the first template, type and name of the optional one.
    assert scores == Scores(correct=12)
    assert scores.f == 1.0


def test_no_response_misses_what_is_required_and_no_more() -> None:
    scores = _scores(Key((), ()), read_key(KEY, "key"))

    assert scores == Scores(missing=9)
    assert scores.f == 0.0


def test_right_partial_wrong_spurious_and_missing_fillers_are_told_apart() -> None:
    response = _response("""\
0.  MESSAGE: ID                     TST1-MUC3-0001
1.  MESSAGE: TEMPLATE               1
3.  INCIDENT: LOCATION              PERU
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ATTEMPTED
9.  PERP: INDIVIDUAL ID             "THE GUERRILLAS"
10. PERP: ORGANIZATION ID           "ELN"
12. PHYS TGT: ID                    "BANK"
""")

    scores = _scores(response, read_key(KEY, "key"))

    # Right: type, guerrillas, bank. Half: country. Wrong: stage. Spurious: ELN.
    # Missing: date, school, two types of targets.
    assert scores == Scores(correct=3, partial=1, incorrect=1, spurious=1, missing=4)
    assert scores.recall == pytest.approx(3.5 / 9)
    assert scores.precision == pytest.approx(3.5 / 6)


def test_templates_of_unlike_contents_are_not_mapped() -> None:
    response = _response("""\
0.  MESSAGE: ID                     TST1-MUC3-0001
1.  MESSAGE: TEMPLATE               1
3.  INCIDENT: LOCATION              PERU: LIMA (CITY)
4.  INCIDENT: TYPE                  BOMBING
9.  PERP: INDIVIDUAL ID             "STUDENTS"
""")

    scores = _scores(response, read_key(KEY, "key"))

    # The type and the place are right, but no perpetrator and no target meets the key's.
    assert scores == Scores(spurious=3, missing=9)


def test_an_attack_may_be_mapped_to_a_bombing_for_half_a_type() -> None:
    response = _response("""\
0.  MESSAGE: ID                     TST1-MUC3-0001
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  ATTACK
9.  PERP: INDIVIDUAL ID             "GUERRILLAS"
""")

    scores = _scores(response, read_key(KEY, "key"))

    assert scores == Scores(correct=1, partial=1, missing=7)


def test_templates_on_an_irrelevant_document_are_spurious_but_cost_no_matched_score(tmp_path: Path) -> None:
    response = (
        KEY
        + """
0.  MESSAGE: ID                     TST1-MUC3-0002
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  ATTACK
9.  PERP: INDIVIDUAL ID             "REBELS"
"""
    )
    gold = tmp_path / "key-of-tst"
    gold.write_text(KEY)
    predicted = tmp_path / "response"
    predicted.write_text(response)

    scoring = Muc4().score(predicted, gold)

    values = {measure.name: measure.value for measure in scoring.measures}
    assert values["allslot.recall"] == 1.0
    assert values["allslot.precision"] == pytest.approx(12 / 14)
    assert values["allslot.matched_missing_f1"] == 1.0
    assert [mistake.kind for mistake in scoring.mistakes] == ["template: spurious"]


def test_a_folder_of_keys_is_scored_against_the_templates_beside_a_gtt_file(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "some-key").write_text(KEY)
    (gold / "some-texts").write_text("TST1-MUC3-0001\n\n   LIMA, 2 FEB 90 (EFE) -- [TEXT] NOTHING.\n")
    predicted = tmp_path / "out.json"
    predicted.write_text('{"10001": {"pred_templates": [], "gold_templates": []}}')
    (tmp_path / "out.json.key").write_text(KEY)

    scoring = Muc4().score(predicted, gold)

    assert {measure.name: measure.value for measure in scoring.measures}["allslot.f1"] == 1.0


def test_a_gtt_file_without_templates_beside_it_cannot_be_scored_by_a_key(tmp_path: Path) -> None:
    gold = tmp_path / "key"
    gold.write_text(KEY)
    predicted = tmp_path / "out.json"
    predicted.write_text("{}")

    with pytest.raises(UnreadableCorpus, match=r"out\.json is GTT's JSON without out\.json\.key beside it"):
        Muc4().score(predicted, gold)


def test_a_line_that_is_no_slot_is_refused_with_its_number() -> None:
    with pytest.raises(UnreadableCorpus, match=r"some-key, line 2: 'SOMETHING ELSE' is no slot"):
        read_key("0.  MESSAGE: ID                     TST1-MUC3-0001\nSOMETHING ELSE\n", "some-key")
