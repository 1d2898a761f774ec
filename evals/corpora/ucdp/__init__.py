"""UCDP GED: headlines and their days in, coded events in GED's own columns out, scored against GED."""

from collections.abc import Mapping
from pathlib import Path

from evals.contract import Half, Predictor, Scoring
from evals.corpora.ucdp.adapter import heard_of
from evals.corpora.ucdp.baselines import BASELINES
from evals.corpora.ucdp.coding import coding_of
from evals.corpora.ucdp.ged import codings_in, events_in, write_codings, write_part
from evals.corpora.ucdp.mapping import MAPPING
from evals.corpora.ucdp.parties import Parties
from evals.corpora.ucdp.scoring import scored
from evals.engine import Engine

_HALVES = ("pak", "ukr-2023", "ukr-2021")
_SAMPLE = 300  # events; about six seconds of one core


class Ucdp:
    """Uppsala Conflict Data Program, Georeferenced Event Dataset."""

    name = "ucdp"
    title = "UCDP GED: from the headlines of an event to its type, place, deaths and sides"
    mapping = MAPPING

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing, the commonest values, the first number beside a death, spaCy's names."""
        return BASELINES

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return Pakistan to 2018, then the two vintages of Ukraine, as far as they are there."""
        folders = [(name, data / "ucdp" / name) for name in _HALVES]
        return tuple(
            Half(name, folder, folder, len(_readable(folder))) for name, folder in folders if folder.is_dir()
        )

    def sample(self, half: Half, folder: Path) -> Half:
        """Write every n-th row that has a headline."""
        ids = _readable(half.source)
        chosen = ids[:: max(1, len(ids) // _SAMPLE)][:_SAMPLE]
        out = folder / f"{half.name}.csv"
        write_part(half.source, out, frozenset(chosen))
        return Half("fast", out, out, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write GED's columns for each event of a GED table or a folder of them."""
        parties = Parties()
        heard = heard_of(events_in(source), engine)
        write_codings(out, ((id_, coding_of(each, parties)) for id_, each in heard))

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score codings by id against a GED table or a folder of them."""
        told = {id_: coded.coding for id_, coded in codings_in(predicted).items()}
        return scored(told, codings_in(gold).values())


def _readable(source: Path) -> tuple[str, ...]:
    return tuple(event.id for event in events_in(source) if event.headlines)
