"""Invented stories of a few reports each -> the incidents that a person would make of them, and no other."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.views.cli.app import application

STORIES = Path(__file__).parent / "stories"


def _run(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert not application()(list(words), standalone_mode=False)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]


@pytest.mark.parametrize("name", [path.stem for path in sorted(STORIES.glob("*.toml"))])
def test_a_story_becomes_the_incidents_it_tells_of(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tomllib.loads((STORIES / f"{name}.toml").read_text("utf-8"))
    reports = tmp_path / "reports.jsonl"
    reports.write_text(
        "".join(
            json.dumps({
                "title": report["headline"], "text": report["text"], "outlet": report["outlet"],
                "published": str(report["published"]),
            }) + "\n"
            for report in story["report"]
        ),
        "utf-8",
    )  # fmt: skip
    ledger = str(tmp_path / "ledger.db")
    _run(capsys, "--ledger", ledger, "add", str(reports))
    report_of = {
        line["id"]: int(line["path"].rpartition("=")[2])
        for line in _run(capsys, "--ledger", ledger, "articles", "--json")
    }
    came = [
        {
            "reports": sorted(report_of[article] for article in line["articles"]),
            "killed": (line["killed"] or {}).get("low"),
            "injured": (line["injured"] or {}).get("low"),
            "origins": line["independent_origins"],
            "grade": line["grade"],
        }
        for line in _run(capsys, "--ledger", ledger, "incidents", "--json")
    ]
    came.sort(key=lambda told: told["reports"])
    wanted = sorted(story.get("incident", []), key=lambda told: told["reports"])

    assert [told["reports"] for told in came] == [told["reports"] for told in wanted], story["about"]
    # A story says what matters to it; what it leaves open may be anything.
    shown = [{key: told[key] for key in asked} for told, asked in zip(came, wanted, strict=True)]
    assert shown == wanted, story["about"]
