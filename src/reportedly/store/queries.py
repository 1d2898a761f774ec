"""The questions that the store puts to the ledger file; values are bound, never pasted."""

HAS_DOCUMENT = """
select 1
from documents
where id = ?
"""

HAS_PATH = """
select 1
from paths
where document_id = ?
and path = ?
"""

DOCUMENT_IDS = """
select id
from documents
where known_at <= ?
order by id
"""

DOCUMENT = """
select
  record,
  (select min(path) from paths where document_id = documents.id and paths.known_at <= ?)
from documents
where id = ?
"""

CONTENT = """
select content
from documents
join blobs using (sha256)
where id = ?
"""

REFUSED_NUMBERS = """
select number
from documents
join document_refusals on document_refusals.document_id = documents.id
where document_refusals.known_at <= ?
and not exists (
  select 1
  from articles
  where articles.document_id = documents.id
  and articles.known_at <= ?
)
order by id
"""

REFUSED = """
select
  id,
  reason,
  (select min(path) from paths where document_id = documents.id and paths.known_at <= ?)
from documents
join document_refusals on document_refusals.document_id = documents.id
where number = ?
"""

ARTICLE_IDS = """
select id
from articles
where known_at <= ?
order by id
"""

ARTICLE = """
select
  record,
  text,
  (select min(path) from paths where document_id = articles.document_id and paths.known_at <= ?)
from articles
where id = ?
"""

INSERT_WORDS = """
insert into article_words (rowid, words)
select number, ?
from articles
where id = ?
"""

KEPT_ARTICLES = """
select id, published, known_at
from articles
where known_at <= ?
order by id
"""

EXTRACTION_NUMBERS = """
select number
from extractions
where known_at <= ?
order by article_id, origin
"""

NEWEST_EXTRACTION_NUMBERS = """
select max(number)
from extractions
where known_at <= ?
group by article_id
order by article_id
"""

NEWEST_EXTRACTION = """
select record
from extractions
where article_id = ?
and known_at <= ?
order by number desc
limit 1
"""

NEWEST_ACCOUNTS = """
with newest as (
  select max(number) as number
  from extractions
  where known_at <= ?
  group by article_id
)
select accounts.id, accounts.article_id
from newest
join extractions using (number)
join accounts using (article_id, origin)
order by accounts.article_id, accounts.id
"""

OLDER_EXTRACTION_NUMBERS = """
select number
from extractions
where known_at <= ?
and exists (
  select 1
  from extractions as later
  where later.article_id = extractions.article_id
  and later.number > extractions.number
  and later.known_at <= ?
)
order by number
"""

EXTRACTION = """
select record
from extractions
where number = ?
"""

JUDGEMENTS = """
select record
from judgements
where known_at <= ?
order by id
"""

DECISION_NUMBERS = """
select number
from decisions
where known_at <= ?
order by id
"""

DECISION = """
select record
from decisions
where number = ?
"""

SEARCH = """
select articles.id
from article_words
join articles on articles.number = article_words.rowid
where article_words match ?
and articles.known_at <= ?
order by articles.id
"""
