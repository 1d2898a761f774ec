"""PLOVER: both formats, the table of types, and figures counted by hand."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from evals.contract import Measure, Scoring, UnreadableCorpus
from evals.corpora.plover import Plover
from evals.corpora.plover.baselines import by_pattern
from evals.corpora.plover.events import EVENTS, NEWER, OF_STATUS, OF_TYPE, OTHER, REACHED, event_of
from evals.corpora.plover.files import Sentence, read_sentences, read_told
from evals.engine import Engine, Read, Text

from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.taxonomy import INCIDENT_TYPES, Status
from reportedly.views.public.records import ArticleLine, PublicAccount, PublicArticle

RECORDS = [
    {"id": "R-0", "event": "DOCUMENT", "eventText": "what this file is"},
    {"id": "R-1", "event": "FIGHT", "text": "Rebels of Arven shelled Port Tolm.", "mode": "heavy-weapons"},
    {"id": "R-2", "event": "DEMAND", "text": "Arven asks Tolm for talks."},
]
TABLE = (
    "\tsentence_id\tsentence\tgold_root\n"
    '0\t4\tArven said: "no".\tREJECT\n'
    "1\t4\tArven said: no.\tACCUSE\n"
    "2\t9\tPolice of Tolm detained a baker.\tCOERCE\n"
)


def an_account(kind: str, *, status: str = "asserted", main: bool = True) -> PublicAccount:
    return PublicAccount(
        AccountId(kind), kind, status, main, None, None, (), (), None, None, None, None, (), ()
    )


def a_line(*accounts: PublicAccount) -> ArticleLine:
    article = PublicArticle(ArticleId("a"), "path", None, None, None, "en", None)
    return ArticleLine(article, accounts, (), (), "ok")


class StubEngine(Engine):
    """An engine that reads shelling wherever something is shelled, and refuses the rest."""

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        for text in texts:
            line = a_line(an_account("shelling")) if "shelled" in text.text else None
            yield Read(text.key, line, None if line else "refused")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.txt"
    path.write_text("\ufeff" + json.dumps(RECORDS), encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def scored(tmp_path: Path, wanted: Iterable[str], told: Iterable[str]) -> Scoring:
    gold = [{"id": at, "event": event, "text": "Text"} for at, event in enumerate(wanted)]
    (tmp_path / "gold.json").write_text(json.dumps(gold))
    rows = (json.dumps({"id": str(at), "event": event}) for at, event in enumerate(told))
    (tmp_path / "told").write_text("\n".join(rows))
    return Plover().score(tmp_path / "told", tmp_path / "gold.json")


def by_name(scoring: Scoring) -> dict[str, Measure]:
    return {measure.name: measure for measure in scoring.measures}


def test_each_of_our_types_and_statuses_has_an_event_of_plover() -> None:
    assert set(OF_TYPE) == set(INCIDENT_TYPES)
    assert set(OF_STATUS) == set(get_args(Status))
    assert set(OF_TYPE.values()) | set(NEWER.values()) <= EVENTS
    assert {"ASSAULT", "COERCE", "PROTEST", "THREATEN"} == REACHED


@pytest.mark.parametrize(
    ("accounts", "event"),
    [
        ((), OTHER),
        ((an_account("arrest"),), "COERCE"),
        ((an_account("arrest", main=False), an_account("bombing")), "ASSAULT"),
        ((an_account("bombing", status="alleged"),), "ASSAULT"),
        ((an_account("bombing", status="planned"),), "THREATEN"),
        ((an_account("bombing", status="denied"),), OTHER),
    ],
)
def test_the_main_account_tells_the_event_unless_its_act_did_not_happen(
    accounts: tuple[PublicAccount, ...], event: str
) -> None:
    assert event_of(a_line(*accounts)) == event


def test_a_text_that_the_engine_refuses_is_other() -> None:
    assert event_of(None) == OTHER


def test_gold_records_are_read_in_the_names_of_the_newest_edition(records: Path) -> None:
    assert read_sentences(records) == [
        Sentence("R-1", "Rebels of Arven shelled Port Tolm.", "ASSAULT"),
        Sentence("R-2", "Arven asks Tolm for talks.", "REQUEST"),
    ]


def test_a_table_keeps_rows_that_share_an_id(table: Path) -> None:
    assert [(each.id, each.event) for each in read_sentences(table)] == [
        ("4", "REJECT"),
        ("4", "ACCUSE"),
        ("9", "COERCE"),
    ]
    assert read_sentences(table)[0].text == 'Arven said: "no".'


def test_a_folder_is_read_whole_and_other_files_in_it_are_passed_by(records: Path, table: Path) -> None:
    (records.parent / "CAMEO.txt").write_text("010: AGREE")

    assert [each.id for each in read_sentences(table.parent)] == ["R-1", "R-2", "4", "4", "9"]


def test_sentences_without_answers_are_read_and_told(tmp_path: Path) -> None:
    source, out = tmp_path / "unseen.tsv", tmp_path / "told"
    source.write_text("sentence_id\tsentence\n1\tRebels shelled Tolm.\n2\tA fair opened.\n")

    Plover().predict(source, out, StubEngine(folder=tmp_path))

    assert out.read_text() == '{"id":"1","event":"ASSAULT"}\n{"id":"2","event":"OTHER"}\n'


def test_predict_writes_one_line_an_id_and_score_reads_it(tmp_path: Path, table: Path) -> None:
    Plover().predict(table, tmp_path / "told", StubEngine(folder=tmp_path))

    assert read_told(tmp_path / "told") == {"4": "OTHER", "9": "OTHER"}
    assert by_name(Plover().score(tmp_path / "told", table))["accuracy.all"].abstained == 1.0


def test_a_perfect_prediction_scores_one(tmp_path: Path) -> None:
    events = ["ASSAULT", "COERCE", "AGREE"]

    assert {measure.value for measure in scored(tmp_path, events, events).measures} == {1.0}


def test_an_empty_prediction_finds_no_assault_and_is_right_of_what_is_out_of_reach(tmp_path: Path) -> None:
    measures = by_name(scored(tmp_path, ["ASSAULT", "AGREE"], []))

    assert {name: measure.value for name, measure in measures.items()} == {
        "assault.f1": 0.0,
        "assault.precision": 0.0,
        "assault.recall": 0.0,
        "accuracy.reached": 0.0,
        "accuracy.all": 0.0,
        "accuracy.with_other": 0.5,
    }


def test_figures_of_six_sentences_are_those_counted_by_hand(tmp_path: Path) -> None:
    wanted = ["ASSAULT", "ASSAULT", "FIGHT", "COERCE", "AID", "AGREE"]
    told = ["ASSAULT", "OTHER", "ASSAULT", "ASSAULT", "OTHER", "COERCE"]

    measures = by_name(scored(tmp_path, wanted, told))

    assert (measures["assault.precision"].value, measures["assault.precision"].over) == (2 / 3, 3)
    assert (measures["assault.recall"].value, measures["assault.recall"].over) == (2 / 3, 3)
    assert measures["assault.f1"].value == 2 / 3
    assert (measures["accuracy.reached"].value, measures["accuracy.reached"].over) == (2 / 4, 4)
    assert measures["accuracy.reached"].abstained == 1 / 4
    assert measures["accuracy.all"].value == 2 / 6
    assert measures["accuracy.with_other"].value == 3 / 6


def test_mistakes_and_the_table_say_what_is_taken_for_what(tmp_path: Path) -> None:
    scoring = scored(tmp_path, ["ASSAULT", "ASSAULT", "AID"], ["OTHER", "ASSAULT", "OTHER"])

    assert [(each.document, each.kind) for each in scoring.mistakes] == [("0", "ASSAULT told as OTHER")]
    assert scoring.tables[0].columns == ("event", "sentences", "ASSAULT", "OTHER")
    assert scoring.tables[0].rows == (("ASSAULT", "2", "1", "1"), ("AID", "1", "", "1"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[{"event": "AID"}]', r"file: .*`id`"),
        ('[{"id": 1, "event": "WALTZ", "text": "Text"}]', r"file:1: 'WALTZ' is no event; there are ACCUSE"),
        ("sentence_id\ttext\n1\tText\n", r"file: has no column sentence;"),
        ("sentence_id\tsentence\n1\n", r"file:2: no sentence_id or no sentence"),
        ("", r"file: has no column sentence_id;"),
    ],
)
def test_an_unreadable_file_is_named_with_what_would_be_right(
    tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "file").write_text(content)

    with pytest.raises(UnreadableCorpus, match=said):
        read_sentences(tmp_path / "file")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("AID", r"told:1: .* a line is"),
        ('{"id": 1, "event": "WALTZ"}', r"told:1: 'WALTZ' is no event"),
        ('{"id": 1, "event": "AID"}\n{"id": "1", "event": "AID"}', r"told:2: a second prediction for '1'"),
    ],
)
def test_an_unreadable_prediction_is_named(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "told").write_text(content)

    with pytest.raises(UnreadableCorpus, match=said):
        read_told(tmp_path / "told")


def test_missing_files_other_halves_and_gold_without_answers_are_refused(tmp_path: Path, table: Path) -> None:
    (tmp_path / "told").write_text('{"id": "77", "event": "AID"}')
    with pytest.raises(UnreadableCorpus, match="none of its ids is in"):
        Plover().score(tmp_path / "told", table)
    with pytest.raises(UnreadableCorpus, match="No such file"):
        read_sentences(tmp_path / "none")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableCorpus, match="holds no file of a JSON list"):
        read_sentences(tmp_path / "empty")


def test_the_first_word_of_a_list_tells_the_event() -> None:
    texts = ("Rebels killed two and were condemned.", "Arven condemned killers.", "A fair opened.")

    assert [by_pattern(Sentence("1", text, None)) for text in texts] == ["ASSAULT", "ACCUSE", "OTHER"]


def test_samples_of_both_halves_keep_their_formats(tmp_path: Path, records: Path, table: Path) -> None:
    folder = tmp_path / "data" / "plover"
    folder.mkdir(parents=True)
    table.rename(folder / "PLV_train.tsv")
    records.rename(folder / "PLOVER_GSR_CAMEO.txt")

    halves = Plover().halves(tmp_path / "data")
    samples = [Plover().sample(half, tmp_path / "sample") for half in halves]

    assert [(half.name, half.documents) for half in halves] == [("train", 3), ("gsr", 2)]
    assert [read_sentences(each.gold) for each in samples] == [read_sentences(half.gold) for half in halves]
    assert Plover().halves(tmp_path) == ()
