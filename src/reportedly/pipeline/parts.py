"""Settings -> the parts that read, resolve and judge; the costly ones open at their first article."""

from dataclasses import dataclass

from reportedly.config import BATCH_SIZE, Settings
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.seams import Extractor, Judge, Noticer
from reportedly.pipeline.late import LateTools
from reportedly.pipeline.seams import Progress, Resolving
from reportedly.runners.threads import one_thread


@dataclass(frozen=True)
class Parts:
    """What the way needs."""

    extractor: Extractor
    resolver: Resolving
    judge: Judge
    noticer: Noticer
    batch_size: int = BATCH_SIZE
    crew: Settings | None = None
    """The settings by which several workers open parts of their own; None to read in this process."""


def open_parts(settings: Settings, *, progress: Progress | None = None) -> Parts:
    """Return the parts that the settings name; the first article on a machine builds the gazetteer."""
    one_thread()
    tools = LateTools(settings, progress=progress)
    if settings.workers == 1:
        return Parts(tools, tools, ReferenceJudge(), tools, settings.batch_size)
    tools.open()
    return Parts(tools, tools, ReferenceJudge(), tools, settings.batch_size, settings)
