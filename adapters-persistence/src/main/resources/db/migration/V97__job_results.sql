-- Who asked for a job; nobody, if the house did. No foreign key: an owner may come from another issuer.
alter table job add column owner_id uuid;

create index job_owner on job (owner_id, at, id) where owner_id is not null;

-- What came of jobs that somebody wants to read.
create table job_result (
  job_id uuid primary key,
  document json not null, -- as it was told, to the letter
  kept_at timestamptz not null check (isfinite(kept_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index job_result_age on job_result (kept_at);

grant select, insert, update, delete on job_result to indexwright_app;
