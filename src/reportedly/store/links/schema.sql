-- Where articles and their accounts stand, so that a new one finds those that it must be compared with;
-- and how many runs of words an article has.
create table articles (
  number integer primary key,
  id text not null unique,
  runs integer not null
);

-- An account stands under keys, and asks for keys; days are ordinals. Two accounts meet where one asks for a key
-- under which the other stands, and their days may be the same.
create table stands (
  key text not null,
  asks integer not null,
  earliest integer not null,
  latest integer not null,
  article integer not null
);
create index stands_by_key on stands (key, asks, latest, earliest, article);
create index stands_of_article on stands (article);

create table words (
  word text not null,
  span integer not null,
  article integer not null,
  primary key (word, span, article)
) without rowid;
create index words_of_article on words (article);

-- Day of publication as an ordinal, null where it is not known: texts printed long apart are no copies.
create table bands (
  band integer not null,
  article integer not null,
  day integer,
  primary key (band, article)
) without rowid;
create index bands_of_article on bands (article);

create table marks (
  decided_by text not null,
  articles integer not null,
  extractions integer not null,
  rows_at text not null
);
