"""The golden cases in, a failure that names the case and the field out, when a case contradicts itself."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.taxonomy import COUNT_FIELDS, INCIDENT_TYPES

GOLDEN = Path(__file__).parent
CASES = sorted(path for path in GOLDEN.glob("cases/*") if path.is_dir())
ALL_CASES = [*CASES, *sorted(path for path in GOLDEN.glob("held/*") if path.is_dir())]
STATUSES = {"asserted", "alleged", "planned", "denied"}


def expected_of(case: Path) -> dict[str, Any]:
    """Return what a careful reader found in the case."""
    answers: dict[str, Any] = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    return answers


def text_of(case: Path) -> str:
    """Return the article with its line ends as they are in the file."""
    return (case / "article.txt").read_bytes().decode("utf-8")


def quotes_of(answers: dict[str, Any]) -> list[str]:
    """Return every string that a case says is in its article."""
    in_accounts = [
        words
        for account in answers["accounts"]
        for words in (*account["quotes"].values(), *(part["words"] for part in account["parts"]))
    ]
    in_figures = [figure["quote"] for figure in answers["figures"]]
    return [*in_accounts, *in_figures, *answers["refused"]]


def ranges_of(account: dict[str, Any]) -> list[dict[str, int | None]]:
    """Return every count that the case accepts for an account."""
    told = [account[field] for field in COUNT_FIELDS if account[field] is not None]
    others = [*account["killed_alternatives"], *account.get("injured_alternatives", [])]
    return [*told, *others]


def test_at_least_sixty_cases_and_fifteen_traps_are_there() -> None:
    traps = [case for case in CASES if not expected_of(case)["accounts"]]

    assert len(CASES) >= 60
    assert len(traps) >= 15


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_every_quote_stands_in_the_article(case: Path) -> None:
    text = text_of(case)

    assert [quote for quote in quotes_of(expected_of(case)) if quote not in text] == []


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_every_type_and_status_is_in_the_taxonomy(case: Path) -> None:
    accounts = expected_of(case)["accounts"]
    types = {code for account in accounts for code in (account["type"], *account["also_types"])}

    assert types - set(INCIDENT_TYPES) == set()
    assert {account["status"] for account in accounts} - STATUSES == set()


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_every_day_is_a_day_and_no_happening_follows_its_report(case: Path) -> None:
    answers = expected_of(case)
    printed = date.fromisoformat(answers["published"]) if answers["published"] else date.max

    for account in answers["accounts"]:
        for period in filter(None, (account["when"], *account.get("also_when", []))):
            earliest, latest = (date.fromisoformat(day) for day in period)
            assert earliest <= latest, account["key"]
            assert earliest <= printed or account["status"] == "planned", account["key"]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_every_count_has_its_low_end_below_its_high_end(case: Path) -> None:
    for account in expected_of(case)["accounts"]:
        for count in ranges_of(account):
            assert set(count) == {"low", "high"}, account["key"]
            if count["low"] is not None and count["high"] is not None:
                assert count["low"] <= count["high"], account["key"]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_keys_name_each_account_once(case: Path) -> None:
    keys = [account["key"] for account in expected_of(case)["accounts"]]

    assert sorted(keys) == sorted(set(keys))
