"""re3d, reports on Syria and Iraq: documents.json -> entities.json of the types we tell, and its scores."""

from evals.corpora.re3d.corpus import Re3d

__all__ = ["Re3d"]
