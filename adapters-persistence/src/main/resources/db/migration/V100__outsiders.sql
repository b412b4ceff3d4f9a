-- Users who sign in elsewhere: an issuer that we believe knows them by a subject, and they have no
-- password here.
alter table app_user
  alter column password drop not null,
  add column issuer text collate "C" check (issuer <> ''),
  add column subject text collate "C" check (btrim(subject) <> '' and length(subject) <= 255),
  add constraint app_user_outside unique (issuer, subject),
  add constraint app_user_known
    check ((password is null) = (issuer is not null) and (issuer is null) = (subject is null));
