<?php
// WordPress's settings from the environment: NAME itself, or the content of the file that NAME_FILE names.
$from_environment = static function (string $name, string $default): string {
    $file = getenv($name . '_FILE');
    if ($file) {
        return rtrim((string) file_get_contents($file), "\r\n");
    }
    $value = getenv($name);
    return $value === false ? $default : $value;
};

define('DB_NAME', $from_environment('WORDPRESS_DB_NAME', 'wordpress'));
define('DB_USER', $from_environment('WORDPRESS_DB_USER', 'example username'));
define('DB_PASSWORD', $from_environment('WORDPRESS_DB_PASSWORD', 'example password'));
define('DB_HOST', $from_environment('WORDPRESS_DB_HOST', 'mysql'));
define('DB_CHARSET', $from_environment('WORDPRESS_DB_CHARSET', 'utf8mb4'));
define('DB_COLLATE', $from_environment('WORDPRESS_DB_COLLATE', ''));
define('WP_DEBUG', (bool) $from_environment('WORDPRESS_DEBUG', ''));
$table_prefix = $from_environment('WORDPRESS_TABLE_PREFIX', 'wp_');

// The entrypoint puts random text in place of each @random@.
define('AUTH_KEY', $from_environment('WORDPRESS_AUTH_KEY', '@random@'));
define('SECURE_AUTH_KEY', $from_environment('WORDPRESS_SECURE_AUTH_KEY', '@random@'));
define('LOGGED_IN_KEY', $from_environment('WORDPRESS_LOGGED_IN_KEY', '@random@'));
define('NONCE_KEY', $from_environment('WORDPRESS_NONCE_KEY', '@random@'));
define('AUTH_SALT', $from_environment('WORDPRESS_AUTH_SALT', '@random@'));
define('SECURE_AUTH_SALT', $from_environment('WORDPRESS_SECURE_AUTH_SALT', '@random@'));
define('LOGGED_IN_SALT', $from_environment('WORDPRESS_LOGGED_IN_SALT', '@random@'));
define('NONCE_SALT', $from_environment('WORDPRESS_NONCE_SALT', '@random@'));

// A proxy that ends TLS says so in this header.
if (str_contains($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '', 'https')) {
    $_SERVER['HTTPS'] = 'on';
}
eval($from_environment('WORDPRESS_CONFIG_EXTRA', ''));
unset($from_environment);

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
