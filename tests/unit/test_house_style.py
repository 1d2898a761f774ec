"""The house rules that no linter of ours asks for, read off the syntax tree of every file."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = (
    sorted((ROOT / "src").rglob("*.py"))
    + sorted((ROOT / "benchmarks").rglob("*.py"))
    + sorted((ROOT / "evals").rglob("*.py"))
    + sorted((ROOT / "training").rglob("*.py"))
)
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
WALL = 60
"""Lines of a function that no function passes."""

Rule = Callable[[ast.Module], Iterator[str]]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def missing_docstring(tree: ast.Module) -> Iterator[str]:
    first = (ast.get_docstring(tree) or "").partition("\n")[0]
    if len(first.split()) < 3:
        yield "1: the file does not open with a docstring that says what goes in and what comes out"


def long_functions(tree: ast.Module) -> Iterator[str]:
    for function in _functions(tree):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > WALL:
            yield f"{function.lineno}: {function.name} has {lines} lines; take a step out of it"


def imports_inside_functions(tree: ast.Module) -> Iterator[str]:
    for function in _functions(tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{node.lineno}: {function.name} imports; import at the top of the file"


def broad_excepts(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and {"bare", "Exception", "BaseException"} & _caught(node):
            yield f"{node.lineno}: catches everything; name the exception"


def prints(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{node.lineno}: prints; return it, or write it in views/cli"


def valueless_tests(tree: ast.Module) -> Iterator[str]:
    for function in _functions(tree):
        if function.name.startswith("test_") and not any(_tells(node) for node in ast.walk(function)):
            yield f"{function.lineno}: {function.name} asserts no value"


@pytest.mark.parametrize("rule", [missing_docstring, long_functions, imports_inside_functions, broad_excepts])
def test_source_keeps_the_house_rule(rule: Rule) -> None:
    assert _faults(rule, SOURCE) == []


def test_nothing_prints_but_what_is_run_by_hand() -> None:
    by_hand = {"benchmarks", "evals", "training"}

    assert _faults(prints, [path for path in SOURCE if not by_hand & set(path.parts)]) == []


def test_every_test_asserts_a_value() -> None:
    assert _faults(valueless_tests, TESTS) == []


@pytest.mark.parametrize(
    ("rule", "code", "faults"),
    [
        (missing_docstring, "x = 1", 1),
        (missing_docstring, '"""Text -> claims, each with its evidence."""', 0),
        (imports_inside_functions, "def f():\n    import os", 1),
        (broad_excepts, "try:\n    f()\nexcept Exception:\n    pass", 1),
        (broad_excepts, "try:\n    f()\nexcept ValueError:\n    pass", 0),
        (broad_excepts, "try:\n    f()\nexcept (KeyError, Exception):\n    pass", 1),
        (broad_excepts, "try:\n    f()\nexcept:\n    pass", 1),
        (prints, "print(1)", 1),
        (prints, "console.print(1)", 0),
        (long_functions, "def f():\n" + "    x = 1\n" * WALL, 1),
        (valueless_tests, "def test_a():\n    assert x is not None", 1),
        (valueless_tests, "def test_a():\n    assert len(x) > 0", 1),
        (valueless_tests, "def test_a():\n    assert x == 3", 0),
        (valueless_tests, "def test_a():\n    with pytest.raises(InputError):\n        f()", 0),
    ],
)
def test_a_rule_finds_what_it_is_for(rule: Rule, code: str, faults: int) -> None:
    assert len(list(rule(ast.parse(code)))) == faults


def _faults(rule: Rule, paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{fault}"
        for path in paths
        for fault in rule(ast.parse(path.read_text(encoding="utf-8")))
    ]


def _functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _tells(node: ast.AST) -> bool:
    """Whether a node holds a value against what is expected, rather than asking whether there is one."""
    if isinstance(node, ast.Assert):
        return not _only_asks_existence(node.test)
    # A test may hand its values to a helper that asserts them: `assert_same(left, right)`.
    return isinstance(node, ast.Call) and _name(node.func).startswith(("raises", "assert_", "check_"))


def _only_asks_existence(test: ast.expr) -> bool:
    if not isinstance(test, ast.Compare):
        return isinstance(test, ast.Name)
    compared = ast.unparse(test)
    return compared.endswith("is not None") or (compared.startswith("len(") and compared.endswith("> 0"))


def _caught(handler: ast.ExceptHandler) -> set[str]:
    if handler.type is None:
        return {"bare"}
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {_name(kind) for kind in kinds}


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
