"""Mentions of armed groups, states and forces -> actors of the shipped registry."""

from reportedly.entities.actors.registry import ActorRegistry

__all__ = ["ActorRegistry"]
