"""GVDB: how its files are read, and figures counted by hand."""

import json
from pathlib import Path
from typing import cast

import pytest
from evals.contract import Half, UnreadableCorpus
from evals.corpora.gvdb import Gvdb
from evals.corpora.gvdb.articles import entries_of
from evals.corpora.gvdb.fields import gold_of, predictions_of
from evals.corpora.gvdb.scoring import plain
from evals.engine import Engine
from tests.unit.evals.gvdb_records import BODY, TITLE, TOKENS, answers, table

NO_ENGINE = cast("Engine", None)
FULL = answers(
    ("Ada Brook", ["killed"]), ("", ["injured", "hospitalized"]), ("", ["hospitalized", "killed"]),
    city="ORRIN ", day="2016-1-9", weapon="a pistol",
)  # fmt: skip


def told(path: Path, **lines: dict[str, object]) -> Path:
    path.write_text(
        "".join(f"{json.dumps({'doc_key': key, **line})}\n" for key, line in lines.items()), "utf-8"
    )
    return path


def figures(predicted: Path, gold: Path) -> dict[str, float | None]:
    measures = Gvdb().score(predicted, gold).measures
    return {measure.name: measure.value and round(measure.value, 4) for measure in measures}


def test_a_perfect_prediction_scores_one(tmp_path: Path) -> None:
    gold = table(tmp_path / "gold.tsv", ("a", FULL), ("b", answers()))

    found = figures(told(tmp_path / "told.jsonl", a=FULL, b=answers()), gold)

    assert set(found.values()) == {1.0}


def test_an_empty_prediction_scores_nought_but_for_articles_without_victims(tmp_path: Path) -> None:
    gold = table(tmp_path / "gold.tsv", ("a", FULL), ("b", answers()))
    Gvdb().baselines["always empty"](gold, tmp_path / "told.jsonl", NO_ENGINE)

    scoring = Gvdb().score(tmp_path / "told.jsonl", gold)

    found = {measure.name: measure.value for measure in scoring.measures}
    assert {value for name, value in found.items() if not name.endswith("accuracy")} == {0.0}
    assert (found["killed.accuracy"], found["injured.accuracy"]) == (0.5, 0.5)
    assert {measure.abstained for measure in scoring.measures} == {1.0, None}
    assert [mistake.kind for mistake in scoring.mistakes] == [
        f"{field}: missing" for field in ("city", "date", "weapon", "victims", "killed", "injured")
    ]


def test_words_are_right_when_equal_and_within_when_one_holds_the_other(tmp_path: Path) -> None:
    gold = table(
        tmp_path / "gold.tsv",
        ("a", answers(city="York City", weapon="a black handgun")),
        ("b", answers(city="Orrin")),
    )
    predicted = told(
        tmp_path / "told.jsonl", a=answers(city="York", weapon="handgun"), b=answers(city="orrin")
    )

    found = figures(predicted, gold)

    assert (found["city.f1"], found["city.within_f1"]) == (0.5, 1.0)
    assert (found["weapon.f1"], found["weapon.within_f1"]) == (0.0, 1.0)


def test_counts_are_exact_where_either_side_has_one(tmp_path: Path) -> None:
    killed = ("", ["killed"])
    gold = table(
        tmp_path / "gold.tsv",
        ("a", answers(killed, killed)),
        ("b", answers(killed)),
        ("c", answers()),
        ("d", answers()),
    )
    predicted = told(tmp_path / "told.jsonl", a=answers(killed, killed), c=answers(killed))

    found = figures(predicted, gold)

    assert found["killed.exact"] == round(
        1 / 3, 4
    )  # a right; b not told, c told where there is none; d not asked
    assert found["killed.accuracy"] == 0.5
    assert found["injured.exact"] is None


def test_tokenised_answers_have_no_counts(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    spans = [[3, 4, "DAT-CITY", "Orrin ", ["Orrin"]], [12, 13, "CIR-WEAPON", "pistol", ["pistol"]]]
    line = {"doc_key": "a", "date": "2016-01-09", "full_text": TOKENS, "spans": spans}
    gold.write_text(json.dumps(line), "utf-8")

    found = figures(told(tmp_path / "told.jsonl", a={"spans": spans, "date": "2016-01-09"}), gold)

    assert (found["city.f1"], found["date.f1"], found["weapon.f1"]) == (1.0, 1.0, 1.0)
    assert found["killed.exact"] is None


def test_words_are_compared_without_case_article_or_the_page_caught_with_them() -> None:
    assert plain(" A Pistol.") == "pistol"
    assert plain("publication date: 1/2/2016\r\nWoman hurt on east sideORRIN") == "orrin"


def test_the_regex_baseline_reads_dateline_weapon_death_and_age(tmp_path: Path) -> None:
    gold = table(tmp_path / "gold.tsv", ("a", None))

    Gvdb().baselines["regex"](gold, tmp_path / "told.jsonl", NO_ENGINE)

    case = predictions_of(tmp_path / "told.jsonl")["a"]
    assert (case.city, case.weapon, case.killed, case.victims) == ("ORRIN", "pistol", 1, ())


def test_a_byte_order_mark_blank_lines_and_windows_encoding_are_read(tmp_path: Path) -> None:
    source = tmp_path / "odd.tsv"
    source.write_bytes("Article id\tFull text\r\n\r\n1\tIt’s in Orrin\r\n".encode("cp1252"))

    (entry,) = entries_of(source)

    assert (entry.article.key, entry.article.text, entry.answers) == ("1", "It’s in Orrin", None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "empty"),
        ("id\ttext\n1\tx\n", "neither a table with a column 'Full text'"),
        ("Article id\tFull text\n1\n", "line 2: 1 cells under a header of 2"),
        ("Article id\tFull text\tJson\n1\tx\t{oops\n", "line 2, 'Json': not JSON"),
        ('{"doc_key": "1", "full_text": "plain"}\n', "no list of sentences"),
    ],
)
def test_a_bad_file_is_named_with_its_line(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "bad.tsv").write_text(content, "utf-8")

    with pytest.raises(UnreadableCorpus, match=r"bad\.tsv") as error:
        list(entries_of(tmp_path / "bad.tsv"))
    assert words in str(error.value)


def test_answers_and_predictions_without_what_scoring_needs_are_refused(tmp_path: Path) -> None:
    gold = table(tmp_path / "gold.tsv", ("a", None))
    (tmp_path / "bad.jsonl").write_text('{"date": null}\n', "utf-8")

    with pytest.raises(UnreadableCorpus, match="they are needed to score"):
        gold_of(tuple(entries_of(gold)), gold)
    with pytest.raises(UnreadableCorpus, match='no "doc_key"'):
        predictions_of(tmp_path / "bad.jsonl")
    with pytest.raises(UnreadableCorpus, match='answers have a "victim-section"'):
        predictions_of(told(tmp_path / "bad.jsonl", a={}))


def test_the_sample_is_a_half_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "data" / "gvdb").mkdir(parents=True)
    source = table(tmp_path / "data" / "gvdb" / "dev.tsv", *((str(number), FULL) for number in range(90)))

    (half,) = Gvdb().halves(tmp_path / "data")
    part = Gvdb().sample(half, tmp_path / "part")

    assert half == Half("dev", source, source, 90)
    assert part.documents == 40
    assert [entry.article.key for entry in entries_of(part.source)][:3] == ["0", "2", "4"]
    assert next(entries_of(part.source)).article.text == f"{TITLE}\n\n{BODY}"
    assert Gvdb().halves(tmp_path / "nowhere") == ()
