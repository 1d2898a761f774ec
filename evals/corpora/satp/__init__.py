"""Paragraphs of the South Asia Terrorism Portal in; whether each is an attack, and its fields, out."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from evals.contract import Half, Predictor, Scoring
from evals.corpora.satp import baselines
from evals.corpora.satp.adapter import ACTION_TYPES, answer_of, is_attack, types_by_name
from evals.corpora.satp.aliases import TABLES, read_aliases
from evals.corpora.satp.lines import files_of, text_of
from evals.corpora.satp.rows import Answer, Row, gold_of, predictions_of, rows_of
from evals.corpora.satp.scoring import scoring_of
from evals.engine import Engine, Text
from evals.files import written_whole
from evals.results import DATA

_SAMPLE = 150
"""Rows of the fast gate, every n-th; about twelve seconds of one core."""
_NO_ATTACK = ", ".join(type_ for type_, name in ACTION_TYPES.items() if name is None)


class Satp:
    """The South Asia Terrorism Portal, 2016 to 2018, as coded for relevance and six fields."""

    name = "satp"
    title = "South Asia Terrorism Portal: is it an attack, by whom, on whom, of what type, where and when"
    mapping = (
        (
            "relevant: an attack in which an armed group takes part, told as this paragraph's news",
            (
                "a `main` account, asserted or alleged, of a type that has a type there; not done by "
                "states and their forces alone; where no doer is told, not striking militants alone, unless "
                "it is a clash. Else the row is irrelevant and its fields stay empty"
            ),
        ),
        ("arrests, surrenders, finds, statements, protests: irrelevant", f"no attack there: {_NO_ATTACK}"),
        *((f"action type {name}", f"our {types}") for name, types in types_by_name()),
        ("the other action types (Hijacking, NotSpecified)", "never told: no type of ours means them"),
        ("NotSpecified", "no answer, on both sides"),
        (
            "perpetrators lists every spelling of the attacker in the text",
            "all mentions of the actor, where the registry knows it; else the words of the account",
        ),
        (
            "in a clash militants are perpetrators, whoever suffers",
            "militants struck in a clash go to perpetrators",
        ),
        ("who did it or suffered, without how many", "counts and articles before the words are cut off"),
        (
            "places: the village, its district and its province, without their class, and no countries",
            "each place and the names told with it; 'District', 'village', 'area' cut off; no countries",
        ),
        (
            "dates are the text's words; a row gives its year, not its day",
            "the words of `when`; no date is given",
        ),
        (
            "commas and full stops are lost in more than a third of the texts",
            "read as they are: nothing is put back",
        ),
        ("ids repeat", "the n-th prediction with an id answers the n-th row with it"),
        ("answers hold mis-encoded UTF-8", "repaired before they are compared"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Predictors without the engine."""
        return MappingProxyType({
            "always empty": _predictor(baselines.nothing),
            "majority": _predictor(baselines.most_frequent),
            "regex": _predictor(baselines.by_regex),
            "spaCy NER": _predictor(baselines.by_names),
        })  # fmt: skip

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return all rows as the development half."""
        source = data / self.name / "train.jsonl"
        if not source.is_file():
            return ()
        return (Half("train", source, source, sum(1 for _ in rows_of(source))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Write every n-th row, with the alias tables beside it."""
        lines = [
            line
            for file in files_of(half.source, {".jsonl"})
            for line in text_of(file).split("\n")
            if line.strip()
        ]
        chosen = lines[:: max(1, len(lines) // _SAMPLE)][:_SAMPLE]
        source = folder / "train.jsonl"
        with written_whole(source) as file:
            file.writelines(f"{line.rstrip()}\n" for line in chosen)
        for table in TABLES.values():
            shutil.copyfile(half.gold.parent / table, folder / table)
        return Half("fast", source, source, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write a line of JSON for each row: id, is_relevant, and five lists of strings."""
        _write(out, _answers(tuple(rows_of(source)), engine))

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score predictions; the alias tables lie beside the answers or under the data folder."""
        beside = gold if gold.is_dir() else gold.parent
        aliases = read_aliases((beside, DATA / self.name))
        return scoring_of(predictions_of(predicted), gold_of(gold), aliases)


def _answers(rows: tuple[Row, ...], engine: Engine) -> Iterable[Answer]:
    texts = [Text(row.key, row.news) for row in rows]
    lines = [read.line for read in engine.read(texts)]
    # Names are asked only where there is an attack to name somebody for.
    attacks = [
        text for text, line in zip(texts, lines, strict=True) if line and any(map(is_attack, line.accounts))
    ]
    named = {seen.key: seen.mentions for seen in engine.mentions(attacks)}
    for row, line in zip(rows, lines, strict=True):
        yield answer_of(row.id, line, named.get(row.key))


def _predictor(answer: Callable[[Row], Answer]) -> Predictor:
    def predict(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a baseline uses no engine
        _write(out, map(answer, tuple(rows_of(source))))

    return predict


def _write(out: Path, answers: Iterable[Answer]) -> None:
    with written_whole(out) as file:
        file.writelines(f"{msgspec.json.encode(answer).decode()}\n" for answer in answers)
