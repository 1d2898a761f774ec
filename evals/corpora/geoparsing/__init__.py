"""Geoparsing test sets (LGL, GeoVirus, their like): XML in, the same XML with our toponyms out, scored."""

from evals.corpora.geoparsing.corpus import Geoparsing

__all__ = ["Geoparsing"]
