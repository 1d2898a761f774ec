"""The data folder -> examples to train on and examples held out, chosen by seed and split."""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from reportedly.errors import ReportedlyError
from reportedly.model.record import Record
from training.corpora import gva, gvdb, muc4, plover, polnear, re3d, satp, ucdp, wikinews
from training.heads import NONE
from training.records import Example
from training.split import HELD_OUT_SHARE, is_held_out


class AbsentData(ReportedlyError):
    """A corpus that the training needs is not in the data folder."""


class Quota(Record, frozen=True):
    """How much of a corpus is trained on and scored."""

    telling: int
    """Most examples with an incident or an attribution."""
    silent: int
    """Most examples with neither."""
    held_out: float
    """Share of its rows."""


_SCORED = Quota(700, 200, 1.0)
"""Of the held-out side."""
Reader = Callable[[Path], Iterator[Example]]
_READERS: Mapping[str, tuple[Reader, Quota]] = MappingProxyType({
    "muc4": (muc4.examples, Quota(5000, 1500, 0.1)),
    "satp": (satp.examples, Quota(6000, 1500, HELD_OUT_SHARE)),
    "gvdb": (gvdb.examples, Quota(2500, 150, HELD_OUT_SHARE)),
    "ucdp": (ucdp.examples, Quota(2500, 0, HELD_OUT_SHARE)),
    "gva": (gva.examples, Quota(2500, 300, HELD_OUT_SHARE)),
    "polnear": (polnear.examples, Quota(8500, 1000, 0.0)),
    "re3d": (re3d.examples, Quota(1000, 100, HELD_OUT_SHARE)),
    "plover": (plover.examples, Quota(1000, 300, HELD_OUT_SHARE)),
    "wikinews": (wikinews.examples, Quota(0, 1500, 0.0)),
})  # fmt: skip


class Gathered(Record, frozen=True):
    """All examples; none of one side stands on the other, by row or by words."""

    training: tuple[Example, ...]
    held_out: tuple[Example, ...]


def gather(data: Path, seed: int, corpora: Iterable[str] = tuple(_READERS)) -> Gathered:
    """Return the examples of all corpora under a folder.

    Raises:
        AbsentData: one is not there.
    """
    sides = [_sides(data, name, seed) for name in corpora]
    held_out = [example for _, kept in sides for example in kept]
    known = {plain(example.text) for example in held_out}
    training = [each for chosen, _ in sides for each in chosen if plain(each.text) not in known]
    random.Random(seed).shuffle(training)  # noqa: S311 - a fixed order, no secret
    return Gathered(tuple(training), tuple(held_out))


def plain(text: str) -> str:
    """Return a text without case, signs and blanks: two copies of a sentence are alike in it."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def is_telling(example: Example) -> bool:
    """Whether an example has an incident, a paragraph's relevance, or an attribution."""
    marks = (example.voices, example.content)
    is_violent = bool(example.types) and NONE not in example.types
    return example.news is not None or is_violent or any(each and each.spans for each in marks)


def _sides(data: Path, name: str, seed: int) -> tuple[list[Example], list[Example]]:
    folder = data / name
    if not folder.is_dir():
        raise AbsentData(f"{folder} is not there; --data names the folder that holds {', '.join(_READERS)}")
    read, quota = _READERS[name]
    sides: tuple[list[Example], list[Example]] = ([], [])
    for example in _once(read(data)):
        sides[is_held_out(f"{name} {example.row}", share=quota.held_out)].append(example)
    kept = sides[1] if name != "polnear" else list(polnear.examples(data, "dev"))
    chance = random.Random(f"{seed} {name}")  # noqa: S311 - a fixed order, no secret
    return _chosen(sides[0], quota, chance), _chosen(kept, _SCORED, chance)


def _once(examples: Iterable[Example]) -> Iterator[Example]:
    """Yield each sentence once: reprints would teach their own wording."""
    seen: set[tuple[str, bool]] = set()
    for example in examples:
        key = (plain(example.text), example.news is None)
        if key not in seen:
            seen.add(key)
            yield example


def _chosen(examples: list[Example], quota: Quota, chance: random.Random) -> list[Example]:
    parts = ([one for one in examples if is_telling(one)], [one for one in examples if not is_telling(one)])
    most = (quota.telling, quota.silent)
    return list(
        chain.from_iterable(
            chance.sample(part, min(len(part), limit)) for part, limit in zip(parts, most, strict=True)
        )
    )
