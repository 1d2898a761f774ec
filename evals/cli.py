"""Words of the command line -> predictions, scores, reports, the gate or the page of quality."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals import confidence, gate, known_claims, lanes, pipelines, quality, results
from evals.contract import Corpus, Predictor
from evals.corpora import CLASSES, corpus
from evals.corpora.golden_scoring import HELD
from evals.engine import Engine
from evals.results import DATA, WORK, Result, measure_half, results_folder
from evals.screen import progress, show_measures, show_mistakes, show_rows, show_tables
from reportedly.config import LANES, chosen_lanes
from reportedly.errors import ReportedlyError

_EXAMPLES = 5  # of each of the costliest kinds of mistakes


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words ask; 0 when it is done, 1 when a floor is missed or an input is wrong."""
    options = _parser().parse_args(arguments)
    if getattr(options, "lanes", None) is not None:
        # As a user would set it, so that worker processes and the caches see the same choice.
        os.environ["REPORTEDLY_LANES"] = options.lanes
    try:
        code: int = options.do(options)
    except ReportedlyError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="CORPUS | COMMAND")
    for name in CLASSES:
        _add_corpus(commands.add_parser(name, help=f"predict, score or report on {name}"), name)
    every = commands.add_parser("all", help="measure every corpus, then write docs/quality.md; resumes")
    _add_running(every)
    every.add_argument("--corpora", help="only these, with commas between them")
    every.add_argument("--figures-only", action="store_true", help="no baselines, no page, no gate")
    every.set_defaults(do=_all)
    held = commands.add_parser("gate", help="fail when a headline figure is under its floor")
    _add_running(held)
    held.add_argument("--fast", action="store_true", help="small samples, under three minutes")
    held.add_argument("--pin", action="store_true", help="raise floors to what is measured, pin new ones")
    held.add_argument(
        "--allow-regression", metavar="REASON", help="with --pin: lower floors too, and keep the reason"
    )
    held.set_defaults(do=gate.command)
    readings = commands.add_parser("pipelines", help="measure each installed English pipeline")
    _add_running(readings)
    readings.set_defaults(do=_pipelines)
    trust = commands.add_parser("confidence", help="measure how often claims of a confidence are right")
    _add_running(trust)
    trust.add_argument("--fit", action="store_true", help="write the curves that the package ships")
    trust.set_defaults(do=_confidence)
    beside = commands.add_parser("lanes", help="measure the grammar lane, the learned lane and both")
    _add_running(beside)
    beside.add_argument("--corpora", help="only these, with commas between them")
    beside.set_defaults(do=_lanes)
    return parser


def _add_corpus(parser: argparse.ArgumentParser, name: str) -> None:
    actions = parser.add_subparsers(required=True, metavar="predict | score | report")
    predict = actions.add_parser("predict", help="read a file or folder, write predictions")
    predict.add_argument("source", type=Path, metavar="INPUT")
    predict.add_argument("--out", type=Path, required=True, metavar="FILE")
    predict.add_argument("--baseline", metavar="NAME", help="predict by a baseline instead of the engine")
    _add_running(predict)
    predict.set_defaults(do=_predict, corpus=name)
    score = actions.add_parser("score", help="score a file of predictions, ours or anybody's")
    score.add_argument("predicted", type=Path, metavar="PRED")
    score.add_argument("gold", type=Path, metavar="GOLD")
    score.set_defaults(do=_score, corpus=name)
    report = actions.add_parser("report", help="predict and score the halves, with baselines and mistakes")
    report.add_argument("--half", help="only this half; the development half stands first")
    report.add_argument("--mistakes", type=int, default=_EXAMPLES, help="examples of each costly kind (5)")
    _add_running(report)
    report.set_defaults(do=_report, corpus=name)


def _add_running(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the corpora (../shared/data)")
    parser.add_argument("--workers", type=int, help="processes that read (one a core)")
    parser.add_argument("--lanes", choices=LANES, help="what reads (as REPORTEDLY_LANES, else the default)")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def _predict(options: argparse.Namespace) -> int:
    _there(options.source)
    chosen = corpus(options.corpus)
    predict: Predictor = chosen.predict
    if options.baseline is not None:
        if options.baseline not in chosen.baselines:
            raise ReportedlyError(
                f"{chosen.name} has no baseline {options.baseline!r}; there are {', '.join(chosen.baselines)}"
            )
        predict = chosen.baselines[options.baseline]
    with progress(chosen.name, quiet=options.quiet) as tell:
        engine = Engine(folder=WORK, workers=options.workers, tell=tell)
        predict(options.source, options.out, engine)
    for reason, count in Counter(engine.refused.values()).most_common():
        print(f"{count} texts refused: {reason}", file=sys.stderr)
    print(f"wrote {options.out}", file=sys.stderr)
    return 0


def _score(options: argparse.Namespace) -> int:
    _there(options.predicted)
    _there(options.gold)
    scoring = corpus(options.corpus).score(options.predicted, options.gold)
    show_measures(options.corpus, scoring.measures, {})
    return 0


def _there(path: Path) -> None:
    if not path.exists():
        raise ReportedlyError(f"{path}: no such file or folder")


def _report(options: argparse.Namespace) -> int:
    chosen = corpus(options.corpus)
    halves = [half for half in chosen.halves(options.data) if options.half in (None, half.name)]
    if not halves:
        raise ReportedlyError(f"{chosen.name}: nothing to measure under {options.data}; name it by --data")
    print(chosen.title)
    for half in halves:
        with progress(f"{chosen.name}.{half.name}", quiet=options.quiet) as tell:
            engine = Engine(folder=WORK, workers=options.workers, tell=tell)
            result, mistakes = measure_half(
                chosen, half, engine, folder=results_folder(), with_baselines=True
            )
        show_measures(f"{chosen.name}.{half.name}", result.measures, result.baselines)
        show_tables(result.tables)
        show_mistakes(mistakes, examples=options.mistakes)
    return 0


def _all(options: argparse.Namespace) -> int:
    chosen = [corpus(name) for name in (options.corpora.split(",") if options.corpora else CLASSES)]
    found = [result for each in chosen for result in _measured(each, options)]
    if options.figures_only:
        return 0
    quality.write()
    return gate.hold(found, fast=False)


def _measured(measured: Corpus, options: argparse.Namespace) -> Iterator[Result]:
    name = measured.name
    halves = measured.halves(options.data)
    if not halves:
        print(f"{name}: skipped, its data are not under {options.data}", file=sys.stderr)
    for half in halves:
        known = results.kept(results_folder(), name, half.name)
        if known is None:
            with progress(f"{name}.{half.name}", quiet=options.quiet) as tell:
                engine = Engine(folder=WORK, workers=options.workers, tell=tell)
                known, _ = measure_half(
                    measured,
                    half,
                    engine,
                    folder=results_folder(),
                    with_baselines=not options.figures_only,
                )
        yield known


def _pipelines(options: argparse.Namespace) -> int:
    measured = list(pipelines.measure(options.data, workers=options.workers, quiet=options.quiet))
    print(f"measured {', '.join(each.name for each in measured)}", file=sys.stderr)
    quality.write()
    return 0


def _confidence(options: argparse.Namespace) -> int:
    with progress("confidence", quiet=options.quiet) as tell:
        engine = Engine(folder=WORK, workers=options.workers, tell=tell, confidence="own")
        curves = confidence.fitted(list(known_claims.of_all(options.data, engine)))
        held = list(known_claims.of_cases("held", HELD, engine))
    found = confidence.measured(chosen_lanes(), held, curves)
    confidence.keep(found)
    show_rows(("claims of", "how many", "right", "error"), confidence.rows(found))
    if options.fit:
        confidence.write_curves(curves)
    quality.write()
    return 0


def _lanes(options: argparse.Namespace) -> int:
    chosen = options.corpora.split(",") if options.corpora else lanes.CORPORA
    measured = list(lanes.measure(options.data, chosen, workers=options.workers, quiet=options.quiet))
    show_rows(("figure", *(each.lanes for each in measured)), lanes.rows(measured))
    quality.write()
    return 0
