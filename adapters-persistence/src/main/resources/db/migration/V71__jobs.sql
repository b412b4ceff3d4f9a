-- Work that is done later, and how far it is. Each time that a process begins a job it has another run: whoever holds an
-- older one has lost it, and may write nothing more of it.
create table job (
  id uuid primary key,
  kind text collate "C" not null check (kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  parameters json not null, -- as it was told, to the letter
  at timestamptz not null check (isfinite(at)),
  state text collate "C" not null default 'QUEUED'
    check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  done bigint not null default 0 check (done >= 0),
  total bigint not null default 0 check (total >= 0 and (total = 0 or done <= total)),
  attempts int not null default 0 check (attempts >= 0),
  run bigint not null default 0 check (run >= attempts),
  node text collate "C",
  fault text collate "C",
  changed_at timestamptz not null check (isfinite(changed_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  check ((node is not null) = (state = 'RUNNING'))
);

create index job_newest on job (at, id);

create index job_over on job (changed_at) where state not in ('QUEUED', 'RUNNING');

-- Who is at work holds the row of the job; that it is not wanted any more can be said all the same.
create table job_cancellation (
  job_id uuid primary key references job on delete cascade,
  at timestamptz not null check (isfinite(at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- Which execution is due, and who has it: db-scheduler's own, in its form.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);

create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on job, scheduled_tasks to indexwright_app;

grant select, insert on job_cancellation to indexwright_app;
