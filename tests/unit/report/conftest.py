"""Places, days and a small ledger that the tests of the report share."""

from datetime import date

import pytest

from reportedly.model.values import Count, Period
from reportedly.testing.factories import an_actor
from reportedly.testing.reports import Happening, Ledger, a_ledger
from reportedly.testing.reports import a_place_of as place


@pytest.fixture
def small() -> Ledger:
    """August holds three incidents, July two, August of the year before one."""
    band, guard = an_actor("Red Band"), an_actor("Vale Guard")
    upper, lower = place("Maruva", "Upper Vale"), place("Ostrel", "Lower Vale")

    def on(day: str) -> Period:
        return Period(date.fromisoformat(day), date.fromisoformat(day), "day")

    return a_ledger(
        [
            Happening(1, on("2031-08-02"), upper, killed=Count(10, None), injured=Count(4, 4), by=band),
            Happening(2, on("2031-08-09"), upper, "armed_attack", killed=Count(3, 3), by=band),
            Happening(3, on("2031-08-30"), lower, "arrest", arrested=Count(5, 5), by=guard),
            Happening(4, on("2031-07-01"), upper, killed=Count(6, 6), by=band),
            Happening(5, on("2031-07-31"), lower, "armed_attack", killed=Count(2, 4)),
            Happening(6, on("2030-08-15"), lower, killed=Count(20, 20), by=guard),
        ]
    )
