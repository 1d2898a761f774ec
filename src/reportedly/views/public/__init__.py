"""Records of the model -> the public JSON, which outside tools and evaluations read."""

from reportedly.views.public.lines import (
    account_json,
    article_line,
    incident_line,
    public_account,
    public_article,
    public_incident,
)
from reportedly.views.public.mentions import mentions_line, public_mentions
from reportedly.views.public.schemas import schema

__all__ = [
    "account_json",
    "article_line",
    "incident_line",
    "mentions_line",
    "public_account",
    "public_article",
    "public_incident",
    "public_mentions",
    "schema",
]
