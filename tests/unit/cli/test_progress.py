"""Progress is a moving line on a terminal, plain lines elsewhere, and nothing when quiet is asked."""

import pytest

from reportedly.views.cli.progress import reporting


def test_plain_lines_come_every_few_seconds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter([0.0, 1.0, 6.0, 6.0, 7.0, 12.0, 12.0])
    monkeypatch.setattr("reportedly.views.cli.progress.time.monotonic", lambda: next(seconds))

    with reporting(quiet=False, beside_data=False) as reports:
        reports.read("1 taken")
        reports.read("2 taken")
        reports.step("building the gazetteer", 0.25)
        reports.step("building the gazetteer", 0.5)

    assert capsys.readouterr().err == "2 taken\nbuilding the gazetteer: 50%\n"


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(0, 1000, 100))
    monkeypatch.setattr("reportedly.views.cli.progress.time.monotonic", lambda: next(seconds))

    with reporting(quiet=True, beside_data=False) as reports:
        reports.read("1 taken")
        reports.step("joining accounts", 0.0)

    assert capsys.readouterr() == ("", "")


def test_a_moving_line_never_shares_a_terminal_with_data(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    with reporting(quiet=False, beside_data=True) as reports:
        reports.read("1 taken")

    assert capsys.readouterr().err == ""
