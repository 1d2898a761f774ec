"""A synthetic ledger is the same for the same seed, says that it is synthetic, and joins its articles."""

from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.store import open_store
from reportedly.testing.synthetic import happenings, write_ledger
from reportedly.testing.synthetic.articles import tell


def test_two_ledgers_of_one_seed_hold_the_same_incidents(tmp_path: Path) -> None:
    written = [write_ledger(tmp_path / name, 60, seed=3) for name in ("one.db", "two.db")]
    one, two = (open_store(tmp_path / name, must_exist=True) for name in ("one.db", "two.db"))

    assert written[0] == written[1] > 60
    assert pipeline.incidents(one) == pipeline.incidents(two)
    assert len(pipeline.incidents(one)) == 60


def test_another_seed_tells_of_other_happenings() -> None:
    assert tuple(happenings(20, seed=1)) != tuple(happenings(20, seed=2))


def test_every_claim_of_a_synthetic_article_stands_at_its_quote_and_text_and_outlet_say_what_it_is() -> None:
    entries = [entry for happening in happenings(100) for entry in tell(happening)]

    for entry in entries:
        assert entry.article is not None
        assert entry.extraction is not None
        assert entry.article.text.startswith("Synthetic report ")
        assert (entry.article.outlet or "").startswith("Synthetic ")
        for claim in entry.extraction.accounts[0].claims:
            assert entry.article.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


def test_a_ledger_that_exists_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")

    with pytest.raises(InputError, match=r"mine\.db exists already; name a new file"):
        write_ledger(tmp_path / "mine.db", 5)

    assert (tmp_path / "mine.db").read_text() == "mine"
