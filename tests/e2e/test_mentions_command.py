"""From reports on disk to all their names and sayings: `reportedly mentions`, good input and bad."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportedly import pipeline
from reportedly.errors import MissingPart
from reportedly.model.article import Article
from reportedly.model.mention import Mentions
from reportedly.views.public import schema

Run = Callable[..., Any]

FRENCH = (
    "Le pont a été rouvert lundi, a déclaré le maire de la ville devant les habitants réunis. "
    "Il était fermé depuis le printemps, quand la rivière avait emporté une partie de la route.\n"
)


def _lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_each_article_has_a_line_that_keeps_the_public_schema(run: Run, reports: Path) -> None:
    ended = run("mentions", str(reports), "--json")

    lines = _lines(ended.out)
    assert (ended.code, ended.err) == (0, "")
    for line in lines:
        jsonschema.validate(line, schema("mentions"))
    assert [Path(line["article"]["path"]).name for line in lines] == ["first.txt", "road.txt", "second.txt"]
    assert [[mention["quote"] for mention in line["mentions"]] for line in lines] == [
        ["Lumo", "on Wednesday"],
        [],
        ["on Wednesday", "Lumo"],
    ]


def test_names_and_sayings_lead_to_the_words(run: Run, reports: Path) -> None:
    text = (reports / "first.txt").read_text(encoding="utf-8")

    (line,) = _lines(run("mentions", str(reports / "first.txt")).out)

    place, _ = line["mentions"]
    (saying,) = line["sayings"]
    assert (place["sort"], place["value"]["entity"]["country"]) == ("place", "KE")
    for words in (place, saying["source"], saying["cue"], *saying["content"]):
        assert text[words["start"] : words["end"]] == words["quote"]
    assert (saying["source"]["quote"], saying["cue"]["quote"]) == ("officials", "said")
    assert [piece["quote"] for piece in saying["content"]] == ["At least ten people were killed"]


def test_no_ledger_is_made(run: Run, reports: Path, tmp_path: Path) -> None:
    run("mentions", str(reports), "--json")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["reports"]


def test_the_day_and_the_outlet_can_be_told_for_all(run: Run, reports: Path) -> None:
    ended = run("mentions", str(reports), "--published", "2031-05-08", "--outlet", "The Lumo Star", "--json")

    heads = [line["article"] for line in _lines(ended.out)]
    assert {(head["published"], head["outlet"]) for head in heads} == {("2031-05-08", "The Lumo Star")}


def test_a_table_is_read_row_by_row(run: Run, tmp_path: Path) -> None:
    rows = "body\nA bus came to Lumo.\nNobody saw the bus on Wednesday.\n"
    (tmp_path / "table.csv").write_text(rows, encoding="utf-8")

    lines = _lines(run("mentions", "table.csv", "--text-column", "body").out)

    assert [line["article"]["path"] for line in lines] == ["table.csv#row=1", "table.csv#row=2"]
    assert [line["mentions"][0]["quote"] for line in lines] == ["Lumo", "on Wednesday"]


def test_what_is_not_english_is_refused_and_has_no_line(run: Run, reports: Path) -> None:
    (reports / "pont.txt").write_text(FRENCH, encoding="utf-8")

    ended = run("mentions", str(reports), "--json")

    assert ended.code == 1
    assert ended.err == (
        f"refused {reports / 'pont.txt'}: written in French; only English is read\n"
        "1 refused; the rest is above\n"
    )
    assert len(_lines(ended.out)) == 3


def test_bad_inputs_are_named_and_the_rest_is_printed(run: Run, reports: Path) -> None:
    (reports / "empty.txt").touch()
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (reports / "broken.jsonl").write_text('{"text": "unfinished\n', encoding="utf-8")

    ended = run("mentions", str(reports), str(reports / "missing.txt"), "--json")

    refused = [line.partition(":")[0] for line in ended.err.splitlines()[:-1]]
    assert ended.code == 1
    assert sorted(refused) == sorted(
        f"refused {reports / name}" for name in ("empty.txt", "binary.txt", "broken.jsonl", "missing.txt")
    )
    assert ended.err.splitlines()[-1] == "4 refused; the rest is above"
    assert len(_lines(ended.out)) == 3


def test_quiet_keeps_the_errors_and_drops_the_summary(run: Run, reports: Path) -> None:
    ended = run("--quiet", "mentions", str(reports / "missing.txt"))

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"refused {reports / 'missing.txt'}: ")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "Missing argument"),
        (("x.txt", "--published", "soon"), "'soon' is not a date; write it as YYYY-MM-DD"),
        (("x.txt", "--sort", "place"), "No such option: --sort"),
    ],
)
def test_a_wrong_use_names_what_would_be_right(args: tuple[str, ...], words: str, run: Run) -> None:
    ended = run("mentions", *args)

    assert ended.code == 2
    assert words in " ".join(ended.err.split())


def test_a_pipeline_that_is_not_there_ends_the_run_in_one_line(
    run: Run, reports: Path, parts: pipeline.Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _missing(_: list[Article]) -> Iterator[Mentions]:
        raise MissingPart("the English pipeline en_no_such_pipeline is not installed")

    monkeypatch.setattr(parts.noticer, "find", _missing)

    ended = run("mentions", str(reports))

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "error: the English pipeline en_no_such_pipeline is not installed\n"
