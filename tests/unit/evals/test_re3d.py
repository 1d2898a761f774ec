"""Entities of re3d: both files read, our mentions written as its rows, scores worked out by hand."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from evals.contract import Scoring, UnreadableCorpus
from evals.corpora.re3d import Re3d
from evals.corpora.re3d.rows import read_documents, read_entities
from evals.engine import Engine, Seen, Text

from reportedly.model.claim import Evidence
from reportedly.model.ids import ArticleId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Period, Referent

Sort = Literal["actor", "organisation", "person", "place", "period"]
TEXT = "Maj. Ana Ruiz of the Varo Guard left Osk on 3 May with 12 rifles."
JUST_THEN = Period(date(2016, 5, 3), date(2016, 5, 3), "day")

Row = dict[str, object]


class Scripted(Engine):
    """Tells each of the words, where they stand, as a mention of its sort; refuses what has no Ana."""

    def __init__(self, **sorts: Sort) -> None:
        self.sorts = {words.replace("_", " "): sort for words, sort in sorts.items()}

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            if "Ana" not in text.text:
                yield Seen(text.key, None, "written in Dutch; only English is read")
                continue
            found = tuple(_mention(text.text, words, sort) for words, sort in self.sorts.items())
            yield Seen(text.key, Mentions(ArticleId("a:1"), found, ()), None)


def test_mentions_become_rows_as_the_corpus_writes_them(tmp_path: Path) -> None:
    out = tmp_path / "told.json"
    engine = Scripted(Ana_Ruiz="person", Varo_Guard="actor", Osk="place", May="period")

    Re3d().predict(_folder(tmp_path, {"D1": TEXT}), out, engine)

    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert rows[0] == {
        "_id": "D1-5-13-Person",
        "begin": 5,
        "end": 13,
        "type": "Person",
        "value": "Ana Ruiz",
        "documentId": "D1",
        "confidence": 1,
    }
    assert [(row["type"], row["value"]) for row in rows[1:]] == [
        ("Organisation", "Varo Guard"),
        ("Location", "Osk"),
        ("Temporal", "May"),
    ]


def test_a_tree_a_folder_and_a_file_are_read_alike(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "tree" / "one", {"D1": TEXT})
    _folder(tmp_path / "tree" / "two", {"D2": TEXT})

    assert [each.key for each in read_documents(tmp_path / "tree")] == ["D1", "D2"]
    assert [each.key for each in read_documents(folder)] == ["D1"]
    assert [each.text for each in read_documents(folder / "documents.json")] == [TEXT]


def test_marks_blank_lines_and_ids_of_mongodbs_own_kind_are_read(tmp_path: Path) -> None:
    documents, entities = tmp_path / "documents.json", tmp_path / "entities.json"
    documents.write_bytes(b'\xef\xbb\xbf{"_id": {"$oid": "f0"}, "text": "In Osk."}\r\n\r\n')
    entities.write_text(
        '{"_id":{"$oid":"f1"},"documentId":{"$oid":"f0"},"begin":3,"end":6,"type":"Location","value":"Osk"}\n',
        "utf-8",
    )

    assert [each.key for each in read_documents(documents)] == ["f0"]
    assert [(each.key, each.span, each.confidence) for each in read_entities(entities)] == [("f0", (3, 6), 1)]


def test_a_text_that_the_engine_refuses_has_no_entities(tmp_path: Path) -> None:
    out = tmp_path / "told.json"

    Re3d().predict(_folder(tmp_path, {"D1": "Dag Varo"}), out, Scripted(Osk="place"))

    assert out.read_text("utf-8") == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "documents.json, line 2: Input data was truncated; a line is a JSON object with _id and text"),
        ('{"_id": "D2"}', "line 2: Object missing required field `text`"),
        ('{"_id": 4, "text": "x"}', "line 2: Expected `str | object`, got `int`"),
        ("\udcff", "documents.json cannot be read as UTF-8"),
    ],
)
def test_what_is_no_document_is_refused_by_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "documents.json"
    file.write_bytes(b'{"_id": "D1", "text": "x"}\n' + line.encode(errors="surrogateescape"))

    with pytest.raises(UnreadableCorpus) as refused:
        Re3d().predict(file, tmp_path / "told.json", Scripted())

    assert said in str(refused.value)
    assert not (tmp_path / "told.json").exists()


def test_a_folder_without_documents_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match=r"holds no documents\.json; give a folder of re3d"):
        read_documents(tmp_path)


def test_a_perfect_prediction_scores_one(tmp_path: Path) -> None:
    gold = _folder(
        tmp_path, {"D1": TEXT}, _row("Person", 0, 13), _row("Weapon", 55, 64), _row("Location", 37, 40)
    )

    scoring = Re3d().score(gold / "entities.json", gold)

    assert {each.value for each in scoring.measures} == {1.0}
    assert scoring.mistakes == ()


def test_an_empty_prediction_scores_nought_of_all(tmp_path: Path) -> None:
    gold = _folder(tmp_path, {"D1": TEXT}, _row("Person", 0, 13), _row("Weapon", 55, 64))
    Re3d().baselines["always empty"](gold, tmp_path / "told.json", Scripted())

    scoring = Re3d().score(tmp_path / "told.json", gold)

    assert {each.value for each in scoring.measures} == {0.0}
    assert next(each.abstained for each in scoring.measures if each.name == "all_types.exact_f1") == 1


def test_spans_and_types_are_counted_exactly_and_by_overlap(tmp_path: Path) -> None:
    # Of four gold names of told types: one is told exactly, one with other edges, one as another type.
    gold = _folder(
        tmp_path,
        {"D1": TEXT},
        _row("Location", 37, 40),
        _row("Person", 0, 13),
        _row("Organisation", 17, 31),
        _row("Temporal", 44, 49),
        _row("Weapon", 55, 64),
    )
    told = _file(tmp_path, _row("Location", 37, 40), _row("Person", 5, 13), _row("Location", 21, 31))

    scoring = Re3d().score(told, gold)

    figures = _figures(scoring)
    assert (figures["told_types.exact_precision"], figures["told_types.exact_recall"]) == (1 / 3, 1 / 4)
    assert (figures["told_types.overlap_precision"], figures["told_types.overlap_recall"]) == (2 / 3, 2 / 4)
    assert figures["told_types.exact_f1"] == 2 / 7
    assert figures["all_types.exact_f1"] == 2 / 8
    assert (figures["type.Person.exact_f1"], figures["type.Person.overlap_f1"]) == (0, 1)
    assert Counter(mistake.kind for mistake in scoring.mistakes) == {
        "Person: other edges": 1,
        "Organisation: told as Location": 1,
        "Temporal: missed": 1,
        "Weapon: missed": 1,
    }


def test_rows_that_people_refused_are_no_gold_but_are_counted_apart(tmp_path: Path) -> None:
    gold = _folder(tmp_path, {"D1": TEXT}, _row("Location", 37, 40), _row("Location", 21, 25, confidence=0.0))
    told = _file(tmp_path, _row("Location", 37, 40))

    scoring = Re3d().score(told, gold)

    assert _figures(scoring)["told_types.exact_f1"] == 1
    assert _figures(scoring)["all_rows.exact_f1"] == 2 / 3
    (table,) = scoring.tables
    assert table.rows == (("Location", "1", "1", "1", *("1.000",) * 6),)


def test_a_row_told_twice_counts_once(tmp_path: Path) -> None:
    gold = _folder(tmp_path, {"D1": TEXT}, _row("Location", 37, 40))
    told = _file(tmp_path, _row("Location", 37, 40), _row("Location", 37, 40))

    assert _figures(Re3d().score(told, gold))["told_types.exact_precision"] == 1


def test_documents_that_the_gold_lacks_are_left_out_and_those_without_entities_count(tmp_path: Path) -> None:
    gold = _folder(tmp_path, {"D1": TEXT, "D2": "In Osk."}, _row("Location", 37, 40))
    told = _file(
        tmp_path,
        _row("Location", 37, 40),
        _row("Location", 3, 6, document="D2"),
        _row("Location", 3, 6, document="D3"),
    )

    figures = _figures(Re3d().score(told, gold / "entities.json"))

    assert figures["told_types.exact_precision"] == 1 / 2


def test_a_sample_holds_every_nth_document_with_its_entities(tmp_path: Path) -> None:
    texts = {f"D{n}": TEXT for n in range(100)}
    rows = [_row("Location", 37, 40, document=key) for key in texts]
    _folder(tmp_path / "re3d" / "x", texts, *rows)
    (half,) = Re3d().halves(tmp_path)

    sample = Re3d().sample(half, tmp_path / "sample")

    assert (half.documents, sample.documents) == (100, 50)
    assert [each.key for each in read_documents(sample.source)][:3] == ["D0", "D2", "D4"]
    assert {each.key for each in read_entities(sample.gold)} == {f"D{n}" for n in range(0, 100, 2)}


def test_without_data_there_are_no_halves(tmp_path: Path) -> None:
    assert Re3d().halves(tmp_path) == ()


def _mention(text: str, words: str, sort: Sort) -> Mention:
    start = text.index(words)
    evidence = Evidence(words, start, start + len(words))
    if sort == "period":
        return Mention(sort, evidence, JUST_THEN)
    return Mention(sort, evidence, Referent(words, "actor" if sort == "organisation" else sort))


def _row(type_: str, begin: int, end: int, *, document: str = "D1", confidence: float = 1.0) -> Row:
    return {
        "_id": f"{document}-{begin}",
        "begin": begin,
        "end": end,
        "type": type_,
        "value": TEXT[begin:end],
        "documentId": document,
        "confidence": confidence,
    }


def _folder(folder: Path, texts: dict[str, str], *entities: Row) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    documents = [{"_id": key, "text": text, "title": "Left", "wordCount": 9} for key, text in texts.items()]
    (folder / "documents.json").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (folder / "entities.json").write_text("\n".join(map(json.dumps, entities)), "utf-8")
    return folder


def _file(folder: Path, *entities: Row) -> Path:
    path = folder / "told.json"
    path.write_text("\n".join(map(json.dumps, entities)), "utf-8")
    return path


def _figures(scoring: Scoring) -> dict[str, float | None]:
    return {measure.name: measure.value for measure in scoring.measures}
