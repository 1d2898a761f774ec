"""The speed benchmark, on scripted parts: it counts what it says it counts."""

import runpy
from pathlib import Path

from reportedly.model.values import Term
from reportedly.testing.echo import Says
from reportedly.testing.factories import a_find
from reportedly.testing.parts import echo_parts

# By its path: the benchmarks are no package that an installation has.
MEASURE = runpy.run_path(str(Path(__file__).parents[3] / "benchmarks" / "measure.py"))["measure"]
TEXTS = (
    "A bomb went off near the market in Dolvec on Monday, and the police said that nobody was hurt by it.",
    "The council of Varnok opened a library on Tuesday, and the mayor gave a long speech about old books.",
)


def test_the_benchmark_measures_each_article_bare_and_whole() -> None:
    parsed: list[str] = []
    found = [a_find(text, path=f"{number}.txt") for number, text in enumerate(TEXTS)]
    script = [Says("blast", "type", Term("bombing"), "bomb went off")]

    speed = MEASURE(found, lambda: echo_parts(script), parsed.append, repeats=2)

    assert (speed.articles, speed.repeats) == (2, 2)
    assert speed.characters == sum(map(len, TEXTS))
    assert parsed[-4:] == [*TEXTS, *TEXTS]
    assert speed.way_seconds >= 0 < speed.cold_start_seconds
