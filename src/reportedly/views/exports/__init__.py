"""Assembled incidents -> files that other programs read: the same incidents give the same bytes."""
