"""A script -> parts that run the whole way without a model."""

from collections.abc import Iterable

from reportedly.incidents.judge import ReferenceJudge
from reportedly.pipeline import Parts
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver, Says


def echo_parts(says: Iterable[Says] = (), *, fails_at: str | None = None) -> Parts:
    """Return parts that read by the script and judge by the reference judge; opened in no time."""
    return Parts(EchoExtractor(says, fails_at=fails_at), EchoResolver(), ReferenceJudge(), EchoNoticer())
