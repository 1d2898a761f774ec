"""What goes wrong is one line on stderr."""

import pytest

from reportedly.views.cli.ending import say_error


def test_an_error_is_one_plain_line_outside_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say_error("no such\nfile\x1b[2J")

    assert capsys.readouterr().err == "error: no such file�[2J\n"


def test_an_error_is_red_on_a_terminal_unless_no_colour_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    say_error("first")
    monkeypatch.setenv("NO_COLOR", "1")

    say_error("second")

    assert capsys.readouterr().err == "\x1b[31merror: first\x1b[0m\nerror: second\n"
