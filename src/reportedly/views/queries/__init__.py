"""Assembled incidents, articles and extractions -> filtered rows that tables, frames and exports show."""
