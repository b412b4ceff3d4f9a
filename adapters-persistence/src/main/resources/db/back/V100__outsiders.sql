-- Back from users who sign in elsewhere: they are shut out, by a password that nobody knows.
update app_user
set enabled = false,
  password = '$argon2id$v=19$m=8,t=1,p=1$bm9ib2R5IHNpZ25zIGlu$bm9ib2R5IHNpZ25zIGluIGJ5IHRoaXMgcGFzc3dvcmQ'
where issuer is not null;

alter table app_user
drop constraint app_user_known,
drop constraint app_user_outside,
drop column issuer,
drop column subject,
alter column password set not null;
