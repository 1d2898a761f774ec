"""The path of a ledger -> the link index beside it: which articles a new one must be compared with."""

from reportedly.store.links.file import Linked, LinkIndex, links_path

__all__ = ["LinkIndex", "Linked", "links_path"]
