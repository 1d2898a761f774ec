"""GVDB: what the engine's records become in the corpus' own shape, from either of its formats."""

import json
from datetime import date
from pathlib import Path
from typing import cast

from evals.corpora.gvdb import Gvdb
from evals.corpora.gvdb.adapter import found_in
from evals.corpora.gvdb.articles import written
from evals.corpora.gvdb.fields import Found
from evals.engine import Engine
from tests.unit.evals.gvdb_records import (
    BODY,
    TITLE,
    TOKENS,
    StubEngine,
    a_line,
    a_person,
    a_place,
    an_account,
    table,
)

READ = a_line(
    an_account(a_place("Orrin", 1), a_person("Ada Brook", "killed"), killed=2, day=date(2016, 1, 9))
)


def test_an_article_without_an_account_says_nothing() -> None:
    assert found_in(None) == found_in(a_line()) == Found()


def test_the_main_account_that_is_no_arrest_is_coded() -> None:
    arrest = an_account(type_="arrest", killed=9)
    attack = an_account(main=False, killed=1, injured=2)

    found = found_in(a_line(arrest, attack))

    assert (found.killed, found.injured) == (1, 2)


def test_a_town_goes_before_a_county_and_a_street_is_none() -> None:
    found = found_in(a_line(an_account(a_place("shot", 2), a_place("Xy", 3), a_place("Orrin", 1))))

    assert found.city is not None
    assert found.city.text == "Orrin"


def test_who_is_named_as_arrested_is_no_victim() -> None:
    found = found_in(a_line(an_account(a_person("Ada Brook", "injured"), a_person("Orrin", "arrested"))))

    assert [(victim.name.text, victim.fate) for victim in found.victims] == [("Ada Brook", "injured")]


def test_a_victim_named_twice_is_one() -> None:
    account = an_account(a_person("Brook", "killed"), a_person("Ada Brook", "killed"), killed=1)

    found = found_in(a_line(account))

    assert [victim.name.text for victim in found.victims] == ["Ada Brook"]


def test_predict_reads_the_title_as_a_headline_and_tells_offsets_of_the_corpus_text(tmp_path: Path) -> None:
    engine = StubEngine(READ)

    Gvdb().predict(table(tmp_path / "unseen", ("8", None)), tmp_path / "out.jsonl", cast("Engine", engine))

    (asked,) = engine.asked
    line = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    name = line["victim-section"][0]["name"]
    assert (asked.text, asked.title) == (f"{TITLE}\n\n{BODY}", TITLE)
    assert (line["doc_key"], line["date"]) == ("8", "2016-01-09")
    assert line["date-and-time"]["city"] == {"startIndex": 12, "endIndex": 17, "value": "Orrin"}
    assert f"{TITLE}{BODY}"[name["startIndex"] : name["endIndex"]] == "Ada Brook"
    assert [victim["victim-was"] for victim in line["victim-section"]] == [["killed"], ["killed"]]
    assert "spans" not in line


def test_predict_tells_spans_of_tokens_for_tokenised_lines(tmp_path: Path) -> None:
    source = tmp_path / "unseen.json"
    source.write_text(json.dumps({"doc_key": 8, "full_text": TOKENS}), "utf-8")
    read = a_line(an_account(a_place("Orrin", 1), killed=2))

    Gvdb().predict(source, tmp_path / "out.jsonl", cast("Engine", StubEngine(read)))

    line = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    assert line["spans"] == [[3, 4, "DAT-CITY", "Orrin", ["Orrin"]]]


def test_tokens_become_a_headline_and_a_body() -> None:
    text, places = written([["It", "’s", "(", "not", ")", "he", "."], ["Yes", ",", "$", "5", "."]])

    assert text == "It’s (not) he.\n\nYes, $5."
    assert text[slice(*places[3])] == "not"
