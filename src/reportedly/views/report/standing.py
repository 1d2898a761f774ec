"""An incident's days and places -> whether a month and a country hold it: surely, perhaps, or not."""

from typing import Literal

from reportedly.model.values import Period
from reportedly.views.report.facts import Facts
from reportedly.views.report.month import Month

Standing = Literal[
    "counted", "month not exact", "no day told", "rival day", "no country known", "rival country",
    "not asserted", "elsewhere",
]  # fmt: skip
ASIDE: dict[Standing, str] = {
    "month not exact": "Perhaps in this month: the days told reach beyond it",
    "no day told": "No day told",
    "rival day": "Another telling puts it in this month",
    "no country known": "In this month, country not known",
    "rival country": "In this month, another telling puts it in this country",
    "not asserted": "In this month, but told as planned, denied or hypothetical, or rejected in review",
}
"""Rows of incidents that no table counts, each with its words."""


def standing(facts: Facts, month: Month, country: str | None) -> Standing:
    """Return how an incident stands to a month and a country; None as country holds every place."""
    when, where = _in_month(facts, month), _in_country(facts, country)
    if "elsewhere" in {when, where}:
        return "elsewhere"
    if when != "counted":
        return when
    if where != "counted":
        return where
    return "not asserted" if facts.not_counted else "counted"


def _in_month(facts: Facts, month: Month) -> Standing:
    if facts.month == month:
        return "counted"
    if any(_within(period, month) for period in facts.rival_periods):
        return "rival day"
    if facts.month is not None or _is_told_before(facts, month):
        return "elsewhere"
    if facts.period is None:
        return "no day told"
    return "month not exact" if _may_hold(facts.period, month) else "elsewhere"


def _in_country(facts: Facts, country: str | None) -> Standing:
    if country is None or facts.country == country:
        return "counted"
    if country in facts.rival_countries:
        return "rival country"
    return "no country known" if facts.country is None else "elsewhere"


def _within(period: Period, month: Month) -> bool:
    if period.earliest is None or period.latest is None:
        return False
    return month.first <= period.earliest and period.latest <= month.last


def _may_hold(period: Period, month: Month) -> bool:
    after = period.latest is None or period.latest >= month.first
    return after and (period.earliest is None or period.earliest <= month.last)


def _is_told_before(facts: Facts, month: Month) -> bool:
    """Whether somebody told it before the month began, which then cannot hold it."""
    return facts.first_published is not None and facts.first_published < month.first
