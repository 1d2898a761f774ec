"""Labelled pairs of accounts -> weights for the kinds of features, and what is said of them."""

from training.linking.fitting import fitted, out_of_fold
from training.linking.pairs import Pair, own_pairs
from training.linking.report import lines_of, table_of

from reportedly.incidents.weights import TABLE, learned


def _pair(number: int, *, is_one: bool, source: str = "archive", **features: float) -> Pair:
    return Pair(source, f"incident {number}", is_one, features, is_same_news=False)


TELLING = [
    _pair(number, is_one=number % 2 == 0, days=2.0 if number % 2 == 0 else -2.0, texts=1.0, persons=0.0)
    for number in range(400)
]
"""Days tell the pairs apart; texts are alike in all."""


def test_a_feature_that_tells_pairs_apart_weighs_more_than_one_that_does_not() -> None:
    weights = fitted(TELLING)

    assert weights["days"] == 1.25
    assert weights["texts"] == weights["persons"] == 1.0
    assert fitted(TELLING) == weights


def test_no_corpus_teaches_that_days_say_little() -> None:
    senseless = [
        _pair(number, is_one=number % 2 == 0, days=-4.0 if number % 2 == 0 else 4.0) for number in range(400)
    ]

    assert fitted(senseless)["days"] == 0.9


def test_pairs_of_one_incident_are_left_out_together() -> None:
    pairs = [*TELLING, _pair(3, is_one=False, days=-2.0, texts=1.0)]
    weights = out_of_fold(pairs, 7)

    assert weights[3] == weights[-1]
    assert len(weights) == 401


def test_the_report_counts_what_is_joined_and_what_goes_to_a_person() -> None:
    pairs = [
        _pair(1, is_one=True, days=4.0), _pair(2, is_one=False, days=4.0), _pair(3, is_one=True, days=2.0),
        _pair(4, is_one=False, days=-6.0),
    ]  # fmt: skip

    _, line = lines_of(pairs, [{"start": -3.0}] * 4)

    assert line.split() == ["archive", "4", "2", "2", "50.0%", "25.0%", "50.0%"]


def test_the_stories_give_pairs_and_the_shipped_table_is_of_this_shape() -> None:
    pairs = list(own_pairs())
    lines = TABLE.read_text("utf-8").splitlines()

    assert sum(pair.is_one for pair in pairs) >= 60
    assert table_of(learned(), pairs).splitlines()[1:] == lines[1:]
