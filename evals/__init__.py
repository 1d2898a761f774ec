"""Corpora that nobody here wrote -> figures of quality, by the public engine, which never imports this."""
