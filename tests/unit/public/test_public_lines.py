"""An article with two happenings -> the line that outside tools read, key for key."""

from datetime import UTC, date, datetime
from typing import Any

import jsonschema
import msgspec
import pytest

from reportedly.errors import UnknownName
from reportedly.model.account import Extraction, Figure, Refusal
from reportedly.model.article import Article, Section
from reportedly.model.claim import Attribution, Evidence, Speaker, quote_at
from reportedly.model.ids import FigureId
from reportedly.model.incident import AssembledIncident, Variant, make_incident
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.testing.factories import (
    a_claim,
    a_place,
    a_referent,
    an_account,
    an_actor,
    an_article,
    an_extraction,
)
from reportedly.views.public import article_line, incident_line, schema
from reportedly.views.public.schemas import LINES, made_schema

TEXT = (
    "A bomb killed at least nine people in Varnok on Monday, police said. "
    "The River Front claimed the blast. Attacks rose by 12%. Also read: Snow expected"
)
POLICE = Attribution("speaker", (Speaker("police", "police"),), "said")


@pytest.fixture
def article() -> Article:
    start = TEXT.index("Also read")
    teaser = Section(start, len(TEXT), "teaser", "a teaser of another page")
    return an_article(TEXT, published=date(2031, 5, 7), outlet="Varnok Post", cut=[teaser])


@pytest.fixture
def extraction(article: Article) -> Extraction:
    front = an_actor("River Front")
    account = an_account(
        article,
        a_claim(article, "type", Term("bombing"), "bomb"),
        a_claim(article, "killed", Count(9, None), "at least nine people", said=POLICE),
        a_claim(article, "when", Period(date(2031, 5, 5), date(2031, 5, 5), "day"), "on Monday", said=POLICE),
        a_claim(
            article,
            "where",
            a_referent("Varnok", "place", entity=a_place("Varnok", admin1="Tol", country="XA")),
            "in Varnok",
        ),
        a_claim(
            article,
            "responsibility",
            a_referent("The River Front", "actor", entity=front),
            "claimed the blast",
            said=Attribution("reporter", stance="claims", cue="claimed"),
        ),
        a_claim(
            article, "perpetrator", a_referent("The River Front", "actor", entity=front), "The River Front"
        ),
        a_claim(article, "target", Referent("people", "target", role="civilian"), "people"),
    )
    figure = Figure(
        FigureId("f1"),
        article.id,
        "attacks, change on the month before",
        None,
        12.0,
        a_referent("this month", "period"),
        "last month",
        None,
        Attribution("reporter"),
        _evidence(article, "Attacks rose by 12%"),
        "echo/1",
    )
    refused = Refusal(_evidence(article, "The River Front"), "a name alone")
    made = an_extraction(article, account, refused=[refused])
    return msgspec.structs.replace(made, figures=(figure,))


def test_the_article_is_told_without_its_text(article: Article, extraction: Extraction) -> None:
    line = article_line(article, extraction)

    assert line["article"] == {
        "id": article.id,
        "path": "report.txt",
        "title": None,
        "published": "2031-05-07",
        "outlet": "Varnok Post",
        "language": "en",
        "dateline": None,
    }
    assert list(line) == ["article", "accounts", "figures", "refused", "outcome"]


def test_an_account_has_the_documented_keys_in_order(article: Article, extraction: Extraction) -> None:
    account = article_line(article, extraction)["accounts"][0]

    assert list(account) == [
        "id", "type", "status", "main", "when", "where", "perpetrators", "targets", "killed", "injured",
        "abducted", "arrested", "responsibility", "claims",
    ]  # fmt: skip


def test_an_account_is_flattened(article: Article, extraction: Extraction) -> None:
    account = article_line(article, extraction)["accounts"][0]

    assert account["type"] == "bombing"
    assert account["status"] == "asserted"
    assert account["main"] is True
    assert account["when"] == {"earliest": "2031-05-05", "latest": "2031-05-05", "precision": "day"}
    assert account["where"] == {
        "name": "Varnok",
        "admin1": "Tol",
        "country": "XA",
        "lat": 10.0,
        "lon": 20.0,
        "precision": 1,
        "gazetteer_id": account["where"]["gazetteer_id"],
    }
    assert account["killed"] == {"low": 9, "high": None}
    assert account["injured"] is None
    actor_id = an_actor("River Front").id
    assert account["perpetrators"] == [
        {"name": "River Front", "actor_id": actor_id, "text": "The River Front"}
    ]
    assert account["targets"] == [{"text": "people", "kind": "civilian", "actor_id": None}]
    assert account["responsibility"] == [{"stance": "claimed", "actor": "River Front", "speaker": None}]


def test_a_claim_shows_its_quote_and_its_voice(article: Article, extraction: Extraction) -> None:
    claims = article_line(article, extraction)["accounts"][0]["claims"]
    killed = next(claim for claim in claims if claim["field"] == "killed")

    assert list(killed) == [
        "id", "field", "value", "quote", "start", "end", "confidence", "attribution", "origin",
    ]  # fmt: skip
    assert killed["value"] == {"kind": "count", "low": 9, "high": None, "class": None, "part_of": None}
    assert killed["quote"] == "at least nine people" == TEXT[killed["start"] : killed["end"]]
    assert killed["attribution"] == {
        "voice": "speaker",
        "speakers": [{"text": "police", "kind": "police", "role": None}],
        "cue": "said",
        "stance": "states",
        "medium": None,
        "said_on": None,
    }
    assert killed["origin"] == "echo/1"


def test_a_figure_keeps_the_words_of_an_undated_period(article: Article, extraction: Extraction) -> None:
    (figure,) = article_line(article, extraction)["figures"]

    assert figure["period"] == {
        "earliest": None,
        "latest": None,
        "precision": "unresolved",
        "text": "this month",
    }
    assert (figure["value"], figure["change_percent"]) == (None, 12.0)
    assert figure["quote"] == "Attacks rose by 12%"


def test_refused_text_and_cut_sections_stand_in_order_of_the_text(
    article: Article, extraction: Extraction
) -> None:
    refused = article_line(article, extraction)["refused"]

    assert [(each["quote"], each["reason"]) for each in refused] == [
        ("The River Front", "a name alone"),
        ("Also read: Snow expected", "a teaser of another page"),
    ]


def test_a_line_holds_against_the_shipped_schema(article: Article, extraction: Extraction) -> None:
    line = article_line(article, extraction)

    assert list(_faults(line, "extract")) == []


def test_a_line_with_a_key_too_many_breaks_the_schema(article: Article, extraction: Extraction) -> None:
    line = article_line(article, extraction)
    line["accounts"][0]["victims"] = 9

    assert [fault.message for fault in _faults(line, "extract")] == [
        "Additional properties are not allowed ('victims' was unexpected)"
    ]


def test_a_line_survives_the_way_through_json(article: Article, extraction: Extraction) -> None:
    text = msgspec.json.encode(article_line(article, extraction))

    read = msgspec.json.decode(text, type=LINES["extract"])

    assert msgspec.json.encode(read) == text


def test_an_incident_line_keeps_rival_tolls_beside_the_headline() -> None:
    early, late = an_article("Nine died.", path="early.txt"), an_article("Twelve died.", path="late.txt")
    nine = a_claim(early, "killed", Count(9, 9), "Nine died")
    twelve = a_claim(late, "killed", Count(12, 12), "Twelve died")
    accounts = (an_account(early, nine).id, an_account(late, twelve).id)
    known = datetime(2031, 5, 8, 9, 30, tzinfo=UTC)
    assembled = AssembledIncident(
        make_incident(accounts),
        (
            Variant("killed", Count(12, 12), (twelve,), 2, (late.id,)),
            Variant("killed", Count(9, 9), (nine,), 1, (early.id,)),
        ),
        "contested",
        "two tolls",
        "extracted",
        (early.id, late.id),
        2,
        date(2031, 5, 7),
        None,
        known,
        known,
        (),
    )

    line = incident_line(assembled)

    assert line["killed"] == {"low": 12, "high": 12}
    assert [variant["support"] for variant in line["variants"]["killed"]] == [2, 1]
    assert line["variants"]["killed"][1]["claims"] == [nine.id]
    assert line["first_known"] == "2031-05-08T09:30:00Z"
    assert list(_faults(line, "incidents")) == []


@pytest.mark.parametrize("name", sorted(LINES))
def test_the_shipped_schema_is_made_from_the_record(name: str) -> None:
    assert schema(name) == made_schema(name), f"write made_schema({name!r}) to {name}.schema.json"


@pytest.mark.parametrize("name", sorted(LINES))
def test_no_object_of_a_schema_takes_unnamed_keys(name: str) -> None:
    records = [each for each in schema(name)["$defs"].values() if each["type"] == "object"]

    assert [each["title"] for each in records if each.get("additionalProperties") is not False] == []
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_an_unknown_schema_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(
        UnknownName, match=r"no JSON Schema named 'export'; there are extract, mentions, incidents, link"
    ):
        schema("export")


def _faults(line: dict[str, Any], name: str) -> list[jsonschema.ValidationError]:
    checker = jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())
    return list(checker.iter_errors(line))


def _evidence(article: Article, quote: str) -> Evidence:
    start = article.text.index(quote)
    return quote_at(article, start, start + len(quote))
