"""Each row of a table becomes a document; broken rows and tables are refused and named."""

import csv
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pytest

from reportedly.archive import Columns, Found, RefusedInput, find
from reportedly.model.document import Hints

FOUR = "Gunmen killed four farmers near Maruva."
TWO = "Two soldiers died in Ostrel, an officer said."


def took(path: Path, columns: Columns = Columns()) -> list[Found | RefusedInput]:  # noqa: B008 - frozen
    return list(find([path], hints=Hints(), columns=columns))


def texts(path: Path, columns: Columns = Columns()) -> list[str]:  # noqa: B008 - frozen
    return [it.content.decode() for it in took(path, columns) if isinstance(it, Found)]


def refusals(path: Path, columns: Columns = Columns()) -> list[tuple[str, str]]:  # noqa: B008 - frozen
    return [(Path(it.path).name, it.reason) for it in took(path, columns) if isinstance(it, RefusedInput)]


def write_csv(path: Path) -> None:
    path.write_text(f'ID,Date,Full Text\n1,2019-05-06,{FOUR}\n2,,"{TWO}"\n')


def write_semicolons(path: Path) -> None:
    path.write_text(f"ID;Date;Full Text\n1;2019-05-06;{FOUR}\n2;;{TWO}\n", encoding="utf-8-sig")


def write_tsv(path: Path) -> None:
    path.write_text(f"ID\tDate\tFull Text\n1\t2019-05-06\t{FOUR}\n2\t\t{TWO}\n")


def write_jsonl(path: Path) -> None:
    path.write_text(f'{{"date": "2019-05-06", "text": "{FOUR}"}}\n\n{{"id": 2, "text": "{TWO}"}}\n')


def write_parquet(path: Path) -> None:
    pl.DataFrame({"date": [date(2019, 5, 6), None], "text": [FOUR, TWO]}).write_parquet(path)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("t.csv", write_csv),
        ("t.CSV", write_semicolons),
        ("t.tsv", write_tsv),
        ("t.jsonl", write_jsonl),
        ("t.ndjson", write_jsonl),
        ("t.parquet", write_parquet),
    ],
)
def test_each_row_is_a_document_with_its_own_date(tmp_path: Path, name: str, write: object) -> None:
    write(tmp_path / name)  # type: ignore[operator]

    found = [it for it in took(tmp_path / name) if isinstance(it, Found)]

    assert [(it.document.path, it.content.decode(), it.document.hints) for it in found] == [
        (f"{tmp_path / name}#row=1", FOUR, Hints(published=date(2019, 5, 6))),
        (f"{tmp_path / name}#row=2", TWO, Hints()),
    ]
    assert {it.document.media_type for it in found} == {"text/plain"}


def test_every_hint_column_is_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        f"headline,body,source,pub_date,link\nFour die,{FOUR},The Maruva Herald,20190506,http://a.example\n"
    )

    (found,) = took(tmp_path / "t.csv")

    assert isinstance(found, Found)
    assert found.document.hints == Hints(
        date(2019, 5, 6), "The Maruva Herald", "Four die", "http://a.example"
    )


def test_columns_that_the_user_names_are_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"text,Meldung,Tag\nnot this,{FOUR},2019-05-06\n")

    (found,) = took(tmp_path / "t.csv", Columns(text="Meldung", published="tag"))

    assert isinstance(found, Found)
    assert (found.content.decode(), found.document.hints.published) == (FOUR, date(2019, 5, 6))


def test_an_empty_name_stands_for_no_column(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"text,date\n{FOUR},some Sunday\n")

    (found,) = took(tmp_path / "t.csv", Columns(published=""))

    assert isinstance(found, Found)
    assert found.document.hints == Hints()


def test_a_named_column_that_is_not_there_refuses_the_table(tmp_path: Path) -> None:
    write_csv(tmp_path / "t.csv")

    assert refusals(tmp_path / "t.csv", Columns(outlet="paper")) == [
        ("t.csv", "has no column 'paper'; its columns are 'ID', 'Date', 'Full Text'")
    ]


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t.parquet"])
def test_a_table_without_text_names_the_columns_it_has(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_text("id,place\n1,Maruva\n")
    elif name.endswith("jsonl"):
        path.write_text('{"id": 1, "place": "Maruva"}\n')
    else:
        pl.DataFrame({"id": [1], "place": ["Maruva"]}).write_parquet(path)

    ((_, reason),) = refusals(path)

    assert reason.endswith("its columns are 'id', 'place': name the one that holds the text")


def test_cells_hold_line_ends_commas_and_pages_as_they_stand(tmp_path: Path) -> None:
    cell = '<html>"Four", he said.\r\nمروہ\n</html>'
    with (tmp_path / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["text"], [cell]])

    (found,) = took(tmp_path / "t.csv")

    assert isinstance(found, Found)
    assert (found.content.decode(), found.document.media_type) == (cell, "text/plain")


def test_cells_that_are_not_utf_8_keep_their_bytes(tmp_path: Path) -> None:
    cell = "Señor Núñez: four killed".encode("windows-1252")
    (tmp_path / "t.csv").write_bytes(b"text\n" + cell + b"\n")

    (found,) = took(tmp_path / "t.csv")

    assert isinstance(found, Found)
    assert found.content == cell


def test_a_long_cell_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text\n" + "word " * 60_000 + "\n")

    assert [len(text) for text in texts(tmp_path / "t.csv")] == [300_000]


def test_bad_rows_are_refused_by_number_and_the_rest_is_taken(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f'text,date\n,2019-05-06\n{FOUR},Sunday\na,b,c\n   ,\n"{TWO}",\n')

    assert refusals(tmp_path / "t.csv") == [
        ("t.csv#row=1", "has nothing in its column of text, 'text'"),
        (
            "t.csv#row=2",
            (
                "has a wrong date in column 'date': 'Sunday' is no date; "
                "write it as YYYY-MM-DD, such as 2023-03-01; if it is no date of publication, "
                "name another column for that, or an empty name for none"
            ),
        ),
        ("t.csv#row=3", "has 3 cells under 2 columns; quote cells that hold commas"),
        ("t.csv#row=4", "holds only white space; a report holds text"),
    ]
    assert texts(tmp_path / "t.csv") == [TWO]


def test_broken_lines_of_json_are_refused_by_number(tmp_path: Path) -> None:
    lines = [
        f'{{"text": "{FOUR}"}}',
        '{"text": ',
        '["x"]',
        '{"text": 4}',
        '{"body": "x"}',
        f'{{"text": "{TWO}", "outlet": {{}}}}',
    ]
    (tmp_path / "t.jsonl").write_text("\n".join(lines))

    refused = refusals(tmp_path / "t.jsonl")

    assert [name for name, _ in refused] == [f"t.jsonl#row={number}" for number in (2, 3, 4, 5, 6)]
    assert refused[0][1].startswith("is no JSON object: ")
    assert refused[2][1] == "has a number in its column of text, 'text'; it should be text"
    assert refused[4][1] == "has an object in column 'outlet'; it should be text"
    assert texts(tmp_path / "t.jsonl") == [FOUR]


def test_a_quotation_mark_that_never_ends_keeps_the_rows_before_it(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f'text\n{FOUR}\n"{TWO}\nmore\n')

    assert texts(tmp_path / "t.csv") == [FOUR]
    ((name, reason),) = refusals(tmp_path / "t.csv")
    assert (name, reason.split(":")[0]) == ("t.csv", "is a broken table from line 3 on")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("t.csv", b"", "is empty"),
        ("t.csv", b"text\n", "is a table without rows"),
        ("t.csv", b"\n\n", "is an empty table"),
        ("t.csv", b"PK\0\0text\n", "holds NUL bytes"),
        ("t.jsonl", b"\n", "is an empty table"),
        ("t.jsonl", b"[1, 2]", "is no table of JSON objects, one a line: its first line is no JSON object"),
        ("t.parquet", b"PAR1 but not really", "is no Parquet file"),
    ],
)
def test_a_broken_table_is_one_refusal(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)

    ((refused, reason),) = refusals(tmp_path / name)

    assert refused == name
    assert reason.startswith(words)


def test_a_parquet_file_cut_in_the_middle_is_refused(tmp_path: Path) -> None:
    whole = tmp_path / "whole.parquet"
    pl.DataFrame({"text": [f"{FOUR} {number}" for number in range(2000)]}).write_parquet(whole)
    content = bytearray(whole.read_bytes())
    content[100 : len(content) // 2] = b"\xff" * (len(content) // 2 - 100)
    (tmp_path / "t.parquet").write_bytes(content)

    assert len(refusals(tmp_path / "t.parquet")) == 1


def test_an_empty_parquet_file_is_refused(tmp_path: Path) -> None:
    pl.DataFrame({"text": []}, schema={"text": pl.String}).write_parquet(tmp_path / "t.parquet")

    ((_, reason),) = refusals(tmp_path / "t.parquet")

    assert reason.startswith("is an empty table")


def test_rows_of_a_long_parquet_file_are_numbered_through(tmp_path: Path) -> None:
    frame = pl.DataFrame(
        {"text": [f"{FOUR} {number}" for number in range(1203)], "date": [datetime(2019, 5, 6, 23)] * 1203}  # noqa: DTZ001
    )
    frame.write_parquet(tmp_path / "t.parquet")

    found = [it for it in took(tmp_path / "t.parquet") if isinstance(it, Found)]

    assert len(found) == 1203
    assert found[1202].document.path.endswith("#row=1203")
    assert found[1202].content.decode() == f"{FOUR} 1202"
    assert found[0].document.hints.published == date(2019, 5, 6)


def test_a_line_that_never_ends_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "t.jsonl").open("wb") as file:
        file.truncate(50_000_000)

    ((_, reason),) = refusals(tmp_path / "t.jsonl")

    assert reason.startswith("has a line too long to read, line 1")
