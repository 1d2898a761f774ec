"""The engine of the evals: what was read once is not read again, and texts keep their keys."""

from datetime import date
from pathlib import Path

import pytest
from evals.cache import Cache, engine_digest, tree_digest
from evals.engine import Engine, Text

from reportedly.config import Settings
from reportedly.model.values import Count, Term
from reportedly.pipeline import Parts
from reportedly.testing.echo import Says
from reportedly.testing.parts import echo_parts

NINE = Text("a", "Nine people were killed by gunmen in Varo on Sunday, the mayor said.", date(2021, 5, 4))
BRIDGE = Text("b", "The mayor of Varo opened the new bridge on Sunday, and many people came to see it.")
SCRIPT = (
    Says("killing", "type", Term("armed_attack"), "killed by gunmen"),
    Says("killing", "killed", Count(9, 9), "Nine people were killed"),
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Parts]:
    """The parts that were opened, scripted ones."""
    parts: list[Parts] = []

    def open_parts(settings: Settings) -> Parts:
        parts.append(echo_parts(SCRIPT))
        return parts[-1]

    monkeypatch.setattr("evals.engine.pipeline.open_parts", open_parts)
    return parts


def test_each_text_is_read_under_its_key(tmp_path: Path, opened: list[Parts]) -> None:
    read = list(Engine(folder=tmp_path, workers=1).read([NINE, BRIDGE]))

    assert [(each.key, len(each.line.accounts) if each.line else None) for each in read] == [
        ("a", 1),
        ("b", 0),
    ]
    assert read[0].line is not None
    assert read[0].line.article.published == date(2021, 5, 4)


def test_a_second_run_opens_no_parts_and_answers_the_same(tmp_path: Path, opened: list[Parts]) -> None:
    first = list(Engine(folder=tmp_path, workers=1).read([NINE, BRIDGE]))
    again = list(Engine(folder=tmp_path, workers=1).read([BRIDGE, NINE]))

    assert (sorted(again, key=lambda each: each.key), len(opened)) == (first, 1)


def test_one_text_under_two_keys_stays_two(tmp_path: Path, opened: list[Parts]) -> None:
    twin = Text("c", NINE.text, NINE.published)

    linked = Engine(folder=tmp_path, workers=1).link([NINE, twin, BRIDGE])

    assert sorted(linked.lines) == ["a", "b", "c"]
    assert sorted(linked.articles.values()) == [("a", "c"), ("b",)]
    assert [incident.killed and incident.killed.low for incident in linked.incidents] == [9]


def test_a_text_that_is_refused_says_why(tmp_path: Path, opened: list[Parts]) -> None:
    french = Text("f", "Le maire de la ville a ouvert le nouveau pont dimanche devant une grande foule. " * 3)

    engine = Engine(folder=tmp_path, workers=1)

    (read,) = engine.read([french])

    assert read.refused == "written in French; only English is read"
    assert engine.refused == {"f": "written in French; only English is read"}


def test_progress_tells_how_many_are_done(tmp_path: Path, opened: list[Parts]) -> None:
    told: list[str] = []

    list(Engine(folder=tmp_path, workers=1, tell=told.append).read([NINE, BRIDGE]))

    assert told == ["read: 1 of 2 texts (0 known)", "read: 2 of 2 texts (0 known)"]


def test_an_answer_is_kept_when_the_run_ends_badly(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        _cut_off(tmp_path / "kept.db")

    with Cache(tmp_path / "kept.db") as cache:
        assert (cache.known(["x", "y"]), cache.get("x")) == (frozenset({"x"}), b"answer")


def test_digests_change_with_content_names_and_pipeline(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "a.txt").write_text("same")
    (tmp_path / "two" / "b.txt").write_text("same")

    assert tree_digest(tmp_path / "one") != tree_digest(tmp_path / "two")
    assert engine_digest("one pipeline") != engine_digest("another")
    assert engine_digest("one pipeline") == engine_digest("one pipeline")


def _cut_off(path: Path) -> None:
    with Cache(path) as cache:
        cache.put("x", b"answer")
        raise RuntimeError("cut off")
