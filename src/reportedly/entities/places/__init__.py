"""Mentions of places -> places with rivals and scores."""

from reportedly.entities.places.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
