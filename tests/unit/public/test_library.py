"""`import reportedly`: one text read, bad text refused."""

from datetime import date

import pytest

import reportedly
from reportedly.errors import InputError, UnreadableInput
from reportedly.model.values import Count, Term
from reportedly.testing.echo import Says
from reportedly.testing.parts import echo_parts
from reportedly.views.library import extract

TEXT = "Two guards were killed when gunmen attacked a depot outside Dolvec on Friday, the police said."
PARTS = echo_parts(
    (
        Says("depot", "type", Term("armed_attack"), "attacked"),
        Says("depot", "killed", Count(2, 2), "Two guards"),
    )
)


def test_a_text_is_read_into_typed_records() -> None:
    read = extract(TEXT, published="2031-05-07", outlet="Varnok Post", parts=PARTS)

    (account,) = read.accounts
    assert [claim.value for claim in account.of("killed")] == [Count(2, 2)]
    assert (read.article.published, read.article.outlet) == (date(2031, 5, 7), "Varnok Post")
    assert (read.figures, read.refused) == ((), ())


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="the text is empty"):
        extract(" \n", parts=PARTS)


def test_a_day_that_is_no_date_is_refused_with_the_form_it_should_have() -> None:
    with pytest.raises(InputError, match=r"published='7 May' is no date; write it as YYYY-MM-DD"):
        extract(TEXT, published="7 May", parts=PARTS)


def test_the_package_offers_three_names() -> None:
    assert reportedly.__all__ == ["__version__", "extract", "open"]
    assert reportedly.extract is extract
    assert {"extract", "open"} <= set(dir(reportedly))


def test_another_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(AttributeError, match="it offers __version__, extract, open"):
        reportedly.read  # noqa: B018
