"""Stand-ins for languages, syslog servers and PostgreSQL keep what the images on Docker Hub promise."""

import json
import shlex
from collections.abc import Iterator

import pytest

from tests.conftest import Site
from tests.lab.console import Console, open_console

COLLECTOR = "rsyslog/rsyslog-collector"
WAIT = "timeout 30 sh -c 'until {}; do sleep 0.1; done'"
PROGRAM = """set -e
mkdir /tmp/hello && cd /tmp/hello && go mod init example.com/hello
echo 'package main
import ("fmt"; "net/http")
func main() { fmt.Println("static", http.StatusOK) }' > main.go
CGO_ENABLED=0 go build -o hello && go vet
"""
WHEEL = """set -e
cd /tmp && mkdir mine-1.dist-info && echo 'print(42)' > mine.py && touch mine-1.dist-info/RECORD
printf 'Metadata-Version: 2.1\\nName: mine\\nVersion: 1\\n' > mine-1.dist-info/METADATA
printf 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n' > mine-1.dist-info/WHEEL
python -m zipfile -c mine-1-py3-none-any.whl mine.py mine-1.dist-info
cd / && pip --quiet install --no-index /tmp/mine-1-py3-none-any.whl
python -m mine && ls /usr/local/lib/python3.13/site-packages/mine.py
python -m venv /v && /v/bin/pip --version
"""
CONFIGS: dict[str, dict[str, object]] = {
    "golang:1.24": {"WorkingDir": "/go", "Cmd": ["bash"], "Entrypoint": None, "User": None},
    "python:3.13-slim": {"Cmd": ["python3"], "Entrypoint": None, "User": None},
    "node:20-slim": {"Cmd": ["node"], "Entrypoint": ["docker-entrypoint.sh"], "User": None},
    f"{COLLECTOR}:2026-04": {
        "Cmd": ["rsyslogd", "-n", "-f", "/etc/rsyslog.conf"],
        "ExposedPorts": {"514/udp": {}, "514/tcp": {}, "2514/tcp": {}, "6514/tcp": {}},
    },
    "balabit/syslog-ng:4.8.1": {"ExposedPorts": {"514/udp": {}, "601/tcp": {}, "6514/tcp": {}}, "User": None},
    "postgres:17": {
        "Cmd": ["postgres"], "Entrypoint": ["docker-entrypoint.sh"], "StopSignal": "SIGINT",
        "ExposedPorts": {"5432/tcp": {}}, "Volumes": {"/var/lib/postgresql/data": {}},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def console(site: Site) -> Iterator[Console]:
    """A lab without any network of its own."""
    with open_console(site) as console:
        yield console


@pytest.mark.parametrize("image", CONFIGS)
def test_configuration_is_the_documented_one(console: Console, image: str) -> None:
    """Command, entrypoint, ports, volumes, working directory and stop signal are those of the image on Docker Hub."""
    console.run(f"docker pull --quiet {image}")
    config = json.loads(console.run(f"docker image inspect --format '{{{{json .Config}}}}' {image}"))
    assert CONFIGS[image] == {key: config.get(key) or None for key in CONFIGS[image]}


def test_go_builds_a_static_program_offline(console: Console) -> None:
    """A program of the standard library is built without a network, and runs in an image that holds nothing else."""
    console.run(f"docker run --name build golang:1.24 sh -c {shlex.quote(PROGRAM)}")
    console.run("docker cp build:/tmp/hello/hello /tmp/hello && tar -C /tmp -c hello | docker import - bare")
    assert "static 200" == console.run("docker run --rm bare /hello")
    printed = console.run("docker run --rm --user 1234 --env HOME=/tmp golang:1.24 sh -c 'touch /go/bin/x; go env'")
    for setting in ("GOPATH='/go'", "GOROOT='/usr/local/go'", "GOTOOLCHAIN='local'"):
        assert setting in printed.splitlines()


def test_python_finds_its_tools_and_pip_installs(console: Console) -> None:
    """`python` and `pip` are under /usr/local/bin, and pip installs for everybody and into an environment."""
    printed = console.run("docker run --rm python:3.13-slim sh -c 'which python python3 pip; python --version'")
    assert ["python", "python3", "pip"] == [line.removeprefix("/usr/local/bin/") for line in printed.split("\n")[:3]]
    assert "\nPython 3.13." in printed
    lines = console.run(f"docker run --rm python:3.13-slim sh -c {shlex.quote(WHEEL)} 2> /dev/null").splitlines()
    assert ["42", "/usr/local/lib/python3.13/site-packages/mine.py"] == lines[:2]
    assert "/v/lib/python3.13/site-packages/pip" in lines[2]


def test_python_has_no_package_that_pip_could_not_replace(console: Console) -> None:
    """There is pip and nothing else, since pip doesn't uninstall what Debian's packages brought."""
    listed = console.run("docker run --rm python:3.13-slim pip list --format freeze").splitlines()
    assert ["pip"] == [line.partition("==")[0] for line in listed]


@pytest.mark.parametrize(
    ("arguments", "printed"),
    {
        "an option": ("--print 6*7", "42"),
        "a script": ("/tmp/a.js", "script"),
        "node itself": ("node --print 6*7", "42"),
        "another command": ("which node", "/usr/local/bin/node"),
    }.values(),
)
def test_node_takes_what_is_no_command(console: Console, arguments: str, printed: str) -> None:
    """Options and scripts go to node, commands run as they are, and user node is 1000 with a home."""
    console.run("echo 'console.log(\"script\")' > /tmp/a.js")
    run = "docker run --rm --volume /tmp/a.js:/tmp/a.js node:20-slim"
    assert printed == console.run(f"{run} {arguments}")
    assert "1000 1000 /home/node" == console.run(
        "docker run --rm --user node node:20-slim sh -c 'echo $(id -u) $(id -g) ~node'"
    )


def test_rsyslog_collects_by_udp_and_tcp(console: Console) -> None:
    """What comes in by UDP, by TCP and from the engine's driver lies in /var/log/all.log, and as JSON beside it."""
    console.run("docker network create logs")
    console.run(f"docker run --detach --name server --network logs -p 1514:514/tcp -p 1514:514/udp {COLLECTOR}")
    console.run(WAIT.format('docker exec server grep -q ":0202 .* 0A" /proc/net/tcp'))
    console.run("logger --server 127.0.0.1 --port 1514 --udp --tag t by-udp")
    console.run("logger --server 127.0.0.1 --port 1514 --tcp --tag t by-tcp")
    driver = "--log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:1514"
    console.run(f"docker run --rm {driver} busybox echo by-driver")
    for word in ("by-udp", "by-tcp", "by-driver"):
        console.run(WAIT.format(f"docker exec server grep -q {word} /var/log/all.log"))
        console.run(WAIT.format(f"docker exec server grep -q {word} /var/log/all-json.log"))
    line = console.run("docker exec server grep by-tcp /var/log/all-json.log")
    assert ("t", "by-tcp") == (json.loads(line)["app-name"], json.loads(line)["msg"].strip())
    wrong = "echo nonsense > /etc/rsyslog.d/99.conf; start.sh echo started"
    assert 1 == console.ask(f"docker run --rm {COLLECTOR} sh -c '{wrong}'")[0]
    assert console.run(f"docker run --rm --env PERMIT_UNCLEAN_START=1 {COLLECTOR} sh -c '{wrong}'").endswith("started")


def test_rsyslog_client_hands_on_its_own_messages(console: Console) -> None:
    """A collector with a snippet that forwards tells the server of its start, under its own host name."""
    console.run('echo \'*.* action(type="omfwd" target="server" port="514" protocol="tcp")\' > /tmp/forward.conf')
    options = "--hostname teller --network logs --env ENABLE_UDP=off --env ENABLE_TCP=off"
    snippet = "--volume /tmp/forward.conf:/etc/rsyslog.d/50-forward.conf"
    console.run(f"docker run --detach {options} {snippet} {COLLECTOR}")
    console.run(WAIT.format('docker exec server grep -q "teller rsyslogd: .* start" /var/log/all.log'))


def test_syslog_ng_keeps_what_comes_in(console: Console) -> None:
    """syslog-ng takes messages by UDP and by RFC 6587 over TCP into /var/log/messages, and is healthy."""
    console.run("docker run --detach --name other -p 1516:514/udp -p 1601:601 balabit/syslog-ng:4.8.1")
    console.run(WAIT.format("docker exec other syslog-ng-ctl healthcheck --timeout 5 > /dev/null"))
    console.run("logger --server 127.0.0.1 --port 1516 --udp --tag t by-udp")
    console.run("logger --server 127.0.0.1 --port 1601 --tcp --rfc5424 --octet-count --tag t by-tcp")
    for word in ("by-udp", "by-tcp"):
        console.run(WAIT.format(f"docker exec other grep -q {word} /var/log/messages"))


def test_postgres_is_made_as_the_environment_says(console: Console) -> None:
    """User, database, password from a file and scripts make the database, and its volume outlives the container."""
    assert 1 == console.ask("docker run --rm postgres:17")[0]
    console.run("echo secret > /tmp/password; echo 'create table t as select 42 as a;' > /tmp/t.sql")
    run = "docker run --detach --name db --network logs --volume data:/var/lib/postgresql/data postgres:17"
    options = "--env POSTGRES_USER=clerk --env POSTGRES_DB=shop --env POSTGRES_PASSWORD_FILE=/run/password"
    mounts = "--volume /tmp/password:/run/password --volume /tmp/t.sql:/docker-entrypoint-initdb.d/t.sql"
    ready = WAIT.format("docker exec db pg_isready --quiet --host 127.0.0.1")
    ask = "docker exec db psql -U clerk -d shop -tAc 'select a from t'"
    console.run(f"{run.replace(' --network', f' {options} {mounts} --network')} && {ready}")
    assert "42" == console.run(ask)
    login = "docker run --rm --network logs --env PGPASSWORD={} postgres:17 psql -h db -U clerk -d shop -tAc 'select 1'"
    assert "1" == console.run(login.format("secret"))
    assert 2 == console.ask(login.format("wrong"))[0]
    console.run("docker stop db")
    assert "0" == console.run("docker inspect --format '{{.State.ExitCode}}' db")
    console.run(f"docker rm db && {run} && {ready}")
    assert "42" == console.run(ask)
    assert "999 postgres" == console.run("docker exec --user postgres db sh -c 'echo $(id -u) $(id -un)'")
