#!/bin/sh
# An option, a script that can't be run by itself, or anything else that is no command is for node.
set -e
if ! command -v -- "$1" > /dev/null || { [ -f "$1" ] && [ ! -x "$1" ]; }; then
    set -- node "$@"
fi
exec "$@"
