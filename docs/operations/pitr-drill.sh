#!/usr/bin/env bash
# A drill for point-in-time recovery, on servers of its own in a temporary directory: rows, a base backup, more rows, a
# moment, damage; then back to the moment, and a count of what is there. docs/operations/backup.md explains each step.
#
#   pitr-drill.sh            ends with 0 if everything is as it should be
#
# PG_BIN names the directory of PostgreSQL's programs, if pg_config does not know it or another version is to be tried.
# Root becomes the user of PG_USER (postgres), because initdb refuses root. Nothing outside of the directory is touched.
set -euo pipefail

say() { printf '%s\n' "$*"; }
fail() { say "✗ $*" >&2; exit 1; }

bin=${PG_BIN:-$(pg_config --bindir 2> /dev/null || true)}
for program in initdb pg_ctl pg_basebackup pg_verifybackup psql; do
  [ -x "$bin/$program" ] || fail "there is no $program in '$bin': set PG_BIN to the directory of PostgreSQL's programs"
done

if [ "$(id -u)" = 0 ]; then
  user=${PG_USER:-postgres}
  id "$user" > /dev/null 2>&1 || fail "there is no user $user: set PG_USER to one without privileges"
  # Read by this shell, because the other user may not be let into the directory of this script.
  exec setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups \
    env -i PATH="$PATH" PG_BIN="$bin" LC_ALL=C bash -s < "$0"
fi

cd /
work=$(mktemp -d "${TMPDIR:-/tmp}/pitr-drill.XXXXXX")
live=$work/live back=$work/back base=$work/base archive=$work/archive
mkdir "$archive"

cleanup() {
  for server in "$live" "$back"; do
    [ ! -f "$server/postmaster.pid" ] || "$bin/pg_ctl" --pgdata="$server" --mode=immediate stop > /dev/null 2>&1 || true
  done
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# A socket in the directory, and no port of the network: drills beside each other are in nobody's way.
start() { "$bin/pg_ctl" --pgdata="$1" --log="$1.log" --wait --timeout=60 start > /dev/null || { cat "$1.log" >&2; fail "$1 does not start"; }; }
ask() { "$bin/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --host="$work" --dbname=postgres --command="$1"; }

say "1 a server that archives its log of changes"
"$bin/initdb" --pgdata="$live" --auth-local=trust --auth-host=reject --no-sync > /dev/null
cat >> "$live/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$work'
wal_level = replica
max_wal_senders = 3
archive_mode = on
archive_timeout = 60
archive_command = 'test ! -f "$archive/%f" && cp "%p" "$archive/%f.part" && mv "$archive/%f.part" "$archive/%f"'
SETTINGS
start "$live"
ask "create table fact (number int primary key, written timestamptz not null default clock_timestamp())"
ask "insert into fact select generate_series(1, 1000)"

say "2 a base backup, verified"
"$bin/pg_basebackup" --host="$work" --pgdata="$base" --checkpoint=fast --wal-method=none --no-sync > /dev/null 2>&1
"$bin/pg_verifybackup" --no-parse-wal "$base" > /dev/null

say "3 more rows, and the moment to come back to"
ask "insert into fact select generate_series(1001, 1500)"
moment=$(ask "select clock_timestamp()")
ask "select pg_sleep(0.1)" > /dev/null

say "4 damage"
ask "insert into fact select generate_series(1501, 1700)"
ask "delete from fact where number <= 1200"
segment=$(ask "select pg_walfile_name(pg_switch_wal())")
for _ in $(seq 300); do
  [ ! -f "$archive/$segment" ] || break
  sleep 0.1
done
[ -f "$archive/$segment" ] || fail "$segment was not archived: the server's log says why"
"$bin/pg_ctl" --pgdata="$live" --mode=fast --wait stop > /dev/null

say "5 back to $moment"
cp -R "$base" "$back"
chmod 700 "$back"
cat >> "$back/postgresql.conf" <<SETTINGS
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
archive_mode = off
SETTINGS
touch "$back/recovery.signal"
start "$back"
for _ in $(seq 300); do
  [ "$(ask "select pg_is_in_recovery()")" = t ] || break
  sleep 0.1
done

say "6 what is there"
before=$(ask "select count(*) from fact where number <= 1500")
after=$(ask "select count(*) from fact where number > 1500")
late=$(ask "select count(*) from fact where written > '$moment'")
[ "$before" = 1500 ] || fail "$before of the 1500 rows from before $moment are there"
[ "$after $late" = "0 0" ] || fail "$after rows from after $moment are there"
ask "insert into fact values (1501)" || fail "nothing can be written"
say "✓ 1500 rows from before the moment are there, none from after it, and the server takes new ones"
