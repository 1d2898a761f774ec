"""News reports of political violence into a sourced incident ledger."""

__version__ = "0.1.0"
