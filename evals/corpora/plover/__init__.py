"""Sentences of PLOVER, the political event ontology: which type of event each tells of."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from evals.contract import Half, Predictor, Scoring
from evals.corpora.plover.baselines import BASELINES
from evals.corpora.plover.events import NEWER, OF_STATUS, OF_TYPE, OTHER, REACHED, event_of
from evals.corpora.plover.files import Told, read_sentences, write_sentences, write_told
from evals.corpora.plover.scoring import score
from evals.engine import Engine, Text

__all__ = ["Plover"]

_HALVES = (("train", "PLV_train.tsv"), ("gsr", "PLOVER_GSR_CAMEO.txt"))
_SAMPLE = 60  # sentences


def _kinds() -> Iterator[tuple[str, str]]:
    for event in sorted(set(OF_TYPE.values())):
        kinds = ", ".join(kind for kind, told in OF_TYPE.items() if told == event)
        yield event, f"told for an act of the type {kinds}"
    for status, told in OF_STATUS.items():
        if told is not None:
            yield told, f"told for an account of an act that is {status}"


class Plover:
    """The gold records of PLOVER, and the training sentences of a later coder of its types."""

    name = "plover"
    title = "PLOVER: the type of event of a sentence, of which the engine sees the violent ones"
    mapping = (
        (
            "fifteen types of political events, from AGREE to ASSAULT",
            f"the engine tells of {', '.join(sorted(REACHED))} alone; no account: {OTHER}",
        ),
        *_kinds(),
        (
            "types of PLOVER 0.5 in the gold records",
            "by the edition of 2021: " + "; ".join(f"{old} is {new}" for old, new in NEWER.items()),
        ),
        ("a day that is always 2000-01-01", "left out: the sentence is read undated"),
        ("one event between one source and one target", "the main account's; the two are not asked"),
        ("rows that share a sentence_id", "one prediction, scored against each of them"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Predictors that use no rule of the engine."""
        return BASELINES

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return the training sentences and the gold records under the data folder."""
        files = ((name, data / self.name / file) for name, file in _HALVES)
        return tuple(
            Half(name, path, path, len(read_sentences(path))) for name, path in files if path.is_file()
        )

    def sample(self, half: Half, folder: Path) -> Half:
        """Write about sixty sentences, taken evenly from the half, in its format."""
        sentences = read_sentences(half.gold)
        chosen = sentences[:: max(1, len(sentences) // _SAMPLE)]
        path = folder / half.gold.name
        write_sentences(path, chosen)
        return Half(f"{half.name}-sample", path, path, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Read gold records, training sentences or a folder of both; write a line for each sentence."""
        texts = {each.id: Text(key=each.id, text=each.text) for each in read_sentences(source)}
        write_told(out, [Told(read.key, event_of(read.line)) for read in engine.read(texts.values())])

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score predictions against sentences with their events."""
        return score(predicted, gold)
