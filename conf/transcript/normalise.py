"""Which parts of a line of output move from run to run, and how.

A part is of a kind. Of a *quantity* (an age, a size) any value equals any other of its kind. A
*name* (an id, an address) stands for a thing: expected and actual names must pair up one to one
over a whole script, so that two things where one was expected are seen. Everything else is text
and exact; so is a part whose value the script's own commands mention, since it is theirs.
"""

import ipaddress
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final

__all__ = ["KINDS", "Kind", "Line", "Mentions", "Names", "Normaliser", "Part", "towards"]


@dataclass(frozen=True)
class Kind:
    """One kind of moving part."""

    name: str
    pattern: str
    """A regular expression; it sees the whole line, so it may look behind and ahead."""
    thing: str = ""
    """What names of this kind name; kinds that name the same thing share it. Empty: a quantity."""
    is_fact: Callable[[str, "Mentions"], bool] = lambda text, mentions: False
    """Whether this value is a fact after all."""
    can_be_asked_for: bool = True
    """Whether a value that the commands mention is theirs; a process or a load is nobody's to choose."""

    @property
    def is_name(self) -> bool:
        """Whether values must pair up one to one."""
        return bool(self.thing)


# What the commands of a script mention.

_SIZE_MENTIONED: Final = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)([bkmgt])(?:i?b)?\b", re.IGNORECASE)
_ADDRESS_MENTIONED: Final = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}:[0-9a-f:]*:[0-9a-f]{0,4})(?:/\d{1,3})?",
    re.IGNORECASE,
)


class Mentions:
    """What the commands of one script say themselves: those values are facts."""

    def __init__(self, text: str) -> None:
        """Read the commands, as one text."""
        self._text = text.lower()
        self.sizes = frozenset(
            round(float(number) * base ** " kmgt".index(unit.lower().replace("b", " ")))
            for number, unit in _SIZE_MENTIONED.findall(text)
            for base in (1000, 1024)
        )
        self.networks = tuple(network for found in _ADDRESS_MENTIONED.findall(text) if (network := _network(found)))

    def word(self, text: str) -> bool:
        """Whether the commands hold this very word."""
        text = text.lower()
        # To compile an expression for each value that was printed would take long.
        if text not in self._text:
            return False
        return re.search(rf"(?<![\w.]){re.escape(text)}(?![\w]|\.\w)", self._text) is not None

    def address(self, text: str) -> bool:
        """Whether the commands hold this address, or a subnet that it lies in."""
        address = ipaddress.ip_address(text)
        return any(address in network for network in self.networks)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
    return network if network.prefixlen else None  # 0.0.0.0/0 says nothing of any address


# Guards: values that are facts although they look like a moving part.


def _is_fixed_address(text: str, mentions: Mentions) -> bool:
    """Addresses that do not vary: loopback, any, multicast, masks, the default bridge; or mentioned."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return True
    default_bridge = ipaddress.ip_network("172.17.0.0/16")
    return (
        address.is_loopback
        or address.is_unspecified
        or address.is_multicast
        or address in default_bridge
        or address in ipaddress.ip_network("fe00::/16")
        or text.startswith("255.")
        or mentions.address(text)
    )


def _is_exact_size(text: str, mentions: Mentions) -> bool:
    """Zero is a fact, and so is a size that the commands ask for, in whatever unit."""
    found = re.fullmatch(r"([\d.]+) ?([kKMGTP]?)(i?)(B?)", text)
    assert found is not None, text
    number, prefix, binary, unit = found.groups()
    base = 1024 if binary or not unit else 1000
    size = float(number) * base ** " kmgtp".index(prefix.lower() or " ")
    return size == 0 or round(size) in mentions.sizes


def _is_zero_share(text: str, mentions: Mentions) -> bool:
    """Nothing is used, or something is."""
    return float(text.removesuffix("%")) == 0


_GIVEN_PORTS: Final = range(32768, 61000)


def _is_asked_for(text: str, mentions: Mentions) -> bool:
    """Ports outside the range from which Linux gives ports away were asked for."""
    return int(text) not in _GIVEN_PORTS


def _is_reserved_mac(text: str, mentions: Mentions) -> bool:
    return set(text.lower()) in ({"0", ":"}, {"f", ":"})


def _is_zero_date(text: str, mentions: Mentions) -> bool:
    """Go's zero time means never."""
    return text.startswith("0001-01-01")


def _is_first_process(text: str, mentions: Mentions) -> bool:
    """Process 1 is always the first; 0 is no process."""
    return text in ("0", "1")


_ADJECTIVES: Final = (
    "admiring adoring affectionate agitated amazing angry awesome beautiful blissful bold boring "
    "brave busy charming clever compassionate competent condescending confident cool cranky crazy "
    "dazzling determined distracted dreamy eager ecstatic elastic elated elegant eloquent epic "
    "exciting fervent festive flamboyant focused friendly frosty funny gallant gifted goofy "
    "gracious great happy hardcore heuristic hopeful hungry infallible inspiring intelligent "
    "interesting jolly jovial keen kind laughing loving lucid magical modest musing mystifying "
    "naughty nervous nice nifty nostalgic objective optimistic peaceful pedantic pensive "
    "practical priceless quirky quizzical recursing relaxed reverent romantic sad serene sharp "
    "silly sleepy stoic strange stupefied suspicious sweet tender thirsty trusting unruffled "
    "upbeat vibrant vigilant vigorous wizardly wonderful xenodochial youthful zealous zen"
)
"""The first halves of the names that Docker gives; the second are scientists and hackers."""

_MONTH: Final = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY: Final = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_CLOCK: Final = r"[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?"
_ZONE: Final = r"(?:Z|[ ]?[+-]\d\d:?\d\d(?:[ ][A-Z]{3,4})?|[ ](?:UTC|GMT))"
_DATE: Final = "|".join(
    (
        rf"\d{{4}}-\d\d-\d\d[T ]{_CLOCK}{_ZONE}?",  # ISO 8601 and Go
        rf"\d{{4}}/\d\d/\d\d[ ]{_CLOCK}",  # Go's log, nginx
        rf"\d\d/{_MONTH}/\d{{4}}[: ]{_CLOCK}(?:[ ][+-]\d{{4}})?",  # access logs
        rf"(?:{_DAY}, )?\d\d {_MONTH} \d{{4}} {_CLOCK} GMT",  # RFC 1123
        rf"{_DAY} {_MONTH} [ \d]\d {_CLOCK}(?: [A-Z]{{3,4}})? \d{{4}}",  # date, ctime
        rf"{_MONTH} [ \d]\d {_CLOCK}",  # syslog
        rf"{_MONTH} [ \d]\d (?:[0-2]\d:[0-5]\d|[ ]\d{{4}})(?!\d|:)",  # ls
        r"\d{4}-\d\d-\d\d(?![\w-])",
        r"1[6-9]\d{8}(?:\.\d+|\d{9})?(?!\w)",  # seconds or nanoseconds since 1970
    )
)
_SECONDS: Final = r"\d+(?:\.\d+)?(?:ns|µs|us|ms|s)|\d+ ms"
_DURATION: Final = "|".join(
    (
        r"[Ll]ess than a (?:second|minute|hour|day)(?: ago)?",
        r"[Aa]bout an? (?:second|minute|hour|day|week|month|year)(?: ago)?",
        r"(?:[Aa]bout )?\d+(?:\.\d+)? (?:second|minute|hour|day|week|month|year|min|sec)s?(?: ago)?",
        rf"(?:\d+h)?\d+m(?:{_SECONDS})",
        rf"\d+h\d+m(?:{_SECONDS})",
        _SECONDS,
    )
)
_STARTED: Final = rf"[ ]+(?:[0-2]\d:[0-5]\d|{_MONTH}\d\d)[ ]+\S+[ ]+\d\d:\d\d:\d\d[ ]"
"""The columns STIME, TTY and TIME of `docker top` and `ps -f`."""
_TERMINAL: Final = r"[ ]+(?:\?|pts/\d+|tty\d+)[ ]+[A-Z]"
"""The columns TTY and STAT of `ps aux`."""

KINDS: Final = (
    Kind("date", rf"(?<![\w.-])(?:{_DATE})(?![\w])", is_fact=_is_zero_date),
    Kind("uuid", r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "uuid"),
    Kind("long id", r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])", "id"),
    Kind("short id", r"(?<![0-9A-Za-z.])[0-9a-f]{12}(?![0-9A-Za-z]|\.\d)", "id"),
    Kind("swarm token", r"\bSWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}\b", "swarm token"),
    Kind("long key", r"(?<![\w-])(?=\d*[a-z])[0-9a-z]{25}(?![\w-])", "key"),
    Kind("short key", r"(?<![\w./-])(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{12}(?![\w./-])", "key"),
    Kind(
        "hardware address",
        r"(?<![\w:])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?![\w:])",
        "hardware address",
        _is_reserved_mac,
    ),
    Kind(
        "IPv6 address",
        # `:::32770` is any address and a port, as the SDK's pieces look when they are joined.
        r"(?<![\w:.])(?!:::)(?=[0-9a-f:]*::|(?:[0-9a-f]+:){7})[0-9a-f:]{3,39}(?![\w:])",
        "address",
        _is_fixed_address,
    ),
    Kind(
        "IPv4 address",
        r"(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)",
        "address",
        _is_fixed_address,
    ),
    Kind(
        "port",
        r"(?:(?<=:)|(?<=[Pp]ort )|(?<=\"HostPort\":\")|(?<=\"HostPort\": \")|(?<='HostPort': '))"
        r"[3-6]\d{4}(?!\w|[.:]\w)|^[3-6]\d{4}$",
        "port",
        _is_asked_for,
    ),
    Kind(
        "generated name",
        rf"\b(?:{'|'.join(_ADJECTIVES.split())})_[a-z]+\d?\b",
        "generated name",
    ),
    Kind("interface", r"\bveth[0-9a-f]{7}\b", "interface"),
    Kind("interface number", r"(?<=@if)\d+\b|^\d+(?=: [a-z]\w*@)", "interface number", can_be_asked_for=False),
    Kind(
        "process",
        r"(?:(?<=\"Pid\":)|(?<=\"Pid\": )|(?<='Pid': ))\d+\b"
        rf"|(?<=[ ])\d+(?=(?:[ ]+\d+){{1,2}}{_STARTED})"
        rf"|(?<=[ ])\d+(?=(?:[ ]+\d+\.\d){{2}}(?:[ ]+\d+){{2}}{_TERMINAL})",
        "process",
        _is_first_process,
        can_be_asked_for=False,
    ),
    Kind(
        "share of a process",
        rf"(?<=[ ])\d+(?={_STARTED})"
        rf"|(?<=[ ])\d+\.\d(?=(?:[ ]+\d+\.\d)?(?:[ ]+\d+){{2}}{_TERMINAL})"
        rf"|(?<=[ ])\d+(?=(?:[ ]+\d+)?{_TERMINAL})",
        can_be_asked_for=False,
    ),
    Kind(
        "inode",
        r"(?<=Inode: )\d+|(?<=Device: )\S+|^[ ]*\d+(?=[ ]+[-dlbcps][-rwxsStT]{9}[ .+])",
        "inode",
        can_be_asked_for=False,
    ),
    Kind("load", r"(?<=load average: )\d+\.\d\d(?:, \d+\.\d\d){2}", can_be_asked_for=False),
    Kind("end of progress", r"(?<=[ ])(?:\d+\.\d+s )?done$"),  # BuildKit does not say 0.0s
    Kind(
        "duration",
        rf"(?<![\w.])(?:{_DURATION})(?![\w])|(?<=execDuration=)\d+"
        # The seconds since Compose was started, in front of what it warns of.
        r"|(?:(?<=^INFO\[)|(?<=^WARN\[)|(?<=^ERRO\[))\d{4}(?=\])",
    ),
    Kind("progress", r"(?:(?<=^#\d )|(?<=^#\d\d ))\d+\.\d{2,3}(?=[ ])|^\d+\.\d{2,3}(?=[ ])", can_be_asked_for=False),
    Kind("clock", r"(?<![\w:.])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?![\w:])"),
    Kind(
        "size",
        r"(?<![\w.])\d+(?:\.\d+)?(?: ?[kKMGTP]i?B|B)(?!\w)|(?<=[ ])\d+(?:\.\d+)?[KMGT](?=[ ]|$)",
        is_fact=_is_exact_size,
    ),
    Kind("percentage", r"(?<![\w.])\d+\.\d+%|(?<=[ ])\d+%(?=[ ]+/)", is_fact=_is_zero_share),
)
"""Every kind. Where two begin at the same character, the first one counts."""
_BEGINNING: Final = "(?:(?<![0-9A-Za-z])|(?<=@if))"
"""Where a part of any kind can begin: not inside a word, where each kind would be tried for nothing."""


# Lines.


@dataclass(frozen=True)
class Part:
    """A piece of a line: of a kind, or plain text."""

    text: str
    kind: Kind | None = None


@dataclass(frozen=True)
class Line:
    """A line that is taken apart when it is asked for its parts: of a long output, few lines are."""

    text: str
    _take_apart: Callable[[str], Iterable[Part]] = field(compare=False, repr=False)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The line in parts."""
        return tuple(self._take_apart(self.text))

    @cached_property
    def shape(self) -> tuple[str, ...]:
        """Equal for lines that say the same, but for names and quantities."""
        return tuple(_shape(self.parts))

    @cached_property
    def words(self) -> Counter[str]:
        """The words of its shape."""
        return Counter(" ".join(self.shape).split())

    @cached_property
    def names(self) -> tuple[Part, ...]:
        """The names in it, in order."""
        return tuple(part for part in self.parts if part.kind and part.kind.is_name)


class Normaliser:
    """Takes lines apart, knowing what the script's commands mention."""

    def __init__(self, mentions: Mentions, kinds: Iterable[Kind] = KINDS) -> None:
        """Use these kinds, in this order."""
        self._mentions = mentions
        self._kinds = tuple(kinds)
        self._pattern = _pattern(self._kinds)
        self._cache: dict[str, Line] = {}

    def line(self, text: str) -> Line:
        """Give one line, which can be taken apart."""
        line = self._cache.get(text)
        if line is None:
            line = self._cache[text] = Line(text, self._parts)
        return line

    def _parts(self, text: str) -> Iterable[Part]:
        at = 0
        for found in self._pattern.finditer(text):
            assert found.lastgroup is not None
            kind = self._kinds[int(found.lastgroup[1:])]
            asked_for = kind.can_be_asked_for and self._mentions.word(found.group())
            if asked_for or kind.is_fact(found.group(), self._mentions):
                continue
            if found.start() > at:
                yield Part(text[at : found.start()])
            yield Part(found.group(), kind)
            at = found.end()
        if at < len(text):
            yield Part(text[at:])


@cache
def _pattern(kinds: tuple[Kind, ...]) -> re.Pattern[str]:
    # Kept for good, because to compile it takes a tenth of a second.
    patterns = "|".join(f"(?P<k{number}>{kind.pattern})" for number, kind in enumerate(kinds))
    return re.compile(f"{_BEGINNING}(?:{patterns})")


def _shape(parts: tuple[Part, ...]) -> Iterable[str]:
    """Padding is no fact: runs of blanks inside a line, and any blanks beside a moving part."""
    for number, part in enumerate(parts):
        if part.kind:
            yield f"\0{part.kind.name}"
            continue
        text = part.text
        indent = "" if number else text[: len(text) - len(text.lstrip(" "))]
        text = indent + re.sub(" {2,}", "  ", text[len(indent) :])
        if number:
            text = re.sub("^ +", " ", text)
        if number + 1 < len(parts) and text.endswith(" "):
            text = text.rstrip(" ") + " "
        yield text


# Names.

_SHORT: Final = 12
"""Characters of a short id."""


class Names:
    """Which expected name is which actual one.

    Names that come of each other share what they know, and each sees as many pairs of it as it was made with: a copy
    for each line would make the time for a long output grow with its square.
    """

    def __init__(self) -> None:
        """Know none."""
        self._actual_of: dict[tuple[str, str], tuple[int, str]] = {}
        self._expected_of: dict[tuple[str, str], tuple[int, str]] = {}
        self._count = 0

    def join(self, expected: Line, actual: Line) -> "Names | None":
        """Pair up the names of two lines of equal shape; None where that is not one to one."""
        new = self._new(expected, actual)
        if not new:
            return self if new is not None else None
        names = Names()
        if self._count == len(self._actual_of):
            names._actual_of, names._expected_of = self._actual_of, self._expected_of
        else:
            names._actual_of = {key: seen for key, seen in self._actual_of.items() if seen[0] < self._count}
            names._expected_of = {key: seen for key, seen in self._expected_of.items() if seen[0] < self._count}
        for number, ((thing, one), other) in enumerate(new.items(), self._count):
            names._actual_of[thing, one] = number, other
            names._expected_of[thing, other] = number, one
        names._count = self._count + len(new)
        return names

    def fit(self, expected: Line, actual: Line) -> bool:
        """Whether the names of two lines of equal shape can be paired up."""
        return self._new(expected, actual) is not None

    def expected_of(self, thing: str, actual: str) -> str | None:
        """Return the expected name of the thing with this actual one; None where none is known."""
        number, name = self._expected_of.get((thing, actual), (self._count, ""))
        return name if number < self._count else None

    def _actual_name(self, thing: str, expected: str) -> str | None:
        number, name = self._actual_of.get((thing, expected), (self._count, ""))
        return name if number < self._count else None

    def _new(self, expected: Line, actual: Line) -> dict[tuple[str, str], str] | None:
        """Return the actual names by the expected ones, where they aren't known yet; None where it isn't one to one."""
        if not expected.names:
            return {}
        actual_of: dict[tuple[str, str], str] = {}
        expected_of: dict[tuple[str, str], str] = {}
        for ours, theirs in zip(expected.names, actual.names, strict=True):
            for thing, one, other in _pairs(ours, theirs):
                known = self._actual_name(thing, one), self.expected_of(thing, other)
                if known == (other, one):
                    continue
                if known != (None, None):
                    return None
                if actual_of.setdefault((thing, one), other) != other:
                    return None
                if expected_of.setdefault((thing, other), one) != one:
                    return None
        return actual_of


def _pairs(expected: Part, actual: Part) -> Iterable[tuple[str, str, str]]:
    """A short id is the beginning of its long one, so long ones pair up as both."""
    assert expected.kind is not None
    thing = expected.kind.thing
    if thing in ("id", "key"):
        yield thing, expected.text[:_SHORT], actual.text[:_SHORT]
        if len(expected.text) > _SHORT:
            yield f"long {thing}", expected.text, actual.text
    else:
        yield thing, expected.text.lower(), actual.text.lower()


def towards(actual: Line, expected: Line | None, names: Names) -> str:
    """Return the actual line with the expected names, and the expected line's quantities.

    What is left to differ from the expected line are facts.
    """
    quantities: dict[str, list[str]] = {}
    for part in expected.parts if expected else ():
        if part.kind and not part.kind.is_name:
            quantities.setdefault(part.kind.name, []).append(part.text)
    text = ""
    for part in actual.parts:
        if part.kind is None:
            text += part.text
        elif part.kind.is_name:
            text += expected_name(part, names)
        elif left := quantities.get(part.kind.name):
            text += left.pop(0)
        else:
            text += part.text
    return text


def expected_name(part: Part, names: Names) -> str:
    """Return the expected name for an actual one, or itself where it has none yet."""
    assert part.kind is not None
    thing = part.kind.thing
    if thing not in ("id", "key"):
        return names.expected_of(thing, part.text.lower()) or part.text
    if len(part.text) > _SHORT:
        return names.expected_of(f"long {thing}", part.text) or part.text
    return names.expected_of(thing, part.text) or part.text
