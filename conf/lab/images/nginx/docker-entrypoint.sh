#!/bin/sh
# Runs what lies in /docker-entrypoint.d before nginx itself, as the official image does.
set -e
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
    for script in /docker-entrypoint.d/*.sh; do
        [ -x "$script" ] && "$script"
    done
fi
exec "$@"
