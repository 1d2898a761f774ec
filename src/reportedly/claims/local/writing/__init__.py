"""Happenings -> accounts of claims, and refusals for what became none."""
