"""Words typed after `reportedly` -> tables, pages or JSON lines on stdout, progress and errors on stderr."""

from reportedly.views.cli.app import main

__all__ = ["main"]
