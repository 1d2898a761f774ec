"""The two reports the product was asked for are cut where a reader would cut them."""

from datetime import date
from pathlib import Path

import pytest

from reportedly.articles import read
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.document import Hints, make_document

SEEDS = Path(__file__).parents[4] / "shared" / "data" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not beside the checkout")


def _seed(number: int) -> Article:
    content = sorted(SEEDS.glob("*.txt"))[number].read_bytes()
    return read(make_document(content, path="seed.txt", media_type="text/plain", hints=Hints()), content)


def test_place_day_and_outlet_are_read() -> None:
    first, second = _seed(0), _seed(1)

    assert (first.dateline, first.published, first.outlet) == ("KABUL", date(2023, 3, 1), "Dawn")
    assert (second.dateline, second.published, second.outlet) == ("ISLAMABAD", None, None)


def test_nothing_below_the_end_line_is_read() -> None:
    article = _seed(0)
    end = article.text.index("Published in Dawn")

    assert all(each.end <= end for each in article.sections if each.kind in READ_SECTIONS)
    assert {each.kind for each in article.sections if each.start > end} == {"teaser"}


def test_each_paragraph_is_read_and_one_is_a_heading() -> None:
    first, second = _seed(0), _seed(1)

    assert [each.kind for each in first.sections].count("body") == 15
    assert [each.kind for each in first.sections].count("heading") == 1
    assert [each.kind for each in second.sections] == ["dateline", *["body"] * 9]
