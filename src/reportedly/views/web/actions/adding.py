"""Files and pasted text -> reports in a folder of their own, read in the background by the command `add`."""

import contextlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from starlette.datastructures import UploadFile

from reportedly.errors import InputError, LedgerError
from reportedly.views.queries.days import parse_day
from reportedly.views.web.asking import Ask
from reportedly.views.web.jobs import Progress
from reportedly.views.web.route import Done

Show = Callable[[Progress], None]
_LONGEST_TEXT = 1_000_000
_UNSAFE = re.compile(r"[^\w. ()+,=@-]+")
_RUN = "from reportedly.views.cli import main; main()"
_LINES_KEPT = 200


class _Line(msgspec.Struct):
    path: str
    outcome: str
    reason: str | None = None
    accounts: int = 0


def add(ask: Ask) -> Done:
    """Take files and pasted text, and begin to read them."""
    files = [each for each in ask.files if each.filename]
    text = ask.form.get("text", ("",))[0].replace("\r\n", "\n").strip()
    if not files and not text:
        raise InputError("choose files, or paste the text of a report")
    if len(text) > _LONGEST_TEXT:
        raise InputError(f"the text has {len(text)} signs; at most {_LONGEST_TEXT} are taken at once")
    options = _options(ask)
    holder = tempfile.TemporaryDirectory(prefix="reportedly-")
    names = _written(Path(holder.name), files, text, ask.typed("title", longest=300))
    ledger, registry = ask.desk.ledger, ask.desk.registry
    before = ["--registry", str(registry)] if registry else []

    def work(show: Show) -> None:
        with contextlib.closing(_Closing(holder)):
            _read([*before, "--ledger", str(ledger)], Path(holder.name), names, options, show)
        ask.desk.refresh()

    title = f"Reading {len(names)} file{'' if len(names) == 1 else 's'}"
    job = ask.desk.jobs.start(title, work, owner=ask.who.name, to="/inbox")
    return Done(f"/jobs/{job.id}")


class _Closing:
    def __init__(self, holder: "tempfile.TemporaryDirectory[str]") -> None:
        self._holder = holder

    def close(self) -> None:
        self._holder.cleanup()


def _options(ask: Ask) -> list[str]:
    options: list[str] = []
    published, outlet = ask.typed("published", longest=10), ask.typed("outlet", longest=200)
    if published:
        options += ["--published", parse_day(published).isoformat()]
    if outlet:
        options += ["--outlet", outlet]
    return options


def _written(folder: Path, files: Sequence[UploadFile], text: str, title: str) -> list[str]:
    """Write what was sent under names that can do no harm, and return the names."""
    names: list[str] = []
    for each in files:
        name = _safe_name(each.filename or "", len(names))
        # A sidecar must keep its name to be found beside its report; it is not read itself.
        target = folder / _free(name, names)
        target.write_bytes(each.file.read())
        names.append(target.name)
    if text:
        name = _free(_safe_name(f"{title or 'pasted'}.txt", len(names)), names)
        (folder / name).write_text(text + "\n", encoding="utf-8")
        if title:
            sidecar = msgspec.json.encode({"title": title})
            (folder / f"{Path(name).stem}.meta.json").write_bytes(sidecar)
        names.append(name)
    return [name for name in names if not name.endswith(".meta.json")]


def _safe_name(told: str, number: int) -> str:
    base = told.replace("\\", "/").rpartition("/")[2]
    plain = _UNSAFE.sub("_", base).strip(" .").lstrip("-")[-120:]
    return plain or f"report-{number}.txt"


def _free(name: str, taken: Sequence[str]) -> str:
    known = {each.casefold() for each in taken}
    if name.casefold() not in known:
        return name
    stem, dot, ending = name.rpartition(".")
    tries = (
        f"{stem or ending}-{number}{dot if stem else ''}{ending if stem else ''}"
        for number in range(2, 10_000)
    )
    return next(each for each in tries if each.casefold() not in known)


def _read(
    before: Sequence[str], folder: Path, names: Sequence[str], options: Sequence[str], show: Show
) -> None:
    """Run `reportedly add` in a process of its own, so that pages stay quick, and follow what it says."""
    show(Progress("starting", 0, len(names)))
    command = [
        sys.executable,
        "-c",
        _RUN,
        "--quiet",
        *before,
        "add",
        "--json",
        *options,
        "--",
        *names,
    ]
    with subprocess.Popen(  # noqa: S603 - our own command; names are made safe above
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as running:
        lines: list[str] = []
        for done, line in enumerate(running.stdout or (), start=1):
            told = msgspec.json.decode(line, type=_Line)
            lines.append(_words(told))
            step = "joining accounts" if done >= len(names) else "reading"
            show(Progress(step, done, max(done, len(names)), lines=tuple(lines[-_LINES_KEPT:])))
        said = (running.stderr.read() if running.stderr else "").strip()
    if running.returncode not in {0, 1}:
        raise LedgerError(said[-500:] or f"reading ended with code {running.returncode}")


def _words(told: _Line) -> str:
    if told.reason:
        return f"{told.path}: {told.outcome}, {told.reason}"
    accounts = f"{told.accounts} account{'' if told.accounts == 1 else 's'}"
    return f"{told.path}: {accounts}" if told.outcome == "added" else f"{told.path}: in the ledger already"
