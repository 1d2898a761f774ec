"""Words of a month -> the month, its days and its neighbours."""

import calendar
import re
from datetime import date, timedelta
from typing import Self

from reportedly.errors import InputError
from reportedly.model.record import Record

_WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


class Month(Record, frozen=True, order=True):
    """A month of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month that holds a day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def words(self) -> str:
        """The month as a reader writes it: "August 2025"."""
        return f"{calendar.month_name[self.number]} {self.year}"

    @property
    def previous(self) -> "Month":
        """The month before."""
        return Month.of(self.first - timedelta(days=1))

    @property
    def year_before(self) -> "Month":
        """The same month of the year before."""
        return Month(self.year - 1, self.number)

    def up_to_here(self, months: int) -> "tuple[Month, ...]":
        """Return so many months in order, of which this is the last."""
        back = [self]
        while len(back) < months:
            back.append(back[-1].previous)
        return tuple(reversed(back))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


def parse_month(words: str) -> Month:
    """Return the month written as YYYY-MM.

    Raises:
        InputError: the words are no such month, or one without a month before it a year earlier.
    """
    written = _WRITTEN.fullmatch(words.strip())
    # Year 1 has no year before it to compare with, and year 0 is none.
    if written is None or int(written[1]) < 3:
        raise InputError(f"{words!r} is not a month; write it as YYYY-MM, such as 2025-08")
    return Month(int(written[1]), int(written[2]))
