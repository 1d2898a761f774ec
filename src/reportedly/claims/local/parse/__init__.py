"""Article text -> a parse whose tokens know their place in the text, and the grammar asked of it."""
