"""Results that are kept -> docs/quality.md, and a page a corpus beside it, for people to read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from evals import confidence, lanes, pipelines
from evals.contract import Corpus, Measure, Table
from evals.corpora import CLASSES, corpus
from evals.gate import Floors, read_floors
from evals.reliability_diagram import drawn
from evals.results import ROOT, Result, kept_all
from evals.screen import figure
from reportedly.config import DEFAULT_PIPELINE
from reportedly.model.record import Record

PAGE = ROOT / "docs" / "quality.md"
_PUBLISHED = Path(__file__).parent / "published.tsv"
_KINDS = 10  # of mistakes, the most frequent first
_ROWS = 15  # of a breakdown

_OPENING = """# Quality, measured on texts that nobody here wrote

`make evals` reads every corpus with the default engine, scores what it says, and writes this page. {written}

- A figure runs from 0 to 1 and is a share or an F1 unless its definition says otherwise; *of* is the number
  of answers that it counts over.
- *Silent* is the share of the answers for which the engine said nothing. Unknown is not wrong, and not right.
- The *floor* is pinned in `evals/floors.json`; `python -m evals gate` fails below it.
- Baselines use no rule of the engine. *Always empty* says nothing anywhere.
- No adapter corrects the engine: each states in one table where its corpus' world differs.
- These are development halves. What is changed with them in view will do less well on other texts.

## Headline figures
"""


class Published(Record, frozen=True):
    """A figure that others published."""

    corpus: str
    task: str
    system: str
    value: str
    figure: str
    comparable: str


def write(page: Path = PAGE) -> None:
    """Write the page and a page a corpus from the kept results; corpora not measured keep their pages."""
    found = kept_all(DEFAULT_PIPELINE, CLASSES)
    floors = read_floors()
    page.write_text("\n".join(_overview(found, floors)).rstrip() + "\n", "utf-8")
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    measured = confidence.kept()
    if measured is not None:
        (folder / "confidence.svg").write_text(drawn(measured.own, measured.measured), "utf-8")
    for name, results in groupby(found, key=lambda result: result.corpus):
        text = "\n".join(_detail(corpus(name), list(results)))
        (folder / f"{name}.md").write_text(text.rstrip() + "\n", "utf-8")


def _overview(found: Sequence[Result], floors: Floors) -> Iterator[str]:
    commits = sorted({result.commit for result in found})
    documents = sum(result.documents for result in found)
    yield _OPENING.format(written=f"This one: {documents:,} documents, commit {', '.join(commits)}.")
    yield from _table(
        ("figure", "ours", "of", "silent", "floor", "baselines"),
        (
            (
                f"[{result.corpus}](quality/{result.corpus}.md).{name.partition('.')[2]}",
                figure(measure),
                f"{measure.over:,}",
                _share(measure.abstained),
                f"{floors.whole[name].least:.3f}" if name in floors.whole else "–",
                " · ".join(_baselines(result, measure.name)),
            )
            for result in found
            for name, measure in result.headlines()
        ),
    )
    yield "\n## What others published\n"
    yield "The last column says what may be held against what. None of these ran here.\n"
    yield from _table(
        ("corpus", "task", "system", "published", "ours", "comparable"),
        (
            (each.corpus, each.task, each.system, each.value, _ours(each, found), each.comparable)
            for each in published()
        ),
    )
    yield from _of_confidence()
    yield from _of_lanes()
    yield from _of_pipelines()


def _of_confidence() -> Iterator[str]:
    found = confidence.kept()
    if found is None:
        return
    yield "\n## Confidence\n"
    yield (
        f"How often claims of a confidence are right, lanes `{found.lanes}`, on documents that no curve was "
        "fitted to (`python -m evals confidence`). *Error* is the expected calibration error. Hollow: as the "
        "extractor gives it; filled: as claims bear it. "
        "[Decision 9](decisions/0009-two-lanes.md) tells how.\n"
    )
    yield "![Share of claims that are right, by confidence](quality/confidence.svg)\n"
    yield from _table(("claims of", "how many", "right", "error"), confidence.rows(found))


def _of_lanes() -> Iterator[str]:
    measured = lanes.kept()
    if not measured:
        return
    yield "\n## Lanes\n"
    yield (
        "The grammar lane (rules over a parse), the learned lane (a small trained model) and both "
        "(`python -m evals lanes`). [Decision 9](decisions/0009-two-lanes.md) draws the conclusion.\n"
    )
    yield from _table(("", *(each.lanes for each in measured)), lanes.rows(measured))


def _of_pipelines() -> Iterator[str]:
    measured = pipelines.kept()
    if not measured:
        return
    by_pipeline = {each.name: kept_all(each.location, CLASSES) for each in measured}
    values = {
        name: {key: measure for result in results for key, measure in result.headlines()}
        for name, results in by_pipeline.items()
    }
    shared = [key for key in values[measured[0].name] if all(key in told for told in values.values())]
    yield "\n## English pipelines\n"
    yield (
        "The same engine with each pipeline that registries carry (`python -m evals pipelines`). Speed and "
        "memory: the whole way over the golden cases on one core. "
        "[Decision 7](decisions/0007-pipeline-by-measurement.md) draws the conclusion.\n"
    )
    yield from _table(
        ("", *(each.name for each in measured)),
        (
            ("articles per second and core", *(f"{each.articles_per_second}" for each in measured)),
            ("peak memory, MB", *(f"{each.memory_mb:.0f}" for each in measured)),
            *((key, *(figure(values[each.name][key]) for each in measured)) for key in shared),
        ),
    )


def _detail(chosen: Corpus, results: list[Result]) -> Iterator[str]:
    yield f"# Quality on {chosen.name}\n\n{chosen.title}."
    yield "Written by `make evals`; [all corpora](../quality.md).\n"
    yield "## Where its world differs from ours\n"
    yield from _table(("there", "here"), chosen.mapping)
    for result in results:
        yield f"\n## {result.half}: {result.documents:,} documents\n"
        yield f"Measured at {result.commit}; files `{result.corpus_hash}`.\n"
        yield from _figures(result)
        if result.mistakes:
            yield "\n### Mistakes by kind\n"
            yield from _table(
                ("kind", "how many"), ((kind, f"{n:,}") for kind, n in list(result.mistakes.items())[:_KINDS])
            )
        for table in result.tables:
            yield from _breakdown(table)


def _figures(result: Result) -> Iterator[str]:
    yield from _table(
        ("figure", "ours", "of", "silent", *result.baselines, "definition"),
        (
            (
                f"**{measure.name}**" if measure.headline else measure.name,
                figure(measure),
                f"{measure.over:,}",
                _share(measure.abstained),
                *(figure(_named(told, measure.name)) for told in result.baselines.values()),
                measure.means,
            )
            for measure in result.measures
        ),
    )


def _breakdown(table: Table) -> Iterator[str]:
    yield f"\n### {table.title}\n"
    yield from _table(table.columns, table.rows[:_ROWS])


def _baselines(result: Result, name: str) -> Iterator[str]:
    """Yield the baselines that say more than nothing of this figure, behind the one that says nothing."""
    nothing = _named(result.baselines.get("always empty", ()), name)
    for base, told in result.baselines.items():
        found = _named(told, name)
        if found is not None and (found is nothing or nothing is None or found.value != nothing.value):
            yield f"{base} {figure(found)}"


def _ours(each: Published, found: Sequence[Result]) -> str:
    if each.figure == "-":
        return "–"
    only, _, name = each.figure.rpartition("/")
    halves = (
        f"{figure(measure)} ({result.half})"
        for result in found
        if result.corpus == each.corpus and only in ("", result.half)
        if (measure := _named(result.measures, name))
    )
    return " · ".join(halves) or "–"


def published(path: Path = _PUBLISHED) -> tuple[Published, ...]:
    """Return the published figures, as listed."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return tuple(Published(*line.split("\t")) for line in lines[1:])


def _named(measures: Iterable[Measure], name: str) -> Measure | None:
    return next((measure for measure in measures if measure.name == name), None)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(columns) + " |"
    yield "|" + " --- |" * len(columns)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
