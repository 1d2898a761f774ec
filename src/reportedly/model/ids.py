"""Ids that say of what, so that a swapped pair fails in the type checker."""

from typing import NewType

DocumentId = NewType("DocumentId", str)
ArticleId = NewType("ArticleId", str)
ClaimId = NewType("ClaimId", str)
AccountId = NewType("AccountId", str)
FigureId = NewType("FigureId", str)
IncidentId = NewType("IncidentId", str)
JudgementId = NewType("JudgementId", str)
DecisionId = NewType("DecisionId", str)
ActorId = NewType("ActorId", str)
GazetteerId = NewType("GazetteerId", str)
