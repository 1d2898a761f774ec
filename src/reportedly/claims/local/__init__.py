"""The default engine: a parse, lexicons as data, and rules, one concern a file."""
