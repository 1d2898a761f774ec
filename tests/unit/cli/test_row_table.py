"""Rows under column names: a table where there is room, blocks where there is none."""

import pytest

from reportedly.views.cli.row_table import print_blocks

COLUMNS = ("measure", "quote")
ROWS = (("fatalities", "194 died in May"), ("attacks", "44 attacks in May"))


def test_a_narrow_screen_gets_a_block_a_row(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    print_blocks(COLUMNS, ROWS, narrow=60)

    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "measure  fatalities",
        "quote    194 died in May",
        "",
        "measure  attacks",
        "quote    44 attacks in May",
    ]


def test_a_wide_screen_gets_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    print_blocks(COLUMNS, ROWS, narrow=60)

    assert capsys.readouterr().out.splitlines()[0].split() == ["measure", "quote"]
