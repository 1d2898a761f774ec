"""Ids of rows in; which side of the split they fall on out."""

from hypothesis import given
from hypothesis import strategies as st
from training.split import HELD_OUT_SHARE, is_held_out


def test_a_row_falls_on_the_same_side_on_every_machine() -> None:
    sides = [is_held_out(f"satp {number}") for number in range(12)]

    assert sides == [False, False, False, False, False, False, False, True, False, False, False, True]


def test_about_three_rows_of_ten_are_held_out() -> None:
    kept = sum(is_held_out(f"gva {number}") for number in range(10_000))

    assert abs(kept / 10_000 - HELD_OUT_SHARE) < 0.02


@given(st.text())
def test_a_larger_share_holds_out_all_that_a_smaller_one_does(row: str) -> None:
    assert is_held_out(row, share=0.6) or not is_held_out(row, share=0.3)
    assert is_held_out(row, share=1.0)
    assert not is_held_out(row, share=0.0)
