"""A Noto Sans variable font and Natural Earth's countries -> the font and outlines of reports.

Run by hand: `python scripts/report_assets.py NotoSans.ttf countries-50m.json`. The font comes from the
package fontpkg-noto-sans 2.15 of PyPI, the outlines from world-atlas 2.0.2 of npm (Natural Earth, 1:50m).
"""

import gzip
import json
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ASSETS = Path(__file__).parents[1] / "src" / "reportedly" / "views" / "report" / "assets"
# Latin with all its accents, Greek, Cyrillic, punctuation, currencies, mathematical signs.
RANGES = (
    (0x20, 0x24F), (0x2B0, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2212, 0x2265),
    (0xFFFD, 0xFFFD),
)  # fmt: skip
WEIGHTS = {"Regular": 400, "Bold": 700}


def make_font(source: Path, name: str, weight: int) -> None:
    """Write one weight of the font with the characters that articles in English need."""
    font = instantiateVariableFont(TTFont(source), {"wght": weight, "wdth": 100})
    subsetter = Subsetter(Options(layout_features=["kern", "mark"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14]))
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(ASSETS / f"NotoSans-{name}.ttf")


def make_outlines(source: Path) -> None:
    """Write the outlines without names and spaces, every country as a list of polygons."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    countries = topology["objects"]["countries"]["geometries"]
    kept = {
        "transform": topology["transform"],
        "arcs": topology["arcs"],
        "countries": [
            {
                "id": each.get("id"),
                "polygons": each["arcs"] if each["type"] == "MultiPolygon" else [each["arcs"]],
            }
            for each in countries
        ],
    }
    packed = gzip.compress(json.dumps(kept, separators=(",", ":")).encode(), mtime=0)
    (ASSETS / "countries-50m.json.gz").write_bytes(packed)


if __name__ == "__main__":
    font_file, outlines_file = map(Path, sys.argv[1:])
    for each, heaviness in WEIGHTS.items():
        make_font(font_file, each, heaviness)
    make_outlines(outlines_file)
