"""A host and the people of a ledger -> a desk, or the reason why it is not served there."""

import io
import json
import sys
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.forms import post

from reportedly.errors import InputError
from reportedly.views.cli.app import application
from reportedly.views.web.actions.adding import _free, _safe_name
from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk
from reportedly.views.web.serving import is_loopback, open_desk
from reportedly.views.web.warming import warm


def desk_at(ledger: Path, host: str) -> Desk:
    return open_desk(ledger, host=host, user="ana", names=(), is_https=False, registry=None)


def users(monkeypatch: pytest.MonkeyPatch, ledger: Path, *words: str, typed: str = "") -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    with pytest.raises(SystemExit) as ended:
        application()(args=["--ledger", str(ledger), "users", *words], prog_name="reportedly")
    return ended.value.code if isinstance(ended.value.code, int) else 0


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "desk.example.org"])
def test_an_address_that_others_reach_needs_people(ledger: Path, host: str) -> None:
    with pytest.raises(InputError, match="nobody may log in"):
        desk_at(ledger, host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_on_this_machine_alone_nobody_logs_in(ledger: Path, host: str) -> None:
    assert is_loopback(host)
    assert desk_at(ledger, host).single_user == "ana"


def test_with_people_everybody_logs_in_everywhere(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    added = users(monkeypatch, ledger, "add", "ben", "--role", "reviewer", typed="a long password\n")
    users(monkeypatch, ledger, "list", "--json")

    line = json.loads(capsys.readouterr().out)
    assert (added, line["name"], line["role"]) == (0, "ben", "reviewer")
    assert desk_at(ledger, "0.0.0.0").single_user is None
    assert desk_at(ledger, "127.0.0.1").single_user is None


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("add", "ben"), "short\n"),
        (("add", "ben", "--role", "king"), "a long password\n"),
        (("add",), "a long password\n"),
        (("remove", "nobody"), ""),
        (("token", "nobody"), ""),
    ],
)
def test_people_are_added_whole_or_not_at_all(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], typed: str
) -> None:
    assert users(monkeypatch, ledger, *words, typed=typed) == 1
    assert desk_at(ledger, "127.0.0.1").single_user == "ana"


def test_counts_are_made_before_anybody_asks(desk: Desk) -> None:
    assert warm(desk) is True


def test_a_report_is_made_in_the_background_and_shown_without_scripts(desk: Desk) -> None:
    client = TestClient(make_app(desk), follow_redirects=False)
    made = post(client, "/report/make", "/report", month="2031-05", country="", profile="public")
    job = made.headers["location"]
    told = client.get(f"{job}.json").json()
    until = time.monotonic() + 60
    while not told["is_over"] and time.monotonic() < until:
        time.sleep(0.05)
        told = client.get(f"{job}.json").json()

    frame = client.get("/report/page?month=2031-05&country=&profile=public")
    assert (told["is_over"], told["error"]) == (True, None)
    assert "May 2031" in frame.text
    assert "script-src" not in frame.headers["content-security-policy"]
    assert "sandbox" in frame.headers["content-security-policy"]
    assert frame.headers["x-frame-options"] == "SAMEORIGIN"
    assert "<iframe" in client.get(told["to"]).text


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("../../evil.txt", "evil.txt"),
        ("C:\\reports\\one.txt", "one.txt"),
        ("-x --y.txt", "x --y.txt"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("...", "report-0.txt"),
        ("तस्वीर.txt", "तस_व_र.txt"),
    ],
)
def test_names_of_files_lead_nowhere_else(told: str, kept: str) -> None:
    assert _safe_name(told, 0) == kept


def test_files_of_one_name_are_both_kept() -> None:
    assert _free("one.txt", ["ONE.txt", "one-2.txt"]) == "one-3.txt"


def test_nothing_to_add_is_said(desk: Desk) -> None:
    client = TestClient(make_app(desk), follow_redirects=False)

    assert post(client, "/add", "/inbox").status_code == 422
