"""A desk that was just opened -> the counts that its first pages need, made before anybody asks."""

from contextlib import closing

from reportedly.errors import ReportedlyError
from reportedly.views.web.asking import Ask
from reportedly.views.web.desk import Desk
from reportedly.views.web.pages import actors, incidents, lists, sources
from reportedly.views.web.people import Person

_PAGES = (incidents.incidents, incidents.on_map, lists.timeline, actors.actors, sources.sources)


def warm(desk: Desk) -> bool:
    """Open each page that counts over the whole ledger once; return whether all could be made."""
    try:
        for show in _PAGES:
            with closing(Ask(desk, Person("", "viewer"), {}, {})) as ask:
                show(ask)
    except ReportedlyError:
        # Whoever opens the page is told what is wrong.
        return False
    return True
