# Sourced by the other scripts: a PostgreSQL of one's own, in a temporary folder, on a free port of this machine.
# shellcheck shell=bash disable=SC2034

# The server refuses to run as root: it then runs as the account that its package made.
comme_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# Sets pg_url. Nothing of the machine's own clusters is touched.
demarrer_postgresql() {
  pg_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
  pg_dossier=$(mktemp -d "${TMPDIR:-/tmp}/levier-pg.XXXXXX")
  [ "$(id -u)" -eq 0 ] && chown postgres "$pg_dossier"
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (
    cd "$pg_dossier" || exit 1
    comme_postgres "$pg_bin/initdb" -D "$pg_dossier/base" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >initdb.log
    comme_postgres "$pg_bin/pg_ctl" -D "$pg_dossier/base" -w -l "$pg_dossier/base/journal" \
      -o "-p $port -k $pg_dossier -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c max_connections=300" \
      start >/dev/null
  )
  pg_url="postgresql://postgres@127.0.0.1:$port/postgres"
}

arreter_postgresql() {
  [ -n "${pg_dossier:-}" ] || return 0
  (cd / && comme_postgres "$pg_bin/pg_ctl" -D "$pg_dossier/base" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$pg_dossier"
  pg_dossier=
}
