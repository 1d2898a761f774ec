"""Word lists of the registry folder -> sets and patterns."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Literal

REGISTRY = resources.files("reportedly.entities.actors").joinpath("registry")

Role = Literal["before", "after", "kind", "modifier", "government", "strike"]
"""Where a word stands: before or after a group's name, as its kind ("militant"), or beside a state's word."""


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the lines of a word list, without its comments."""
    lines = REGISTRY.joinpath(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def any_of(role: Role) -> str:
    """Return a regular expression for any word of a role, longest first."""
    lines = REGISTRY.joinpath("words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return either(line.split("\t")[1] for line in lines if line.startswith(f"{role}\t"))


def either(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
