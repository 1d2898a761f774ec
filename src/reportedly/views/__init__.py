"""Ledger queries -> what people and programs see: command line, exports, public JSON."""
