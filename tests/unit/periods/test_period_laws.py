"""What holds for every string and every day of publication."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.entities.periods import resolve_period
from reportedly.model.values import Period

WORDS = (
    "last", "this", "next", "the", "early", "late", "mid-", "Sunday", "Friday", "night", "March", "May",
    "2019", "1990s", "14", "3rd", "-", "to", "between", "and", "from", "since", "ago", "earlier", "later",
    "two", "a", "weeks", "days", "year", "month", "week", "weekend", "same", "following", "spring", "Easter",
    "overnight", "of", "in", "’s", "29", "0",
)  # fmt: skip
MENTIONS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
DAYS = st.none() | st.dates()
PAST = st.sampled_from(
    ["Sunday", "last week", "this month", "in May", "March 14", "last year", "the weekend", "overnight",
     "winter", "three days ago", "mid-June", "Christmas Eve", "since Friday", "earlier this year",
     "in recent weeks"]
)  # fmt: skip


@st.composite
def anchors(draw: st.DrawFn) -> Period | None:
    if draw(st.booleans()):
        return None
    earliest, latest = sorted((draw(st.dates()), draw(st.dates())))
    return Period(draw(st.sampled_from([earliest, None])), draw(st.sampled_from([latest, None])), "days")


@settings(max_examples=600, deadline=None)
@given(MENTIONS, DAYS, anchors())
def test_no_string_raises_and_no_period_ends_before_it_begins(
    mention: str, published: date | None, anchor: Period | None
) -> None:
    period = resolve_period(mention, published=published, anchor=anchor)

    if period.earliest and period.latest:
        assert period.earliest <= period.latest
    if period.precision == "unresolved":
        assert (period.earliest, period.latest) == (None, None)


@given(PAST, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_what_is_past_never_ends_after_publication(mention: str, published: date) -> None:
    period = resolve_period(mention, published=published)

    assert period.latest is not None
    assert period.latest <= published
