"""MUC-4: texts on terrorism in Latin America -> templates of incidents, in GTT's and the keys' format."""

from evals.corpora.muc4.corpus import Muc4

__all__ = ["Muc4"]
