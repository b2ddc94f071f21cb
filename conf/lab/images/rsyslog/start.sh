#!/bin/sh
# Gives the configuration what it reads from the environment, and starts nothing that rsyslog itself finds wrong.
set -e
export RSYSLOG_HOSTNAME="${RSYSLOG_HOSTNAME:-$(cat /etc/hostname)}"
export ENABLE_IMTCP=off
# shellcheck disable=SC2153  # both are the reader's to set
if [ "$ENABLE_TCP" = on ] || [ "$ENABLE_TLS" = on ]; then
    ENABLE_IMTCP=on
fi
if [ -z "$PERMIT_UNCLEAN_START" ] && ! rsyslogd -N1; then
    echo 'The configuration of rsyslog is wrong; PERMIT_UNCLEAN_START=1 starts it all the same.' >&2
    exit 1
fi
exec "$@"
