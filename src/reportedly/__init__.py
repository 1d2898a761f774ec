"""News reports of political violence into a sourced incident ledger.

`extract(text)` reads one text; `open(path)` queries a ledger; `__version__` is this package's version.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.views.library import extract, open  # noqa: A004

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "open"]


def __getattr__(name: str) -> Any:
    # Names are looked up when they are asked for, so that `import reportedly` costs no model and no frame.
    if name in ("extract", "open"):
        return getattr(import_module("reportedly.views.library"), name)
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}; it offers {', '.join(__all__)}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
