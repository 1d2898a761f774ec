"""Times in XML of CAT: read, written from the engine's mentions, and scored by hand-computed cases."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from evals.contract import Scoring, UnreadableCorpus
from evals.corpora.meantime import Meantime, published
from evals.corpora.meantime.cat import Document, Timex, Token, read_documents, xml_of
from evals.corpora.meantime.layout import laid_out
from evals.corpora.meantime.values import value_of
from evals.engine import Engine, Seen, Text

from reportedly.model.claim import Evidence
from reportedly.model.ids import ArticleId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Period, PeriodPrecision, Referent

SENTENCES = (
    "Bridge of Oddby closed",
    "March 03 , 2010",
    "The bridge closed on Monday , and in February 2009 .",
    "It is shut for two days .",
    "One .",
    "Two .",
    "Not annotated since 2008 .",
)
CREATION = Timex((4, 5, 6, 7), "DATE", "2010-03-03", "CREATION_TIME")
MONDAY = Timex((12,), "DATE", "2010-03-01")
FEBRUARY = Timex((16, 17), "DATE", "2009-02")
TODAY = date(2010, 3, 3)
TWO_DAYS = Timex((23, 24), "DURATION", "P2D")
WANTED = (CREATION, MONDAY, FEBRUARY, TWO_DAYS)


class Calendar(Engine):
    """An engine that tells the given periods wherever their words stand, and keeps what it was asked."""

    def __init__(self, periods: dict[str, Period | Referent]) -> None:
        self._periods = periods
        self.asked: list[Text] = []

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            self.asked.append(text)
            found = tuple(
                Mention("period", Evidence(words, start, start + len(words)), value)
                for words, value in self._periods.items()
                if (start := text.text.find(words)) >= 0
            )
            yield Seen(text.key, Mentions(ArticleId("t"), found, ()), None)


def _tokens(*sentences: str) -> tuple[Token, ...]:
    words = [(word, number) for number, sentence in enumerate(sentences) for word in sentence.split(" ")]
    return tuple(Token(str(place + 1), word, number) for place, (word, number) in enumerate(words))


def _document() -> Document:
    return Document("report.xml", {"doc_id": "1", "lang": "en"}, _tokens(*SENTENCES), (), -1)


def _write(path: Path, *timexes: Timex) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(xml_of(_document(), timexes), "utf-8")
    return path


def _scored(folder: Path, told: Iterable[Timex], wanted: Iterable[Timex] = WANTED) -> Scoring:
    _write(folder / "told" / "report.xml", *told)
    _write(folder / "gold" / "report.xml", *wanted)
    return Meantime().score(folder / "told", folder / "gold")


def _figures(scoring: Scoring) -> dict[str, float | None]:
    return {
        each.name: each.value if each.value is None else round(each.value, 4) for each in scoring.measures
    }


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = _write(tmp_path / "report.xml", *WANTED)

    read = read_documents(path)["report.xml"]

    assert read.timexes == WANTED
    assert read.tokens == _tokens(*SENTENCES)
    assert (read.attributes, read.marked) == ({"doc_id": "1", "lang": "en"}, 3)


def test_tokens_are_printed_as_a_newspaper_prints_them() -> None:
    tokens = _tokens("`` It's off , '' he said ( twice ) .", 'US$ 5 , not $ 6 : " no " is n\'t 3 % .')

    layout = laid_out(tokens)

    assert layout.text == "“It's off,” he said (twice).\n\nUS$5, not $6: “no” isn't 3%."
    assert [layout.text[start:end] for start, end in layout.spans[:4]] == ["“", "It's", "off", ","]
    assert layout.tokens(1, 9) == (1, 2)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "value"),
    [
        ("2010-03-01", "2010-03-01", "day", "2010-03-01"),
        ("2010-03-06", "2010-03-07", "days", "2010-W09-WE"),
        ("2010-03-21", "2010-03-31", "days", "2010-03"),
        ("2010-03-21", "2010-04-02", "days", "2010"),
        ("2009-12-30", "2010-01-02", "days", ""),
        ("2010-03-01", "2010-03-07", "week", "2010-W09"),
        ("2010-03-01", "2010-03-03", "week", "2010-W09"),
        ("2009-03-25", "2009-03-31", "week", "2009-W13"),
        ("2010-02-01", "2010-02-28", "month", "2010-02"),
        ("2010-06-01", "2010-08-31", "season", "2010-SU"),
        ("2010-12-01", "2011-02-28", "season", "2010-WI"),
        ("2010-09-01", "2010-12-31", "season", "2010"),
        ("2010-01-01", "2010-03-03", "year", "2010"),
        ("1990-01-01", "1999-12-31", "years", "199"),
        ("1900-01-01", "1999-12-31", "years", "19"),
        ("2014-01-01", "2017-12-31", "years", ""),
        ("2010-07-01", "2010-09-30", "bounds", "2010-Q3"),
        ("2010-01-01", "2010-06-30", "bounds", "2010-H1"),
        ("2010-01-05", "2010-06-30", "bounds", ""),
        (None, "2010-06-30", "bounds", ""),
        (None, None, "unresolved", ""),
    ],
)
def test_a_period_has_the_value_that_names_its_days(
    earliest: str | None, latest: str | None, precision: PeriodPrecision, value: str
) -> None:
    days = [date.fromisoformat(day) if day else None for day in (earliest, latest)]

    assert value_of(Period(days[0], days[1], precision)) == value


@pytest.mark.parametrize(
    ("earliest", "latest", "value"),
    [(None, TODAY, "PAST_REF"), (TODAY, TODAY, "PRESENT_REF"), (TODAY, None, "FUTURE_REF")],
)
def test_bounds_at_publication_are_references(earliest: date | None, latest: date | None, value: str) -> None:
    assert value_of(Period(earliest, latest, "bounds"), published=TODAY) == value


def test_an_hour_outranks_the_part_of_its_day() -> None:
    assert value_of(Period(TODAY, TODAY, "day", part="night")) == "2010-03-03TNI"
    assert value_of(Period(TODAY, TODAY, "day", part="night", clock="22:15Z")) == "2010-03-03T22:15Z"


def test_the_annotation_itself_scores_one(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, WANTED)

    assert set(_figures(scoring).values()) == {1.0}
    assert scoring.mistakes == ()


def test_nothing_told_scores_nothing(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, (CREATION,))

    figures = _figures(scoring)
    assert (figures["relaxed_f1"], figures["strict_f1"], figures["value_f1"]) == (0.0, 0.0, 0.0)
    assert figures["value_accuracy"] is None
    assert [each.abstained for each in scoring.measures if each.name == "value_f1"] == [1.0]


def test_figures_are_those_computed_by_hand(tmp_path: Path) -> None:
    told = (
        Timex((11, 12), "DATE", "2010-03-01"),  # longer than Monday, right value
        Timex((16, 17), "DATE", "2010-02"),  # the extent of February, another year
        Timex((19,), "DATE", "2010"),  # nothing there
    )

    scoring = _scored(tmp_path, told)

    figures = _figures(scoring)
    # Three told, three wanted; two overlap, one has the same tokens, one the value.
    assert (figures["relaxed_precision"], figures["relaxed_recall"]) == (0.6667, 0.6667)
    assert (figures["relaxed_f1"], figures["strict_f1"], figures["value_f1"]) == (0.6667, 0.3333, 0.3333)
    assert figures["value_accuracy"] == 0.5
    # Without the duration two are wanted: 2 * 2 / (3 + 2) and 2 * 1 / (3 + 2).
    assert (figures["dates.relaxed_f1"], figures["dates.value_f1"]) == (0.8, 0.4)
    assert sorted(each.kind for each in scoring.mistakes) == [
        "extent: too long",
        "invented: other",
        "missing: duration",
        "value: other: month and year",
    ]


def test_one_long_expression_matches_one_wanted_one_alone(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, (Timex(tuple(range(12, 18)), "DATE", "2009-02"),))

    # One of one told, one of three wanted; of the two it covers the one with its value.
    assert _figures(scoring)["relaxed_f1"] == 0.5
    assert _figures(scoring)["value_f1"] == 0.5


def test_neither_the_creation_time_nor_sentences_without_annotation_are_scored(tmp_path: Path) -> None:
    date_line = Timex((4, 5, 6, 7), "DATE", "1999-01-01")
    later = Timex((33,), "DATE", "2008")

    scoring = _scored(tmp_path, (*WANTED, date_line, later))

    assert _figures(scoring)["relaxed_precision"] == 1.0


def test_an_implied_time_without_words_is_not_wanted(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, WANTED, (*WANTED, Timex((), "DATE", "2058")))

    assert _figures(scoring)["relaxed_recall"] == 1.0


def test_times_of_the_engine_are_written_over_tokens_with_their_values(tmp_path: Path) -> None:
    source = _write(tmp_path / "half" / "sub" / "report.xml", *WANTED)
    engine = Calendar(
        {
            "on Monday": Period(date(2010, 3, 1), date(2010, 3, 1), "day"),
            "in February 2009": Period(date(2009, 2, 1), date(2009, 2, 28), "month"),
            "two days": Referent("two days", "period"),
        }
    )

    Meantime().predict(tmp_path / "half", tmp_path / "out", engine)

    written = read_documents(tmp_path / "out")["sub/report.xml"]
    assert written.timexes == (CREATION, MONDAY, FEBRUARY, Timex((23, 24), "DATE", ""))
    assert [(text.key, text.published) for text in engine.asked] == [("sub/report.xml", date(2010, 3, 3))]
    assert engine.asked[0].text.startswith("Bridge of Oddby closed\n\nMarch 03, 2010\n\nThe bridge closed on")
    assert _figures(Meantime().score(tmp_path / "out", tmp_path / "half"))["value_f1"] == 0.6667
    assert source.read_text("utf-8") == xml_of(_document(), WANTED)


def test_a_file_without_annotation_is_read_and_its_prediction_written_to_the_file_asked_for(
    tmp_path: Path,
) -> None:
    tokens = '<token sentence="0" t_id="1">Closed</token><token sentence="0" t_id="2">Monday</token>'
    (tmp_path / "raw.xml").write_bytes(f"\ufeff\n<Document>{tokens}</Document>".encode())
    monday = Period(date(2010, 3, 1), date(2010, 3, 1), "day")

    Meantime().predict(tmp_path / "raw.xml", tmp_path / "told.xml", Calendar({"Monday": monday}))

    (written,) = read_documents(tmp_path / "told.xml").values()
    assert written.timexes == (Timex((1,), "DATE", "2010-03-01"),)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2010-03-03", date(2010, 3, 3)),
        ("2010-03-03T10:00", date(2010, 3, 3)),
        ("03-03-2010", None),
        ("", None),
    ],
)
def test_only_a_creation_time_that_is_a_day_is_given_to_the_engine(
    tmp_path: Path, value: str, day: date | None
) -> None:
    path = _write(tmp_path / "report.xml", Timex((4,), "DATE", value, "CREATION_TIME"))

    assert published(read_documents(path)["report.xml"]) == day


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<Document><token", "is not XML"),
        ("<Document/>", "has no <token>"),
        ('<Document><token sentence="0">Odd</token></Document>', 'sentence="0" t_id="1"> would be right'),
        (
            '<Document><token t_id="1">A</token><token t_id="1">B</token></Document>',
            "two tokens have one t_id",
        ),
        (
            '<Document><token t_id="1"/><TIMEX3 m_id="7"><token_anchor t_id="9"/></TIMEX3></Document>',
            "TIMEX3 7 stands on token '9', which is not there",
        ),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "bad.xml").write_text(content, "utf-8")

    with pytest.raises(UnreadableCorpus, match=f"bad.xml.*{said}"):
        read_documents(tmp_path)


def test_a_folder_without_files_or_with_other_files_is_refused(tmp_path: Path) -> None:
    _write(tmp_path / "told" / "elsewhere.xml")
    _write(tmp_path / "gold" / "report.xml")

    with pytest.raises(UnreadableCorpus, match=r"report.xml would be right"):
        Meantime().score(tmp_path / "told", tmp_path / "gold")
    (tmp_path / "none").mkdir()
    with pytest.raises(UnreadableCorpus, match=r"holds no .xml file"):
        read_documents(tmp_path / "none")


def test_files_in_other_folders_are_known_by_their_names(tmp_path: Path) -> None:
    _write(tmp_path / "told" / "report.xml", *WANTED)
    _write(tmp_path / "gold" / "sub" / "report.xml", *WANTED)

    assert _figures(Meantime().score(tmp_path / "told", tmp_path / "gold"))["strict_f1"] == 1.0


def test_the_pattern_tells_written_dates_with_a_year(tmp_path: Path) -> None:
    _write(tmp_path / "half" / "report.xml", *WANTED)

    Meantime().baselines["regex"](tmp_path / "half", tmp_path / "out", Calendar({}))

    assert read_documents(tmp_path / "out")["report.xml"].timexes == (
        CREATION,
        Timex((4, 5, 6, 7), "DATE", "2010-03-03"),
        FEBRUARY,
        Timex((33,), "DATE", "2008"),
    )


def test_a_sample_is_every_fourth_of_a_hundred_and_twenty(tmp_path: Path) -> None:
    for number in range(120):
        _write(tmp_path / "meantime" / "intra-doc_annotation" / "sub" / f"{number:03}.xml", *WANTED)
    (whole,) = Meantime().halves(tmp_path)

    sample = Meantime().sample(whole, tmp_path / "fast")

    assert (whole.documents, sample.documents) == (120, 30)
    assert (tmp_path / "fast" / "sub" / "004.xml").read_text("utf-8") == xml_of(_document(), WANTED)


def test_there_are_no_halves_where_the_corpus_is_absent(tmp_path: Path) -> None:
    assert Meantime().halves(tmp_path) == ()
