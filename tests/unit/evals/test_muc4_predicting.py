"""What the adapter of MUC-4 makes of the engine's accounts, with records made by hand."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from evals.contract import UnreadableCorpus
from evals.corpora.muc4 import Muc4, records
from evals.corpora.muc4.filling import number
from evals.corpora.muc4.inputs import read_documents, read_text
from evals.corpora.muc4.key_format import read_key
from evals.corpora.muc4.phrases import bare, head
from evals.corpora.muc4.records import Fill
from evals.engine import Engine, Read, Seen, Text

from reportedly.model.claim import Attribution, Speaker
from reportedly.model.ids import AccountId, ActorId, ArticleId, ClaimId
from reportedly.model.taxonomy import Field
from reportedly.model.values import Actor, Count, Place, Referent, Term, Value
from reportedly.views.public.records import (
    ArticleLine,
    PublicAccount,
    PublicArticle,
    PublicClaim,
    PublicPeriod,
    PublicPlace,
    PublicTarget,
)

RAW = """\
TST1-MUC3-0001 (NOSC)

   LIMA, 4 FEB 90 (EFE) -- [TEXT] MEMBERS OF THE RED FRONT KILLED 3
TEACHERS IN A HOUSE IN PUNO DEPARTMENT.


TST1-MUC3-0002 (NOSC)

   LIMA, NO DATE (EFE) -- [TEXT] NOTHING HAPPENED.
"""


class StubEngine(Engine):
    """Says of each text what the test has written down."""

    def __init__(self, lines: dict[str, ArticleLine]) -> None:
        self.lines = lines
        self.asked: list[Text] = []

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        for text in texts:
            self.asked.append(text)
            line = self.lines.get(text.key)
            yield Read(text.key, line, None if line else "nothing")

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            yield Seen(text.key, None, "not asked")


def _claim(field: Field, value: Value, quote: str, start: int, attribution: Attribution) -> PublicClaim:
    return PublicClaim(
        ClaimId(f"c{start}{field}"),
        field,
        value,
        quote,
        start,
        start + len(quote),
        0.9,
        attribution,
        "local/1",
    )


FRONT = Actor(ActorId("r:front"), "Red Front")
PUNO = Place("Puno", "Puno", "PE", -15.8, -70.0, 4, None)
REPORTER = Attribution("reporter")
BLAMED = Attribution("speaker", (Speaker("the police", "police"),), "said", "blames")
CLAIMS = (
    _claim("type", Term("armed_attack"), "KILLED", 25, REPORTER),
    _claim(
        "perpetrator",
        Referent("MEMBERS", "actor", None, ("RED FRONT",), FRONT),
        "MEMBERS OF THE RED FRONT KILLED",
        0,
        REPORTER,
    ),
    _claim("responsibility", Referent("RED FRONT", "actor", None, (), FRONT), "RED FRONT", 15, BLAMED),
    _claim("killed", Count(3, 3, "civilian"), "KILLED 3\nTEACHERS", 25, REPORTER),
    _claim("target", Referent("3\nTEACHERS", "target", "civilians"), "3\nTEACHERS", 32, REPORTER),
    _claim("target", Referent("A HOUSE", "target", "civilians"), "A HOUSE", 46, REPORTER),
    _claim("person", Referent("ANA PAZ", "person", "teacher; killed"), "ANA PAZ", 60, REPORTER),
    _claim("person", Referent("PAZ", "person", "killed"), "PAZ", 70, REPORTER),
    _claim("where", Referent("PUNO", "place", None, (), PUNO), "PUNO", 80, REPORTER),
)


def _account(
    *,
    kind: str = "armed_attack",
    status: str = "asserted",
    day: date | None = date(1990, 2, 2),
    country: str = "PE",
    main: bool = True,
) -> PublicAccount:
    return PublicAccount(
        id=AccountId("a"),
        type=kind,
        status=status,
        main=main,
        when=PublicPeriod(day, day, "day") if day else None,
        where=PublicPlace("Puno", "Puno", country, -15.8, -70.0, 4, None),
        perpetrators=(),
        targets=(PublicTarget("3 TEACHERS", "civilians", None), PublicTarget("A HOUSE", "civilians", None)),
        killed=None,
        injured=None,
        abducted=None,
        arrested=None,
        responsibility=(),
        claims=CLAIMS,
    )


def _line(*accounts: PublicAccount) -> ArticleLine:
    article = PublicArticle(ArticleId("x"), "p", None, date(1990, 2, 4), None, "en", "LIMA")
    return ArticleLine(article, accounts, (), (), "ok")


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "unseen"
    folder.mkdir()
    (folder / "some-texts").write_text(RAW, encoding="utf-8-sig")
    (folder / "some-key").write_text("0.  MESSAGE: ID                     TST1-MUC3-0001\n")
    (folder / "some-info").write_text("How the texts are made -- a description.\n")
    return folder


def test_a_folder_gives_its_texts_with_the_day_of_their_dateline(raw: Path) -> None:
    documents = read_documents(raw)

    assert [(document.id, document.published) for document in documents] == [
        ("TST1-MUC3-0001", date(1990, 2, 4)),
        ("TST1-MUC3-0002", None),
    ]
    assert documents[0].text.startswith("LIMA, 4 FEB 90")
    assert documents[0].text.endswith("PUNO DEPARTMENT.")


def test_both_formats_are_written_from_one_reading(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"

    Muc4().predict(raw, out, StubEngine({"TST1-MUC3-0001": _line(_account())}))

    told = json.loads(out.read_text())
    assert list(told) == ["10001", "10002"]
    assert told["10002"] == {"docid": "TST1-MUC3-0002", "pred_templates": [], "gold_templates": []}
    assert told["10001"]["pred_templates"] == [
        {
            "incident_type": "attack",
            "PerpInd": [["members of the red front"]],
            "PerpOrg": [["red front"]],
            "Target": [["house"]],
            "Victim": [["ana paz"]],
            "Weapon": [],
        }
    ]
    key = read_key(read_text(tmp_path / "out.json.key"), "out")
    (template,) = key.templates
    assert key.documents == ("TST1-MUC3-0001", "TST1-MUC3-0002")
    assert {slot: template.fills(slot) for slot in records.SCORED if template.fills(slot)} == {
        records.DATE: (Fill(("02 FEB 90",)),),
        records.LOCATION: (Fill(("PERU: PUNO (DEPARTMENT)",)),),
        records.TYPE: (Fill(("ATTACK",)),),
        records.STAGE: (Fill(("ACCOMPLISHED",)),),
        records.CATEGORY: (Fill(("TERRORIST ACT",)),),
        records.PERP_IND: (Fill(("MEMBERS OF THE RED FRONT",)),),
        records.PERP_ORG: (Fill(("RED FRONT",)),),
        records.CONFIDENCE: (Fill(("SUSPECTED OR ACCUSED BY AUTHORITIES",), ("RED FRONT",)),),
        records.THING: (Fill(("HOUSE",)),),
        records.THING_TYPE: (Fill(("OTHER",), ("HOUSE",)),),
        records.THING_NUMBER: (Fill(("1",), ("HOUSE",)),),
        records.NAME: (Fill(("ANA PAZ",)),),
        records.DESCRIPTION: (Fill(("TEACHERS",)),),
        records.HUMAN_TYPE: (Fill(("CIVILIAN",), ("ANA PAZ",)), Fill(("CIVILIAN",), ("TEACHERS",))),
        records.HUMAN_NUMBER: (Fill(("1",), ("ANA PAZ",)), Fill(("3",), ("TEACHERS",))),
        records.HUMAN_EFFECT: (Fill(("DEATH",), ("ANA PAZ",)), Fill(("DEATH",), ("TEACHERS",))),
    }


def test_the_engine_is_asked_the_raw_text_with_its_day(raw: Path, tmp_path: Path) -> None:
    engine = StubEngine({})

    Muc4().predict(raw, tmp_path / "out.json", engine)

    assert [(text.key, text.published) for text in engine.asked] == [
        ("TST1-MUC3-0001", date(1990, 2, 4)),
        ("TST1-MUC3-0002", None),
    ]
    assert "RED FRONT KILLED 3\nTEACHERS" in engine.asked[0].text


@pytest.mark.parametrize(
    "account",
    [
        _account(kind="arrest"),
        _account(status="denied"),
        _account(day=date(1989, 11, 1), main=False),
        _account(country="NI"),
    ],
)
def test_what_the_task_leaves_out_is_left_out(account: PublicAccount, raw: Path, tmp_path: Path) -> None:
    Muc4().predict(raw, tmp_path / "out.json", StubEngine({"TST1-MUC3-0001": _line(account)}))

    told = json.loads((tmp_path / "out.json").read_text())
    assert told["10001"]["pred_templates"] == []


def test_gold_is_taken_along_and_a_file_with_case_is_read(tmp_path: Path) -> None:
    gold = [{"incident_type": "arson", "PerpInd": [[["Rebels", 3]]]}]
    source = tmp_path / "half.json"
    row = {"docid": "TST2-MUC4-0005", "doctext": "The Rebels burned it.", "templates": gold}
    source.write_text(json.dumps(row) + "\n")

    Muc4().predict(source, tmp_path / "out.json", StubEngine({}))

    told = json.loads((tmp_path / "out.json").read_text())
    assert told["20005"]["gold_templates"][0]["PerpInd"] == [["Rebels"]]


def test_a_prediction_is_scored_by_both_measures(raw: Path, tmp_path: Path) -> None:
    corpus = Muc4()
    out = tmp_path / "out.json"
    corpus.predict(raw, out, StubEngine({"TST1-MUC3-0001": _line(_account())}))

    scoring = corpus.score(out, tmp_path / "out.json.key")

    assert {each.name: each.value for each in scoring.measures}["allslot.f1"] == 1.0


def test_a_text_that_stands_again_in_another_case_is_read_once(raw: Path) -> None:
    (raw / "some-texts.mixed-case").write_text(RAW.title().replace("Tst1-Muc3", "TST1-MUC3"))

    documents = read_documents(raw)

    assert len(documents) == 2
    assert documents[1].text.endswith("NOTHING HAPPENED.")


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("nothing here\n")

    with pytest.raises(UnreadableCorpus, match="holds no MUC-4 text: expected lines such as TST1-MUC3-0001"):
        read_documents(tmp_path)


def test_a_sample_holds_texts_and_answers_and_scores_itself(raw: Path, tmp_path: Path) -> None:
    corpus = Muc4()
    corpus.predict(raw, tmp_path / "out.json", StubEngine({"TST1-MUC3-0001": _line(_account())}))
    (tmp_path / "out.json.key").rename(raw / "some-key")
    half = corpus.halves(tmp_path)
    assert half == ()
    (tmp_path / "muc4" / "raw").mkdir(parents=True)
    raw.rename(tmp_path / "muc4" / "raw" / "tst1")

    (whole,) = corpus.halves(tmp_path)
    sample = corpus.sample(whole, tmp_path / "sample")

    assert (whole.name, whole.documents, sample.documents) == ("tst1", 2, 2)
    assert read_documents(sample.source) == read_documents(whole.source)
    assert corpus.score(tmp_path / "sample" / "tst1.key", sample.gold).measures[0].value == 1.0


@pytest.mark.parametrize("name", ["always empty", "majority", "regex"])
def test_baselines_write_what_the_scorer_reads(name: str, raw: Path, tmp_path: Path) -> None:
    corpus = Muc4()
    out = tmp_path / "out.json"

    corpus.baselines[name](raw, out, StubEngine({}))

    told = json.loads(out.read_text())
    assert len(told["10001"]["pred_templates"]) == (0 if name == "always empty" else 1)
    assert read_key(read_text(tmp_path / "out.json.key"), "out").documents == (
        "TST1-MUC3-0001",
        "TST1-MUC3-0002",
    )


def test_phrases_lose_articles_and_numbers_and_have_a_head() -> None:
    assert bare("THE SIX\nOLD TEACHERS OF PUNO") == "OLD TEACHERS OF PUNO"
    assert bare("six") == "six"
    assert head("old teachers of Puno") == "teachers"


def test_counts_are_written_in_the_notation_of_the_keys() -> None:
    counts = [Count(3, 3), Count(3, None), Count(3, 5), Count(None, 5), Count(None, None)]

    assert [number(count, "TEACHERS") for count in counts] == ["3", "3-", "3-5", "~5", "PLURAL"]
    assert number(None, "TEACHER") == "1"
