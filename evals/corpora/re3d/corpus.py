"""The re3d corpus: its half, our mentions as its entities, its baselines and its scorer."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring
from evals.corpora.re3d import scoring
from evals.corpora.re3d.rows import (
    documents_beside,
    read_documents,
    read_entities,
    write_rows,
)
from evals.corpora.re3d.telling import mentioned, recognised
from evals.engine import Engine

_SAMPLE = 45  # documents; about five seconds of one core


class Re3d:
    """Entities in press releases and encyclopedia articles on the war in Syria and Iraq."""

    name = "re3d"
    title = "re3d: names of organisations, persons, places and times in reports on Syria and Iraq"
    mapping = (
        ("Organisation", "our actors, and bodies that only the parser names"),
        ("Person", "our persons: the name alone, where gold takes in title and office"),
        ("Location", "our places, with the direction or feature word that stands beside the name"),
        ("Temporal", "our periods, resolved or not"),
        (
            (
                "Nationality, Quantity, Weapon, Vehicle, MilitaryPlatform, DocumentReference, Money,"
                " Coordinate, CommsIdentifier, Frequency, Url"
            ),
            "not told; all_types counts them as missed, told_types leaves them out",
        ),
        (
            "a country that acts: Organisation",
            "a state is no mention of ours unless it is a place; gold of both kinds on a span stays",
        ),
        (
            "common nouns and pronouns (the rebels, he, we)",
            "gold counts them; the engine tells names, and nothing is added",
        ),
        (
            "confidence",
            (
                "gold rows under 0.5 are left out: 1,106 of 3,925 have 0, automatic guesses that people"
                " refused, mostly inside a longer entity or a word; all_rows counts them too"
            ),
        ),
        ("title, sourceName, sourceUrl", "given beside the text; documents name no day"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing, and spaCy's entities by a map of labels."""
        return MappingProxyType({"always empty": _tell_nothing, "spaCy NER": _tell_recognised})

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return all folders as one half."""
        tree = data / self.name
        if not tree.is_dir():
            return ()
        return (Half("all", tree, tree, len(read_documents(tree))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Write every n-th document and its entities as one folder."""
        documents = read_documents(half.source)
        chosen = documents[:: max(1, len(documents) // _SAMPLE)]
        keys = {document.key for document in chosen}
        entities = (entity for entity in read_entities(half.gold) if entity.key in keys)
        write_rows(chosen, folder / "documents.json")
        write_rows(entities, folder / "entities.json")
        return Half(half.name, folder, folder, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write the mentions of all documents as one entities.json."""
        write_rows(mentioned(read_documents(source), engine), out)

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score entities; what is told of documents that the gold does not hold is left out."""
        wanted, told = read_entities(gold), read_entities(predicted)
        if documents := documents_beside(gold):
            keys = {document.key for document in documents}
            told = tuple(entity for entity in told if entity.key in keys)
        return Scoring(
            measures=tuple(scoring.measures(told, wanted)),
            mistakes=tuple(scoring.mistakes(told, wanted)),
            tables=(scoring.by_type(told, wanted),),
        )


def _tell_nothing(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a Predictor has one
    read_documents(source)
    write_rows((), out)


def _tell_recognised(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001
    write_rows(recognised(read_documents(source)), out)
