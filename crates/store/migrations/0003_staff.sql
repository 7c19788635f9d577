-- The staff and how they come in. Keys that somebody holds (links, sessions, devices, tokens) are stored as SHA-256 alone: who
-- reads the database, or a backup of it, cannot come in with what stands here.

create table staff (
  id {id},
  -- In lower case; the address of the newest standing.
  email text not null unique,
  -- How many standings there are.
  version bigint not null
);

-- Every version of what the paper knows of a member: name, roles, sections. Kept for ever, and the log vouches for each.
create table standing (
  staff bigint not null references staff (id),
  version bigint not null,
  value text not null,
  at bigint not null,
  by_whom text not null,
  primary key (staff, version)
);

-- What proves who somebody is. The password is an argon2id hash in the PHC form; the secret of one-time codes has to be legible.
create table credential (
  staff {key} references staff (id),
  password text not null,
  totp_secret {bytes},
  -- The step of the last code that was taken, so that none is taken twice.
  totp_step bigint not null
);

-- Links that let somebody in once: an invitation, or the recovery of an account.
create table invitation (
  key_hash {bytes} primary key,
  staff bigint not null references staff (id),
  kind text not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index invitation_by_staff on invitation (staff);

create table session (
  id {id},
  key_hash {bytes} not null unique,
  staff bigint not null references staff (id),
  begun_at bigint not null,
  seen_at bigint not null,
  -- When the password was last given: what touches the account asks for it again after a while.
  proven_at bigint not null,
  expires_at bigint not null,
  -- For the list of sessions, so that somebody knows their own: from where, with what.
  address text not null,
  device text not null
);
create index session_by_staff on session (staff);

-- Devices on which somebody signed in before: strangers who try that account do not slow them down.
create table device (
  key_hash {bytes} primary key,
  staff bigint not null references staff (id),
  seen_at bigint not null
);
create index device_by_staff on device (staff);

create table token (
  id {id},
  key_hash {bytes} not null unique,
  staff bigint not null references staff (id),
  name text not null,
  scopes text not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  revoked_at bigint
);
create index token_by_staff on token (staff);

-- Attempts to sign in that failed, counted by what they were tried at: an account, a device, an address.
create table attempt (
  tried_at text primary key,
  failures bigint not null,
  last_at bigint not null
);
create index attempt_by_age on attempt (last_at);

-- Answers to requests that a machine may send twice: the second time it gets the first answer.
create table idempotency (
  staff bigint not null references staff (id),
  key text not null,
  request_hash {bytes} not null,
  status bigint not null,
  headers text not null,
  body {bytes} not null,
  at bigint not null,
  primary key (staff, key)
);
create index idempotency_by_age on idempotency (at);

-- Whose articles they are: who began them.
create table writer (
  article bigint not null references article (number),
  staff bigint not null references staff (id),
  primary key (article, staff)
);
create index writer_by_staff on writer (staff, article desc);
