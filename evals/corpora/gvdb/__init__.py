"""Articles of the Gun Violence Database in, the fields of the one incident that each was coded for out."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring
from evals.corpora.gvdb import baselines
from evals.corpora.gvdb.adapter import found_in
from evals.corpora.gvdb.articles import Article, entries_of
from evals.corpora.gvdb.fields import Found, gold_of, prediction, predictions_of
from evals.corpora.gvdb.scoring import scoring_of
from evals.corpora.satp.lines import text_of
from evals.engine import Engine, Text
from evals.files import written_whole

_SAMPLE = 40
"""Articles of the fast gate, every n-th; about four seconds of one core."""


class Gvdb:
    """The Gun Violence Database (Pavlick, Ji, Pan and Callison-Burch 2016), 400 articles."""

    name = "gvdb"
    title = (
        "Gun Violence Database: city, day, weapon and victims of the shooting that an article was coded for"
    )
    mapping = (
        (
            "input: the table, or tokenised lines of the same articles",
            "both are read; the table alone has counts",
        ),
        (
            "output: no scorer was published with it",
            "its own JSON, a line an article, with `doc_key`; for tokenised lines `spans` too",
        ),
        (
            "crime news of the USA: robberies, quarrels, suicides, accidents",
            "out of the engine's domain; what it refuses as crime or accident stays unsaid, and counts",
        ),
        (
            "one incident an article",
            "the main account that is no arrest; city and day from the next account where it has none",
        ),
        (
            "the title runs into the text",
            "read as a headline, with a blank line after it; offsets are set back",
        ),
        (
            "city: words of the text",
            "the first named town of the account, else county or borough; no street, no state",
        ),
        (
            "date: a day, from the page's date, which the text mostly lacks",
            "told only where the text gives the day",
        ),
        ("state, time of day, ages, race, shots, motives", "not told: no field of an account means them"),
        (
            "type-of-gun",
            "the first weapon of the accounts that is a firearm, and more than a gun or weapon by name",
        ),
        (
            "a record a victim, killed or injured or hospitalized",
            "as many as are told at least, named ones first",
        ),
        ("injured includes hospitalized, and no one killed", "the same in scoring answers and predictions"),
        ("shooters", "left out: a named suspect is not a claim of who did it"),
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
        """Return the table as the development half."""
        source = data / self.name / "dev.tsv"
        if not source.is_file():
            return ()
        return (Half("dev", source, source, sum(1 for _ in entries_of(source))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Write the header and every n-th row."""
        header, *rows = (line for line in text_of(half.source).split("\n") if line.strip())
        chosen = rows[:: max(1, len(rows) // _SAMPLE)][:_SAMPLE]
        source = folder / "dev.tsv"
        with written_whole(source) as file:
            file.writelines(f"{line.rstrip()}\n" for line in (header, *chosen))
        return Half("fast", source, source, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write a line of JSON for each article, in the shape of the corpus' own."""
        articles = [entry.article for entry in entries_of(source)]
        texts = [Text(article.key, article.text, title=article.title) for article in articles]
        found = (found_in(read.line) for read in engine.read(texts))
        _write(out, zip(articles, found, strict=True))

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score predictions against the table or the tokenised lines that they were made from."""
        return scoring_of(predictions_of(predicted), gold_of(tuple(entries_of(gold)), gold))


def _predictor(find: Callable[[Article], Found]) -> Predictor:
    def predict(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a baseline uses no engine
        articles = [entry.article for entry in entries_of(source)]
        _write(out, ((article, find(article)) for article in articles))

    return predict


def _write(out: Path, found: Iterable[tuple[Article, Found]]) -> None:
    with written_whole(out) as file:
        file.writelines(
            f"{json.dumps(prediction(article, what), ensure_ascii=False)}\n" for article, what in found
        )
