-- The ledger's first shape: what was received, read, claimed and judged; nothing is ever changed or removed.
-- `known_at` is the moment of storing, ISO text in UTC; `record` is the exact record as JSON.

-- The same bytes, met twice, are kept once.
create table blobs (
  sha256 text primary key,
  content blob not null
);

create table documents (
  number integer primary key,
  id text not null unique,
  sha256 text not null references blobs (sha256),
  media_type text not null,
  size integer not null,
  published text,
  outlet text,
  title text,
  url text,
  known_at text not null,
  record text not null
);

create table paths (
  document_id text not null references documents (id),
  path text not null,
  known_at text not null,
  primary key (document_id, path)
);

create table document_refusals (
  document_id text primary key references documents (id),
  reason text not null,
  known_at text not null
);

-- `number` joins an article to its words; `record` leaves out the text, which stands in its own column, after
-- the short ones, because SQLite reads past it to reach what follows.
create table articles (
  number integer primary key,
  id text not null unique,
  document_id text not null references documents (id),
  title text,
  published text,
  outlet text,
  language text not null,
  byline text,
  dateline text,
  known_at text not null,
  text text not null,
  record text not null
);

create index articles_of_document
on articles (document_id);

-- Words are folded by the program (store/words.py), so that every store finds the same; letters beyond ASCII
-- are never split. Search for one in lower case without accents: where article_words match 'kabul'.
create virtual table article_words
using fts5 (words, content = '', detail = none, tokenize = 'ascii');

create table extractions (
  number integer primary key,
  article_id text not null references articles (id),
  origin text not null,
  outcome text not null,
  known_at text not null,
  record text not null,
  unique (article_id, origin)
);

create table accounts (
  id text not null,
  article_id text not null,
  origin text not null,
  main integer not null,
  known_at text not null,
  primary key (article_id, origin, id),
  foreign key (article_id, origin) references extractions (article_id, origin)
);

-- One claim may stand in two accounts of its article: "both attacks took place on Sunday".
-- A count fills low and high, a period earliest to precision, a referent mention to lon, a term code.
create table claims (
  id text not null,
  account_id text not null,
  article_id text not null,
  field text not null,
  kind text not null,
  low integer,
  high integer,
  of_class text,
  part_of text,
  earliest text,
  latest text,
  precision text,
  mention text,
  sort text,
  role text,
  entity_id text,
  entity_name text,
  country text,
  admin1 text,
  lat real,
  lon real,
  where_precision integer,
  code text,
  quote text not null,
  start integer not null,
  "end" integer not null,
  voice text not null,
  speaker text,
  speaker_kind text,
  speaker_role text,
  cue text,
  stance text not null,
  confidence real not null,
  origin text not null,
  known_at text not null,
  primary key (article_id, origin, account_id, id),
  foreign key (article_id, origin, account_id) references accounts (article_id, origin, id)
);

create index claims_of_field
on claims (field);

create table figures (
  id text not null,
  article_id text not null,
  origin text not null,
  measure text not null,
  low integer,
  high integer,
  change_percent real,
  earliest text,
  latest text,
  period_text text,
  compared_with text,
  place_text text,
  place_name text,
  country text,
  quote text not null,
  start integer not null,
  "end" integer not null,
  voice text not null,
  speaker text,
  stance text not null,
  known_at text not null,
  primary key (article_id, origin, id),
  foreign key (article_id, origin) references extractions (article_id, origin)
);

create table refusals (
  article_id text not null,
  origin text not null,
  quote text not null,
  start integer not null,
  "end" integer not null,
  reason text not null,
  known_at text not null,
  primary key (article_id, origin, start, "end", reason),
  foreign key (article_id, origin) references extractions (article_id, origin)
);

create table judgements (
  number integer primary key,
  id text not null unique,
  subject text not null,
  "left" text not null,
  "right" text not null,
  verdict text not null,
  score real not null,
  reasons text not null,
  decided_by text not null,
  decided_at text not null,
  known_at text not null,
  record text not null
);

create index judgements_of_left
on judgements ("left");

create index judgements_of_right
on judgements ("right");

create trigger blobs_are_never_changed
before update on blobs
begin
  select raise(abort, 'the ledger only grows: blobs are never changed');
end;

create trigger blobs_are_never_removed
before delete on blobs
begin
  select raise(abort, 'the ledger only grows: blobs are never removed');
end;

create trigger documents_are_never_changed
before update on documents
begin
  select raise(abort, 'the ledger only grows: documents are never changed');
end;

create trigger documents_are_never_removed
before delete on documents
begin
  select raise(abort, 'the ledger only grows: documents are never removed');
end;

create trigger paths_are_never_changed
before update on paths
begin
  select raise(abort, 'the ledger only grows: paths are never changed');
end;

create trigger paths_are_never_removed
before delete on paths
begin
  select raise(abort, 'the ledger only grows: paths are never removed');
end;

create trigger document_refusals_are_never_changed
before update on document_refusals
begin
  select raise(abort, 'the ledger only grows: document_refusals are never changed');
end;

create trigger document_refusals_are_never_removed
before delete on document_refusals
begin
  select raise(abort, 'the ledger only grows: document_refusals are never removed');
end;

create trigger articles_are_never_changed
before update on articles
begin
  select raise(abort, 'the ledger only grows: articles are never changed');
end;

create trigger articles_are_never_removed
before delete on articles
begin
  select raise(abort, 'the ledger only grows: articles are never removed');
end;

create trigger extractions_are_never_changed
before update on extractions
begin
  select raise(abort, 'the ledger only grows: extractions are never changed');
end;

create trigger extractions_are_never_removed
before delete on extractions
begin
  select raise(abort, 'the ledger only grows: extractions are never removed');
end;

create trigger accounts_are_never_changed
before update on accounts
begin
  select raise(abort, 'the ledger only grows: accounts are never changed');
end;

create trigger accounts_are_never_removed
before delete on accounts
begin
  select raise(abort, 'the ledger only grows: accounts are never removed');
end;

create trigger claims_are_never_changed
before update on claims
begin
  select raise(abort, 'the ledger only grows: claims are never changed');
end;

create trigger claims_are_never_removed
before delete on claims
begin
  select raise(abort, 'the ledger only grows: claims are never removed');
end;

create trigger figures_are_never_changed
before update on figures
begin
  select raise(abort, 'the ledger only grows: figures are never changed');
end;

create trigger figures_are_never_removed
before delete on figures
begin
  select raise(abort, 'the ledger only grows: figures are never removed');
end;

create trigger refusals_are_never_changed
before update on refusals
begin
  select raise(abort, 'the ledger only grows: refusals are never changed');
end;

create trigger refusals_are_never_removed
before delete on refusals
begin
  select raise(abort, 'the ledger only grows: refusals are never removed');
end;

create trigger judgements_are_never_changed
before update on judgements
begin
  select raise(abort, 'the ledger only grows: judgements are never changed');
end;

create trigger judgements_are_never_removed
before delete on judgements
begin
  select raise(abort, 'the ledger only grows: judgements are never removed');
end;
