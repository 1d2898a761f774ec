"""Every page of the docs -> its links lead somewhere, its commands exist, its words are plain."""

import ast
import json
import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.views.cli.command_list import COMMANDS, GROUPS, Listed, load

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LONGEST = 500
"""Lines of a page; one that is longer is two pages."""
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
LOUD = re.compile(
    r"\b(simply|powerful|seamless\w*|blazing\w*|effortless\w*)\b|(?<![!\[\]`])!(?=\s|$)", re.IGNORECASE
)
SHELLS = {"bash", "console", "sh", "shell"}


ALL_COMMANDS = {
    "--ledger",
    "--registry",
    "--quiet",
    "--version",
    "--help",
    "--install-completion",
    "--show-completion",
}


class Block(NamedTuple):
    """A fenced block of a page."""

    page: str
    language: str
    code: str


def _blocks(*languages: str) -> list[Block]:
    return [
        Block(str(page.relative_to(ROOT)), language, code)
        for page in PAGES
        for language, code in FENCE.findall(page.read_text(encoding="utf-8"))
        if language in languages
    ]


def _commands() -> list[tuple[str, str]]:
    lines = ((block.page, line) for block in _blocks(*SHELLS) for line in block.code.splitlines())
    commands = ((page, line.removeprefix("$ ").strip()) for page, line in lines)
    return [(page, line) for page, line in commands if line.startswith("reportedly ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    files = [target for target in targets if "://" not in target and not target.startswith("mailto:")]

    assert [target for target in files if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_not_two_pages(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_not_loud(page: Path) -> None:
    prose = re.sub(r"`[^`]*`", "", FENCE.sub("", page.read_text(encoding="utf-8")))

    assert [match[0] for match in LOUD.finditer(prose)] == []


def test_every_command_in_the_docs_exists() -> None:
    known = {command.words for command in COMMANDS}

    unknown = [(page, line) for page, line in _commands() if _command_of(line) not in known | {None}]

    assert unknown == []


def test_every_option_in_the_docs_is_known() -> None:
    options = {command.words: _options_of(command) for command in COMMANDS}

    unknown = [
        (page, line, option)
        for page, line in _commands()
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", line.split("|")[0])
        if option not in ALL_COMMANDS | options.get(_command_of(line) or "", set())
    ]

    assert unknown == []


def test_every_python_block_is_python() -> None:
    wrong = []
    for block in _blocks("python"):
        try:
            ast.parse(block.code)
        except SyntaxError as error:
            wrong.append((block.page, str(error)))

    assert wrong == []


def test_every_json_block_is_json() -> None:
    wrong = []
    for block in _blocks("json"):
        try:
            json.loads(block.code)
        except json.JSONDecodeError as error:
            wrong.append((block.page, str(error)))

    assert wrong == []


def _options_of(command: Listed) -> set[str]:
    return {option for parameter in load(command).params for option in parameter.opts}


def _command_of(line: str) -> str | None:
    """Return the command of a line, "actors search" of a group; None for options alone."""
    words = shlex.split(line.split("|", maxsplit=1)[0], comments=True)[1:]
    while words:
        word = words.pop(0)
        if word in ("--ledger", "--registry"):
            words = words[1:]
        elif not word.startswith("-"):
            return f"{word} {words[0]}" if word in GROUPS and words else word
    return None
