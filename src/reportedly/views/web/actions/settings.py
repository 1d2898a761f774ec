"""A choice of how pages look -> a cookie that keeps it."""

from reportedly.errors import InputError
from reportedly.views.web.asking import Ask
from reportedly.views.web.route import Cookie, Done

_A_YEAR = 31_536_000
THEMES = ("auto", "light", "dark")


def set_theme(ask: Ask) -> Done:
    """Choose light or dark."""
    theme = ask.typed("theme", longest=10)
    if theme not in THEMES:
        raise InputError(f"{theme!r} is no theme; known are {', '.join(THEMES)}")
    return Done("/settings", cookie=Cookie("theme", theme, _A_YEAR))
