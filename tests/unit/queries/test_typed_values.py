"""What a person types for a field, and what is said of words that are no value of it."""

from datetime import date

import pytest

from reportedly.errors import InputError
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Referent, Term, Value
from reportedly.views.queries.typed_values import typed_value

TYPED: list[tuple[Field, str, Value | None]] = [
    ("killed", "12", Count(12, 12)),
    ("killed", "10-15", Count(10, 15)),
    ("injured", "10 to 15", Count(10, 15)),
    ("killed", "10+", Count(10, None)),
    ("killed", "up to 15", Count(None, 15)),
    ("killed", "unknown", None),
    ("type", "Armed attack", Term("armed_attack")),
    ("status", "alleged", Term("alleged")),
    ("when", "2025-08-03", Period(date(2025, 8, 3), date(2025, 8, 3), "day")),
    ("when", "2025-02", Period(date(2025, 2, 1), date(2025, 2, 28), "month")),
    ("when", "2025", Period(date(2025, 1, 1), date(2025, 12, 31), "year")),
    ("when", "2025-08-03 to 2025-08-05", Period(date(2025, 8, 3), date(2025, 8, 5), "days")),
    ("where", "Besh Tal", Referent("Besh Tal", "place")),
    ("perpetrator", "Red Band", Referent("Red Band", "actor")),
    ("perpetrator", "unknown", None),
]


@pytest.mark.parametrize(("field", "words", "value"), TYPED)
def test_typed_words_mean_a_value(field: Field, words: str, value: Value | None) -> None:
    assert typed_value(field, words) == value


WRONG: list[tuple[Field, str, str]] = [
    ("killed", "twelve", "no number for killed; write 12"),
    ("killed", "15-10", "runs backwards"),
    ("type", "war", "no type; known are bombing"),
    ("when", "2025-13", "is no month"),
    ("when", "last week", "is not a date"),
    ("when", "2025-08-05 to 2025-08-03", "runs backwards"),
    ("where", " ", "needs a name"),
    ("responsibility", "Red Band", "not corrected by a value"),
]


@pytest.mark.parametrize(("field", "words", "said"), WRONG)
def test_words_that_are_no_value_are_refused_with_what_would_be_right(
    field: Field, words: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        typed_value(field, words)
