#!/bin/bash
# The first start makes the database and what the environment asks for; every later start only runs the server.
set -euo pipefail
shopt -s nullglob

say() {
    printf '%s [%s] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$1" "$2"
}

fail() {
    say ERROR "$1" >&2
    exit 1
}

# VARIABLE, or the content of the file that VARIABLE_FILE names.
from_file() {
    local file=$1_FILE
    if [ -n "${!1-}" ] && [ -n "${!file-}" ]; then
        fail "Both $1 and $file are set (but are exclusive)"
    elif [ -n "${!file-}" ]; then
        export "$1=$(< "${!file}")"
    else
        export "$1=${!1-${2-}}"
    fi
    unset "$file"
}

check_variables() {
    local options='
    You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD'
    if [ -z "$MYSQL_ROOT_PASSWORD${MYSQL_ALLOW_EMPTY_PASSWORD-}${MYSQL_RANDOM_ROOT_PASSWORD-}" ]; then
        fail "Database is uninitialized and password option is not specified$options"
    fi
    if [ "$MYSQL_USER" = root ]; then
        fail 'MYSQL_USER="root", MYSQL_USER and MYSQL_PASSWORD are for configuring a regular user and cannot be used for the root user'
    fi
    if [ -n "$MYSQL_USER" ] && [ -z "$MYSQL_PASSWORD" ]; then
        say Warn 'MYSQL_USER specified, but missing MYSQL_PASSWORD; MYSQL_USER will not be created' >&2
    elif [ -z "$MYSQL_USER" ] && [ -n "$MYSQL_PASSWORD" ]; then
        say Warn 'MYSQL_PASSWORD specified, but missing MYSQL_USER; MYSQL_PASSWORD will be ignored' >&2
    fi
}

# A text between quotes in SQL, and in an option file.
sql() {
    local text=${1//\\/\\\\}
    printf "'%s'" "${text//\'/\'\'}"
}
option() {
    local text=${1//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}

login=(--no-defaults)
client() {
    "$1" "${login[@]}" --user=root --socket="$socket" "${@:2}"
}

prepare_accounts() {
    if [ -z "${MYSQL_INITDB_SKIP_TZINFO-}" ]; then
        # It warns on standard error of files there that are no time zones.
        mysql_tzinfo_to_sql /usr/share/zoneinfo 2> /dev/null | client mysql mysql
    fi
    if [ -n "${MYSQL_RANDOM_ROOT_PASSWORD-}" ]; then
        MYSQL_ROOT_PASSWORD=$(head --bytes 24 /dev/urandom | base64)
        export MYSQL_ROOT_PASSWORD
        say Note "GENERATED ROOT PASSWORD: $MYSQL_ROOT_PASSWORD"
    fi
    {
        echo 'SET @@SESSION.SQL_LOG_BIN = 0;'
        if [ -n "$MYSQL_ROOT_HOST" ] && [ "$MYSQL_ROOT_HOST" != localhost ]; then
            root="root@$(sql "$MYSQL_ROOT_HOST")"
            echo "CREATE USER $root IDENTIFIED BY $(sql "$MYSQL_ROOT_PASSWORD");"
            echo "GRANT ALL ON *.* TO $root WITH GRANT OPTION;"
        fi
        if [ -n "$MYSQL_DATABASE" ]; then
            say Note "Creating database $MYSQL_DATABASE" >&3
            echo "CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\`;"
        fi
        if [ -n "$MYSQL_USER" ] && [ -n "$MYSQL_PASSWORD" ]; then
            say Note "Creating user $MYSQL_USER" >&3
            user="$(sql "$MYSQL_USER")@'%'"
            echo "CREATE USER $user IDENTIFIED BY $(sql "$MYSQL_PASSWORD");"
            if [ -n "$MYSQL_DATABASE" ]; then
                say Note "Giving user $MYSQL_USER access to schema $MYSQL_DATABASE" >&3
                # An underscore alone would stand for any character.
                echo "GRANT ALL ON \`${MYSQL_DATABASE//_/\\_}\`.* TO $user;"
            fi
        fi
        echo "ALTER USER root@localhost IDENTIFIED BY $(sql "$MYSQL_ROOT_PASSWORD");"
    } 3>&1 > "$work/accounts.sql"
    client mysql mysql < "$work/accounts.sql"
    if [ -n "$MYSQL_ROOT_PASSWORD" ]; then
        printf '[client]\npassword=%s\n' "$(option "$MYSQL_ROOT_PASSWORD")" > "$work/login.cnf"
        login=(--defaults-file="$work/login.cnf")
    fi
}

run_files() {
    local file database=()
    [ -z "$MYSQL_DATABASE" ] || database=("$MYSQL_DATABASE")
    for file in /docker-entrypoint-initdb.d/*; do
        case $file in
            *.sh | *.sql | *.sql.gz | *.sql.bz2 | *.sql.xz | *.sql.zst) say Note "$0: running $file" ;;
            *) say Warn "$0: ignoring $file" >&2 ;;
        esac
        case $file in
            *.sh)
                if [ -x "$file" ]; then
                    "$file"
                else
                    # shellcheck source=/dev/null
                    . "$file"
                fi
                ;;
            *.sql) client mysql "${database[@]}" < "$file" ;;
            *.sql.gz) gzip --decompress --stdout "$file" | client mysql "${database[@]}" ;;
            *.sql.bz2) bzip2 --decompress --stdout "$file" | client mysql "${database[@]}" ;;
            *.sql.xz) xz --decompress --stdout "$file" | client mysql "${database[@]}" ;;
            *.sql.zst) zstd --decompress --stdout "$file" | client mysql "${database[@]}" ;;
        esac
    done
}

first_start() {
    check_variables
    work=$(mktemp --directory)
    trap 'rm -rf "$work"' EXIT
    say Note 'Initializing database files'
    "$@" --initialize-insecure --default-time-zone=SYSTEM
    say Note 'Database files initialized'
    say Note 'Starting temporary server'
    "$@" --daemonize --skip-networking --mysqlx=OFF --default-time-zone=SYSTEM || fail 'Unable to start server.'
    say Note 'Temporary server started.'
    prepare_accounts
    run_files
    if [ -n "${MYSQL_ONETIME_PASSWORD-}" ]; then
        client mysql --execute "ALTER USER root@$(sql "$MYSQL_ROOT_HOST") PASSWORD EXPIRE"
    fi
    say Note 'Stopping temporary server'
    client mysqladmin shutdown || fail 'Unable to shut down server.'
    say Note 'Temporary server stopped'
    rm -rf "$work"
    printf '\n%s\n\n' "$(say Note 'MySQL init process done. Ready for start up.')"
}

case ${1-} in
    -*) set -- mysqld "$@" ;;
esac
for argument in "$@"; do
    case $argument in
        -\? | --help | --print-defaults | -V | --version) exec "$@" ;;
    esac
done
[ "${1-}" = mysqld ] || exec "$@"

say Note "Entrypoint script for $(mysqld --version | sed 's/.*Ver \([^ ]*\).*/MySQL Server \1/') started."
if ! values=$("$@" --verbose --help --log-bin-index=/tmp/unused 2> /tmp/errors); then
    fail "mysqld failed while attempting to check config: $* $(< /tmp/errors)"
fi
rm -f /tmp/errors
datadir=$(awk '/^datadir / { print $2; exit }' <<< "$values")
socket=$(awk '/^socket / { print $2; exit }' <<< "$values")
if [ "$(id --user)" = 0 ]; then
    mkdir -p "$datadir" "$(dirname "$socket")"
    find "$datadir" "$(dirname "$socket")" ! -user mysql -exec chown --no-dereference mysql {} +
    say Note "Switching to dedicated user 'mysql'"
    exec setpriv --reuid mysql --regid mysql --init-groups "$0" "$@"
fi
from_file MYSQL_ROOT_HOST %
from_file MYSQL_ROOT_PASSWORD
from_file MYSQL_DATABASE
from_file MYSQL_USER
from_file MYSQL_PASSWORD
[ -d "$datadir/mysql" ] || first_start "$@"
exec "$@"
