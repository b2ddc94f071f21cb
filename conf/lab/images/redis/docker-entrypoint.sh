#!/bin/bash
set -euo pipefail
case ${1-} in
    -* | *.conf) set -- redis-server "$@" ;;
esac
[ "${1-}" = redis-server ] || exec "$@"
if [ "$(id --user)" = 0 ] && [ -z "${SKIP_DROP_PRIVS-}" ]; then
    if [ -z "${SKIP_FIX_PERMS-}" ]; then
        find . ! -user redis -exec chown redis:redis {} +
    fi
    exec setpriv --reuid redis --regid redis --clear-groups --bounding-set -all "$0" "$@"
fi
# Files of the database are nobody else's.
umask 0077
# The official image is compiled with this default, which a configuration file and options may change.
settings="$*"
[ ! -f "${2-}" ] || settings+=" $(grep --invert-match '^ *#' "$2")"
[[ $settings = *protected-mode* ]] || set -- "$@" --protected-mode no
exec "$@"
