"""Place data of the packages and our own tables -> one read-only SQLite file, built once."""

import os
import re
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from reportedly.entities.places import sources
from reportedly.entities.places.writer import Writer
from reportedly.errors import ReportedlyError
from reportedly.model.record import content_id

_DECIDING = (
    "build.py", "keys.py", "sources.py", "writer.py", "data/countries.tsv", "data/supplement.tsv"
)  # fmt: skip
"""Files of this folder that decide what the index holds."""
_TABLES = """
create table places (
    id integer primary key, sort text not null, name text not null, country text, admin1 integer,
    admin2 integer, lat real, lon real, population integer not null, rank integer not null,
    precision integer not null
) strict;
create table countries (iso2 text primary key, place integer not null, capital integer) strict, without rowid;
create view listed as
select
    place.id, place.sort, place.name, place.country, place.admin1, place.admin2, upper.name as admin1_name,
    place.lat, place.lon, place.population, place.rank, place.precision
from places as place
left join places as upper on upper.id = place.admin1;
create table names (
    key text not null, place integer not null, naming integer not null, primary key (key, place)
) strict, without rowid;
create table codes (
    code text not null, place integer not null, primary key (code, place)
) strict, without rowid;
create table sounds (
    sound text not null, country text not null, key text not null, primary key (sound, country, key)
) strict, without rowid;
"""
_OWN_NAME = re.compile(r"gazetteer-v[0-9a-f]{8}-[0-9][^-]*-[0-9][^-]*\.db")
Progress = Callable[[str, float], None]


def fingerprint() -> str:
    """Return a short mark that changes with the code and the tables that make the index."""
    folder = files("reportedly.entities.places")
    return content_id("v", *(folder.joinpath(name).read_text("utf-8") for name in _DECIDING))[:9]


def file_in(folder: Path) -> Path:
    """Return where in `folder` the index of this code and these packages lies, or would lie."""
    return folder / ("-".join(["gazetteer", fingerprint(), *sources.versions()]) + ".db")


def build(path: Path, *, progress: Progress) -> None:
    """Write the gazetteer to `path`; a reader sees either no file or a whole one.

    Raises:
        ReportedlyError: the folder cannot be written or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
        os.close(descriptor)
    except OSError as error:
        raise _cannot_write(path, error) from error
    part = Path(name)
    try:
        _fill(part, progress=progress)
        part.replace(path)
        _remove_older(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise _cannot_write(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _remove_older(path: Path) -> None:
    """Remove what earlier versions built beside `path`: 46 MB each, and none is read again."""
    for file in path.parent.iterdir():
        if file != path and _OWN_NAME.fullmatch(file.name):
            # A file that another process holds open stays; it costs space alone.
            with suppress(OSError):
                file.unlink()


def _cannot_write(path: Path, error: Exception) -> ReportedlyError:
    return ReportedlyError(
        f"the place index cannot be written to {path} ({error}); it needs 200 MB in a writable folder"
    )


def _fill(path: Path, *, progress: Progress) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(
            "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536;"
        )
        connection.executescript(_TABLES)
        connection.execute("begin")
        writer = Writer(connection)
        progress("countries", 0.02)
        writer.add_all(sources.countries())
        progress("provinces and districts", 0.05)
        writer.add_all(sources.subdivisions())
        progress("towns and cities", 0.15)
        writer.add_all(sources.cities())
        progress("our own places", 0.85)
        writer.add_codes()
        writer.place_areas()
        writer.mark_seats()
        writer.add_supplement()
        connection.execute("commit")
        connection.executescript("analyze;")
        progress("done", 1.0)
    finally:
        connection.close()
