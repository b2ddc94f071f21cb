#!/bin/bash
# Before Apache starts: WordPress into an empty folder, and wp-config.php where the environment has settings for it.
set -euo pipefail

owner=$(id --user):$(id --group)
[ "$owner" != 0:0 ] || owner=${APACHE_RUN_USER:-www-data}:${APACHE_RUN_GROUP:-www-data}

copy_wordpress() {
    echo "WordPress not found in $PWD - copying now..." >&2
    if [ "$(id --user)" = 0 ] && [ "$(stat --format %u:%g .)" = 0:0 ]; then
        chown "$owner" .
    fi
    if [ -n "$(find . -mindepth 1 -maxdepth 1 ! -name wp-content)" ]; then
        echo "WARNING: $PWD is not empty! (copying anyhow)" >&2
    fi
    local source=/usr/src/wordpress own left_out=()
    # A theme or plugin of the reader's own stays as it is.
    for own in "$source"/.htaccess "$source"/wp-content/*/*/; do
        own=${own#"$source"/}
        if [ -e "${own%/}" ]; then
            echo "WARNING: '$PWD/${own%/}' exists! (not copying the WordPress version)" >&2
            left_out+=("--exclude=./${own%/}")
        fi
    done
    tar --create --directory "$source" --owner "${owner%:*}" --group "${owner#*:}" "${left_out[@]}" . \
        | tar --extract --no-overwrite-dir
    echo "Complete! WordPress has been successfully copied to $PWD" >&2
}

write_config() {
    local template=/usr/src/wordpress/wp-config-docker.php
    echo "No 'wp-config.php' found in $PWD, but 'WORDPRESS_...' variables supplied; copying '$template' ($*)" >&2
    # shellcheck disable=SC2016  # the variables are PHP's
    php -r '
        $random = static fn (): string => bin2hex(random_bytes(20));
        echo preg_replace_callback("/\x27@random@\x27/", static fn (): string => var_export($random(), true), file_get_contents($argv[1]));
    ' "$template" > wp-config.php
    [ "$(id --user)" != 0 ] || chown "$owner" wp-config.php
}

if [[ ${1-} = apache2* ]]; then
    [ -e index.php ] || [ -e wp-includes/version.php ] || copy_wordpress
    variables=("${!WORDPRESS_@}")
    [ -s wp-config.php ] || [ ${#variables[@]} = 0 ] || write_config "${variables[*]}"
fi
exec "$@"
