"""Paths and options of a command -> what the archive finds there, and the parts that read it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from reportedly import archive, pipeline
from reportedly.archive import Columns, Found, RefusedInput
from reportedly.config import Settings, chosen_lanes
from reportedly.model.document import Hints
from reportedly.store.index import index_path
from reportedly.store.links import links_path
from reportedly.store.people import people_path
from reportedly.views.cli.session import Session


def found_in(
    paths: list[Path], *, published: date | None, outlet: str | None, columns: Columns
) -> Iterator[Found | RefusedInput]:
    """Return the documents under the paths, one after the other."""
    return archive.find(paths, hints=Hints(published=published, outlet=outlet), columns=columns)


def without_ledger(found: Iterable[Found | RefusedInput], ledger: Path) -> Iterator[Found | RefusedInput]:
    """Leave out the ledger's own files, which lie beside the reports when a folder is added from inside."""
    files = (ledger, links_path(ledger), index_path(ledger), people_path(ledger))
    own = {str(file.resolve()) + ending for file in files for ending in ("", "-wal", "-shm", "-journal")}
    for item in found:
        if isinstance(item, Found) or str(Path(item.path).resolve()) not in own:
            yield item


def parts_for(
    session: Session, *, workers: int, lanes: str | None, progress: Callable[[str, float], None]
) -> pipeline.Parts:
    """Open what reading needs; the first time on a machine this builds the gazetteer."""
    extractor = lanes or chosen_lanes()
    settings = Settings(workers=workers, extractor=extractor, actor_files=session.actor_files)
    return pipeline.open_parts(settings, progress=progress)
