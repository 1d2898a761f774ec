"""Apply one function to many items, in order: in this process or in several."""
