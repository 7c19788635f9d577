-- What the desk decides on language and on related articles. Every decision is a row of its own that is kept for ever and vouched for
-- by the log; the last one counts.

-- The paper's own words and synonyms: sort is word or synonym, and of the rows of one sort and word the last one counts.
create table lexicon (
  id {id},
  sort text not null,
  word text not null,
  value text not null,
  at bigint not null,
  by_whom text not null
);
create index lexicon_by_word on lexicon (sort, word, id);

-- Which articles an editor wants among the related ones of an article, and which not; the last version counts.
create table related_choice (
  article bigint not null references article (number),
  version bigint not null,
  value text not null,
  at bigint not null,
  by_whom text not null,
  primary key (article, version)
);

-- Words that the paper's texts use and no dictionary knows, for the desk to decide on. Gathered from the articles, and can be
-- gathered again: no history.
create table proposed_word (
  word text primary key,
  kind text not null,
  seen bigint not null,
  article bigint not null references article (number)
);
