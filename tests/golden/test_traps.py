"""Names, places and days that mislead -> what a reader who knows the field takes from them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly import pipeline
from reportedly.archive import Found
from reportedly.config import Settings
from reportedly.model.document import Hints, make_document
from reportedly.pipeline import Parts
from reportedly.views.public import public_article
from reportedly.views.public.records import PublicAccount

TRAPS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("traps.toml").read_text("utf-8"))["trap"]


@pytest.fixture(scope="module")
def parts() -> Parts:
    return pipeline.open_parts(Settings(workers=1))


@pytest.mark.parametrize("trap", [pytest.param(trap, id=trap["about"]) for trap in TRAPS])
def test_a_trap_is_not_walked_into(trap: dict[str, Any], parts: Parts) -> None:
    content = trap["text"].encode()
    document = make_document(
        content, path="trap.txt", media_type="text/plain", hints=Hints(published=trap["published"])
    )
    (reading,) = pipeline.extract([Found(document, content)], parts)
    assert reading.article is not None
    assert reading.extraction is not None
    accounts = public_article(reading.article, reading.extraction).accounts

    assert {key: _told(accounts, key) for key in trap.keys() - {"about", "published", "text"}} == {
        key: value for key, value in trap.items() if key not in {"about", "published", "text"}
    }


def _told(accounts: tuple[PublicAccount, ...], key: str) -> object:
    """Return what the first account tells; the doers are those of the registry."""
    if key == "accounts":
        return len(accounts)
    account = accounts[0]
    told: dict[str, object] = {
        "doers": [each.name for each in account.perpetrators if each.actor_id is not None],
        "place": account.where.name if account.where else None,
        "country": account.where.country if account.where else None,
        "first": account.when.earliest if account.when else None,
        "last": account.when.latest if account.when else None,
    }
    return told[key]
