#!/bin/bash
# Starts the server as user postgres; where there are no data yet, makes them first as the environment says.
set -eo pipefail

# NAME_FILE names a file that holds the value, so that a secret needn't be in the environment.
from_file() {
    local file="$1_FILE"
    if [ -n "${!file}" ]; then
        [ -z "${!1}" ] || fail "$1 and $file are both set; set one of them"
        export "$1=$(< "${!file}")"
        unset "$file"
    fi
}

fail() {
    echo "$1" >&2
    exit 1
}

initialise() {
    local name
    for name in POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB POSTGRES_INITDB_ARGS; do
        from_file "$name"
    done
    local user=${POSTGRES_USER:-postgres}
    local database=${POSTGRES_DB:-$user} method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
    [ -n "$POSTGRES_PASSWORD" ] || [ "$method" = trust ] ||
        fail 'There is no database yet, and POSTGRES_PASSWORD is empty: set it, or POSTGRES_HOST_AUTH_METHOD=trust.'
    # shellcheck disable=SC2086  # POSTGRES_INITDB_ARGS holds several arguments
    initdb --username="$user" ${POSTGRES_PASSWORD:+--pwfile=/dev/stdin} $POSTGRES_INITDB_ARGS <<< "$POSTGRES_PASSWORD"
    printf '\nhost all all all %s\n' "$method" >> "$PGDATA/pg_hba.conf"
    # Nobody comes in over the network before everything is there.
    pg_ctl --wait --options="-c listen_addresses=''" start
    local psql=(psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$user")
    if [ "$database" != postgres ]; then
        echo 'CREATE DATABASE :"database";' | "${psql[@]}" --dbname postgres --set database="$database"
    fi
    psql+=(--dbname "$database")
    local file
    for file in /docker-entrypoint-initdb.d/*; do
        # shellcheck source=/dev/null
        case $file in
            *.sh) if [ -x "$file" ]; then "$file"; else . "$file"; fi ;;
            *.sql) "${psql[@]}" --file "$file" ;;
            *.sql.gz) gunzip --stdout "$file" | "${psql[@]}" ;;
        esac
    done
    pg_ctl --wait --mode=fast stop
}

case ${1-} in -*) set -- postgres "$@" ;; esac
if [ "$1" = postgres ]; then
    if [ "$(id -u)" = 0 ]; then
        mkdir -p "$PGDATA"
        chmod 700 "$PGDATA"
        find "$PGDATA" /var/run/postgresql ! -user postgres -exec chown postgres {} +
        export HOME=/var/lib/postgresql
        exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
    fi
    [ -s "$PGDATA/PG_VERSION" ] || initialise
fi
exec "$@"
