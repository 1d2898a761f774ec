"""The page that holds a form -> the form sent with its session's secret and what it has seen."""

import re
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

CSRF = re.compile(r'name="csrf" value="([0-9a-f]+)"')
SEEN = re.compile(r'name="seen" value="(\d+)"')


def post(client: TestClient, to: str, page: str, **fields: Any) -> Response:
    """Open the page, fill its form and send it."""
    text = client.get(page).text
    csrf, seen = CSRF.search(text), SEEN.search(text)
    told = {"csrf": csrf[1] if csrf else "", "seen": seen[1] if seen else "0", **fields}
    return client.post(to, data=told)
