"""Names of armed groups and forces in the texts of all corpora, and which of them the registry lacks."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring
from evals.corpora.groups.files import Told, read_told, write_lines
from evals.corpora.groups.naming import names_of
from evals.corpora.groups.scoring import scored
from evals.corpora.groups.texts import read_labelled, write_labelled
from evals.engine import Engine

__all__ = ["Groups"]

_SAMPLE = 250  # texts


class Groups:
    """All development texts that name armed groups or forces."""

    name = "groups"
    title = "Names of armed groups and forces in all texts: which of them the registry knows"
    mapping = (
        (
            "a name",
            "what the engine takes for an actor's name, or a corpus' answers give as one, in the text",
        ),
        ("kinds (gunmen, Kurdish militants) and states", "left out: they are no names of groups"),
        ("two corpora with one text", "each counts"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing known."""
        return MappingProxyType({"always empty": _know_nothing})

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return all texts under the data folder, with the golden cases, as one half."""
        if not (data / "satp").is_dir():
            return ()
        return (Half("all", data, data, len(read_labelled(data))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Write every n-th text with its labels as JSON lines."""
        texts = read_labelled(half.source)
        chosen = texts[:: max(1, len(texts) // _SAMPLE)]
        path = folder / "texts.jsonl"
        write_labelled(path, chosen)
        return Half("fast", path, path, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write the names in each text of a data folder or of JSON lines, known and unknown."""
        texts = {each.text.key: each.text for each in read_labelled(source)}
        seen = {each.key: each.mentions for each in engine.mentions(texts.values())}
        read = {each.key: each.line for each in engine.read(texts.values())}
        write_lines(
            out, (Told(key, names_of(text.text, read[key], seen[key])) for key, text in texts.items())
        )

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score the names told against the same texts with their labels."""
        return scored(read_told(predicted), read_labelled(gold))


def _know_nothing(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a predictor's signature
    """Write no name for any text."""
    write_lines(out, (Told(each.text.key, ()) for each in read_labelled(source)))
