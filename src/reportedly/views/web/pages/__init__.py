"""A request -> the record that a page shows; its JSON twin is the same record."""
