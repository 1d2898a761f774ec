"""A ledger -> the workbench served to the Chromium of this machine."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk

CHROMIUM = Path(os.environ.get("REPORTEDLY_CHROMIUM", "/usr/bin/chromium"))
WHY_NOT = f"there is no Chromium at {CHROMIUM}; install it, or name another in REPORTEDLY_CHROMIUM"
SCREENS = (
    "/inbox", "/review", "/duplicates", "/incidents", "/timeline", "/actors", "/report", "/sources",
    "/refused", "/changes", "/settings",
)  # fmt: skip


@contextmanager
def serving(ledger: Path, person: str = "ana") -> Iterator[str]:
    """Serve a ledger on a free port, and yield the address."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    config = uvicorn.Config(make_app(Desk(ledger, person)), log_level="error", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=5)
        listening.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield the browser of this machine, which fetches nothing by itself."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=str(CHROMIUM),
            args=["--no-sandbox", "--disable-background-networking", "--enable-unsafe-swiftshader"],
        )
        try:
            yield browser
        finally:
            browser.close()


def quiet_page(browser: Browser, faults: list[str], **options: Any) -> Page:
    """Return a page that notes every error of its scripts and every refusal of its policy."""
    page = browser.new_context(**options).new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on(
        "console", lambda told: faults.append(f"{page.url}: {told.text}") if told.type == "error" else None
    )
    return page
