#!/bin/sh
set -e
case ${1-} in
    -*) set -- haproxy "$@" ;;
esac
if [ "${1-}" = haproxy ]; then
    shift
    # -W: one master over the workers; -db: stay in the foreground.
    set -- haproxy -W -db "$@"
fi
exec "$@"
