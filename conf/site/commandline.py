"""The docker commands and options in a shell command, however they are wrapped in shell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["SHORT_OPTIONS", "Use", "find_uses", "split_commands"]

_SEPARATORS = ("&&", "||", ";;", "|&", "|", ";", "&", "\n", "(", ")")
_REDIRECTION = re.compile(r"\d*(<<<|<<-?|<>|>>|>\||[<>]&|&>>|&>|<|>)")
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*\+?=")
_RESERVED = frozenset(("if", "then", "elif", "else", "fi", "do", "done", "while", "until", "!", "{", "}", "time"))
_SHELLS = frozenset(("sh", "bash"))
_WRAPPERS = frozenset(("sudo", "timeout", "exec", "env", "xargs", "nohup", "command", "script", "ip", "watch"))

_GROUPS = frozenset(
    (
        *("builder", "buildx", "compose", "config", "container", "context", "image", "manifest", "network", "node"),
        *("plugin", "secret", "service", "stack", "swarm", "system", "trust", "volume"),
    )
)
_OWN_OF_GROUP = frozenset(("inspect", "prune"))
"""Commands of `docker container` and `docker image` for which plain `docker` has no equal."""
_ALIASES = {
    **{f"docker container {word}": "docker ps" for word in ("ls", "list", "ps")},
    **{f"docker image {word}": "docker images" for word in ("ls", "list")},
    **{f"docker image {word}": "docker rmi" for word in ("rm", "remove")},
    **{f"docker {group} list": f"docker {group} ls" for group in ("volume", "network", "node", "service", "stack")},
    **{f"docker {group} remove": f"docker {group} rm" for group in ("volume", "network", "node", "service", "stack")},
}
_STOPS = frozenset(("docker run", "docker create", "docker exec", "docker compose run", "docker compose exec"))
"""Commands whose options end at the first other word: what follows belongs to the container."""
_FLAGS = frozenset(
    (
        *("--detach", "--help", "--init", "--interactive", "--no-healthcheck", "--oom-kill-disable", "--privileged"),
        *("--publish-all", "--quiet", "--read-only", "--rm", "--sig-proxy", "--tty", "--debug", "--tls", "--tlsverify"),
        *("--version", "--no-deps", "--service-ports", "--no-TTY", "--build", "--dry-run", "--all-resources"),
        *("--compatibility", "-d", "-i", "-t", "-P", "-q", "-D", "-T"),
    )
)
"""Options without a value, of the commands above and of `docker` itself."""
_LONG = {
    "docker run": {
        **{"-a": "--attach", "-c": "--cpu-shares", "-d": "--detach", "-e": "--env", "-h": "--hostname"},
        **{"-i": "--interactive", "-l": "--label", "-m": "--memory", "-p": "--publish", "-P": "--publish-all"},
        **{"-q": "--quiet", "-t": "--tty", "-u": "--user", "-v": "--volume", "-w": "--workdir", "--net": "--network"},
    },
    "docker exec": {
        **{"-d": "--detach", "-e": "--env", "-i": "--interactive", "-t": "--tty", "-u": "--user", "-w": "--workdir"},
    },
    "docker ps": {
        **{"-a": "--all", "-f": "--filter", "-l": "--latest", "-n": "--last", "-q": "--quiet", "-s": "--size"},
    },
    "docker build": {"-f": "--file", "-q": "--quiet", "-t": "--tag"},
    "docker cp": {"-a": "--archive", "-L": "--follow-link", "-q": "--quiet"},
    "docker compose": {"-f": "--file", "-p": "--project-name"},
    "docker compose up": {"-d": "--detach"},
    "docker compose down": {"-v": "--volumes"},
    "docker compose logs": {"-f": "--follow", "-n": "--tail", "-t": "--timestamps"},
    "docker images": {"-a": "--all", "-f": "--filter", "-q": "--quiet"},
    "docker inspect": {"-f": "--format", "-s": "--size"},
    "docker kill": {"-s": "--signal"},
    "docker logs": {"-f": "--follow", "-n": "--tail", "-t": "--timestamps"},
    "docker rm": {"-f": "--force", "-l": "--link", "-v": "--volumes"},
    "docker stop": {"-s": "--signal", "-t": "--timeout", "--time": "--timeout"},
    "docker restart": {"-s": "--signal", "-t": "--timeout", "--time": "--timeout"},
}
_LONG["docker create"] = _LONG["docker run"]
_LONG["docker buildx build"] = _LONG["docker build"]
_LONG_ANYWHERE = {"-a": "--all", "-f": "--force", "-q": "--quiet"}
"""What these mean for every command not named above."""
SHORT_OPTIONS = tuple(
    (command, short, long) for command, options in _LONG.items() for short, long in options.items()
) + tuple(("", short, long) for short, long in _LONG_ANYWHERE.items())
"""Every short option that is known here, with its command (empty: any other) and its long form."""
_FILTERED = frozenset(("ls", "list", "ps", "inspect"))
"""Last words of commands of which `-f` is not `--force`."""


@dataclass(frozen=True)
class Use:
    """One docker command as it was used."""

    command: str
    """`docker run`, `docker volume create`, `docker compose up`, …; aliases by their short name."""
    options: tuple[tuple[str, str], ...]
    """Each option by its long name where it is known, and as it was written."""


def find_uses(text: str) -> Iterator[Use]:
    """Every use of docker in a shell command, inside pipes, loops and substitutions too."""
    for words in split_commands(text):
        rest = _unwrap(words)
        if not rest:
            continue
        if rest[0] in _SHELLS and "-c" in rest[1:-1]:
            yield from find_uses(rest[rest.index("-c") + 1])
        elif rest[0] == "docker":
            yield from _read_docker(rest[1:])


def _unwrap(words: Sequence[str]) -> Sequence[str]:
    """The words from the program on that really runs."""
    if words[0] in _WRAPPERS:
        for index, word in enumerate(words):
            if word == "docker" or word in _SHELLS:
                return words[index:]
    return words


def _read_docker(words: Sequence[str]) -> Iterator[Use]:
    options, words = _take_options("docker", words, stop=True)
    if options:
        yield Use("docker", options)
    if not words:
        return
    command, words = f"docker {words[0]}", words[1:]
    group = command.removeprefix("docker ")
    if group in _GROUPS:
        options, words = _take_options(command, words, stop=True)
        if options:
            yield Use(command, options)
        if not words:
            return
        if group in ("container", "image") and words[0] not in _OWN_OF_GROUP:
            command = _ALIASES.get(f"{command} {words[0]}", f"docker {words[0]}")
        else:
            command = f"{command} {words[0]}"
        words = words[1:]
    command = _ALIASES.get(command, command)
    options, _ = _take_options(command, words, stop=command in _STOPS)
    yield Use(command, options)


def _take_options(
    command: str, words: Sequence[str], *, stop: bool
) -> tuple[tuple[tuple[str, str], ...], Sequence[str]]:
    """The options among `words`, and the words behind them; with `stop`, up to the first other word."""
    found: list[tuple[str, str]] = []
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        if word == "--":
            break
        if not re.match(r"--?[A-Za-z]", word):
            if stop:
                index -= 1
                break
            continue
        for option, takes_next in _split_option(word, stop=stop):
            found.append((_name_option(command, option), option))
            index += takes_next
    return tuple(dict.fromkeys(found)), words[index:]


def _split_option(word: str, *, stop: bool) -> Iterator[tuple[str, bool]]:
    """The options in one word (`-it` holds two), and whether the last takes the next word."""
    if word.startswith("--"):
        name, has_value, _ = word.partition("=")
        yield name, stop and not has_value and name not in _FLAGS
        return
    letters = word[1:]
    for position, letter in enumerate(letters):
        option = f"-{letter}"
        last = position == len(letters) - 1
        if stop and option not in _FLAGS:
            yield option, last
            return
        if not letter.isalpha():
            return
        yield option, False


def _name_option(command: str, option: str) -> str:
    if command in _LONG:
        return _LONG[command].get(option, option)
    if option == "-f" and command.rsplit(maxsplit=1)[-1] in _FILTERED:
        return "--format" if command.endswith("inspect") else "--filter"
    return _LONG_ANYWHERE.get(option, option)


def split_commands(text: str) -> list[list[str]]:
    """Every simple command in `text` as words without their quotes, those of substitutions included."""
    splitter = _Splitter(text)
    splitter.run()
    return splitter.commands


class _Splitter:
    """Reads shell as far as words, quotes, substitutions, redirections and heredocs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.commands: list[list[str]] = []
        self._words: list[str] = []
        self._heredocs: list[str] = []

    def run(self) -> None:
        while self.at < len(self.text):
            rest = self.text[self.at :]
            separator = next((mark for mark in _SEPARATORS if rest.startswith(mark)), None)
            redirection = _REDIRECTION.match(rest)
            if rest.startswith("\\\n"):
                self.at += 2
            elif redirection:
                self._redirect(redirection)
            elif separator:
                self.at += len(separator)
                self._end()
                if separator == "\n":
                    self._skip_heredocs()
            elif rest[0] in " \t":
                self.at += 1
            else:
                self._words.append(self._word())
        self._end()

    def _end(self) -> None:
        words, self._words = self._words, []
        while words and (words[0] in _RESERVED or _ASSIGNMENT.match(words[0])):
            del words[0]
        if words and words[0] not in ("for", "case", "select"):
            self.commands.append(words)

    def _redirect(self, match: re.Match[str]) -> None:
        self.at += match.end()
        while self.text[self.at : self.at + 1] in (" ", "\t"):
            self.at += 1
        target = self._word()
        if match[1] in ("<<", "<<-"):
            self._heredocs.append(target)

    def _skip_heredocs(self) -> None:
        for delimiter in self._heredocs:
            end = re.compile(rf"^\t*{re.escape(delimiter)}$", re.MULTILINE).search(self.text, self.at)
            self.at = min(end.end() + 1, len(self.text)) if end else len(self.text)
        self._heredocs.clear()

    def _word(self) -> str:
        word = ""
        while self.at < len(self.text):
            letter = self.text[self.at]
            if letter in " \t\n|&;()<>":
                break
            word += self._part(letter)
        return word

    def _part(self, letter: str) -> str:
        start = self.at
        if letter == "\\":
            self.at += 2
            return "" if self.text[start + 1 : start + 2] == "\n" else self.text[start + 1 : start + 2]
        if letter == "'":
            self.at = self._find("'", start + 1) + 1
            return self.text[start + 1 : self.at - 1]
        if letter == '"':
            return self._double_quoted()
        return self._plain(letter)

    def _plain(self, letter: str) -> str:
        start = self.at
        if self.text.startswith("$(", start):
            self.at = self._find_close(start + 2)
            self.commands += split_commands(self.text[start + 2 : self.at - 1])
        elif letter == "`":
            self.at = self._find("`", start + 1) + 1
            self.commands += split_commands(self.text[start + 1 : self.at - 1])
        elif self.text.startswith("${", start):
            self.at = self._find("}", start + 2) + 1
        else:
            self.at += 1
        return self.text[start : self.at]

    def _double_quoted(self) -> str:
        self.at += 1
        word = ""
        while self.at < len(self.text) and self.text[self.at] != '"':
            letter = self.text[self.at]
            if letter == "\\":
                word += self.text[self.at + 1 : self.at + 2]
                self.at += 2
            else:
                word += self._plain(letter)
        self.at += 1
        return word

    def _find(self, mark: str, start: int) -> int:
        found = self.text.find(mark, start)
        return found if found >= 0 else len(self.text)

    def _find_close(self, start: int) -> int:
        """Behind the bracket that closes a substitution begun before `start`."""
        depth, at = 1, start
        while at < len(self.text) and depth:
            letter = self.text[at]
            if letter == "\\":
                at += 1
            elif letter in "'\"":
                at = self._find(letter, at + 1)
            else:
                depth += {"(": 1, ")": -1}.get(letter, 0)
            at += 1
        return at
