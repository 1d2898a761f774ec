"""Files that reports are made with: templates, styles, outlines of countries, a font for PDF."""
