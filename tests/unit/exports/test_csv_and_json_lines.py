"""The same incidents give the same bytes, and no cell of them can run."""

import csv
import io
import json
from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.exports.made import export_of

from reportedly.model.incident import AssembledIncident
from reportedly.testing.incidents import KNOWN
from reportedly.views.exports import csv_lines, json_lines
from reportedly.views.exports.csv_lines import COLUMNS, safe_text


def _csv(incidents: Iterable[AssembledIncident]) -> list[str]:
    return list(csv_lines.pieces(export_of(incidents)))


def _json(incidents: Iterable[AssembledIncident]) -> list[str]:
    return list(json_lines.pieces(export_of(incidents)))


def _rows(incidents: list[AssembledIncident]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(_csv(incidents)))))


def test_text_that_could_be_a_formula_gets_an_apostrophe_and_numbers_do_not(
    formulas: AssembledIncident,
) -> None:
    (row,) = _rows([formulas])

    assert row["place"] == "'+Lumo"
    assert row["perpetrators"] == "'@Front"
    assert row["quotes"] == "'=HYPERLINK(1) hurt 3 | +Lumo | @Front said;\n“more, later”"
    assert (row["lat"], row["lon"], row["injured_low"]) == ("-1.5", "-36.25", "3")


def test_what_is_not_told_is_an_empty_cell(plain: AssembledIncident) -> None:
    (row,) = _rows([plain])

    assert (row["type"], row["earliest"], row["killed_low"], row["lat"]) == ("raid", "", "", "")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+4", "'+4"),
        ("-4", "'-4"),
        ("@sum", "'@sum"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("Lumo-East", "Lumo-East"),
        ("", ""),
    ],
)
def test_a_leading_sign_is_made_harmless(text: str, safe: str) -> None:
    assert safe_text(text) == safe


@given(st.text())
def test_no_text_begins_a_formula(text: str) -> None:
    safe = safe_text(text)

    assert not safe.lstrip().startswith(("=", "+", "-", "@"))
    assert safe.removeprefix("'") == text.removeprefix("'")


def test_the_time_of_taking_in_changes_no_byte(plain: AssembledIncident) -> None:
    later = msgspec.structs.replace(plain, last_known=KNOWN.replace(year=2040))

    assert "".join(_csv([plain])) == "".join(_csv([later]))
    assert "".join(_json([plain])) == "".join(_json([later]))


def test_json_lines_are_the_public_lines_without_times(plain: AssembledIncident) -> None:
    (line,) = _json([plain])

    told = json.loads(line)
    assert told["type"] == "raid"
    assert told["variants"]["type"][0]["support"] == 1
    assert not {"first_known", "last_known"} & set(told)


def test_no_incident_gives_the_column_names_alone() -> None:
    assert list(_csv([])) == [",".join(COLUMNS) + "\n"]
    assert list(_json([])) == []
