"""Mentions of armed groups, states and forces -> actors of the shipped registry."""
