"""Each kind of moving part is found in what a real engine printed, and nothing else is."""

import re
import time
from itertools import pairwise

import pytest

from conf.transcript import render
from conf.transcript.compare import normaliser_of
from conf.transcript.normalise import KINDS, Line, Mentions, Names, Normaliser, towards
from tests.transcript.tour import bare, shown, tour

PLAIN = Normaliser(Mentions(""))


def parts(lines: tuple[str, ...], normaliser: Normaliser = PLAIN) -> dict[str, list[str]]:
    """Return the moving parts of lines, by kind, each value once."""
    found: dict[str, dict[str, None]] = {}
    for line in lines:
        for part in normaliser.line(line).parts:
            if part.kind:
                found.setdefault(part.kind.name, {})[part.text] = None
    return {kind: list(values) for kind, values in found.items()}


BUILD = "docker build --progress plain --no-cache --tag page ."
PUBLISHED = "docker inspect --format '{{json .NetworkSettings.Ports}}' web"
LINKED = "docker run --rm box sh -c 'echo a > a; ln a b; ls -li a b'"
STATE = "docker inspect --format '{{json .State}}' db"
CONNECTION = "curl --silent --show-error --output /dev/null --write-out '%{local_port}' http://localhost:8080/"
LISTED = r"docker ps --all --format 'table {{.ID}}\t{{.Names}}\t{{.Status}}\t{{.CreatedAt}}\t{{.RunningFor}}'"


@pytest.mark.parametrize(
    ("kind", "command", "pattern", "count"),
    [
        ("long id", "docker image ls --quiet --no-trunc", "[0-9a-f]{64}", 2),
        ("long id", "docker image ls --digests", "[0-9a-f]{64}", 1),
        ("long id", "docker volume rm notes", "[0-9a-f]{64}", 2),
        ("long id", "docker volume prune --force --all", "[0-9a-f]{64}", 1),
        ("short id", "docker ps", "[0-9a-f]{12}", 3),
        ("short id", "docker pull localhost:5000/layers:1", "[0-9a-f]{12}", 3),
        ("short id", "docker network rm office", "[0-9a-f]{12}", 1),
        ("short id", "DOCKER_BUILDKIT=0 docker build --tag page .", "[0-9a-f]{12}", 6),
        ("uuid", "docker info --format '{{.ID}} {{.Name}} {{.ServerVersion}} {{.SystemTime}}'", "[0-9a-f-]{36}", 1),
        ("long key", "docker node ls", "[0-9a-z]{25}", 1),
        ("short key", "docker service ls", "[0-9a-z]{12}", 1),
        ("swarm token", "docker swarm init --advertise-addr 127.0.0.1", "SWMTKN-1-[0-9a-z-]{76}", 1),
        ("hardware address", "docker network inspect shop", "([0-9a-f]{2}:){5}[0-9a-f]{2}", 1),
        ("hardware address", "docker run --rm box ip address", "([0-9a-f]{2}:){5}[0-9a-f]{2}", 1),
        ("IPv4 address", "docker network inspect shop", r"172\.18\.0\.[012]", 3),
        ("IPv4 address", "docker run --rm --network shop box getent hosts web", r"172\.18\.0\.2", 1),
        ("IPv6 address", "docker network inspect six", "fd[0-9a-f:]+", 2),
        ("port", "docker ps", "32768", 1),
        ("port", "docker port web", "32768", 1),
        ("port", PUBLISHED, "32768", 1),
        ("port", CONNECTION, r"\d{5}", 1),
        ("generated name", "docker ps", "[a-z]+_[a-z]+", 1),
        ("generated name", "docker system df --verbose", "[a-z]+_[a-z]+", 1),
        ("interface", "ip -oneline link show type veth | cut --delimiter ' ' --fields 1-4", "veth[0-9a-f]{7}", 3),
        ("interface number", "docker run --rm box ip address", r"\d+", 2),
        ("process", "docker top web", r"\d+", 2),
        ("process", "docker compose top", r"\d+", 4),
        ("process", STATE, r"\d+", 1),
        ("share of a process", "docker top web", r"\d", 1),
        ("share of a process", "docker run --rm box ps aux", r"[\d.]+", 4),
        ("inode", "docker run --rm box stat /etc/passwd", r"[\d,]+", 2),
        ("inode", LINKED, r"\d+", 1),
        ("load", "docker run --rm box uptime", r"[\d., ]+", 1),
        ("date", "docker volume inspect notes", r"2026-11-22T[\d:]+Z", 1),
        ("date", LISTED, r"2026-11-22 [\d:]+ \+0000 UTC", None),
        ("date", "docker run --rm box date", r"Sun Nov 22 [\d:]+ UTC 2026", 1),
        ("date", "docker version", r"Tue Sep 15 [\d:]+ 2026", 1),
        ("date", "docker run --rm --volume notes:/data box ls -la /data", r"Nov 22 \d\d:\d\d", None),
        ("date", "docker run --rm box stat /etc/passwd", r"2026-11-22 [\d:.]+ \+0000", None),
        ("date", "curl --silent --head http://localhost:8080/etc/hostname", r"Sun, 22 Nov 2026 [\d:]+ GMT", None),
        ("date", "docker logs db", r"22/Nov/2026 [\d:]+", None),
        ("clock", "docker run --rm box uptime", r"[\d:]{8}", 1),
        ("clock", "docker top web", r"\d\d:\d\d(:\d\d)?", 2),
        ("duration", "docker ps --all --no-trunc", r"(Less than a second|About a minute|\d+ seconds?)( ago)?", None),
        ("duration", "docker build --tag page .", r"\d\.\ds", None),
        ("duration", "docker compose up --detach --wait", r"\d\.\ds", None),
        ("duration", "docker events --since 60s --until 0s --filter container=reader", r"\d+", None),
        ("progress", BUILD, r"\d\.\d{3}", 1),
        ("progress", "docker build --tag page --file Broken .", r"\d\.\d{3}", 1),
        ("end of progress", BUILD, r"(\d\.\ds )?done", None),
        ("size", "docker image ls", r"\d+MB", 2),
        ("size", "docker stats --no-stream", r"[\d.]+([kKMG]i?)?B", None),
        ("size", "docker cp db:/etc/hostname hostname", r"2\.05kB", 1),
        ("percentage", "docker stats --no-stream", r"\d+\.\d\d%", None),
    ],
)
def test_kind_is_found(kind: str, command: str, pattern: str, count: int | None) -> None:
    """What moves in the output of a command is found as what it is, and in both recordings."""
    for name in ("first", "second"):
        found = parts(shown(command, name)).get(kind, [])
        assert found
        if name == "first":
            assert [] == [value for value in found if not re.fullmatch(pattern, value)]
            assert count in (None, len(found))


def test_the_seconds_of_a_warning_are_a_duration() -> None:
    """What `docker compose up` prints on a slow machine differs in nothing else."""
    warning = "WARN[0000] Found orphan containers ([changes-store-1]) for this project."
    assert parts((warning,)) == {"duration": ["0000"]}
    assert parts((f"see {warning}",)) == {}


def test_every_kind_was_recorded() -> None:
    """No kind is tested on imagined output alone."""
    everything = tuple(line for entry in tour("first") for line in shown(entry.command))
    assert {kind.name for kind in KINDS} == set(parts(everything))


@pytest.mark.parametrize(
    ("command", "kept"),
    [
        ("docker ps", ["0.0.0.0:8080->80/tcp", "[::]:8080->80/tcp", "IMAGE"]),
        ("docker network inspect office", ["10.99.0.0/24", "10.99.0.128/25", "10.99.0.1"]),
        ("docker run --rm --network office box getent hosts web", ["10.99.0.130"]),
        ("docker run --rm box cat /etc/hosts", ["127.0.0.1", "::1", "fe00::", "ff02::1", "172.17.0."]),
        ("docker run --rm box ip address", ["00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "172.17.255.255", "::1/128"]),
        ("docker stats --no-stream", ["64MiB", "0B"]),
        ("docker history localhost:5000/layers:1", ["0B", "buildkit.dockerfile.v0"]),
        ("docker system df", ["0B"]),
        (STATE, ["0001-01-01T00:00:00Z", '"ExitCode":0']),
        ("docker version", ["28.5.2+dfsg4", "1.51", "9cc6dea35e9a963f281434761c656fba4ac43aed"]),
        ("docker image inspect box --format '{{.Id}} {{.Created}} {{.Size}}'", [" 1"]),
        ("docker ps --all --no-trunc", ["Exited (137) "]),
        ("docker run --rm box ps aux", ["root           1 "]),
        ("docker build --tag page .", ["[2/3]", "(8/8) FINISHED"]),
        ("docker login --username me --password x localhost:5001", ["127.0.0.1:5001"]),
    ],
)
def test_fact_stays_text(command: str, kept: list[str]) -> None:
    """Zero, never, process 1, fixed or asked-for addresses, ports and sizes, versions and statuses are facts."""
    normaliser = normaliser_of(bare())
    text = "\n".join(
        "".join(part.text if part.kind is None else "\0" for part in normaliser.line(line).parts)
        for line in shown(command)
    )
    assert [] == [fact for fact in kept if fact not in text]


def test_any_other_word_counts() -> None:
    """In all that was recorded, no word outside a moving part can change unseen."""
    normaliser = normaliser_of(bare())
    unseen = []
    for line in {line for entry in tour("first") for line in shown(entry.command)}:
        taken = normaliser.line(line)
        at = 0
        for part in taken.parts:
            for word in re.finditer(r"\w+", part.text) if part.kind is None else ():
                begin, end = at + word.start(), at + word.end()
                changed = normaliser.line(f"{line[:begin]}Changed{line[end:]}")
                if changed.shape == taken.shape:
                    unseen.append((line, word.group()))
            at += len(part.text)
    assert [] == unseen


def test_parts_are_the_line() -> None:
    """Nothing of a line is lost when it is taken apart."""
    for line in {line for entry in tour("first") for line in shown(entry.command)}:
        assert line == "".join(part.text for part in PLAIN.line(line).parts)


@pytest.mark.parametrize(
    "date",
    [
        "2026-11-22T15:04:05Z",
        "2026-11-22T15:04:05.123456789+09:00",
        "2026-11-22 15:04:05.123 +0900 KST",
        "2026-11-22 15:04:05",
        "2026/11/22 15:04:05",
        "22/Nov/2026:15:04:05 +0000",
        "Sun, 22 Nov 2026 15:04:05 GMT",
        "Sun Nov 22 15:04:05.123456 2026",
        "Sun Nov  1 15:04:05 KST 2026",
        "Nov 22 15:04:05",
        "Nov 22  2026",
        "2026-11-22",
        "1795359845",
        "1795359845.123",
        "1795359845123456789",
    ],
)
def test_dates_as_programs_write_them(date: str) -> None:
    """The dates of Docker, Go, nginx, httpd, syslog, ls and curl are dates, whole."""
    assert {"date": [date]} == parts((f"[{date}] ready",))
    assert {"date": [date]} == parts((date,))


@pytest.mark.parametrize(
    "duration",
    [
        "Less than a second", "About an hour ago", "about 2 hours ago", "5 minutes", "1 day ago", "0.3s", "12ms",
        "350µs", "1m2.5s", "1h2m3s", "29 min",
    ],
)  # fmt: skip
def test_durations_as_docker_writes_them(duration: str) -> None:
    """Ages in words and Go's durations are durations, whole."""
    assert {"duration": [duration]} == parts((f"up {duration}, ready",))


@pytest.mark.parametrize(
    "line",
    [
        "nginx/1.26.3",
        "busybox:1.37",
        "Total: 3",
        "2 packets transmitted, 2 received",
        "200 OK",
        "v1.2.3.4-rc",
        "999.1.1.1",
        "Bcast:172.17.255.255  Mask:255.255.0.0",
        "hardcore-name gordon_great",
        "std::string dead::beef::1",
        "8080:80",
        "3.1415 is pi",
        "40000 lines",
        "port 8080",
        "300x200",
        "1.2MBit",
        "deadbeef",
    ],
)
def test_what_only_looks_like_it(line: str) -> None:
    """Versions, counts and words are facts."""
    assert {} == parts((line,))


def line(text: str) -> Line:
    """Take a line apart."""
    return PLAIN.line(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NAME   STATUS   PORTS", "NAME      STATUS  PORTS"),
        (" => load 0.0s", " => load    10.0s"),
        ("a   3 seconds   b", "a 12 seconds b"),
    ],
)
def test_padding_is_no_fact(one: str, other: str) -> None:
    """Runs of blanks are alike, and beside a moving part any blanks are."""
    assert line(one).shape == line(other).shape


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b", "a  b"), ("  a", "   a"), ("ab", "a b"), ("a3 seconds", "a 3 seconds"), ("0B", "1B"), ("1s", "1MB"),
        ("0.00%", "87.50%"), (" 0% /a", " 9% /a"),
    ],
)  # fmt: skip
def test_shape_is_a_fact(one: str, other: str) -> None:
    """Indentation, single blanks and the kind of a part are facts."""
    assert line(one).shape != line(other).shape


A, B = "3f614440411c", "9a0b51de20f4"
LONG = "8a4b7e6bfe7a3b0cf5f5f0f3c1f9d8c2c1e0a7b6d5e4f3a2b1c0"


@pytest.mark.parametrize(
    "lines",
    [
        [(A, B), (A, A)],
        [(A, B), (B, B)],
        [(A + LONG, B + LONG), (A, A)],
        [(A, B), (A + LONG, A + LONG)],
        [(A + LONG, B + LONG), (A + LONG, B + LONG[::-1])],
        [(f"{A} {A}", f"{A} {B}")],
        [(f"{A} {B}", f"{A} {A}")],
        [("172.18.0.2", "172.19.0.2"), ("172.18.0.3", "172.19.0.2")],
        [("0.0.0.0:32768", "0.0.0.0:32770"), ("0.0.0.0:32768", "0.0.0.0:32769")],
    ],
)
def test_names_that_do_not_pair_up(lines: list[tuple[str, str]]) -> None:
    """One expected name is one actual name, and the reverse, short or long."""
    names: Names | None = Names()
    for expected, actual in lines:
        assert names is not None
        names = names.join(line(expected), line(actual))
    assert names is None


def test_port_behind_any_ipv6_address() -> None:
    """The SDK's address and port, joined by a colon, name the same port as beside an IPv4 address."""
    names = Names().join(line("0.0.0.0:32768 :::32768"), line("0.0.0.0:32774 :::32774"))
    assert names is not None
    assert names.join(line(":::32768"), line(":::32775")) is None


def test_names_pair_up_by_kind() -> None:
    """Things of different kinds do not get in each other's way."""
    names: Names | None = Names()
    for expected, actual in [(A, B), (B, A), (A + LONG, B + LONG), ("AA:bb:cc:dd:ee:ff", "0a:60:7a:2a:3f:b9")]:
        assert names is not None
        names = names.join(line(expected), line(actual))
    assert names is not None
    assert names is names.join(line("3 seconds"), line("4 seconds"))
    assert names is names.join(line("refused after 0 ms: Could"), line("refused after 3 ms: Could"))
    assert names.join(line("aa:bb:cc:dd:ee:ff"), line("0A:60:7A:2A:3F:B9")) is not None


def test_actual_line_is_told_in_expected_words() -> None:
    """Known names and quantities of the expected line are put in place of the actual ones; facts stay."""
    names = Names().join(line(f"{A + LONG} 172.18.0.2"), line(f"{B + LONG} 172.19.0.2"))
    assert names is not None
    actual = f"{B + LONG} {B} 172.19.0.2 172.19.0.9 db Up 5 seconds 3MB 2MB"
    assert f"{A + LONG} {A} 172.18.0.2 172.19.0.9 db Up 1 hour 3MB 2MB" == towards(
        line(actual), line("web Up 1 hour"), names
    )
    assert actual == towards(line(actual), None, Names())


@pytest.mark.parametrize(
    ("commands", "text", "mentioned"),
    [
        ("docker run web", "web", True),
        ("docker run WEB", "web", True),
        ("docker run web2", "web", False),
        ("docker run web.1", "web", False),
        ("docker run web.", "web", True),
        ("docker run a.web", "web", False),
        ("docker run --name=web", "web", True),
    ],
)
def test_words_that_commands_mention(commands: str, text: str, mentioned: bool) -> None:
    """A word is mentioned as a whole, in any case."""
    assert mentioned == Mentions(commands).word(text)


@pytest.mark.parametrize(
    ("commands", "address", "mentioned"),
    [
        ("--ip 10.1.2.3", "10.1.2.3", True),
        ("--ip 10.1.2.3", "10.1.2.4", False),
        ("--subnet 10.1.2.0/24", "10.1.2.4", True),
        ("--gateway 10.1.2.1/24", "10.1.2.4", True),
        ("--publish 127.0.0.1:80:80", "10.1.2.4", False),
        ("--subnet fd00:1::/64", "fd00:1::7", True),
        ("--subnet fd00:1::/64", "10.1.2.4", False),
        ("0.0.0.0/0 1.2.3.999 a::b::c", "1.2.3.4", False),
    ],
)
def test_addresses_that_commands_mention(commands: str, address: str, mentioned: bool) -> None:
    """An address is mentioned itself or by its subnet."""
    assert mentioned == Mentions(commands).address(address)


def test_sizes_that_commands_mention() -> None:
    """A size is mentioned in any unit, of thousands or of 1024."""
    sizes = Mentions("--memory 64m --shm-size=1.5GiB bs=2k 512b x5m").sizes
    assert {64 * 10**6, 64 << 20, 1_500_000_000, 3 << 29, 2000, 2048, 512} == sizes


def test_kinds_have_names_of_their_own() -> None:
    """Parts of two kinds are never taken for each other."""
    names = sorted(kind.name for kind in KINDS)
    assert all(one != other for one, other in pairwise(names))


def test_parts_are_looked_for_where_one_can_begin() -> None:
    """Inside a word no part begins, so nothing is missed there: the kinds alone find the same parts in the tour."""
    kinds = "|".join(f"(?P<k{number}>{kind.pattern})" for number, kind in enumerate(KINDS))
    everywhere = re.compile(kinds)
    texts = {text for name in ("first", "second") for entry in tour(name) for text in render(entry.printed)}
    assert len(texts) > 400
    texts |= {"3: eth0@if12: up", "가12ms", "id_3f614440411c", "e2020-01-01", "1.5MB2.5MB", "INFO[0003] a:::32770"}
    for text in texts:
        found = [(found.span(), found.lastgroup) for found in everywhere.finditer(text)]
        assert found == [(found.span(), found.lastgroup) for found in PLAIN._pattern.finditer(text)]


def test_many_names_are_known_soon() -> None:
    """What a line adds doesn't copy what is known; what comes of one start doesn't know of what else came of it."""
    begun = time.process_time()
    names: Names | None = Names()
    start = names
    for number in range(60_000):
        assert names is not None
        names = names.join(line(f"a{number:011x}"), line(f"b{number:011x}"))
    assert time.process_time() - begun < 20
    assert start is not None
    other = start.join(line(A), line(B))
    assert other is not None
    assert names is not None
    assert A == towards(line(B), None, other)
    assert B == towards(line(B), None, names)
    assert B == towards(line(B), None, start)
    again = names.join(line(A), line(B))
    assert again is not None
    assert A == towards(line(B), None, again)
    assert names.join(line(A), line("c4a95a2eef7b")) is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" " * 100_000 + "a 3 seconds", id="blanks in front"),
        pytest.param("a" + " " * 100_000 + "3 seconds", id="blanks inside"),
        pytest.param("12 " * 100_000, id="numbers"),
        pytest.param("3f614440411c " * 20_000, id="names"),
        pytest.param("7" * 100_000, id="one number"),
    ],
)
def test_long_line_is_taken_apart_soon(text: str) -> None:
    """Nor does the time grow with the square of a line's length."""
    begun = time.process_time()
    assert line(text).shape
    assert time.process_time() - begun < 5
