#!/bin/sh
# Prints the official image's root file system as an archive: the smallest set of packages, no documentation.
set -eu
# shellcheck disable=SC2016  # $1 is the root file system, for mmdebstrap to fill in
exec mmdebstrap --quiet --variant=minbase \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --customize-hook="upload $(dirname "$0")/docker-clean /etc/apt/apt.conf.d/docker-clean" \
    --customize-hook='rm -f "$1"/var/cache/apt/*.bin' \
    trixie -
