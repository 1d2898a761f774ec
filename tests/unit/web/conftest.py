"""A small synthetic ledger -> a workbench at hand, asked in this process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.testing.synthetic import write_ledger
from reportedly.views.web.app import make_app
from reportedly.views.web.desk import Desk


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    write_ledger(path, 30)
    return path


@pytest.fixture
def desk(ledger: Path) -> Desk:
    return Desk(ledger, "ana")


@pytest.fixture
def client(desk: Desk) -> Iterator[TestClient]:
    with TestClient(make_app(desk), follow_redirects=False) as made:
        yield made


@pytest.fixture
def ids(client: TestClient) -> list[str]:
    return [row["id"] for row in client.get("/incidents.json").json()["rows"]]
