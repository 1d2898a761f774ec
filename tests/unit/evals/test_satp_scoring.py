"""SATP: how its files are read, and figures counted by hand."""

import shutil
from pathlib import Path
from typing import cast

import pytest
from evals.contract import Half, Measure, UnreadableCorpus
from evals.corpora.satp import Satp
from evals.corpora.satp.aliases import plain, read_aliases
from evals.corpora.satp.baselines import by_regex
from evals.corpora.satp.rows import Row, gold_of, predictions_of, repaired, rows_of
from evals.engine import Engine
from tests.unit.evals.satp_records import a_row, tables, written

ANSWERS = {
    "is_relevant": "True", "source": "['HF', 'Hill Front']", "target": "['constable', 'farmer']",
    "action_type": "['Armed Assault']", "location": "['Wexley']", "date": "['March 9']",
}  # fmt: skip
IRRELEVANT = {"is_relevant": "False", "source": "['NotSpecified']", "target": "['NotSpecified']"}
NO_ENGINE = cast("Engine", None)


def figures(measures: tuple[Measure, ...]) -> dict[str, float | None]:
    return {measure.name: measure.value and round(measure.value, 4) for measure in measures}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    tables(tmp_path)
    rows = (
        a_row("1", **ANSWERS),
        a_row("2", **IRRELEVANT),
        a_row("2", **IRRELEVANT),
        a_row("3", **IRRELEVANT),
    )
    return written(tmp_path / "gold.jsonl", *rows)


def test_lists_are_read_and_unsaid_answers_left_out(tmp_path: Path) -> None:
    source = written(
        tmp_path / "g.jsonl", a_row("1", is_relevant="True", source="['NotSpecified', 'Menâ€™s Front']")
    )

    (row,) = rows_of(source)

    assert row.answer is not None
    assert (row.answer.perpetrators, row.answer.targets) == (("Men’s Front",), ())


def test_words_are_compared_without_case_punctuation_or_article() -> None:
    assert plain("The Men’s Front") == plain("men s FRONT") == "mens front"
    assert repaired("CafÃ©") == "Café"
    assert repaired("Café") == "Café"


def test_the_longest_alias_within_the_words_names_them(tmp_path: Path) -> None:
    perpetrators = read_aliases([tables(tmp_path)])["perpetrators"]

    assert perpetrators.canonical("HF") == "hill front"
    assert perpetrators.canonical("two masked gunmen of the Hill Front") == "hill front"
    assert perpetrators.canonical("masked gunmen") == "attackers"
    assert perpetrators.canonical("Smugglers") == "smugglers"


def test_a_perfect_prediction_scores_one(tmp_path: Path, gold: Path) -> None:
    told = written(
        tmp_path / "told.jsonl",
        {
            "id": "1", "is_relevant": True, "perpetrators": ["hill front", "HF"],
            "targets": ["Farmer", "a constable"],
            "action_types": ["Armed Assault"], "places": ["Wexley"], "dates": ["March 9"],
        },
        *({"id": id_, "is_relevant": False} for id_ in ("2", "2", "3")),
    )  # fmt: skip

    scoring = Satp().score(told, gold)

    assert set(figures(scoring.measures).values()) == {1.0}
    assert scoring.mistakes == ()


def test_an_empty_prediction_is_all_irrelevant_and_finds_nothing(tmp_path: Path, gold: Path) -> None:
    Satp().baselines["always empty"](gold, tmp_path / "told.jsonl", NO_ENGINE)

    scoring = Satp().score(tmp_path / "told.jsonl", gold)

    # Three of four rows are right: F1 of irrelevant is 2 * 3 / (4 + 3), of relevant 0.
    assert figures(scoring.measures)["relevance.macro_f1"] == round(6 / 7 / 2, 4)
    assert figures(scoring.measures)["relevance.accuracy"] == 0.75
    assert {figures(scoring.measures)[f"{field}.f1"] for field in ("perpetrators", "targets", "places")} == {
        0.0
    }
    assert {measure.abstained for measure in scoring.measures if measure.abstained is not None} == {1.0}


def test_fields_are_counted_over_the_relevant_rows_by_string_and_by_canonical_name(
    tmp_path: Path, gold: Path
) -> None:
    told = written(
        tmp_path / "told.jsonl",
        {"id": "1", "is_relevant": True, "perpetrators": ["HF", "gunmen"], "targets": ["Police"]},
        {"id": "2", "is_relevant": True, "perpetrators": ["gunmen"], "targets": ["farmer"]},
    )

    scoring = Satp().score(told, gold)

    found = figures(scoring.measures)
    assert found["perpetrators.f1"] == 0.5  # 1 right of 2 told, of 2 wanted
    assert found["perpetrators.canonical_f1"] == round(
        2 / 3, 4
    )  # Hill Front of it and Attackers; of Hill Front
    assert found["targets.f1"] == 0.0
    assert found["targets.canonical_f1"] == round(2 / 3, 4)  # Police; of Police and Private Citizens
    assert found["dates.f1"] == 0.0
    # Right: rows 1, 2#2 and 3, the last two for lack of a prediction.
    assert found["relevance.accuracy"] == 0.75
    assert found["relevance.f1"] == round(2 / 3, 4)


def test_mistakes_and_breakdowns_tell_country_perpetrator_and_silence(tmp_path: Path, gold: Path) -> None:
    told = written(tmp_path / "told.jsonl", {"id": "3", "is_relevant": True})

    scoring = Satp().score(told, gold)

    countries, perpetrators, silence = scoring.tables
    assert countries.rows == (("xanadu", "4", "50%", "1 of 1", "1 of 3"),)
    assert perpetrators.rows == (("hill front", "1", "100%", "100%", "0%"),)
    assert silence.rows[0] == ("perpetrators", "1", "100%", "0%")
    assert [mistake.kind for mistake in scoring.mistakes[:3]] == [
        "relevance: missed", "relevance: invented", "perpetrators: row taken for irrelevant",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("not json", "line 1: not JSON"),
        ("[1]", "is not a JSON object"),
        ('{"id": "1"}', 'no text in "news"'),
        ('{"id": "1", "news": "x", "is_relevant": "perhaps"}', "true or false is right"),
        ('{"id": "1", "news": "x", "is_relevant": "True", "source": "[\'a\'"}', "is not a list of strings"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, line: str, words: str) -> None:
    (tmp_path / "bad.jsonl").write_text(line, "utf-8")

    with pytest.raises(UnreadableCorpus, match=r"bad\.jsonl") as error:
        list(rows_of(tmp_path / "bad.jsonl"))
    assert words in str(error.value)


def test_answers_and_predictions_without_what_scoring_needs_are_refused(tmp_path: Path) -> None:
    bare = written(tmp_path / "bare.jsonl", a_row("1"))

    with pytest.raises(UnreadableCorpus, match="answers are needed to score"):
        gold_of(bare)
    with pytest.raises(UnreadableCorpus, match='a prediction has an "id"'):
        predictions_of(bare)
    with pytest.raises(UnreadableCorpus, match="no such file"):
        list(rows_of(tmp_path / "absent"))
    with pytest.raises(UnreadableCorpus, match="alias tables beside the answers"):
        read_aliases([tmp_path])


def test_the_sample_is_a_half_of_its_own(tmp_path: Path, gold: Path) -> None:
    data = tmp_path / "data" / "satp"
    data.mkdir(parents=True)
    shutil.copyfile(gold, data / "train.jsonl")
    tables(data)

    (half,) = Satp().halves(tmp_path / "data")
    part = Satp().sample(half, tmp_path / "part")

    assert half == Half("train", data / "train.jsonl", data / "train.jsonl", 4)
    assert part.documents == 4
    assert [row.key for row in rows_of(part.source)] == ["1#1", "2#1", "2#2", "3#1"]
    assert Satp().halves(tmp_path / "nowhere") == ()


def test_the_regex_baseline_takes_a_word_of_attack_for_relevance() -> None:
    row = Row("1#1", "1", "Gunmen shot a farmer in Wexley village on March 9", None, None)

    answer = by_regex(row)

    assert (answer.is_relevant, answer.perpetrators, answer.targets) == (True, ("Gunmen",), ("farmer",))
    assert (answer.places, answer.dates, answer.action_types) == (
        ("Wexley",),
        ("March 9",),
        ("Armed Assault",),
    )
