-- The first schema. Written for every dialect: {id} is a key the database gives, {key} one that we give,
-- {bytes} its type for bytes; all times are
-- microseconds since 1970 in UTC, because text times sort wrongly. Structures that are only ever read whole are JSON in text.

-- What the paper is: schema version, epoch of its history.
create table meta (
  name text primary key,
  value text not null
);

-- The change log: a hash chain in commit order. log_head is the last row of it, taken last in a transaction. wrote names the row
-- that came with the entry and is kept for ever (revision:12:3), wrote_hash is its digest; both are empty where there is none.
create table change (
  seq {key},
  kind text not null,
  subjects text not null,
  at bigint not null,
  by_whom text not null,
  wrote text not null,
  wrote_hash {bytes} not null,
  previous_hash {bytes} not null,
  hash {bytes} not null
);
create table log_head (
  id {key},
  seq bigint not null,
  hash {bytes} not null
);

-- Masthead and house rules, every version kept: registration data may only change after a filing.
create table setting (
  name text not null,
  version bigint not null,
  value text not null,
  at bigint not null,
  by_whom text not null,
  primary key (name, version)
);

create table section (
  id {id},
  slug text not null unique,
  name text not null unique,
  position bigint not null
);
create table series (
  id {id},
  slug text not null unique,
  name text not null unique,
  description text
);
-- A reporter without outlet has an empty one, so that the pair stays unique.
create table reporter (
  id {id},
  slug text not null unique,
  name text not null,
  outlet text not null,
  role text,
  email text,
  introduction text,
  portrait text,
  unique (name, outlet)
);
create table topic (
  id {id},
  slug text not null unique,
  name text not null unique
);

-- An article. The columns from headline to lead_picture repeat the live revision, so that a list never loads a body.
create table article (
  number {key},
  version bigint not null,
  live_version bigint,
  state text not null,
  public bigint not null,
  origin text not null,
  published_at bigint,
  modified_at bigint,
  changed_at bigint not null,
  -- The moment lists order by: publication, or the day an import was seen where the page told no time.
  listed_at bigint not null,
  section bigint references section (id),
  series bigint references series (id),
  kind text not null,
  language text not null,
  headline text not null,
  labels text not null,
  bylines text not null,
  excerpt text not null,
  seen_on text,
  lead_picture text,
  -- How many notices it has.
  notices bigint not null default 0
);
create index article_latest on article (public, listed_at desc, number desc);
create index article_by_section on article (section, public, listed_at desc, number desc);
create index article_by_series on article (series, public, listed_at desc, number desc);

-- The links of an article repeat what its lists are ordered by, so that a list walks one index however many articles there are.
create table article_reporter (
  reporter bigint not null references reporter (id),
  article bigint not null references article (number),
  public bigint not null,
  listed_at bigint not null,
  primary key (reporter, article)
);
create index article_reporter_listed on article_reporter (reporter, public, listed_at desc, article desc);
create index article_reporter_by_article on article_reporter (article);
create table article_topic (
  topic bigint not null references topic (id),
  article bigint not null references article (number),
  public bigint not null,
  listed_at bigint not null,
  primary key (topic, article)
);
create index article_topic_listed on article_topic (topic, public, listed_at desc, article desc);
create index article_topic_by_article on article_topic (article);

-- Every text an article ever had, kept for ever.
create table revision (
  article bigint not null references article (number),
  version bigint not null,
  at bigint not null,
  by_whom text not null,
  content text not null,
  primary key (article, version)
);

create table notice (
  id {id},
  article bigint not null references article (number),
  kind text not null,
  ground text not null,
  dated text not null,
  placement text not null,
  body text not null
);
create index notice_by_article on notice (article);

-- Addresses that articles had in other systems; they answer 301 for ever.
create table legacy_address (
  family text not null,
  number bigint not null,
  host text not null,
  article bigint not null references article (number),
  primary key (family, number, host)
);
create index legacy_address_by_article on legacy_address (article);

-- How an import knows a page again, what the page held then, and which version of the article that became.
create table import_key (
  identity text primary key,
  article bigint not null references article (number)
);
create table import_origin (
  article {key} references article (number),
  page_hash {bytes} not null,
  version bigint not null
);

create table picture (
  id text primary key,
  value text not null
);
create table banner (
  id {id},
  slot text not null,
  position bigint not null,
  value text not null
);
create table weather (
  id {key},
  at bigint not null,
  value text not null
);

-- The steps of the workflow that were taken, with the reasons given; each led to the version it stands under.
create table step (
  article bigint not null references article (number),
  version bigint not null,
  step text not null,
  at bigint not null,
  by_whom text not null,
  primary key (article, version)
);

-- What is to be done outside the paper or at a time, promised in the transaction of the write that asks for it.
create table job (
  id {id},
  kind text not null,
  payload text not null,
  key text unique,
  -- waiting, leased, done or failed
  state text not null,
  attempts bigint not null,
  due_at bigint not null,
  run_at bigint not null,
  leased_until bigint,
  last_error text,
  created_at bigint not null,
  finished_at bigint
);
create index job_by_state on job (state, run_at);
