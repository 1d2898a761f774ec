"""The route table of the workbench -> docs/workbench-reference.md; a test holds the two together."""

from pathlib import Path

from reportedly.views.web.reference import reference

OUT = Path(__file__).parents[1] / "docs" / "workbench-reference.md"

if __name__ == "__main__":
    OUT.write_text(reference(), encoding="utf-8")
    print(f"wrote {OUT}")
