"""The public profile: no private names, coarse places, short quotes, no paths."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from reportedly.model.claim import Attribution, Speaker
from reportedly.model.values import Count, Period
from reportedly.testing.factories import an_actor
from reportedly.testing.reports import Happening, a_ledger, a_place_of
from reportedly.views.privacy.names import cut, private_names, without_names
from reportedly.views.privacy.profiles import Profile
from reportedly.views.report.build import Asked, Report, build
from reportedly.views.report.formats import Format, written
from reportedly.views.report.month import Month
from reportedly.views.report.pictures.map import spots_of

DAY = Period(date(2031, 8, 2), date(2031, 8, 2), "day")
RESIDENT = Attribution("speaker", (Speaker("Karim Daudzai", "resident", "shopkeeper"),), "said", "states")
SECRETS = ("Ghulam", "Rasoolzai", "Karim", "Daudzai", "Khair Khana", "71.txt", "10.0", "20.0")


def the_report(profile: Profile) -> Report:
    told = Happening(
        71,
        DAY,
        a_place_of("Khair Khana", "Upper Vale"),
        killed=Count(1, 1),
        person="Ghulam Rasoolzai",
        said=RESIDENT,
    )
    ledger = a_ledger([told])
    return build(ledger.incidents, ledger.articles, (), Asked(Month(2031, 8), "XV", profile=profile))


@pytest.mark.parametrize("chosen", [Format.html, Format.md, Format.csv])
def test_a_public_report_has_no_private_name_no_exact_place_and_no_path(chosen: Format) -> None:
    page = "".join(str(piece) for piece in written(the_report(Profile.public), chosen))

    assert [secret for secret in SECRETS if secret in page.replace('"20.0"', "")] == []


def test_a_public_workbook_has_none_of_them_either() -> None:
    pieces = written(the_report(Profile.public), Format.xlsx)
    book = load_workbook(io.BytesIO(b"".join(piece for piece in pieces if isinstance(piece, bytes))))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]

    assert len(cells) > 100
    assert [(secret, cell) for secret in SECRETS for cell in cells if secret in cell] == []


def pdf_text(report: Report) -> str:
    pieces = (piece for piece in written(report, Format.pdf) if isinstance(piece, bytes))
    reader = PdfReader(io.BytesIO(b"".join(pieces)))
    told = [str(reader.metadata), *(page.extract_text() for page in reader.pages)]
    return " ".join(" ".join(told).split())


def test_a_public_pdf_has_none_of_them_and_an_internal_one_has() -> None:
    public, internal = (pdf_text(the_report(each)) for each in (Profile.public, Profile.internal))

    assert "Upper Vale" in public
    assert [secret for secret in SECRETS if secret in public.replace(" 20.0 ", " ")] == []
    assert "Ghulam Rasoolzai" in internal


def test_an_internal_report_has_them() -> None:
    page = "".join(str(piece) for piece in written(the_report(Profile.internal), Format.md))

    assert [
        secret for secret in ("Ghulam Rasoolzai", "Karim Daudzai", "Khair Khana") if secret not in page
    ] == []


def test_a_private_speaker_keeps_only_what_he_is() -> None:
    (entry,) = the_report(Profile.public).entries.values()

    assert "said by a resident" in {quote.said_by for quote in entry.quotes}


def test_a_public_map_tells_half_a_degree() -> None:
    report = the_report(Profile.public)
    facts = [entry.facts for entry in report.entries.values()]

    (spot,) = spots_of(facts, Profile.public)

    # The town lies at 10 north, 20 east: the middle of its half degree.
    assert (spot.lat, spot.lon, spot.number) == (10.25, 20.25, 1)


def test_names_are_masked_also_alone_and_only_as_whole_words() -> None:
    names = ("Ghulam Rasool", "Ghulam", "Rasool")

    assert without_names("Ghulam Rasool died; Rasool’s brother from Rasoolpur", names) == (
        "[name] died; [name]’s brother from Rasoolpur"
    )


def test_a_long_quote_is_cut_at_a_word() -> None:
    shown = cut("word " * 100)

    assert len(shown) <= 300
    assert shown.endswith("word…")


def test_a_group_that_speaks_keeps_its_name() -> None:
    band = Attribution("speaker", (Speaker("The Red Band", "unknown"),), "said", "claims")
    told = Happening(
        71, DAY, a_place_of("x", "y"), killed=Count(1, 1), by=an_actor("The Red Band"), said=band
    )
    ledger = a_ledger([told])
    (entry,) = build(ledger.incidents, ledger.articles, (), Asked(Month(2031, 8), "XV")).entries.values()

    assert "claimed by The Red Band" in {quote.said_by for quote in entry.quotes}
    assert "perpetrator: The Red Band" in {says for quote in entry.quotes for says in quote.says}


@pytest.mark.parametrize(
    ("speaker", "names"),
    [
        (Speaker("Residents", "resident"), ()),
        (Speaker("a doctor at Maruva Civil Hospital", "hospital"), ()),
        (Speaker("casualty figures", "unknown"), ()),
        (Speaker("shopkeeper Karim Daudzai", "resident"), ("Karim Daudzai", "Daudzai", "Karim")),
        (Speaker("Karim", "person"), ("Karim",)),
        (Speaker("Police chief Asad Wetu", "police"), ()),
    ],
)
def test_a_private_speaker_is_known_by_a_name_in_capitals(speaker: Speaker, names: tuple[str, ...]) -> None:
    said = Attribution("speaker", (speaker,), "said", "states")
    ledger = a_ledger([Happening(1, DAY, a_place_of("x", "y"), killed=Count(1, 1), said=said)])

    assert private_names(ledger.incidents[0]) == names
