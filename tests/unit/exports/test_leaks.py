"""A thousand canaries are seeded where no reader outside may look; no public file holds one."""

import random
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import polars as pl
import pytest
from tests.unit.exports.made import synthetic_export

from reportedly import pipeline
from reportedly.incidents.deciding import restrict, undo
from reportedly.model.account import Account, Extraction, make_account
from reportedly.model.article import Article, Section
from reportedly.model.claim import Attribution, Speaker
from reportedly.model.decision import Decision, Signed, make_decision
from reportedly.model.document import Hints, make_document
from reportedly.model.ids import ArticleId, GazetteerId
from reportedly.model.incident import incident_id
from reportedly.model.record import content_id
from reportedly.model.seams import Entry, Store
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Place, Referent, Term, Value
from reportedly.store import open_store
from reportedly.testing.factories import ORIGIN, a_claim
from reportedly.testing.incidents import KNOWN
from reportedly.views.exports.format_list import WRITERS, Format
from reportedly.views.exports.part import Part, site_of
from reportedly.views.privacy.profiles import Profile

INCIDENTS = 100
_SYLLABLES = (
    "zor",
    "vek",
    "mup",
    "qua",
    "lix",
    "dro",
    "fen",
    "gub",
    "hax",
    "jis",
    "kwo",
    "nyl",
    "pif",
    "rux",
)


def a_name(chance: random.Random) -> str:
    return "".join(chance.sample(_SYLLABLES, 3)).capitalize()


class Seeded:
    """A ledger whose every incident hides ten canaries."""

    def __init__(self) -> None:
        self.store: Store = open_store(None)
        self.canaries: list[str] = []
        chance = random.Random(5)
        for number in range(INCIDENTS):
            self._seed(number, chance)

    def _hide(self, canary: str) -> str:
        self.canaries.append(canary)
        return canary

    def _seed(self, number: int, chance: random.Random) -> None:
        victim, family = self._hide(a_name(chance)), self._hide(a_name(chance))
        speaker, stranger = self._hide(a_name(chance)), self._hide(a_name(chance))
        target, doer = self._hide(a_name(chance)), self._hide(a_name(chance))
        village, path = self._hide(a_name(chance)), self._hide(a_name(chance).casefold())
        user, note = self._hide(a_name(chance)), self._hide(a_name(chance))
        lat, lon = round(chance.uniform(25, 35), 6), round(chance.uniform(62, 70), 6)
        self._hide(str(lat))
        self._hide(str(lon))
        led_by, friend = f"Gunmen led by one {doer} {family}", f"{stranger} {family}"
        killed = f"{number + 1} people including {victim} {family}"
        text = (
            f"{led_by} killed {killed} near a house on Friday. Neighbours saw {friend} run, {speaker} "
            f"{family} said. The house of {target} burned."
        )
        title = f"{victim} killed"
        document = make_document(
            text.encode(),
            path=f"{path}/{number}.txt",
            media_type="text/plain",
            hints=Hints(outlet="Herald", title=title, url=f"https://herald.example/{victim}-killed"),
        )
        article = Article(
            id=ArticleId(content_id("r", document.id)),
            document_id=document.id,
            path=document.path,
            text=text,
            sections=(Section(0, len(text), "body"),),
            title=title,
            published=date(2031, 3, 2),
            outlet="Herald",
            language="en",
            byline=speaker,
            dateline=village.upper(),
        )
        spot = Place(village, "Balochistan", "PK", lat, lon, 1, GazetteerId(f"geonames:{village}"))
        where = Referent(f"near a house in {village}", "place", context=(village,), entity=spot)
        day = Period(date(2031, 3, 1), date(2031, 3, 1), "day")
        said = Attribution(
            "speaker", (Speaker(f"{speaker} {family}", "resident", f"brother of {victim}"),), "said"
        )
        told: tuple[tuple[Field, Value, str], ...] = (
            ("type", Term("armed_attack"), f"killed {killed}"),
            ("killed", Count(number + 1, number + 1), f"{number + 1} people"),
            ("where", where, "near a house"),
            ("when", day, "Friday"),
            ("perpetrator", Referent(led_by, "actor"), led_by),
            (
                "target",
                Referent(f"the house of {target}", "target", role="civilians"),
                f"The house of {target}",
            ),
            ("person", Referent(f"{victim} {family}", "person", role="killed"), f"{victim} {family}"),
            ("weapon", Referent(f"{stranger}'s gun", "weapon"), f"Neighbours saw {friend} run"),
        )
        claims = [a_claim(article, field, value, quote, said=said) for field, value, quote in told]
        account = make_account(article.id, claims, main=True)
        moment = datetime(2031, 3, 3, tzinfo=UTC)
        extraction = Extraction(article.id, ORIGIN, (account,), (), (), "ok")
        self.store.keep(Entry(document, text.encode(), article, extraction), known_at=moment)
        self.store.decide(decided_by(Signed(user, moment, f"asked {note}"), account), known_at=moment)


def decided_by(signed: Signed, account: Account) -> tuple[Decision, ...]:
    """Return a remark on the incident of an account, and its toll as somebody corrected it."""
    incident, accounts = incident_id(account.id), (account.id,)
    toll = account.of("killed")[0].value
    return (
        make_decision("note", signed, incident=incident, accounts=accounts),
        make_decision("correct", signed, incident=incident, accounts=accounts, field="killed", value=toll),
    )


@pytest.fixture(scope="module")
def seeded() -> Seeded:
    return Seeded()


def everything_in(content: bytes) -> str:
    """Return a file as text, with what it packs unpacked."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return "\n".join(
                name + archive.read(name).decode(errors="replace") for name in archive.namelist()
            )
    return content.decode(errors="replace")


def written(seeded: Seeded, file_format: Format, profile: Profile) -> str:
    pieces = WRITERS[file_format].pieces(synthetic_export(seeded.store, profile=profile))
    return everything_in(b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces))


def test_there_are_a_thousand_canaries_and_an_internal_file_holds_them(seeded: Seeded) -> None:
    lines = written(seeded, Format.jsonl, Profile.internal)

    assert len(seeded.canaries) == 12 * INCIDENTS >= 1_000
    assert sum(canary in lines for canary in seeded.canaries) > 0.7 * len(seeded.canaries)


@pytest.mark.parametrize("file_format", list(Format))
def test_no_public_file_holds_a_canary(seeded: Seeded, file_format: Format) -> None:
    lines = written(seeded, file_format, Profile.public).casefold()

    assert [canary for canary in seeded.canaries if canary.casefold() in lines] == []
    # The incidents themselves are there.
    assert "balochistan" in lines or file_format in {Format.parquet, Format.geoparquet}


@pytest.mark.parametrize("file_format", [Format.parquet, Format.geoparquet])
def test_no_cell_of_a_public_parquet_file_holds_a_canary(seeded: Seeded, file_format: Format) -> None:
    pieces = WRITERS[file_format].pieces(synthetic_export(seeded.store, profile=Profile.public))
    frame = pl.read_parquet(b"".join(piece for piece in pieces if isinstance(piece, bytes)))

    cells = str(frame.rows()).casefold()
    assert [canary for canary in seeded.canaries if canary.casefold() in cells] == []
    assert frame["admin1"].unique().to_list() == ["Balochistan"]


def test_a_partner_reads_places_and_no_name_that_the_incident_tells(seeded: Seeded) -> None:
    lines = written(seeded, Format.csv, Profile.partner)

    assert seeded.canaries[6] in lines
    assert seeded.canaries[0] not in lines


def test_a_restricted_incident_is_in_no_file_for_others_and_lifting_it_brings_it_back(seeded: Seeded) -> None:
    store = open_store(None)
    for document in seeded.store.documents():
        article = next(each for each in seeded.store.articles() if each.document_id == document.id)
        extraction = seeded.store.newest_extraction(article.id)
        store.keep(
            Entry(document, seeded.store.content(document.id), article, extraction),
            known_at=datetime(2031, 3, 3, tzinfo=UTC),
        )
    one = next(iter(pipeline.Incidents(store)))
    restricted = restrict(one, Signed("ana", KNOWN, "in hiding"))
    before = _ids(store, Profile.public)

    store.decide([restricted], known_at=KNOWN)
    restricted_ids = [_ids(store, profile) for profile in Profile]
    lifted = undo(restricted, frozenset(), Signed("ana", KNOWN.replace(hour=13)))
    store.decide([lifted], known_at=KNOWN)

    name = one.incident.id
    assert name in before
    assert [name in ids for ids in restricted_ids] == [False, False, True]
    assert _ids(store, Profile.public) == before


def _ids(store: Store, profile: Profile) -> set[str]:
    return set().union(*synthetic_export(store, profile=profile).parts(_ids_of))


def _ids_of(part: Part) -> set[str]:
    return {each.incident.id for each in part.incidents()}


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://news.example/2031/a-name-killed?by=x#y", "https://news.example/"),
        ("https://user:secret@news.example:8080/a", "https://news.example/"),
        ("https://[broken/a", None),
        ("clipping 7", None),
    ],
)
def test_anybody_reads_the_site_of_an_address_alone(url: str, shown: str | None) -> None:
    assert site_of(url) == shown
