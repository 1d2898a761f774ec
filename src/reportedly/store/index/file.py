"""What changed in a ledger -> the read index beside it, brought up to date in one step."""

import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from reportedly.model.decision import Decision
from reportedly.model.ids import AccountId, ArticleId, IncidentId
from reportedly.model.record import Record
from reportedly.store.index.rows import ActorIn, IndexedIncident, Member, OpenPair, cell_of, first_number
from reportedly.store.moments import utc_text
from reportedly.store.part import ArticleFacts, Marks, Numbered
from reportedly.store.side_file import SideFile

_VERSION = 3
_SLOTS = 1 << 22


class IndexEntry(Record, frozen=True):
    """All that the index keeps of one incident."""

    row: IndexedIncident
    members: tuple[Member, ...]
    names: tuple[IncidentId, ...]
    actors: tuple[ActorIn, ...]
    words: str


def index_path(ledger: Path) -> Path:
    """Return where the index of a ledger lies."""
    return ledger.with_name(f"{ledger.name}.index")


class ReadIndex(SideFile):
    """An open index; made anew when it is not there or of another version."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, package="reportedly.store.index", version=_VERSION)

    def marks(self) -> Marks:
        """Return how far the ledger had grown when the index was last brought up to date."""
        row = self.one("select extractions, judgements, decisions, documents from marks")
        return Marks(*row) if row else Marks()

    def rows_at(self) -> str:
        """Return which rows of the ledger were the last then."""
        row = self.one("select rows_at from marks")
        return str(row[0]) if row else ""

    def mark(self, marks: Marks, rows_at: str) -> None:
        """Note how far the ledger had grown, and by which rows it is known again."""
        self._run("delete from marks")
        self._run("insert into marks values (?, ?, ?, ?, ?)", *msgspec.structs.astuple(marks), rows_at)

    def clear(self) -> None:
        """Forget all, to build anew."""
        for table in (
            "incidents",
            "incident_words",
            "members",
            "names",
            "actors",
            "decided",
            "acts",
            "pairs",
            "printed",
        ):
            self._run(f"delete from {table}")  # noqa: S608 - names of our own tables

    def note_decisions(self, decisions: Iterable[Numbered]) -> None:
        """Note which accounts each decision was made on."""
        for each in decisions:
            told: Decision = each.decision
            at = utc_text(told.decided_at)
            self._run("insert or ignore into acts values (?, ?, ?, ?)", each.number, told.id, told.undoes, at)
            for account in {
                *told.accounts,
                *(side for pair in told.pairs for side in (pair.left, pair.right)),
            }:
                self._run("insert or ignore into decided values (?, ?)", account, each.number)

    def note_accounts(self, accounts: dict[AccountId, ArticleId]) -> None:
        """Note the article of accounts that are in no incident yet, or no more."""
        for account, article in accounts.items():
            self._run(
                "insert into members values (?, ?, null) on conflict do update set incident = null",
                account, article,
            )  # fmt: skip

    def note_articles(self, articles: Iterable[ArticleFacts]) -> None:
        """Note what lists of sources show of articles."""
        for each in articles:
            day = each.published.toordinal() if each.published else None
            told = (each.outlet or "", day, each.known_at.toordinal(), each.outcome, each.accounts)
            self._run("insert or replace into printed values (?, ?, ?, ?, ?, ?)", each.id, *told)

    def remove(self, numbers: Iterable[int]) -> None:
        """Take incidents out; their accounts stay noted."""
        for number in numbers:
            self._run("delete from incidents where number = ?", number)
            self._run("delete from incident_words where rowid = ?", number)
            self._run("delete from names where incident = ?", number)
            self._run("delete from actors where incident = ?", number)
            self._run("delete from pairs where left_incident = ? or right_incident = ?", number, number)
            self._run("update members set incident = null where incident = ?", number)

    def put(self, entry: IndexEntry) -> int:
        """Keep an incident and return the number that it got."""
        number = self._free_number(entry.row)
        self._run(_INSERT_INCIDENT, *_cells(entry.row, number))
        self._run("insert into incident_words (rowid, words) values (?, ?)", number, entry.words)
        for member in entry.members:
            self._run(
                "insert or replace into members values (?, ?, ?)", member.account, member.article, number
            )
        for name in {entry.row.id, *entry.names}:
            self._run("insert or ignore into names values (?, ?)", name, number)
        for each in entry.actors:
            told = (each.actor, each.role, number, each.name, each.words)
            self._run("insert or ignore into actors values (?, ?, ?, ?, ?)", *told)
        return number

    def put_pairs(self, pairs: Iterable[tuple[str, AccountId, AccountId, float]]) -> None:
        """Keep open pairs whose accounts are in two incidents."""
        for each, left, right, score in pairs:
            self._run(_INSERT_PAIR, each, left, right, score, left, right)

    def _free_number(self, row: IndexedIncident) -> int:
        first, slot = first_number(row.earliest), zlib.crc32(row.id.encode()) % _SLOTS
        while self.one("select 1 from incidents where number = ?", first + slot):
            slot = (slot + 1) % _SLOTS
        return first + slot

    def _run(self, query: str, *cells: str | float | None) -> None:
        self.connection.execute(query, cells)


_COLUMNS = tuple(name for name in IndexedIncident.__struct_fields__ if name != "number")
_INSERT_INCIDENT = (
    f"insert into incidents (number, {', '.join(_COLUMNS)}, month, cell) "  # noqa: S608 - our own names
    f"values (?, {', '.join('?' for _ in _COLUMNS)}, ?, ?)"
)
_INSERT_PAIR = """
insert or replace into pairs
select ?, ?, ?, ?, l.incident, r.incident
from members as l
join members as r
where l.account = ?
and r.account = ?
and l.incident <> r.incident
"""


def open_pair(row: tuple[Any, ...]) -> OpenPair:
    """Return an open pair from its columns, with the ids of its incidents."""
    return OpenPair(
        row[0], AccountId(row[1]), AccountId(row[2]), row[3], IncidentId(row[4]), IncidentId(row[5])
    )


def indexed(row: tuple[Any, ...]) -> IndexedIncident:
    """Return an incident from the columns of `COLUMNS`."""
    told = dict(zip((*_COLUMNS, "number"), row, strict=True))
    told["doers"] = msgspec.json.decode(told["doers"])
    return msgspec.convert(told, IndexedIncident)


COLUMNS = ", ".join(f"incidents.{name}" for name in (*_COLUMNS, "number"))


def _cells(row: IndexedIncident, number: int) -> tuple[str | float | None, ...]:
    told = msgspec.to_builtins(row, builtin_types=())
    told["doers"] = msgspec.json.encode(row.doers).decode()
    told["last_known"] = utc_text(row.last_known)
    month = row.earliest.isoformat()[:7] if row.earliest else ""
    return (number, *(told[name] for name in _COLUMNS), month, cell_of(row.lat, row.lon))
