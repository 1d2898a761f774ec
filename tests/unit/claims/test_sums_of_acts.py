"""Acts of a period that killed so many are a sum, and no incident."""

import pytest
from tests.unit.claims.newsdesk import extract

from reportedly.model.values import Count


@pytest.mark.parametrize(
    "text",
    [
        "Militant attacks killed 84 people in Karsa in July, a research institute said.",
        "Bombings have killed 84 civilians in the province since the start of the year, police said.",
    ],
)
def test_attacks_of_a_month_that_killed_so_many_are_a_figure(text: str) -> None:
    told = extract(text)

    assert [(figure.measure, figure.value) for figure in told.figures] == [("fatalities", Count(84, 84))]
    assert told.accounts == ()


def test_two_attacks_that_somebody_points_at_are_no_figure() -> None:
    told = extract("Twin bombings killed 84 people in Dolvec in July, police said.")

    assert told.figures == ()
    assert [claim.value for account in told.accounts for claim in account.of("killed")] == [Count(84, 84)]


def test_a_night_said_to_be_the_worst_of_its_month_is_no_figure() -> None:
    told = extract("Rocket strikes killed 20 people in Dolvec overnight, the worst this month, police said.")

    assert told.figures == ()
    assert [claim.value for account in told.accounts for claim in account.of("killed")] == [Count(20, 20)]
