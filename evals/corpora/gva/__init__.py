"""Articles on gun violence in the United States, grouped by incident: clusters and four values of each."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from evals.contract import Half, Predictor, Scoring
from evals.corpora.gva.baselines import BASELINES
from evals.corpora.gva.files import (
    DOCUMENTS,
    INCIDENTS,
    Document,
    Incident,
    read_documents,
    read_incidents,
)
from evals.corpora.gva.reading import predict
from evals.corpora.gva.scoring import score
from evals.engine import Engine
from evals.files import written_whole

__all__ = ["Gva"]

_SAMPLE = 30  # documents, read in some seven seconds of one core


class Gva:
    """The corpus of the Gun Violence Archive."""

    name = "gva"
    title = "Gun Violence Archive: which articles tell of one incident; its day, town, dead and injured"
    mapping = (
        (
            "crime news of the United States: quarrels, robberies, accidents with guns, suicides",
            (
                "read as it stands by an engine for political violence; what it takes for no incident, or for"
                " accident, has no values and is a cluster of its own"
            ),
        ),
        (
            "a title beside the text, and 52 texts that are empty",
            "the title stands on top of the text, without the outlet, as on a page that the engine reads",
        ),
        (
            "one incident a document",
            (
                "the main account (the engine's `main`, then what is told as true) gives values and cluster;"
                " other accounts are left out"
            ),
        ),
        (
            "clusters over all documents given",
            (
                "all documents are added to one ledger and linked; the cluster is the incident that holds the"
                " main account"
            ),
        ),
        (
            (
                "killed and injured count shooters too, when dead or hurt: so in all 115 + 52 such incidents"
                " of the development half"
            ),
            "the engine's count as it stands: whether it holds the shooter is the article's and the engine's",
        ),
        (
            "a number always: 0 where nobody was killed",
            "null where no number is told, and wrong then; `exact_with_zero` counts null as 0",
        ),
        (
            "an exact number",
            'the lower bound of a range ("at least 3": 3); the upper where it stands alone',
        ),
        ("one day", "told only where the engine's period is one day; else null"),
        (
            "city or county, by the archive's name",
            (
                "the name of the place when it is no wider than a county, else null; names are compared"
                " without case and signs, St. as Saint, County left off, with the archive's names in brackets"
                " and DBpedia's for town and county as alternatives; the state is not asked"
            ),
        ),
        (
            "values of an incident",
            "scored by the value that most of its documents tell, the first of equals",
        ),
        (
            "incidents without a line in incidents.jsonl (132 of 1,791)",
            "their documents count for the clusters, and not for the values",
        ),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Predictors that use no rule of the engine."""
        return BASELINES

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return the one half under the data folder."""
        folder = data / self.name
        if not (folder / DOCUMENTS).is_file():
            return ()
        return (Half("dev", folder, folder, len(read_documents(folder))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Write whole incidents, taken evenly from the half, until there are about thirty documents."""
        documents = read_documents(half.source)
        chosen = _evenly(documents, about=_SAMPLE)
        incidents = read_incidents(half.gold)
        have = {str(document.incident_id) for document in chosen}
        _write(folder / DOCUMENTS, chosen)
        _write(folder / INCIDENTS, [incidents[key] for key in sorted(have) if key in incidents])
        return Half(f"{half.name}-sample", folder, folder, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Read documents.jsonl, another file of that format or a folder with one; write a line for each."""
        predict(source, out, engine)

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score predictions against documents with incident ids and the incidents beside them."""
        return score(predicted, gold)


def _evenly(documents: list[Document], *, about: int) -> list[Document]:
    """Return all documents of incidents that stand at even distances, in the order of the file."""
    incidents = list(dict.fromkeys(document.incident_id for document in documents))
    step = max(1, len(documents) // about)
    chosen = set(incidents[::step])
    return [document for document in documents if document.incident_id in chosen]


def _write(path: Path, rows: list[Document] | list[Incident]) -> None:
    with written_whole(path) as file:
        for row in rows:
            file.write(msgspec.json.encode(row).decode() + "\n")
