"""Two hundred invented reports, added again and again in any order -> one ledger, one export, no waiting."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

TOWNS = ("Kunduz", "Maiduguri", "Mopti", "Peshawar", "Idlib", "Beledweyne", "Bamenda", "Pemba")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ACTS = (
    "Gunmen on motorcycles opened fire on a convoy of traders, killing {n} people and wounding {m} others",
    "A bomb hidden in a parked car went off outside a crowded market. At least {n} people were killed",
    "Shells fell on a residential district, killing {n} civilians, among them two children",
    "A suicide bomber attacked a police checkpoint. {n} officers died and {m} were taken to hospital",
)
REST = (
    "Residents said that they had heard several blasts and then a long exchange of fire near the main road.",
    "Ambulances took the wounded to the provincial hospital, where a doctor said that blood was needed.",
    "The provincial governor condemned the attack and asked all families to stay at home for the night.",
    "No group had claimed responsibility by the evening, and the army kept the road to the north closed.",
    "Traders in the old bazaar shut their shops early, and buses to the coast did not run until dark.",
    "Schools are expected to open again next week, the head of the education department told reporters.",
    "A shepherd who saw the smoke from the hills walked three hours to tell his brother that he was alive.",
    "Engineers searched the fields around the bridge for explosives and found two that had not gone off.",
    "The mayor, who was abroad for a conference on water, is to return on the first flight of the morning.",
    "Aid workers handed out tents, blankets and rice to those whose houses had lost their roofs or walls.",
    "An opposition leader asked why the warnings of the spring had been read by nobody in the ministry.",
    "Phone lines in the valley were down for hours, and the radio asked drivers to carry messages.",
)
READS_SPACY = (
    "import sys; from reportedly.views.cli.app import application; "
    "code = application()(sys.argv[1:], standalone_mode=False); "
    "sys.exit(code or (7 if 'spacy' in sys.modules else 0))"
)


class Ran(NamedTuple):
    """What a run took, in CPU seconds: other work on the machine changes nothing of it."""

    seconds: float
    out: str


def _report(number: int, chance: random.Random) -> str:
    # Two reports in a row tell of one attack, with tolls of their own.
    town, day = TOWNS[number // 2 % len(TOWNS)], DAYS[number // 2 % len(DAYS)]
    act = ACTS[number // 2 % len(ACTS)].format(n=number // 8 + chance.randint(3, 5), m=chance.randint(6, 30))
    rest = " ".join(chance.sample(REST, 9))
    return (
        f"Published May {1 + number // 2 % 28}, 2031\n\n"
        f"{town.upper()}: {act} in {town} on {day}, the police said. \n\n{rest}\n\nReport number {number}."
    )


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    chance = random.Random(20)
    folder = tmp_path / "reports"
    folder.mkdir()
    paths = [folder / f"{number:03}.txt" for number in range(200)]
    for number, path in enumerate(paths):
        path.write_text(_report(number, chance), encoding="utf-8")
    return [str(path.relative_to(tmp_path)) for path in paths]


def _run(folder: Path, *args: str, code: str = READS_SPACY) -> Ran:
    before = os.times()
    ran = subprocess.run(
        [sys.executable, "-c", code, *args], cwd=folder, capture_output=True, text=True, check=False
    )
    after = os.times()
    assert (ran.returncode in {0, 7}, ran.stderr) == (True, ran.stderr)
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return Ran(seconds, ran.stdout + f"spaCy {'' if ran.returncode else 'not '}loaded")


def _export(folder: Path, ledger: str) -> bytes:
    for form in ("csv", "jsonl"):
        _run(folder, "-q", "--ledger", ledger, "export", form, "--out", f"{ledger}.{form}")
    return b"".join((folder / f"{ledger}.{form}").read_bytes() for form in ("csv", "jsonl"))


@pytest.mark.slow
def test_two_hundred_reports_added_three_times_shuffled_are_one_ledger(
    files: list[str], tmp_path: Path
) -> None:
    chance = random.Random(21)

    first = _run(tmp_path, "--ledger", "one.db", "add", *chance.sample(files, 200))
    exported = _export(tmp_path, "one.db")
    second = _run(tmp_path, "--ledger", "one.db", "add", *chance.sample(files, 200))
    third = _run(tmp_path, "--ledger", "one.db", "add", *chance.sample(files, 200))
    _run(tmp_path, "-q", "--ledger", "two.db", "add", *chance.sample(files, 200))

    assert "200 taken, 0 known already" in first.out
    assert "0 taken, 200 known already" in second.out
    assert "spaCy not loaded" in second.out
    assert second.out == third.out
    assert exported == _export(tmp_path, "one.db") == _export(tmp_path, "two.db")
    # A line of the table's heads, then a line an incident in each of two forms.
    assert exported.count(b"\n") > 2 * 40
    assert first.seconds >= 10 * min(second.seconds, third.seconds)
