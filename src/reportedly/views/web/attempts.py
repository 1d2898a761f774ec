"""Failed attempts to log in -> who has to wait."""

import threading
from collections import defaultdict, deque
from datetime import datetime, timedelta

from reportedly.views.web.refusals import TooOften

_MOST, _WITHIN = 10, timedelta(minutes=15)


class Attempts:
    """Failed attempts to log in, by name and by network address."""

    def __init__(self) -> None:
        self._failed: defaultdict[str, deque[datetime]] = defaultdict(deque)
        self._lock = threading.Lock()

    def check(self, keys: tuple[str, ...], now: datetime) -> None:
        """Raise if one of these failed too often.

        Raises:
            TooOften: it did.
        """
        with self._lock:
            for key in keys:
                failed = self._failed[key]
                while failed and failed[0] < now - _WITHIN:
                    failed.popleft()
                if len(failed) >= _MOST:
                    raise TooOften(f"{_MOST} attempts failed; wait a quarter of an hour")

    def note(self, keys: tuple[str, ...], now: datetime) -> None:
        """Note a failure."""
        with self._lock:
            for key in keys:
                self._failed[key].append(now)
