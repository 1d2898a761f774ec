"""Corpora that nobody here wrote -> figures of quality, by the public engine, which never imports this."""

from reportedly.runners.threads import one_thread

# Before any corpus loads numpy: with its threads a headline took nine times as long (2 cores, 2026-11).
one_thread()
