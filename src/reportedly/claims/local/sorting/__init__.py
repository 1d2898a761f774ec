"""Strands -> happenings: which sentences tell of the same, which of another, which of none."""
