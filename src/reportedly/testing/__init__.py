"""For tests and plug-in authors: factories, echo parts, and the contracts of stores and extractors."""
