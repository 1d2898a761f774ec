"""Two lanes -> one extraction: what the grammar told, and what the learned lane adds to its empty fields."""
