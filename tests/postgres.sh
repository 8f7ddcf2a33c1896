# A PostgreSQL server of our own on a free port of this machine, run by an ordinary user. To be sourced:
#
#   find_postgres                       is it installed?
#   start_postgres FOLDER [OPTIONS…]    starts one with its data in FOLDER; sets postgres_port (user portal, no password)
#   stop_postgres                       ends it
postgres_bin=
postgres_data=
postgres_port=

as_postgres() {
  if ((EUID == 0)); then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

find_postgres() {
  # The newest version on the machine; Debian keeps these out of the PATH.
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [[ -z $postgres_bin ]] && command -v initdb >/dev/null; then
    postgres_bin=$(dirname "$(command -v initdb)")
  fi
  [[ -n $postgres_bin ]]
}

start_postgres() {
  local folder=$1 data=$1/postgres log=$1/postgres.log port locale=(--locale=C.UTF-8)
  shift
  mkdir "$data"
  : >"$log"
  if ((EUID == 0)); then
    chown postgres "$data" "$log"
  fi

  # Harder than most servers: whatever forgets its collation is sorted by the rules of Vietnamese and is found out.
  if "$postgres_bin/initdb" --help | grep -q -e --icu-locale; then
    locale+=(--locale-provider=icu --icu-locale=vi)
  fi
  as_postgres "$postgres_bin/initdb" -D "$data" -U portal -A trust -E UTF8 "${locale[@]}" --no-sync >"$folder/initdb.log" 2>&1 ||
    { cat "$folder/initdb.log" >&2; return 1; }

  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      continue
    fi
    if as_postgres "$postgres_bin/pg_ctl" start -D "$data" -l "$log" -w -s \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c max_connections=200 $*" >/dev/null 2>&1; then
      postgres_data=$data
      postgres_port=$port
      return
    fi
  done
  cat "$log" >&2
  return 1
}

stop_postgres() {
  if [[ -n $postgres_data ]]; then
    as_postgres "$postgres_bin/pg_ctl" stop -D "$postgres_data" -m immediate -w -s || true
    postgres_data=
  fi
}
