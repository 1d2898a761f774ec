"""Article text into accounts of claims, each with its evidence and its voice."""
