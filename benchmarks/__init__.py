"""Measurements of speed and memory, run by hand and in `make bench`."""
