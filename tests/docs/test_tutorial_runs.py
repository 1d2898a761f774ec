"""The shell blocks of the tutorial and of team work -> run in order, as a reader types them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHELL = re.compile(r"^```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = ("tutorial.md", "how-to/review-in-a-team.md")
SOME_ARE_REFUSED = {0, 1}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples" / "reports", folder / "examples" / "reports")
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_shell_of_a_page_runs(page: str, desk: Path) -> None:
    blocks = SHELL.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "BROWSER": "true"}

    ended = [(line, _run(line, desk, environment)) for block in blocks for line in block.splitlines()]

    assert [each for each in ended if each[1] not in SOME_ARE_REFUSED] == []
    assert len(ended) >= 3


def _run(line: str, folder: Path, environment: dict[str, str]) -> int:
    """Run a line; a server is started, asked whether it is there, and stopped."""
    if " serve " in line:
        line = f"timeout --preserve-status -s INT 15 {line.replace('--port 8360', '--port 0')} --no-browser"
    ran = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if " serve " in line:
        assert "the workbench is at http://127.0.0.1:" in ran.stderr
        return 0
    return ran.returncode
