"""The golden cases and the seed reports: public JSON lines out, each field held against a careful reading."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from evals.contract import Half, Measure, Mistake, Predictor, Scoring, UnreadableCorpus
from evals.corpora.golden_scoring import CASES, FIELDS, HELD, Json, Score, score, seeds_as_cases
from evals.engine import Engine, Text
from evals.files import written_whole

_EMPTY = {"accounts": [], "figures": [], "refused": [], "outcome": "nothing found"}
_SAMPLE = 40  # cases; about three seconds of one core


class Golden:
    """Reports invented for this project, read by a person before any program read them."""

    name = "golden"
    title = "Invented reports of the test suite: incidents found, false incidents, nine fields of each"
    mapping = (
        ("a case's own `published`", "given to the engine as `--published` would"),
        ("alternatives that a careful reader may defend", "count as right"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing found in any report."""
        return MappingProxyType({"always empty": predict_nothing})

    def halves(self, data: Path) -> tuple[Half, ...]:  # noqa: ARG002 - these lie in the repository
        """Return the cases that rules are written by, and those that are held out."""
        halves = (("cases", CASES), ("held", HELD))
        return tuple(
            Half(name, folder, folder, sum(1 for _ in folder.glob("*/expected.json")))
            for name, folder in halves
        )

    def sample(self, half: Half, folder: Path) -> Half:
        """Copy every n-th case."""
        cases = sorted(half.source.glob("*/expected.json"))
        chosen = cases[:: max(1, len(cases) // _SAMPLE)]
        for case in chosen:
            shutil.copytree(case.parent, folder / case.parent.name, dirs_exist_ok=True)
        return Half("fast", folder, folder, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write a line of `reportedly extract --json` for each report in a file or folder."""
        predict_lines(source, out, engine)

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score public JSON lines against `expected.json` of each case in a folder."""
        files = sorted(gold.glob("*/expected.json"))
        if not files:
            raise UnreadableCorpus(f"{gold} holds no CASE/expected.json; give the folder of golden cases")
        wanted = {path.parent.name: json.loads(path.read_text("utf-8")) for path in files}
        return scoring_of(wanted, lines_by_case(predicted))


class Seeds:
    """The two reports that the product was asked for."""

    name = "seeds"
    title = "The two seed reports: nine incidents, nine fields of each"
    mapping = (("`where` of an incident without a town", "a province or country is right"),)

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing found in either report."""
        return MappingProxyType({"always empty": predict_nothing})

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return the two reports as one half."""
        source, gold = data / "seeds", data.parent / "gold" / "seeds.json"
        return (Half("both", source, gold, 2),) if source.is_dir() and gold.is_file() else ()

    def sample(self, half: Half, folder: Path) -> Half:  # noqa: ARG002 - the whole is small
        """Return the half itself."""
        return Half("fast", half.source, half.gold, half.documents)

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write a line of `reportedly extract --json` for each report in a file or folder."""
        predict_lines(source, out, engine)

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score public JSON lines against the careful reading in `seeds.json`."""
        return scoring_of(dict(seeds_as_cases(gold)), lines_by_case(predicted))


def texts_in(source: Path) -> Iterator[Text]:
    """Yield the reports of a file or folder: CASE/article.txt with its hints, or any .txt file.

    Raises:
        UnreadableCorpus: there is no .txt file.
    """
    files = [source] if source.is_file() else sorted(source.rglob("*.txt"))
    if not files:
        raise UnreadableCorpus(f"{source} holds no .txt file; give a report or a folder of reports")
    for path in files:
        beside = path.parent / "expected.json"
        hints = json.loads(beside.read_text("utf-8")) if beside.is_file() else {}
        published = hints.get("published")
        yield msgspec.convert(
            {
                "key": case_of(path.as_posix()),
                "text": path.read_bytes().decode("utf-8"),
                "published": published,
            },
            Text,
        )


def case_of(path: str) -> str:
    """Return the name a report goes by: its folder when the file is called article.txt, else the file's."""
    parts = Path(path).parts
    return parts[-2] if parts[-1] == "article.txt" and len(parts) > 1 else parts[-1]


def predict_lines(source: Path, out: Path, engine: Engine) -> None:
    """Write what the engine reads in each report, one public JSON line a report that it takes."""
    with written_whole(out) as file:
        for read in engine.read(texts_in(source)):
            if read.line is not None:
                file.write(msgspec.json.encode(read.line).decode() + "\n")


def predict_nothing(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - it reads nothing
    """Write a line without accounts for each report."""
    with written_whole(out) as file:
        for text in texts_in(source):
            file.write(json.dumps({"article": {"path": text.key}, **_EMPTY}) + "\n")


def lines_by_case(predicted: Path) -> dict[str, Json]:
    """Return public JSON lines by the name of the report.

    Raises:
        UnreadableCorpus: a line is not the JSON of an article.
    """
    lines: dict[str, Json] = {}
    for number, line in enumerate(predicted.read_text("utf-8").splitlines(), 1):
        try:
            told = json.loads(line)
            lines[case_of(told["article"]["path"])] = told
        except (ValueError, KeyError, TypeError) as wrong:
            raise UnreadableCorpus(
                f"{predicted}, line {number}: no line of `reportedly extract --json` ({wrong})"
            ) from wrong
    return lines


def scoring_of(wanted: Mapping[str, Json], told: Mapping[str, Json]) -> Scoring:
    """Return what all cases together give; a case without a line is one in which nothing was found."""
    scores = [score(name, case, told.get(name, _EMPTY)) for name, case in wanted.items()]
    expected = sum(each.expected for each in scores)
    found = expected - sum(len(each.missed) for each in scores)
    false = sum(len(each.false) for each in scores)
    asked = sum((Counter(each.asked) for each in scores), Counter[str]())
    right = sum((Counter(each.right) for each in scores), Counter[str]())
    measures = (
        Measure(
            "incidents.recall", found / expected, expected, "incidents found, by those told", headline=True
        ),
        Measure(
            "incidents.precision",
            found / (found + false) if found + false else 0.0,
            found + false,
            "incidents that are told, by those found",
            headline=True,
        ),
        Measure(
            "false_per_article",
            false / len(scores),
            len(scores),
            "false incidents by reports; lower is better",
        ),
        Measure(
            "fields.right",
            right.total() / (len(FIELDS) * expected),
            len(FIELDS) * expected,
            "field values right of nine an incident told; those of missed incidents are wrong",
            headline=True,
        ),
        *(_field(name, right[name], asked[name]) for name in FIELDS),
    )
    return Scoring(measures, tuple(_mistakes(scores)))


def _field(name: str, right: int, asked: int) -> Measure:
    value = right / asked if asked else None
    return Measure(f"field.{name}", value, asked, f"`{name}` right, of the incidents found")


def _mistakes(scores: list[Score]) -> Iterator[Mistake]:
    for each in scores:
        yield from (Mistake("incident: missed", each.name, note) for note in each.missed)
        yield from (Mistake("incident: false", each.name, note) for note in each.false)
        for note in each.wrong:
            yield Mistake(f"field: {note.partition(':')[0].rsplit(' ', 1)[-1]}", each.name, note)
