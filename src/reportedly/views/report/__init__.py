"""Incidents and figures of a month -> a report whose every number opens its incidents and quotes."""
