"""The lists of UCDP and the UN Security Council -> `ucdp.tsv` and `un.tsv`, the same bytes each time."""

import argparse
import csv
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

REGISTRY = Path(__file__).parent.parent / "src/reportedly/entities/actors/registry"
_NOTHING = {"", "n/a"}
_MISREAD = re.compile(r"[*\d']{1,3}[A-Z]?[0-9'*(),/]+\w|^[^\w\"']|[#<>|]|[a-z]{3}[A-Z][a-z]|\([A-Z]\)")
_SMALL_WORDS = {
    "and",
    "the",
    "of",
    "in",
    "for",
    "al",
    "ul",
    "i",
    "e",
    "fi",
    "wa",
    "et",
    "de",
    "le",
    "la",
    "or",
    "pour",
}
_ACRONYM = re.compile(r"^(?P<name>.{6,}?) ?[(/] ?(?P<acronym>[A-Za-z-]{2,10})\)?$")


def main() -> None:
    """Read the two lists named on the command line and write the two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ucdp", type=Path, required=True, help="ucdp-actor-221.csv")
    parser.add_argument("--un", type=Path, required=True, help="UN Security Council entities as JSON")
    parser.add_argument(
        "--out", type=Path, default=REGISTRY, help="folder to write to, the package's own if not given"
    )
    chosen = parser.parse_args()
    columns = ("id", "name", "other_names", "org", "location", "renamed_to", "splinter_of", "joined")
    _write(chosen.out / "ucdp.tsv", columns, _ucdp(chosen.ucdp))
    _write(chosen.out / "un.tsv", ("id", "name", "other_names", "list", "listed_on"), _un(chosen.un))


def _ucdp(path: Path) -> Iterator[tuple[str, ...]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: int(row["ActorId"]))
    for row in rows:
        named = [row[column] for column in ("NameData", "NameOrig", "NameOrigFull", "NameOrigFullEng")]
        renamed = [
            part
            for column in ("NewName", "NewNameFullMotherTongue", "NewNameFullEng")
            for part in row[column].split(", ")
        ]
        name, *others = _unique([*named, *renamed])
        yield (
            f"ucdp:{row['ActorId']}", name, ";".join(others), row["Org"], _clean(row["Location"]),
            _clean(row["NewName"]), _ids(row["ActorIdPrev"]), _ids(row["ActorIdGroup"]),
        )  # fmt: skip


def _un(path: Path) -> Iterator[tuple[str, ...]]:
    for entity in sorted(
        json.loads(path.read_text(encoding="utf-8")), key=lambda entity: entity["reference"]
    ):
        aliases = [alias["name"] for alias in entity["aliases"] if not _MISREAD.search(alias["name"])]
        names = [part for name in (entity["name"], *aliases) for part in _parts(name)]
        name, *others = _unique(names)
        yield f"un:{entity['reference']}", name, ";".join(others), entity["list"], entity["listed_on"][:10]


def _parts(name: str) -> Iterator[str]:
    """Yield "LASHKAR I JHANGVI (LJ)" as its name and its acronym, in everyday case."""
    split = _ACRONYM.match(name)
    if split is None:
        yield _everyday(name)
        return
    yield _everyday(split["name"])
    yield split["acronym"]


def _everyday(name: str) -> str:
    name = re.sub(r" \([^)]*\)", "", name)
    if not name.isupper() or " " not in name:
        return name.capitalize() if name.isupper() and len(name) > 6 else name
    words = name.lower().split()
    return " ".join(word if at and word in _SMALL_WORDS else _titled(word) for at, word in enumerate(words))


def _titled(word: str) -> str:
    return "-".join(part if part in _SMALL_WORDS else part.capitalize() for part in word.split("-"))


def _unique(names: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for name in map(_clean, names):
        if name not in _NOTHING:
            seen.setdefault(name.lower(), name)
    return list(seen.values())


def _clean(text: str) -> str:
    return " ".join(text.replace(";", ",").strip('" ').split())


def _ids(cell: str) -> str:
    return ";".join(f"ucdp:{part.strip()}" for part in cell.split(",") if part.strip().isdigit())


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = ["\t".join(columns), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
