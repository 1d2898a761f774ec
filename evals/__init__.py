"""Corpora that nobody here wrote -> figures of quality, read by the public engine, which never imports this."""
