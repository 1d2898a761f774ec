"""Work that takes long -> a job in the background, with progress that a page can show."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from reportedly.errors import ReportedlyError, UnknownName
from reportedly.model.record import Record

_KEPT = 50


class Progress(Record, frozen=True):
    """How far a job is."""

    step: str
    done: int
    of: int
    is_over: bool = False
    error: str | None = None
    lines: tuple[str, ...] = ()
    """What was done with each input."""


@dataclass
class Job:
    """One piece of work."""

    id: str
    title: str
    owner: str
    to: str
    """Where to go when it is over."""
    progress: Progress = field(default_factory=lambda: Progress("waiting", 0, 0))


Work = Callable[[Callable[[Progress], None]], None]


class Jobs:
    """The jobs of one workbench; they run one after another, so that one ledger has one writer."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._turn = threading.Lock()

    def start(self, title: str, work: Work, *, owner: str, to: str) -> Job:
        """Begin a piece of work and return at once."""
        job = Job(secrets.token_hex(8), title, owner, to)
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-_KEPT]:
            if self._jobs[old].progress.is_over:
                del self._jobs[old]
        threading.Thread(target=self._run, args=(job, work), daemon=True).start()
        return job

    def find(self, job_id: str) -> Job:
        """Return a job.

        Raises:
            UnknownName: there is none, or no longer.
        """
        if job_id not in self._jobs:
            raise UnknownName(f"no job {job_id[:40]!r}; it may have ended long ago")
        return self._jobs[job_id]

    def running(self) -> tuple[Job, ...]:
        """Return the jobs that are not over."""
        return tuple(job for job in self._jobs.values() if not job.progress.is_over)

    def _run(self, job: Job, work: Work) -> None:
        def show(progress: Progress) -> None:
            job.progress = progress

        with self._turn:
            try:
                work(show)
            except (ReportedlyError, OSError) as error:
                told = job.progress
                job.progress = Progress(
                    told.step, told.done, told.of, is_over=True, error=str(error), lines=told.lines
                )
            else:
                told = job.progress
                job.progress = Progress("done", told.done, told.of, is_over=True, lines=told.lines)
