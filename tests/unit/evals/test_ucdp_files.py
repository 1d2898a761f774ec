"""GED files of any vintage are read by column name, and what is written can be read again."""

from datetime import date
from pathlib import Path

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.ucdp.events import NOTHING_SAID, Coding, Headline, Side
from evals.corpora.ucdp.ged import codings_in, events_in, write_codings
from evals.corpora.ucdp.headlines import headlines_of
from tests.unit.evals.ucdp_records import PERFECT, write_ged


def _headlines(article: str, headline: str = "", days: str = "", outlets: str = "") -> tuple[Headline, ...]:
    return headlines_of(article=article, headline=headline, days=days, outlets=outlets)


def test_a_headline_may_hold_the_marks_that_part_headlines() -> None:
    article = (
        '"Herald,2014-08-29,Two killed; mayor says "enough", leaves";"Varo, the Post,2014-08-30,One dies"'
    )

    assert _headlines(article, "anything") == (
        Headline('Two killed; mayor says "enough", leaves', date(2014, 8, 29), "Herald"),
        Headline("One dies", date(2014, 8, 30), "Varo, the Post"),
    )


def test_a_quoted_semicolon_between_quotes_stays_in_its_headline() -> None:
    article = '"Herald,2014-08-29,They cry "out"; "shame" after blast"'

    assert [each.text for each in _headlines(article, "x")] == ['They cry "out";"shame" after blast']


def test_older_rows_hold_headline_day_and_outlet_on_three_lines() -> None:
    first, last = "(1) Two die in Varo blast\n5 May 2010\nHerald", "(3) Toll rises\n2010-05-06\nPost"
    article = f"{first}\n\n(2) Varo data sheet\n\n{last}"

    assert _headlines(article) == (
        Headline("Two die in Varo blast", date(2010, 5, 5), "Herald"),
        Headline("Toll rises", date(2010, 5, 6), "Post"),
    )


def test_a_source_without_a_headline_gives_none() -> None:
    assert _headlines("Herald website, in English 0849gmt 15 Jul 08") == ()
    assert _headlines('"Herald,2019-08-26,-"', "-", "2019-08-26") == ()


def test_headlines_and_days_side_by_side_are_read_where_the_joint_column_is_absent() -> None:
    told = _headlines("", "One dies;Two die", "2014-08-29;2014-08-30", "Herald;Post")

    assert told == (
        Headline("One dies", date(2014, 8, 29), "Herald"),
        Headline("Two die", date(2014, 8, 30), "Post"),
    )


def test_more_headlines_than_days_are_one_headline_with_a_semicolon() -> None:
    assert [each.text for each in _headlines("", "One dies; two hurt", "2014-08-29")] == [
        "One dies; two hurt"
    ]


def test_what_an_archive_appends_after_a_blank_line_is_no_headline() -> None:
    assert _headlines('"Herald,2014-08-29,Ten shot\n\nAU \t\nA Writer"', "x")[0].text == "Ten shot"


def test_a_row_of_tags_and_blank_rows_are_no_events(tmp_path: Path) -> None:
    head = "\ufeffid,year,source_headline,source_date\n,#date+year,#description,\n\n"
    text = f'{head}7,2014,"Two\ndie",2014-08-29\n'
    path = tmp_path / "any.csv"
    path.write_text(text, encoding="utf-8")

    (event,) = events_in(path)

    assert (event.id, [each.text for each in event.headlines]) == ("7", ["Two die"])


def test_a_folder_is_all_its_tables_and_a_known_id_is_kept_once(tmp_path: Path) -> None:
    write_ged(tmp_path / "a.csv", {"id": "1", "source_headline": "A", "source_date": "2014-08-29"})
    (tmp_path / "b").mkdir()
    write_ged(
        tmp_path / "b" / "b.CSV", {"source_headline": "B", "id": "1"}, {"source_headline": "C", "id": "2"}
    )

    told = [(event.id, event.headlines[0].text) for event in events_in(tmp_path)]

    assert told == [("1", "A"), ("2", "C")]


def test_codings_survive_the_way_to_a_file_and_back(tmp_path: Path) -> None:
    out = tmp_path / "told.csv"

    write_codings(out, [("1", PERFECT), ("2", NOTHING_SAID), ("3", Coding(side_b=Side("Civilians")))])

    assert {id_: each.coding for id_, each in codings_in(out).items()} == {
        "1": PERFECT,
        "2": NOTHING_SAID,
        "3": Coding(side_b=Side("Civilians")),
    }


def test_either_vintage_of_column_names_and_days_is_read(tmp_path: Path) -> None:
    row = {"id": "1", "side_a": "TTP", "side_a_dset_id": "356", "date_start": "2014-08-29 00:00:00.000"}

    coding = codings_in(write_ged(tmp_path / "old.csv", {**row, "best": "3.0"}))["1"].coding

    assert (coding.side_a, coding.start, coding.best) == (Side("TTP", "356"), date(2014, 8, 29), 3)


def test_bytes_that_are_no_utf_8_are_read_as_latin_1(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id,source_headline\n1,Café bombed\n".encode("latin-1"))

    assert events_in(tmp_path / "a.csv")[0].headlines[0].text == "Café bombed"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "a.csv, line 1: the columns are none; a GED table has the column id and source_article or"),
        ("id,best\n1,2\n", "line 1: the columns are id, best"),
        ("id,source_headline\n,Two die\n", "line 2: the row has no id"),
    ],
)
def test_a_file_that_is_no_ged_table_is_named_with_its_line(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")

    with pytest.raises(UnreadableCorpus, match=words):
        events_in(tmp_path)


def test_an_answer_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    path = write_ged(tmp_path / "a.csv", {"id": "1", "best": "3"}, {"id": "2", "best": "many"})

    with pytest.raises(UnreadableCorpus, match="line 3: best is 'many'; write a number of deaths"):
        codings_in(path)


def test_a_missing_file_and_a_folder_without_tables_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match=r"holds no \.csv file"):
        events_in(tmp_path)
    with pytest.raises(UnreadableCorpus, match="cannot be read"):
        events_in(tmp_path / "none.csv")
