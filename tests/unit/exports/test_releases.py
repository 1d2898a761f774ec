"""A release is dated, checked by sums, never changed, and says what became of every id."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
import yaml
from frictionless import Package
from tests.unit.exports.made import export_of, synthetic_store

from reportedly import pipeline
from reportedly.errors import InputError
from reportedly.incidents.deciding import merge
from reportedly.model.decision import Signed, make_decision
from reportedly.model.incident import AssembledIncident
from reportedly.model.seams import Store
from reportedly.testing.incidents import KNOWN
from reportedly.views.exports.csv_lines import csv_line
from reportedly.views.exports.releases.changelog import read_rows, standing_of
from reportedly.views.exports.releases.making import MANIFEST, Made, Told, check, make_release, release_before
from reportedly.views.privacy.profiles import Profile


def released(store: Store, folder: Path, day: str, *, previous: Path | None = None) -> Made:
    everything = pipeline.Incidents(store)
    told = Told(date.fromisoformat(day), "Incidents: as “reported”", "The desk", Profile.public, "CC-BY-4.0")

    def shown() -> list[AssembledIncident]:
        return [each for each in everything if each.review_state != "rejected"]

    return make_release(
        folder / day,
        lambda: export_of(shown(), profile=Profile.public, store=store),
        told,
        standing=standing_of(everything),
        previous=previous,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def log(folder: Path) -> dict[str, tuple[str, str, str]]:
    lines = list(csv.DictReader(io.StringIO((folder / "changes.csv").read_text())))
    told = {line["id"]: (line["change"], line["now"], line["reason"]) for line in lines}
    assert len(told) == len(lines)
    return told


def test_a_release_made_twice_is_equal_byte_by_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        released(synthetic_store(40), tmp_path / name, "2032-03-01")

    assert contents(tmp_path / "one/2032-03-01") == contents(tmp_path / "two/2032-03-01")


def test_a_release_has_tables_with_a_schema_sums_rules_and_a_citation(tmp_path: Path) -> None:
    made = released(synthetic_store(40), tmp_path, "2032-03-01")

    assert sorted(contents(made.folder)) == [
        "CITATION.cff", "COUNTING-RULES.md", "acled.csv", "articles.csv", "changes.csv", "claims.csv",
        "datapackage.json", "ged.csv", "incidents.csv", "incidents.geojson", MANIFEST, "tellings.csv",
    ]  # fmt: skip
    assert Package(str(made.folder / "datapackage.json")).validate().valid
    cited = yaml.safe_load((made.folder / "CITATION.cff").read_text())
    assert (cited["title"], cited["date-released"]) == ("Incidents: as “reported”", date(2032, 3, 1))
    assert {change for change, _, _ in log(made.folder).values()} == {"new"}
    check(made.folder)


def test_the_log_names_every_id_once_with_its_reason(tmp_path: Path) -> None:
    store = synthetic_store(40)
    first = released(store, tmp_path, "2032-03-01")
    one, two, gone, other, *_ = pipeline.incidents(store)
    signed = Signed("ana", KNOWN, "one blast")
    rejected, corrected = (
        make_decision(act, signed, incident=each.incident.id, accounts=each.incident.accounts, **more)  # type: ignore[arg-type]
        for act, each, more in (
            ("reject", gone, {"state": "rejected"}),
            ("correct", other, {"field": "killed", "value": None}),
        )
    )
    store.decide([merge([one, two], (), signed), rejected, corrected], known_at=KNOWN)

    second = released(store, tmp_path, "2032-04-01", previous=first.folder)

    told = log(second.folder)
    kept, lost = sorted((one.incident.id, two.incident.id))
    kept = next(
        each.incident.id
        for each in pipeline.Incidents(store)
        if one.incident.accounts[0] in each.incident.accounts
    )
    lost = ({one.incident.id, two.incident.id} - {kept}).pop()
    assert len(told) == 40
    assert told[lost] == ("merged into", kept, "judged to be the same incident")
    assert told[gone.incident.id] == ("retracted", "", "rejected in review")
    assert told[other.incident.id][0] == "changed"
    assert "killed_low" in told[other.incident.id][2]
    assert sum(change == "unchanged" for change, _, _ in told.values()) == 40 - 4


def test_a_release_is_never_written_over_and_a_changed_one_is_noticed(tmp_path: Path) -> None:
    store = synthetic_store(5)
    made = released(store, tmp_path, "2032-03-01")
    before = contents(made.folder)

    with pytest.raises(InputError, match="a release is never changed"):
        released(store, tmp_path, "2032-03-01")
    assert contents(made.folder) == before
    assert [path.stat().st_mode & 0o222 for path in made.folder.iterdir()] == [0] * len(before)

    (made.folder / "ged.csv").chmod(0o644)
    (made.folder / "ged.csv").write_text("")
    with pytest.raises(InputError, match=r"ged\.csv is not what was released"):
        released(store, tmp_path, "2032-04-01", previous=made.folder)
    assert not (tmp_path / "2032-04-01").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["2032-03-01"]


def test_the_release_before_is_the_latest_older_one(tmp_path: Path) -> None:
    store = synthetic_store(3)
    for day in ("2032-03-01", "2032-05-01"):
        released(store, tmp_path, day)

    assert release_before(tmp_path, date(2032, 5, 1)) == tmp_path / "2032-03-01"
    assert release_before(tmp_path, date(2032, 1, 1)) is None


def test_a_release_with_unusual_line_separators_in_a_cell_reads_back_row_by_row(tmp_path: Path) -> None:
    cells = ["i1", "Upper\u2028Lumo", "one\x0btwo", "three\nfour", "\x85five"]
    (tmp_path / "incidents.csv").write_text("id,a,b,c,d\n" + csv_line(cells), encoding="utf-8", newline="")

    assert read_rows(tmp_path) == {"i1": dict(zip(["id", "a", "b", "c", "d"], cells, strict=True))}
