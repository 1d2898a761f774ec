"""GVA: how its files are read, what the engine's records become, and figures counted by hand."""

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from evals.contract import Measure, UnreadableCorpus
from evals.corpora.gva import Gva
from evals.corpora.gva.baselines import alike, always_empty, by_pattern, majority
from evals.corpora.gva.files import Document, Incident, Told, read_documents, read_incidents, read_told
from evals.corpora.gva.reading import city, day, main_account, number, text_of, told_of
from evals.corpora.gva.values import answers, by_most, same_town
from evals.engine import Engine, Linked, Text

from reportedly.model.ids import AccountId, ArticleId, IncidentId
from reportedly.views.public.records import (
    ArticleLine,
    IncidentLine,
    PublicAccount,
    PublicArticle,
    PublicPeriod,
    PublicPlace,
    PublicToll,
)

MAY_4 = dt.date(2015, 5, 4)
NOON = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def an_account(
    name: str,
    *,
    main: bool = False,
    status: str = "asserted",
    killed: PublicToll | None = None,
    when: PublicPeriod | None = None,
    where: PublicPlace | None = None,
) -> PublicAccount:
    return PublicAccount(
        AccountId(name), "armed_attack", status, main, when, where, (), (), killed, None, None, None, (), ()
    )


def a_line(*accounts: PublicAccount) -> ArticleLine:
    article = PublicArticle(ArticleId("a"), "path", None, None, None, "en", None)
    return ArticleLine(article, accounts, (), (), "ok")


def an_incident(name: str, *accounts: str) -> IncidentLine:
    return IncidentLine(
        id=IncidentId(name), grade="single-source", grade_reason="", review_state="extracted",
        type="armed_attack", status="asserted", when=None, where=None, perpetrators=(), targets=(),
        killed=None, injured=None, abducted=None, arrested=None, responsibility=(), variants={}, articles=(),
        accounts=tuple(AccountId(account) for account in accounts), independent_origins=1,
        first_published=None, last_published=None, first_known=NOON, last_known=NOON, reasons=(),
    )  # fmt: skip


def a_place(name: str, precision: int | None) -> PublicPlace:
    return PublicPlace(name, None, "US", None, None, precision, None)


class StubEngine(Engine):
    """An engine that links every text to one incident, with two dead."""

    def link(self, texts: Iterable[Text]) -> Linked:
        keys = [text.key for text in texts]
        lines = {
            key: a_line(an_account(f"c-{key}", main=True, killed=PublicToll(low=2, high=2))) for key in keys
        }
        return Linked(lines, (an_incident("i", *(f"c-{key}" for key in keys)),), {})


TRUTH = {
    "7": {
        "incident_uri": "7", "date": "May 4, 2015", "state": "Ohio", "city_or_county": "Elmford (Westside)",
        "num_killed": 2, "num_injured": 0, "frames": ["shootings"],
        "locations": {"city": "http://dbpedia.org/resource/Elmford_Heights,_Ohio"},
    },
    "8": {
        "incident_uri": "8", "date": "May 20, 2015", "state": "Utah", "city_or_county": "Saint Alba",
        "num_killed": 0, "num_injured": 3, "frames": ["shootings", "children"], "locations": "",
    },
}  # fmt: skip
BELONGS = {"a": "7", "b": "7", "c": "8", "d": "9"}
"""Incident 9 has documents and no line, as 132 of the corpus."""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    documents: list[dict[str, object]] = [
        {
            "incident_id": incident,
            "id": key,
            "dct": "2015-05-05",
            "title": "News",
            "uri": None,
            "content": "Text",
        }
        for key, incident in BELONGS.items()
    ]
    return written(folder, documents)


def written(folder: Path, documents: list[dict[str, object]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "documents.jsonl").write_text(lines(documents), encoding="utf-8")
    (folder / "incidents.jsonl").write_text(lines(list(TRUTH.values())), encoding="utf-8")
    return folder


def lines(rows: Iterable[object]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def scored(tmp_path: Path, gold: Path, rows: Iterable[object]) -> dict[str, Measure]:
    (tmp_path / "told.jsonl").write_text(lines(rows), encoding="utf-8")
    return {each.name: each for each in Gva().score(tmp_path / "told.jsonl", gold).measures}


PERFECT: list[dict[str, object]] = [
    {"id": "a", "cluster": "x", "killed": 2, "injured": 0, "date": "2015-05-04", "city": "ELMFORD"},
    {"id": "b", "cluster": "x", "killed": 2, "injured": 0, "date": "2015-05-04", "city": "Elmford Heights"},
    {"id": "c", "cluster": "y", "killed": 0, "injured": 3, "date": "2015-05-20", "city": "St. Alba"},
    {"id": "d", "cluster": "z", "killed": 5, "injured": 5, "date": None, "city": None},
]


def test_a_perfect_prediction_scores_one_in_all_that_is_asked(tmp_path: Path, gold: Path) -> None:
    measures = scored(tmp_path, gold, PERFECT)

    assert {
        name: one.value for name, one in measures.items() if one.value != 1.0
    } == {"document.nothing_told": 0.0}  # fmt: skip


def test_an_empty_prediction_is_of_singletons_that_say_nothing(tmp_path: Path, gold: Path) -> None:
    measures = scored(tmp_path, gold, [])

    assert (measures["pairs.f1"].value, measures["pairs.recall"].value) == (0.0, 0.0)
    assert measures["b3.precision"].value == 1.0
    assert measures["b3.recall"].value == (0.5 + 0.5 + 1 + 1) / 4
    assert (measures["document.killed.exact"].value, measures["document.killed.exact"].abstained) == (
        0.0,
        1.0,
    )
    assert measures["document.killed.exact_of_told"].value is None
    assert measures["document.killed.exact_with_zero"].value == 1 / 3


def test_figures_of_one_merged_and_one_split_cluster_are_those_counted_by_hand(
    tmp_path: Path, gold: Path
) -> None:
    rows = [{"id": "a", "cluster": 1}, {"id": "b", "cluster": 2}, {"id": "c", "cluster": 2}]

    measures = scored(tmp_path, gold, rows)

    assert (measures["pairs.precision"].value, measures["pairs.precision"].over) == (0.0, 1)
    assert measures["b3.precision"].value == (1 + 0.5 + 0.5 + 1) / 4
    assert measures["b3.recall"].value == (0.5 + 0.5 + 1 + 1) / 4


def test_values_are_counted_over_documents_and_over_incidents(tmp_path: Path, gold: Path) -> None:
    rows = [
        {"id": "a", "cluster": "x", "killed": 2, "date": "2015-05-05"},
        {"id": "b", "cluster": "x", "killed": 1, "date": "2015-05-05"},
        {"id": "c", "cluster": "y", "killed": 0, "date": "2015-05-20"},
    ]

    measures = scored(tmp_path, gold, rows)

    assert (measures["document.killed.exact"].value, measures["document.killed.exact"].over) == (2 / 3, 3)
    assert (measures["incident.killed.exact"].value, measures["incident.killed.exact"].over) == (1.0, 2)
    assert measures["document.date.exact"].value == 1 / 3
    assert measures["document.date.within_a_day"].value == 1.0
    assert measures["document.nothing_told"].value == 1 / 4


def test_each_wrong_value_and_cluster_is_a_mistake_of_its_kind(tmp_path: Path, gold: Path) -> None:
    rows = [
        {"id": "a", "cluster": "x", "killed": 1, "injured": 0, "date": "2015-05-05", "city": "Elmford"},
        {"id": "b", "cluster": "y", "killed": 3, "injured": 0, "date": "2015-05-09", "city": "Paris"},
        {"id": "c", "cluster": "y", "injured": 3, "date": "2015-04-20", "city": "Saint Alba"},
    ]
    (tmp_path / "told.jsonl").write_text(lines(rows), encoding="utf-8")

    mistakes = Gva().score(tmp_path / "told.jsonl", gold).mistakes

    assert [(mistake.document, mistake.kind) for mistake in mistakes] == [
        ("a", "killed: too low"),
        ("a", "date: off by one"),
        ("b", "killed: too high"),
        ("b", "date: too late"),
        ("b", "city: another place"),
        ("c", "killed: none, and not told"),
        ("c", "date: too early"),
        ("a", "cluster: split"),
        ("b", "cluster: merged"),
    ]


def test_the_table_breaks_documents_down_by_the_lists_that_hold_their_incident(
    tmp_path: Path, gold: Path
) -> None:
    (tmp_path / "told.jsonl").write_text(lines(PERFECT[:1]), encoding="utf-8")

    (table,) = Gva().score(tmp_path / "told.jsonl", gold).tables

    assert table.rows == (
        ("shootings", "3", "33%", "33%", "33%", "33%"),
        ("children", "1", "0%", "0%", "0%", "0%"),
    )


def test_the_most_told_value_speaks_for_an_incident_and_the_first_of_equals() -> None:
    told = [Told("a", killed=1, city="Elmford"), Told("b", killed=2), Told("c", killed=2, city="Oakby")]

    assert by_most(told) == Told("", killed=2, city="Elmford")


def test_a_town_is_known_by_its_names_in_brackets_and_at_dbpedia() -> None:
    incident = Incident("1", city_or_county="Stone County (Oakby)", locations={"city": "x/St._Alba,_Ohio"})

    names = ("stone county", "Stone", "Oakby", "Saint Alba", "St. Alba", "Ohio")

    assert [same_town(name, incident) for name in names] == [True, True, True, True, True, False]


def test_what_the_archive_does_not_say_is_not_asked() -> None:
    incident = Incident("1", num_killed=2)

    assert [answer.field for answer in answers(Told("a"), incident)] == ["killed"]


def test_the_main_account_comes_first_then_what_is_told_as_true() -> None:
    planned = an_account("planned", status="planned")
    told = an_account("told")
    main = an_account("main", main=True)

    assert main_account(a_line(planned, told, main)) == main
    assert main_account(a_line(planned, told)) == told
    assert main_account(a_line()) is None


@pytest.mark.parametrize(
    ("toll", "told"),
    [
        (None, None),
        (PublicToll(low=3, high=None), 3),
        (PublicToll(low=None, high=5), 5),
        (PublicToll(low=0, high=2), 0),
        (PublicToll(low=None, high=None), None),
    ],
)
def test_a_range_is_told_by_its_lower_bound(toll: PublicToll | None, told: int | None) -> None:
    assert number(toll) == told


def test_only_a_period_of_one_day_is_a_day() -> None:
    assert day(PublicPeriod(MAY_4, MAY_4, "day")) == MAY_4
    assert day(PublicPeriod(MAY_4, dt.date(2015, 5, 5), "days")) is None
    assert day(PublicPeriod(None, None, "unresolved")) is None


def test_a_state_is_no_town_and_a_name_in_no_gazetteer_is_kept() -> None:
    places = (
        a_place("Elmford", 1),
        a_place("Stone", 3),
        a_place("Ohio", 4),
        a_place("Quail Court", None),
        None,
    )

    assert [city(place) for place in places] == ["Elmford", "Stone", None, "Quail Court", None]


def test_a_document_is_in_the_incident_of_its_main_account_and_else_alone() -> None:
    documents = [Document("a", "Text"), Document("b", "Text"), Document("c", "Text")]
    linked = Linked(
        {
            "a": a_line(an_account("a1"), an_account("a2", main=True, killed=PublicToll(low=1, high=1))),
            "b": a_line(an_account("b1")),
        },
        (an_incident("i", "a1"), an_incident("j", "a2", "b1")),
        {},
    )

    told = told_of(documents, linked)

    assert told == [Told("a", "j", killed=1), Told("b", "j"), Told("c", "alone c")]


def test_predict_writes_what_score_reads(tmp_path: Path, gold: Path) -> None:
    out = tmp_path / "told.jsonl"

    Gva().predict(gold, out, StubEngine(folder=tmp_path))

    assert read_told(out)["a"] == Told("a", "i", killed=2)
    assert [json.loads(line)["cluster"] for line in out.read_text().splitlines()] == ["i", "i", "i", "i"]
    assert {each.name: each.value for each in Gva().score(out, gold).measures}["pairs.precision"] == 1 / 6


def test_documents_without_answers_are_read_from_a_file_of_any_name(tmp_path: Path) -> None:
    source = tmp_path / "unseen.json"
    source.write_text('\ufeff{"id": 5, "content": "Text", "dct": "2015-05-04T10:00"}\n\n', encoding="utf-8")

    (document,) = read_documents(source)

    assert text_of(document) == Text(key="5", text="Text", published=MAY_4)


def test_the_title_stands_on_top_without_its_outlet_unless_the_text_opens_with_it() -> None:
    told = Document("a", "Text of it.", title="Two shot in Elmford :: WXYZ.com")
    repeated = Document("b", "TWO SHOT IN ELMFORD\n\nText of it.", title="Two shot in Elmford - WXYZ News")
    empty = Document("c", " ", title="Two shot in Elmford")

    assert [text_of(document).text for document in (told, repeated, empty)] == [
        "Two shot in Elmford\n\nText of it.",
        "TWO SHOT IN ELMFORD\n\nText of it.",
        "Two shot in Elmford",
    ]


def test_a_file_in_windows_letters_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_bytes('{"id": "a", "content": "Café"}'.encode("cp1252"))

    assert read_documents(tmp_path / "d.jsonl")[0].content == "Café"


def test_incidents_are_found_beside_documents_of_another_name(tmp_path: Path) -> None:
    (tmp_path / "test_documents.jsonl").write_text('{"id": "a", "content": "Text", "incident_id": "1"}')
    (tmp_path / "test_incidents.jsonl").write_text('{"incident_uri": "1", "num_killed": 4}')

    assert read_incidents(tmp_path) == {"1": Incident("1", num_killed=4)}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('{"id": "a"}', r"d.jsonl:2: .*`content`"),
        ('{"id": "a", "content": "Text", "dct": "yesterday"}', r"d.jsonl:2: .*'yesterday' is no day such as"),
        ("no json", r"d.jsonl:2: .*as JSON"),
        ('{"id": "first", "content": "Text"}', r"d.jsonl:2: the id 'first' is there twice"),
    ],
)
def test_an_unreadable_document_is_named_with_what_would_be_right(
    tmp_path: Path, row: str, said: str
) -> None:
    (tmp_path / "d.jsonl").write_text('{"id": "first", "content": "Text"}\n' + row)

    with pytest.raises(UnreadableCorpus, match=said):
        read_documents(tmp_path / "d.jsonl")


def test_gold_without_answers_and_predictions_of_another_half_are_refused(tmp_path: Path, gold: Path) -> None:
    (tmp_path / "told.jsonl").write_text('{"id": "elsewhere"}')
    with pytest.raises(UnreadableCorpus, match="none of its ids is in"):
        Gva().score(tmp_path / "told.jsonl", gold)

    (tmp_path / "told.jsonl").write_text('{"id": "a"}\n{"id": "a"}')
    with pytest.raises(UnreadableCorpus, match="a second prediction for 'a'"):
        Gva().score(tmp_path / "told.jsonl", gold)

    bare = written(tmp_path / "bare", [{"id": "a", "content": "Text"}])
    with pytest.raises(UnreadableCorpus, match="'a' has no incident_id"):
        Gva().score(tmp_path / "told.jsonl", bare)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match="holds 0 files of documents"):
        read_documents(tmp_path)
    with pytest.raises(UnreadableCorpus, match="No such file"):
        read_documents(tmp_path / "none.jsonl")
    (tmp_path / "documents.jsonl").write_text("")
    with pytest.raises(UnreadableCorpus, match=r"no incidents.jsonl beside it"):
        read_incidents(tmp_path)


def test_patterns_tell_the_first_number_of_dead_and_injured() -> None:
    document = Document("a", "Police say three people were killed and 12 others hurt; killing 9 came later.")

    assert by_pattern(document) == Told("a", "a", killed=3, injured=12)
    assert by_pattern(Document("b", "A blast, killing Two and wounding 4.")) == Told("b", "b", 2, 4)


def test_constants_need_no_text() -> None:
    document = Document("a", "Text", dct="2015-05-04")

    assert always_empty(document) == Told("a", "a")
    assert majority(document) == Told("a", "a", killed=0, injured=1, date=MAY_4)


def test_texts_alike_are_one_cluster_unless_published_far_apart() -> None:
    texts = (
        "gunfire struck the bakery of Elmford",
        "bakery in Elmford struck by gunfire",
        "council votes on buses",
    )
    days = ("2015-05-01", "2015-06-01", "2015-05-01")
    documents = [
        Document(str(at), text, dct=day) for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]

    ever = alike(documents, at_least=0.3, within_days=None)
    near = alike(documents, at_least=0.3, within_days=10)

    assert [one.cluster == ever[0].cluster for one in ever] == [True, True, False]
    assert [one.cluster == near[0].cluster for one in near] == [True, False, False]
    assert alike(documents[:1], at_least=0.3, within_days=None) == [always_empty(documents[0])]


def test_a_sample_holds_whole_incidents_and_their_answers(tmp_path: Path, gold: Path) -> None:
    data = tmp_path / "data"
    gold.rename(data.with_name("moved"))
    data.mkdir()
    data.with_name("moved").rename(data / "gva")
    (half,) = Gva().halves(data)

    sample = Gva().sample(half, tmp_path / "sample")

    assert (half.name, half.documents, sample.documents) == ("dev", 4, 4)
    assert read_documents(sample.source) == read_documents(half.source)
    assert read_incidents(sample.gold) == read_incidents(half.gold)
    assert Gva().halves(tmp_path / "elsewhere") == ()
