"""A synthetic ledger, five readers, two editors -> how long the workbench takes, and what is lost.

`python -m benchmarks.workbench --ledger big.db --incidents 100000` makes the ledger where it is not there.
"""

import argparse
import json
import random
import re
import statistics
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from typing import NamedTuple

from reportedly.testing.serving import served
from reportedly.testing.synthetic import write_ledger
from reportedly.views.queries.indexing import refresh

READERS = 5
PAGES = (
    "/inbox", "/incidents", "/incidents?{filters}", "/incidents/{id}", "/review/{id}", "/timeline", "/actors",
    "/sources", "/refused", "/changes", "/duplicates", "/articles/{article}", "/incidents/map.json",
    "/incidents/{id}.json",
)  # fmt: skip
WORDS = (
    "synthetic", "kabul", "bombing", "convoy", "killed", "peshawar injured", "raid lahore", "army", "mosul",
    "report 4711", "police", "execution gao", "hospital", "injured", "kharkiv", "shelling",
    "militants", "civilians",
    "pakistan raid", "looting mopti",
)  # fmt: skip
FILTERS = (
    "type=bombing", "country=PK", "grade=contested", "since=2031-06-01&until=2031-06-30", "min_killed=10",
    "sort=killed", "sort=known", "state=extracted&type=raid", "country=AF&grade=corroborated",
)  # fmt: skip


class Asked(NamedTuple):
    """One request and how long it took, in milliseconds."""

    kind: str
    path: str
    took: float


def main() -> None:
    """Measure, and print a table."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.workbench", description=__doc__)
    asked.add_argument("--ledger", type=Path, default=Path("synthetic.db"))
    asked.add_argument("--incidents", type=int, default=100_000)
    asked.add_argument("--requests", type=int, default=200, help="of each reader (200)")
    asked.add_argument("--races", type=int, default=1_000)
    told = asked.parse_args()
    if not told.ledger.exists():
        print(f"writing {told.incidents} synthetic incidents")
        write_ledger(told.ledger, told.incidents)
    start = time.perf_counter()
    refresh(told.ledger.resolve())
    print(f"index brought up to date in {time.perf_counter() - start:.1f} s")
    with served(told.ledger) as address:
        _show(_read(address, told.requests))
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "races.db"
        write_ledger(small, 50)
        with served(small) as address:
            print(_race(address, told.races))


def _json(address: str, path: str) -> dict[str, list[dict[str, str]]]:
    with urllib.request.urlopen(f"{address}{path}", timeout=60) as answered:  # noqa: S310
        return dict(json.loads(answered.read()))


def _read(address: str, requests: int) -> list[Asked]:
    ids: list[str] = []
    for words in WORDS:
        ids += [row["id"] for row in _json(address, f"/incidents.json?q={urllib.parse.quote(words)}")["rows"]]
    articles = [each["id"] for each in _json(address, "/inbox.json")["articles"]]
    done: list[Asked] = []

    def reader(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - it chooses pages, no secrets
        for _ in range(requests):
            if chance.random() < 0.3:
                kind, path = "search", f"/incidents?q={urllib.parse.quote(chance.choice(WORDS))}"
            else:
                filters = chance.choice(FILTERS)
                kind, path = (
                    "page",
                    chance.choice(PAGES).format(
                        id=chance.choice(ids), article=chance.choice(articles), filters=filters
                    ),
                )
            start = time.perf_counter()
            with urllib.request.urlopen(f"{address}{path}", timeout=60) as answered:  # noqa: S310
                answered.read()
            done.append(Asked(kind, path, (time.perf_counter() - start) * 1000))

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


def _show(done: list[Asked]) -> None:
    for kind, floor in (("page", 150), ("search", 200)):
        took = sorted(each.took for each in done if each.kind == kind)
        p95 = took[int(len(took) * 0.95)]
        print(
            f"{kind:8} {len(took):5} requests, {READERS} readers: median {statistics.median(took):6.1f} ms, "
            f"p95 {p95:6.1f} ms (floor {floor}), slowest {took[-1]:6.1f} ms"
        )
    slowest = sorted(done, key=lambda each: -each.took)[:5]
    print("slowest:", "; ".join(f"{each.path} {each.took:.0f} ms" for each in slowest))


class _Editor:
    """A browser without pages: it keeps its cookie and its form's secret."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        text = self._opener.open(f"{address}/settings").read().decode()
        found = re.search(r'name="csrf" value="(\w+)"', text)
        self._csrf = found[1] if found else ""

    def send(self, incident: str, seen: int, value: int) -> int:
        fields = {"csrf": self._csrf, "seen": seen, "field": "killed", "value": value}
        request = urllib.request.Request(  # noqa: S310
            f"{self._address}/incidents/{incident}/correct",
            data=urllib.parse.urlencode(fields).encode(),
            headers={"accept": "application/json"},
        )
        try:
            with self._opener.open(request) as answered:
                return int(answered.status)
        except urllib.error.HTTPError as refused:
            return refused.code


def _race(address: str, races: int) -> str:
    editors = [_Editor(address), _Editor(address)]
    incident = _json(address, "/incidents.json")["rows"][0]["id"]
    won = lost = other = 0
    for race in range(races):
        seen = int(str(_json(address, f"/review/{incident}.json")["seen"]))
        codes = [0, 0]
        start = threading.Barrier(2)

        def edit(
            who: int,
            race: int = race,
            seen: int = seen,
            start: threading.Barrier = start,
            codes: list[int] = codes,
        ) -> None:
            start.wait()
            codes[who] = editors[who].send(incident, seen, 10 * race + who)

        threads = [threading.Thread(target=edit, args=(who,)) for who in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        won += codes.count(200)
        lost += codes.count(409)
        other += sum(code not in {200, 409} for code in codes)
    stored = int(str(_json(address, "/settings.json")["decisions"]))
    told = f"{won} stored, {lost} told that they came late, {other} else"
    return f"{races} races: {told}; {stored} decisions in the ledger"


if __name__ == "__main__":
    main()
