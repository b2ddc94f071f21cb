#!/bin/sh
set -e
case ${1-} in
    *.yml | *.yaml) set -- serve "$@" ;;
esac
case ${1-} in
    serve | garbage-collect | help | -*) set -- registry "$@" ;;
esac
exec "$@"
