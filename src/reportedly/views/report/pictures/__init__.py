"""Numbers of a report -> SVG pictures without a library: a map, monthly bars, tolls over time."""
