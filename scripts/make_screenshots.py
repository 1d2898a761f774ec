"""A ledger -> pictures of every screen of the workbench, light and dark, wide and on a phone.

python scripts/make_screenshots.py --ledger desk.db --out screens

It needs the development packages and a Chromium.
"""

import argparse
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from reportedly.testing.serving import served

SCREENS = (
    "inbox", "review", "duplicates", "incidents", "timeline", "actors", "report", "sources", "refused",
    "changes",     "settings",
)  # fmt: skip
LOOKS = {
    "wide-light": ("light", 1280, 800),
    "wide-dark": ("dark", 1280, 800),
    "phone-light": ("light", 390, 800),
    "phone-dark": ("dark", 390, 800),
}


def main() -> None:
    """Take the pictures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--ledger", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--only", nargs="*", help="names of pictures, such as review-wide-light")
    told = asked.parse_args()
    told.out.mkdir(parents=True, exist_ok=True)
    with served(told.ledger, "--user", "ana") as address, _chromium() as browser:
        for look, (scheme, width, height) in LOOKS.items():
            page = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            ).new_page()
            for name, path in _paths(page, address).items():
                if not told.only or f"{name}-{look}" in told.only:
                    _take(page, f"{address}{path}", told.out / f"{name}-{look}.png")


def _paths(page: Page, address: str) -> dict[str, str]:
    paths = {name: f"/{name}" for name in SCREENS}
    rows = page.request.get(f"{address}/incidents.json?grade=contested").json()["rows"]
    if rows:
        told = max(rows, key=lambda row: (row["articles"], row["id"]))
        paths |= {"incident": f"/incidents/{told['id']}", "review-one": f"/review/{told['id']}"}
    pairs = page.request.get(f"{address}/duplicates.json").json()["rows"]
    if pairs:
        paths["pair"] = f"/duplicates/{pairs[0]['pair']['id']}"
    actors = page.request.get(f"{address}/actors.json").json()["rows"]
    if actors:
        paths["actor"] = f"/actors/{actors[0]['actor']}"
    return paths


def _take(page: Page, address: str, to: Path) -> None:
    page.goto(address)
    page.wait_for_timeout(2_500 if page.query_selector("#map") else 400)
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(colors=96).save(to, optimize=True)
    print(to)


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=os.environ.get("REPORTEDLY_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--enable-unsafe-swiftshader"],
        )
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    main()
