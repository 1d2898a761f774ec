"""Shared arithmetic of the scorers, on cases small enough to count by hand."""

import pytest
from evals.measures import Counts, b_cubed, kilometres, of_sets, overlapping, pairs_alike, total


def test_precision_recall_and_f1_are_those_of_the_definition() -> None:
    counts = Counts(right=2, told=4, wanted=8)

    assert (counts.precision, counts.recall) == (0.5, 0.25)
    assert counts.f1 == pytest.approx(2 * 0.5 * 0.25 / 0.75)


def test_a_perfect_answer_scores_one_and_an_empty_one_nought() -> None:
    assert of_sets({"a", "b"}, {"a", "b"}).f1 == 1.0
    assert of_sets(set(), {"a", "b"}).f1 == 0.0


def test_nothing_told_where_nothing_is_wanted_is_right() -> None:
    assert of_sets(set(), set()).f1 == 1.0


def test_micro_figures_add_counts_before_they_divide() -> None:
    assert total([Counts(1, 1, 1), Counts(0, 1, 3)]) == Counts(1, 2, 4)


def test_one_long_span_over_two_short_ones_is_right_once_and_finds_both() -> None:
    tallies = overlapping([(0, 10)], [(0, 3), (5, 8), (20, 25)])

    assert [tallies.precision, tallies.recall] == pytest.approx([1.0, 2 / 3])
    assert tallies.f1 == pytest.approx(0.8)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlapping([(0, 5)], [(5, 9)]).f1 == 0.0


def test_a_degree_of_latitude_is_111_kilometres_and_antipodes_lie_half_way_round() -> None:
    assert kilometres((0, 0), (1, 0)) == pytest.approx(111.195, abs=0.001)
    assert kilometres((0, 0), (0, 180)) == pytest.approx(20015.1, abs=0.1)


def test_pairs_of_a_split_cluster_lose_recall_only() -> None:
    wanted = {"a": "1", "b": "1", "c": "1", "d": "2"}

    split = pairs_alike({"a": "x", "b": "x", "c": "y", "d": "z"}, wanted)

    assert (split.right, split.told, split.wanted) == (1, 1, 3)


def test_singletons_have_no_pairs_and_b_cubed_as_counted_by_hand() -> None:
    wanted = {"a": "1", "b": "1", "c": "2"}
    alone = {key: key for key in wanted}

    assert pairs_alike(alone, wanted).f1 == 0.0
    # Recall: a and b find half of their cluster, c all of it.
    assert list(b_cubed(alone, wanted)) == pytest.approx([1.0, 2 / 3, 0.8])


def test_b_cubed_of_the_same_clusters_under_other_names_is_one() -> None:
    assert b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "2"}) == (1.0, 1.0, 1.0)
