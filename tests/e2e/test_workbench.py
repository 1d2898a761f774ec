"""A person who has a keyboard and fifty reports -> a reviewed ledger, in the Chromium of this machine."""

import math
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.e2e.browser import CHROMIUM, SCREENS, WHY_NOT, chromium, quiet_page, serving
from tests.e2e.test_two_hundred_reports import _report

from reportedly import pipeline
from reportedly.store import open_store
from reportedly.testing.hostile import PAYLOADS, carry
from reportedly.testing.synthetic import write_ledger

SERIOUS = {"serious", "critical"}
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=WHY_NOT)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def faults() -> list[str]:
    return []


def test_fifty_reports_are_added_reviewed_and_reconciled_by_keyboard(
    browser: Browser, tmp_path: Path, faults: list[str]
) -> None:
    ledger = tmp_path / "desk.db"
    open_store(ledger).close()
    with serving(ledger) as address:
        page = quiet_page(browser, faults)
        page.goto(f"{address}/inbox")
        _add(page, _reports(tmp_path))
        reviewed = _review_ten(page)
        settled = _settle_three(page)
        page.keyboard.press("u")
        page.wait_for_selector(".done")

    with closing(open_store(ledger)) as store:
        decisions = pipeline.decisions(store)
        standing = pipeline.standing(store)
        incidents = pipeline.incidents(store)
        articles = len(list(store.articles()))
    by_act = {act: [each for each in standing if each.act == act] for act in ("same", "different", "review")}
    assert faults == []
    assert articles == 50
    assert len(by_act["review"]) == reviewed == 10
    assert settled == 3
    assert len(by_act["same"]) + len(by_act["different"]) == 2
    assert [each.act for each in decisions].count("undo") == 1
    assert {each.person for each in decisions} == {"ana"}
    assert sum(each.review_state == "reviewed" for each in incidents) == 10


def _reports(folder: Path) -> list[str]:
    chance = random.Random(20)
    paths = [folder / f"{number:02}.txt" for number in range(50)]
    for number, path in enumerate(paths):
        path.write_text(_report(number, chance), encoding="utf-8")
    return [str(path) for path in paths]


def _add(page: Page, paths: list[str]) -> None:
    """Choose the files; the page of progress leads back to the inbox by itself."""
    page.set_input_files("input[name=files]", paths)
    page.focus("form.add button.main")
    page.keyboard.press("Enter")
    page.wait_for_selector("#progress")
    page.wait_for_url("**/inbox", timeout=120_000)
    page.wait_for_selector("table.rows")


def _review_ten(page: Page) -> int:
    """Go to the queue and settle ten incidents: field by field, all at once, and by another value."""
    page.keyboard.press("g")
    page.keyboard.press("r")
    for turn in range(10):
        page.wait_for_selector("[data-field].now")
        here = page.url.partition("?")[0].partition("#")[0]
        if turn % 3 == 0:
            page.keyboard.press("a")
            page.wait_for_selector(".done")
            page.wait_for_selector("[data-settled]")
        elif turn % 3 == 1:
            page.keyboard.press("Shift+A")
            page.wait_for_selector(".done")
        else:
            page.keyboard.press("j")
            page.keyboard.press("e")
            page.keyboard.type("2031-05-09")
            page.keyboard.press("Enter")
            page.wait_for_selector(".done")
        page.keyboard.press("Control+Enter")
        page.wait_for_function("here => !location.href.startsWith(here)", arg=here)
    return 10


def _settle_three(page: Page) -> int:
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.wait_for_selector("table.rows")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    for key in ("m", "s", "s"):
        page.wait_for_selector("[data-same]")
        here = page.url.partition("?")[0]
        page.keyboard.press(key)
        page.wait_for_function("here => !location.href.startsWith(here)", arg=here)
    page.wait_for_selector(".done")
    return 3


def test_no_payload_runs_on_any_page(browser: Browser, tmp_path: Path, faults: list[str]) -> None:
    ledger = tmp_path / "hostile.db"
    with closing(open_store(ledger)) as store:
        carry(store)
        articles = [article.id for article in store.articles()]
        notes = [each.reason for each in pipeline.decisions(store)]
    ran: list[str] = []
    with serving(ledger, person=PAYLOADS[0]) as address:
        page = quiet_page(browser, faults)
        ids = [row["id"] for row in page.request.get(f"{address}/incidents.json").json()["rows"]]
        pairs = [row["pair"]["id"] for row in page.request.get(f"{address}/duplicates.json").json()["rows"]]
        page.goto(f"{address}/incidents/{ids[0]}")
        for payload in PAYLOADS[::30]:
            page.fill("form[action$=note] input[name=reason]", payload)
            page.click("form[action$=note] button")
            page.wait_for_selector(".done")
        visited = [
            *SCREENS, *(f"/incidents/{each}" for each in ids), *(f"/review/{each}" for each in ids),
            *(f"/articles/{each}" for each in articles), *(f"/duplicates/{each}" for each in pairs),
            "/incidents?q=%3Cscript%3Ewindow.__ran%3D1%3C%2Fscript%3E", "/refused?kind=inputs",
            "/nowhere/%3Cscript%3Ewindow.__ran=1%3C/script%3E",
            "/incidents/%22%3E%3Csvg%20onload=window.__ran=1%3E",
        ]  # fmt: skip
        for path in visited:
            page.goto(f"{address}{path}", wait_until="load")
            if page.evaluate("window.__ran"):
                ran.append(path)
        page.goto(f"{address}/duplicates/{pairs[0]}")
        barriers = [
            each["id"] for each in Axe().run(page).response["violations"] if each["impact"] in SERIOUS
        ]

    assert len(articles) == len(set(notes)) == len(PAYLOADS) >= 150
    assert len(ids) == math.ceil(len(PAYLOADS) / 10)
    assert ran == []
    assert barriers == []
    assert [fault for fault in faults if "404" not in fault and "422" not in fault] == []


def test_no_screen_has_a_serious_barrier(browser: Browser, tmp_path: Path, faults: list[str]) -> None:
    ledger = tmp_path / "ledger.db"
    write_ledger(ledger, 12)
    barriers: list[str] = []
    with serving(ledger) as address:
        for scheme, width in (("light", 1280), ("dark", 390)):
            page = quiet_page(browser, faults, color_scheme=scheme, viewport={"width": width, "height": 800})
            incident = page.request.get(f"{address}/incidents.json").json()["rows"][0]["id"]
            article = page.request.get(f"{address}/inbox.json").json()["articles"][0]["id"]
            for path in (*SCREENS, f"/incidents/{incident}", f"/articles/{article}"):
                page.goto(f"{address}{path}")
                found = Axe().run(page).response["violations"]
                barriers += [
                    f"{path} {scheme} {each['id']}: {each['nodes'][0]['html'][:120]}"
                    for each in found
                    if each["impact"] in SERIOUS
                ]

    assert barriers == []
    assert faults == []


def test_words_selected_in_an_article_become_a_value_with_its_quote(browser: Browser, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    write_ledger(ledger, 3)
    with serving(ledger) as address:
        page = quiet_page(browser, [])
        page.goto(f"{address}/review")
        mark = page.locator("mark").first
        words = mark.text_content()
        mark.dblclick()
        chosen = page.evaluate("document.getSelection().toString()").strip()
        page.select_option("#tell select[name=field]", "status")
        page.fill("#tell input[name=value]", "alleged")
        page.keyboard.press("Enter")
        page.wait_for_selector(".done")
        quote = page.text_content("#field-status .settled q")

    assert chosen in (words or "")
    assert (quote or "").strip() == chosen


def test_without_scripts_every_screen_reads_and_a_form_still_works(browser: Browser, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    write_ledger(ledger, 6)
    with serving(ledger) as address:
        page = quiet_page(browser, [], java_script_enabled=False)
        headings = []
        for path in SCREENS:
            page.goto(f"{address}{path}")
            headings.append(page.text_content("h1"))
        page.goto(f"{address}/review")
        page.click("[data-accept] >> nth=0")
        stored = page.text_content(".done span")

    assert stored == "Stored."
    assert headings[0] == "Inbox"
    assert all(headings)
