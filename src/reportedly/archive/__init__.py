"""Paths of files, folders and tables in; documents with their bytes, and refused inputs with reasons, out."""

from reportedly.archive.columns import Columns
from reportedly.archive.files import find
from reportedly.archive.found import Found, RefusedInput

__all__ = ["Columns", "Found", "RefusedInput", "find"]
