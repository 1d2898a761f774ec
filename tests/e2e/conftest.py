"""Words of a command line -> how the run ended, with a scripted extractor in place of the engine."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.claim import Attribution, Speaker
from reportedly.model.ids import GazetteerId
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.pipeline import Parts
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver, Names, Says, Tells
from reportedly.views.cli import inputs
from reportedly.views.cli.app import application

SEVENTH = Period(date(2031, 5, 7), date(2031, 5, 7), "day")
LUMO = Referent("Lumo", "place", entity=Place("Lumo", "North Vale", "KE", 1.5, -36.25, 1, GazetteerId("g1")))
SCRIPT = (
    Says("market", "type", Term("bombing"), "bomb"),
    Says("market", "when", SEVENTH, "Wednesday"),
    Says("market", "where", LUMO, "Lumo"),
    Says("market", "killed", Count(10, None), "At least ten people were killed"),
    Says("market", "killed", Count(12, 12), "Twelve people were killed"),
    Says("road", "type", Term("armed_attack"), "fired at a bus"),
)
NAMES = (Names("Lumo", "place", LUMO), Names("on Wednesday", "period", SEVENTH))
OFFICIALS = Attribution("unnamed", (Speaker("officials", "official"),), "said")
TELLS = (Tells("officials", "said", ("At least ten people were killed",), OFFICIALS),)
FIRST = "At least ten people were killed by a bomb in the market of Lumo on Wednesday, officials said.\n"
SECOND = "Twelve people were killed on Wednesday when a bomb went off in Lumo, a hospital said later.\n"
ROAD = "Gunmen fired at a bus near a bend of the river. Nobody in the area could say on which day.\n"


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def parts() -> Parts:
    """The scripted extractor and the shipped judge."""
    return Parts(EchoExtractor(SCRIPT), EchoResolver(), ReferenceJudge(), EchoNoticer(NAMES, tells=TELLS))


@pytest.fixture
def run(
    tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run a command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(inputs, "parts_for", lambda *_, **__: parts)
    monkeypatch.setenv("NO_COLOR", "1")
    # Runners of tests set it for their own lines.
    monkeypatch.delenv("COLUMNS", raising=False)

    def _run(*args: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            application()(args=args, prog_name="reportedly")
        told = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else 0, told.out, told.err)

    return _run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Three reports: two of one bombing with rival tolls, and one of a shooting of unknown day."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    (folder / "road.txt").write_text(ROAD, encoding="utf-8")
    return folder
