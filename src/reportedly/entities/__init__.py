"""Mentions -> actors, places and periods, each with rivals and scores."""
