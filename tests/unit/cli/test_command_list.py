"""The list of commands says what each command says of itself, and loads none of them."""

import os
import subprocess
import sys

import pytest

from reportedly.views.cli.command_list import COMMANDS, Listed, load

_HEAVY = ("spacy", "polars", "trafilatura", "rich", "pycountry", "reportedly.pipeline")
_PROBE = """
import sys
from reportedly.views.cli import main
sys.argv = ["reportedly", "--help"]
try:
    main()
except SystemExit:
    pass
print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("listed", COMMANDS, ids=lambda listed: listed.words)
def test_the_list_says_what_the_command_says(listed: Listed) -> None:
    command = load(listed)

    assert (command.help or "").partition("\n")[0] == listed.help
    assert command.name == listed.name


def test_a_line_of_help_is_not_cut_off_at_eighty_columns() -> None:
    assert [listed.name for listed in COMMANDS if len(listed.help) > 64] == []


def test_help_loads_no_command_and_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(heavy=_HEAVY)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "COLUMNS": "80"},
    )

    assert done.stderr == "[]\n"
    assert "Show one incident in full, with quotes, speakers and rivals." in done.stdout
