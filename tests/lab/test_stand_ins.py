"""What the images promise and examples rely on, whichever source they came from: variables, volumes, users, signals."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import Site
from tests.lab.console import Console, open_console

IMAGES = ("mysql:9.7", "wordpress:7.1-apache", "redis:8.0", "memcached:1.6", "registry:2", "httpd:2.4", "busybox:1.37")
# Tries that failed are none of what is asked for: curl tells of each of them, also of those before one that succeeds.
CURL = "curl --silent --retry 60 --retry-delay 1 --retry-all-errors --max-time 20"
# An answer of WordPress without its database is a server error, which is worth another try.
SITE = f"{CURL} --fail http://localhost:8080"
DATABASE = """docker run --detach --name database --network blog --volume database:/var/lib/mysql \
    --volume ./secret:/run/secrets/root:ro --volume ./init:/docker-entrypoint-initdb.d:ro \
    --env MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root --env MYSQL_DATABASE=my_blog \
    --env MYSQL_USER=writer --env MYSQL_PASSWORD=ink mysql:9.7 --max-connections=77"""
BLOG = """docker run --detach --name site --network blog --volume site:/var/www/html --publish 8080:80 \
    --env WORDPRESS_DB_HOST=database --env WORDPRESS_DB_USER=writer --env WORDPRESS_DB_PASSWORD_FILE=/run/secrets/ink \
    --env WORDPRESS_DB_NAME=my_blog --env WORDPRESS_TABLE_PREFIX=blog_ --volume ./ink:/run/secrets/ink:ro \
    --env WORDPRESS_CONFIG_EXTRA='define("WP_POST_REVISIONS", 3);' wordpress:7.1-apache"""
VERSION_SIGNS = "v='\";"
# The address inside the container: while the first start prepares the database it answers on its socket alone.
ALIVE = "timeout 60 sh -c 'until docker exec database mysqladmin ping --host 127.0.0.1 --silent; do sleep 0.2; done'"


class Home(Console):
    """A console whose commands run in the lab's home folder, where they may write."""

    def ask(self, command: str) -> tuple[int, str]:
        """Run `command` there."""
        return super().ask(f"cd || exit\n{command}")


@pytest.fixture(scope="module")
def console(site: Site) -> Iterator[Console]:
    """A lab with the images."""
    with open_console(site) as opened:
        home = Home(opened.lab)
        home.run(f"for image in {' '.join(IMAGES)}; do docker pull --quiet $image || exit; done")
        yield home


@pytest.fixture(scope="module")
def blog(console: Console) -> Console:
    """MySQL with an account and a file of SQL, and WordPress beside it."""
    console.run(r"""mkdir -p init && printf 'it'"'"'s "a\\secret' > secret && echo ink > ink""")
    console.run("echo 'CREATE TABLE tide (metres INT); INSERT INTO tide VALUES (7)' | gzip > init/1-tide.sql.gz")
    console.run("echo 'echo \"the database is $MYSQL_DATABASE\"' > init/2-say.sh; touch init/3.txt")
    console.run(f"docker network create blog; {DATABASE}; {BLOG}")
    console.run(ALIVE)
    return console


def configuration(console: Console, image: str) -> dict[str, Any]:
    """What an image says of itself."""
    result: dict[str, Any] = json.loads(console.run(f"docker image inspect --format '{{{{json .Config}}}}' {image}"))
    return result


@pytest.mark.parametrize(
    ("image", "ports", "volumes", "folder", "signal"),
    [
        ("mysql:9.7", {"3306/tcp", "33060/tcp"}, {"/var/lib/mysql"}, "/", None),
        ("wordpress:7.1-apache", {"80/tcp"}, {"/var/www/html"}, "/var/www/html", "SIGWINCH"),
        ("redis:8.0", {"6379/tcp"}, {"/data"}, "/data", None),
        ("memcached:1.6", {"11211/tcp"}, set(), "/", None),
        ("registry:2", {"5000/tcp"}, {"/var/lib/registry"}, "/", None),
    ],
)
def test_ports_volumes_and_stop_signal_are_as_documented(
    console: Console, image: str, ports: set[str], volumes: set[str], folder: str, signal: str | None
) -> None:
    """An image announces what `docker run --publish-all`, anonymous volumes and `docker stop` go by."""
    found = configuration(console, image)
    assert ports == found["ExposedPorts"].keys()
    assert volumes == (found.get("Volumes") or {}).keys()
    assert folder == (found.get("WorkingDir") or "/")
    assert signal == found.get("StopSignal")


@pytest.mark.parametrize(
    ("image", "command"),
    [
        ("mysql:9.7", "mysqld --version"),
        ("wordpress:7.1-apache", "grep wp_version.= /usr/src/wordpress/wp-includes/version.php"),
        ("redis:8.0", "redis-server --version"),
        ("memcached:1.6", "memcached --version"),
        ("registry:2", "registry --version"),
    ],
)
def test_software_has_the_version_of_the_tag(console: Console, image: str, command: str) -> None:
    """A package that moved on doesn't go under the old tag."""
    version = image.partition(":")[2].removesuffix("-apache")
    printed = console.run(f"docker run --rm {image} {command}")
    assert any(f"{word.strip(VERSION_SIGNS)}.".startswith(f"{version}.") for word in printed.split()), printed


def test_mysql_without_a_password_option_ends_and_says_which_there_are(console: Console) -> None:
    """Nothing is initialised as long as it isn't said who may be root."""
    status, printed = console.ask("docker run --rm mysql:9.7")
    assert 1 == status
    assert "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified" in printed
    assert printed.rstrip().endswith("- MYSQL_RANDOM_ROOT_PASSWORD")


def test_mysql_refuses_a_second_root_and_a_password_given_twice(console: Console) -> None:
    """Settings that contradict each other end the container before a database is half made."""
    status, printed = console.ask("docker run --rm --env MYSQL_ROOT_PASSWORD=a --env MYSQL_USER=root mysql:9.7")
    assert 1 == status
    assert 'MYSQL_USER="root"' in printed
    both = "--env MYSQL_ROOT_PASSWORD=a --env MYSQL_ROOT_PASSWORD_FILE=/etc/hostname"
    status, printed = console.ask(f"docker run --rm {both} mysql:9.7")
    assert 1 == status
    assert "Both MYSQL_ROOT_PASSWORD and MYSQL_ROOT_PASSWORD_FILE are set (but are exclusive)" in printed


def test_mysql_is_prepared_by_variables_a_secret_files_and_options(blog: Console) -> None:
    """The first start makes accounts, database and what the files say; options reach the server."""
    root = r"""docker exec database sh -c 'mysql -uroot -p"$(cat /run/secrets/root)" --skip-column-names -e "$0"' """
    assert "77" == blog.run(f"{root} 'SELECT @@max_connections' 2> /dev/null")
    assert "1" == blog.run(f"""{root} 'SELECT CONVERT_TZ(NOW(), "UTC", "Asia/Seoul") > NOW()' 2> /dev/null""")
    writer = "docker run --rm --network blog mysql:9.7 mysql -hdatabase -uwriter -pink my_blog --skip-column-names"
    assert "7" == blog.run(f"{writer} -e 'SELECT metres FROM tide' 2> /dev/null")
    status, printed = blog.ask(f"{writer} -e 'CREATE DATABASE other'")
    assert (1, True) == (status, "Access denied for user 'writer'@'%'" in printed)
    logs = blog.run("docker logs database")
    assert "the database is my_blog" in logs
    assert "ignoring /docker-entrypoint-initdb.d/3.txt" in logs
    assert logs.index("MySQL init process done. Ready for start up.") < logs.rindex("ready for connections")
    assert "999" == blog.run("docker exec database stat --format %u /proc/1 /var/lib/mysql | uniq")


def test_wordpress_is_installed_and_its_post_outlives_both_containers(blog: Console) -> None:
    """Installer, login and a post over the published port; new containers on the same volumes show the post."""
    installer = blog.run(f"{SITE} --output /dev/null --write-out '%{{redirect_url}}'")
    assert installer.endswith("http://localhost:8080/wp-admin/install.php")
    form = "--data weblog_title=Harbour --data user_name=keeper --data admin_password=oil --data admin_password2=oil"
    form += " --data admin_email=keeper@example.com --data pw_weak=on --data blog_public=0"
    assert "Success!" in blog.run(f"{SITE}/wp-admin/install.php?step=2 {form}")
    blog.run(f"{SITE}/wp-login.php --cookie-jar jar --cookie wordpress_test_cookie=1 --data log=keeper --data pwd=oil")
    nonce = blog.run(f"{SITE}/wp-admin/admin-ajax.php?action=rest-nonce --cookie jar")
    post = f"--cookie jar --header 'X-WP-Nonce: {nonce}' --data 'title=A ship' --data content=Dawn"
    post += " --data status=publish"
    link = json.loads(blog.run(f"{SITE}/?rest_route=/wp/v2/posts {post}"))["link"]
    logs = blog.run("docker logs site 2> /dev/null")
    assert '"POST /wp-admin/install.php?step=2 HTTP/1.1" 200' in logs

    began = time.monotonic()
    blog.run("docker stop site")
    assert time.monotonic() - began < 2
    began = time.monotonic()
    blog.run("docker stop database")
    assert time.monotonic() - began < 4
    assert "0 0" == blog.run("docker inspect --format '{{.State.ExitCode}}' site database | xargs")

    blog.run(f"docker rm database site && {DATABASE} && {BLOG}")
    page = blog.run(f"{CURL} --fail '{link}'")
    assert "A ship" in page
    assert "Dawn" in page
    assert "Initializing" not in blog.run("docker logs database")


def test_wordpress_takes_its_settings_from_the_environment(blog: Console) -> None:
    """Table prefix and further code arrive, keys are random, and files belong to the web server."""
    blog.run(f"{SITE} --output /dev/null")
    code = 'const WP_INSTALLING = true; require "wp-load.php"; echo $table_prefix, " ", WP_POST_REVISIONS;'
    assert "blog_ 3" == blog.run(f"docker exec site php -r '{code}' 2> /dev/null")
    assert "www-data" == blog.run("docker exec site stat --format %U . wp-config.php wp-content .htaccess | uniq")
    keys = "docker exec site grep -oE \"'[0-9a-f]{40}'\" wp-config.php | sort -u | wc --lines"
    assert "8" == blog.run(keys)


def test_wordpress_without_variables_leaves_the_settings_to_its_wizard(console: Console) -> None:
    """Nothing in the environment: no wp-config.php is written, and what lies in the folder is kept."""
    console.run("docker run --detach --name bare --volume bare:/var/www/html --publish 8081:80 wordpress:7.1-apache")
    printed = console.run(f"{CURL} --output /dev/null --write-out '%{{redirect_url}}' http://localhost:8081")
    assert printed.endswith("/wp-admin/setup-config.php")
    console.run("docker exec bare sh -c 'echo mine > wp-content/index.php'; docker restart --time 2 bare")
    assert "mine" == console.run("docker exec bare cat wp-content/index.php")
    assert 1 == console.run("docker logs bare").count("copying now...")
    console.run("docker rm --force --volumes bare")


def test_redis_keeps_what_an_option_tells_it_to_keep(console: Console) -> None:
    """Other containers reach it without a password, it isn't root, and a new container finds the old one's data."""
    console.run("docker network create store")
    run = "docker run --detach --name redis --network store --volume redis:/data redis:8.0"
    console.run(f"{run} redis-server --appendonly yes")
    ask = "docker run --rm --network store redis:8.0 redis-cli --raw -h redis"
    console.run(f"timeout 20 sh -c 'until {ask} ping; do :; done'")
    assert "OK" == console.run(f"{ask} set tide high")
    assert "999" == console.run("docker exec redis stat --format %u /proc/1")
    assert "Ready to accept connections" in console.run("docker logs redis 2> /dev/null")
    began = time.monotonic()
    console.run("docker stop redis")
    assert time.monotonic() - began < 2
    console.run(f"docker rm redis && {run} --appendonly yes && timeout 20 sh -c 'until {ask} ping; do :; done'")
    assert "high" == console.run(f"{ask} get tide")
    assert "yes" == console.run(f"{ask} config get appendonly | tail -1")


def test_redis_with_a_configuration_file_does_as_it_says(console: Console) -> None:
    """Protected mode is off only where nobody said otherwise."""
    console.run("mkdir -p conf; printf 'protected-mode yes\\nmaxmemory 5mb\\n' > conf/redis.conf")
    console.run("docker run --detach --name strict --volume ./conf:/conf redis:8.0 /conf/redis.conf")
    console.run("timeout 20 sh -c 'until docker exec strict redis-cli ping; do :; done'")
    printed = console.run("docker exec strict redis-cli --raw config get protected-mode maxmemory | xargs")
    assert {"protected-mode yes", "maxmemory 5242880"} == {
        " ".join(pair) for pair in zip(printed.split()[::2], printed.split()[1::2], strict=True)
    }
    console.run("docker rm --force --volumes strict")


def test_memcached_answers_and_takes_options(console: Console) -> None:
    """The command may begin with an option, and the server runs as its own user."""
    console.run("docker run --detach --name cache --publish 11211:11211 memcached:1.6 --memory-limit=32")
    talk = "printf 'stats settings\\r\\nset a 0 0 1\\r\\nx\\r\\nget a\\r\\nquit\\r\\n' | timeout 10 bash -c '%s'"
    socket = "exec 3<> /dev/tcp/127.0.0.1/11211; cat >&3; cat <&3"
    printed = console.run(f"for n in 1 2 3 4 5; do {talk % socket} | tr -d '\\r' | grep . && break; sleep 0.3; done")
    assert "STAT maxbytes 33554432" in printed
    assert printed.endswith("STORED\nVALUE a 0 1\nx\nEND")
    assert "11211" == console.run("docker exec cache stat --format %u /proc/1")
    began = time.monotonic()
    console.run("docker stop cache")
    assert time.monotonic() - began < 2


def test_registry_asks_for_a_password_over_tls_and_keeps_images_in_its_volume(console: Console) -> None:
    """Certificate and password file by variables; a push, and a pull from another container on the same volume."""
    console.run("mkdir -p keys auth; docker run --rm --entrypoint htpasswd httpd:2.4 -Bbn keeper oil > auth/htpasswd")
    console.run(
        "openssl req -x509 -newkey rsa:2048 -noenc -days 2 -subj /CN=home -addext subjectAltName=IP:127.0.0.1 "
        "-keyout keys/key -out keys/crt"
    )
    console.run(
        "docker run --detach --name registry --publish 5443:5000 --volume images:/var/lib/registry "
        "--volume ./keys:/keys:ro --volume ./auth:/auth:ro "
        "--env REGISTRY_HTTP_TLS_CERTIFICATE=/keys/crt --env REGISTRY_HTTP_TLS_KEY=/keys/key "
        "--env REGISTRY_AUTH=htpasswd --env REGISTRY_AUTH_HTPASSWD_REALM=home "
        "--env REGISTRY_AUTH_HTPASSWD_PATH=/auth/htpasswd registry:2"
    )
    ask = f"{CURL} --cacert keys/crt --write-out ' %{{http_code}}' https://127.0.0.1:5443/v2"
    assert console.run(f"{ask}/").endswith(" 401")
    assert "{} 200" == console.run(f"{ask}/ --user keeper:oil")
    home = "127.0.0.1:5443"
    assert "Login Succeeded" in console.run(f"echo oil | docker login --username keeper --password-stdin {home}")
    console.run(f"docker tag busybox:1.37 {home}/tools:1 && docker push {home}/tools:1 && docker logout {home}")
    assert 1 == console.ask(f"docker push {home}/tools:1")[0]
    assert '"tools"' in console.run(f"{ask}/_catalog --user keeper:oil")
    assert "PUT /v2/tools/manifests/1" in console.run("docker logs registry")
    began = time.monotonic()
    console.run("docker stop registry")
    assert time.monotonic() - began < 2
    console.run("docker run --detach --name plain --publish 5002:5000 --volume images:/var/lib/registry registry:2")
    tags = console.run(f"{CURL} http://localhost:5002/v2/tools/tags/list")
    assert {"name": "tools", "tags": ["1"]} == json.loads(tags)
    console.run(f"docker rmi {home}/tools:1; docker pull --quiet localhost:5002/tools:1")
