"""The reference page of the workbench -> it says what the route table says."""

from pathlib import Path

from reportedly.views.web.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "workbench-reference.md"


def test_the_reference_page_is_the_route_table() -> None:
    told = PAGE.read_text(encoding="utf-8")

    assert told == reference(), "run python scripts/workbench_reference.py"
