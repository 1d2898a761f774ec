"""XML of geoparsing test sets: both shapes read, and our toponyms written back in the shape of the source."""

import math
from datetime import date
from pathlib import Path

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.geoparsing import Geoparsing
from evals.corpora.geoparsing.files import read_articles
from evals.corpora.geoparsing.placing import name_part
from evals.corpora.geoparsing.toponyms import Point, Toponym
from tests.unit.evals.geoparsing_records import (
    OSK,
    TEXT,
    VARO,
    Deaf,
    FewNames,
    Places,
    article,
    geovirus,
    lgl,
    location,
    toponym,
)


def test_an_article_of_lgl_is_read_with_its_day_and_outlet(tmp_path: Path) -> None:
    fields = "<title>Crews leave</title><domain>varo.test</domain><dltime>2009-03-20 12:24:52-05</dltime>"

    (read,) = read_articles(lgl(tmp_path, article(TEXT, toponym(11, "Varo", 1.5), fields=fields)))

    assert (read.docid, read.text, read.title, read.outlet) == ("1", TEXT, "Crews leave", "varo.test")
    assert read.published == date(2009, 3, 20)
    assert read.toponyms == (Toponym(11, 15, "Varo", Point(1.5, 36.0), "7"),)


def test_offsets_count_characters_of_the_text_behind_entities_and_cdata(tmp_path: Path) -> None:
    text = "  Ål &amp; <![CDATA[Co <b> ]]>in Varo"

    (read,) = read_articles(lgl(tmp_path, geovirus(text, location(18, "Varo"))))

    assert read.text == "  Ål & Co <b> in Varo"
    assert [read.text[slice(*each.span)] for each in read.toponyms] == ["Varo"]


@pytest.mark.parametrize("first", [0, 1])
def test_a_file_counts_from_the_number_that_puts_its_names_in_place(tmp_path: Path, first: int) -> None:
    (read,) = read_articles(lgl(tmp_path, geovirus(TEXT, location(11 + first, "Varo"))))

    assert read.toponyms[0].span == (11, 15)


def test_locations_inside_a_location_are_read_too(tmp_path: Path) -> None:
    outer = location(12, "Varo").replace("</location>", location(44, "Varo") + "</location>")

    (read,) = read_articles(lgl(tmp_path, geovirus(TEXT, outer)))

    assert [each.span for each in read.toponyms] == [(11, 15), (43, 47)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("northern Osk province", "Osk"),
        ("Varo’s", "Varo"),
        ("al-Varo district", "al-Varo"),
        ("the city of Port el Osk", "Port el Osk"),
        ("Rapid Parish", "Rapid Parish"),
        ("province", "province"),
        ("Varo, ", "Varo"),
        ("St.", "St."),
    ],
)
def test_a_name_is_cut_free_of_small_words_at_its_ends(words: str, name: str) -> None:
    start, end = name_part(f"in {words} now", (3, 3 + len(words)))

    assert f"in {words} now"[start:end] == name


def test_predictions_are_written_as_lgl_writes_its_answers(tmp_path: Path) -> None:
    source = lgl(tmp_path, article(TEXT, fields="<title>Crews leave</title>"))
    out = tmp_path / "told.xml"

    Geoparsing(names=FewNames).predict(source, out, Places(Varo=VARO, northern_Osk_province=OSK))

    (told,) = read_articles(out)
    assert (told.docid, told.title, told.text) == ("1", "Crews leave", TEXT)
    assert told.toponyms == (
        Toponym(11, 15, "Varo", Point(1.0, 36.0), "7", "Varo", "Kenya"),
        Toponym(29, 32, "Osk", Point(2.0, 37.0), "8", "Osk", "Kenya", "Osk"),
    )
    assert not (tmp_path / "told.xml.resolved.xml").exists()


def test_predictions_are_written_as_geovirus_writes_its_answers(tmp_path: Path) -> None:
    source = lgl(tmp_path, geovirus(TEXT))
    out = tmp_path / "told.xml"

    Geoparsing(names=FewNames).predict(source, out, Places(Varo=VARO, Osk=None))

    written = "".join(line.strip() for line in out.read_text("utf-8").splitlines())
    assert "<location><name>Varo</name><start>12</start><end>16</end><lat>1.0</lat><lon>36.0</lon>" in written
    assert "<location><name>Osk</name><start>30</start><end>33</end></location>" in written


def test_answers_to_a_copy_that_counts_from_nought_count_from_nought(tmp_path: Path) -> None:
    source = lgl(tmp_path, geovirus(TEXT, location(11, "Varo")))
    out = tmp_path / "told.xml"

    Geoparsing(names=FewNames).predict(source, out, Places(Osk=OSK))

    assert "<start>29</start>" in out.read_text("utf-8")


def test_given_names_are_placed_with_the_articles_other_names_nearest_first(tmp_path: Path) -> None:
    names = FewNames()
    gold = article(TEXT, toponym(11, "Varo", 1.5), toponym(29, "Osk", 9.0), toponym(43, "Varo"))
    source = lgl(tmp_path, gold)

    Geoparsing(names=lambda: names).predict(source, tmp_path / "told.xml", Places(Osk=OSK))

    assert names.contexts == {"Varo": ("Osk", "Varo"), "Osk": ("Varo",)}
    (placed,) = read_articles(tmp_path / "told.xml.resolved.xml")
    assert [(each.span, each.point) for each in placed.toponyms] == [
        ((11, 15), Point(1.0, 36.0)),
        ((29, 32), Point(2.0, 37.0)),
        ((43, 47), Point(1.0, 36.0)),
    ]


def test_given_names_of_an_earlier_run_do_not_stay_beside_new_predictions(tmp_path: Path) -> None:
    stale = tmp_path / "told.xml.resolved.xml"
    stale.write_text("<articles/>", "utf-8")

    Geoparsing(names=FewNames).predict(lgl(tmp_path, article(TEXT)), tmp_path / "told.xml", Places())

    assert stale.exists() is False


def test_a_text_that_the_engine_refuses_has_no_toponyms(tmp_path: Path) -> None:
    out = tmp_path / "told.xml"

    Geoparsing(names=FewNames).predict(lgl(tmp_path, article("Dag Varo")), out, Deaf())

    assert [each.toponyms for each in read_articles(out)] == [()]


def test_a_folder_is_read_file_by_file_each_in_its_shape(tmp_path: Path) -> None:
    source = tmp_path / "sets"
    source.mkdir()
    lgl(source, article(TEXT), name="b.xml")
    (source / "a.xml").write_bytes(
        b"\xef\xbb\xbf<articles>" + geovirus("Rain in Varo").encode() + b"</articles>"
    )
    engine = Places(Varo=VARO)

    Geoparsing(names=FewNames).predict(source, tmp_path / "told.xml", engine)

    assert [text.text for text in engine.asked] == ["Rain in Varo", TEXT]
    written = (tmp_path / "told.xml").read_text("utf-8")
    assert (written.count("<location>"), written.count("<toponym>")) == (1, 1)


def test_a_carriage_return_survives_writing(tmp_path: Path) -> None:
    source = lgl(tmp_path, geovirus("One&#13;\nin Varo"))

    Geoparsing(names=FewNames).predict(source, tmp_path / "told.xml", Places(Varo=VARO))

    (told,) = read_articles(tmp_path / "told.xml")
    assert (told.text, told.toponyms[0].span) == ("One\r\nin Varo", (8, 12))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<articles><article><text>x</text>", "x.xml is not well-formed XML (no element found: line 1"),
        ("<html><body/></html>", "x.xml holds <html> and no <article>; give an <articles> file"),
        ("<articles><article><title>x</title></article></articles>", "x.xml: article 1 has no <text>"),
        (
            "<articles><article><text>x</text><toponym><start>a</start></toponym></article></articles>",
            "x.xml#1: '<toponym><start>a</start></toponym>' has no <start> and <end> that count characters",
        ),
    ],
)
def test_what_is_no_test_set_is_refused_by_name(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "x.xml"
    file.write_text(content, "utf-8")

    with pytest.raises(UnreadableCorpus) as refused:
        Geoparsing(names=FewNames).predict(file, tmp_path / "told.xml", Places())

    assert said in str(refused.value)
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_without_xml_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match=r"holds no \.xml file; give an <articles> file"):
        read_articles(tmp_path)


def test_a_sample_is_every_nth_article_with_its_answers(tmp_path: Path) -> None:
    data = tmp_path / "geoparsing"
    data.mkdir()
    lgl(data, *(article(f"Rain in Varo {n}", toponym(8, "Varo", 1.0), docid=str(n)) for n in range(100)))
    corpus = Geoparsing(names=FewNames)
    (half,) = corpus.halves(tmp_path)

    sample = corpus.sample(half, tmp_path)

    found = read_articles(sample.source)
    assert (half.documents, sample.documents, len(found)) == (100, 34, 34)
    assert [each.docid for each in found[:3]] == ["0", "3", "6"]
    assert math.isclose(corpus.score(sample.source, sample.gold).measures[0].value or 0, 1.0)


def test_without_data_there_are_no_halves(tmp_path: Path) -> None:
    assert Geoparsing().halves(tmp_path) == ()
