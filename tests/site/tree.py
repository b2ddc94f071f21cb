"""A small repository of pages and examples, which tests build or break."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from conf.site.checks import find_problems

FILES: Mapping[str, str] = {
    "docs/en/index.md": """\
(start)=
# Start

:::{summary}
:::

:::{toctree}
:hidden:

data
terminal
results
:::
""",
    "docs/ko/index.md": """\
(start)=
# 시작

:::{summary}
:::

:::{toctree}
:hidden:

data
terminal
results
:::
""",
    "docs/en/results.md": "(results)=\n# Results\n\n:::{results}\n:::\n",
    "docs/ko/results.md": "(results)=\n# 결과\n\n:::{results}\n:::\n",
    "docs/en/data.md": """\
(data)=
# Data

See [the terminal](#terminal).

(volumes)=
## Volumes

:::{example} data/volume
1. A volume called `notes`.
2. It can't be removed while it is used.
:::

(files)=
### Files

:::{file} data/web/compose.yaml
The **whole** file.
:::

:::{example} data/web
:::

:::{drawing} bridge
A host in front of a container.
:::
""",
    "docs/ko/data.md": """\
(data)=
# 데이터

**터미널(terminal)**을 [보세요](#terminal).

(volumes)=
## 볼륨

:::{example} data/volume
1. 볼륨 `notes`.
2. 쓰는 동안에는 지울 수 없습니다.
:::

(files)=
### 파일

:::{file} data/web/compose.yaml
**전체** 파일.
:::

:::{example} data/web
:::

:::{drawing} bridge
컨테이너 앞의 호스트.
:::
""",
    "docs/en/terminal.md": """\
(terminal)=
# Terminal

:::{example} terminal/keys
1. Leave it running.
:::

(again)=
## Again

:::{example} terminal/twin
:::

:::{example} terminal/ask
:::

:::{answer} What does `^P^Q` do?
It leaves the **terminal**.
:::
""",
    "docs/ko/terminal.md": """\
(terminal)=
# 터미널

:::{example} terminal/keys
1. 멈추지 않고 나옵니다.
:::

(again)=
## 다시

:::{example} terminal/twin
:::

:::{example} terminal/ask
:::

:::{answer} `^P^Q`는 무엇을 하나요?
**터미널(terminal)**을 떠납니다.
:::
""",
    "examples/data/volume.sh": """\
# (1)
docker volume create notes
#> notes
docker run --rm \\
  --volume notes:/data busybox ls /data
# (2)
docker volume rm notes
#> Error: volume <notes> is in use
#! exit 1
""",
    "examples/data/volume.py": """\
import docker

# (1)
client = docker.from_env()

# (2)
print("volume", 1)
#> volume 1
""",
    "examples/data/web/web.sh": "docker compose up --wait\n#> ...\n#> done\n",
    "examples/data/web/compose.yaml": "services:\n  web:\n    image: httpd:2.4\n",
    "examples/terminal/keys.sh": """\
docker run --interactive --tty busybox
#> / #
#< echo a && echo b
#> a
#> b
#> / #
# (1)
#< ^P^Q
docker ps
#> ...
""",
    "examples/terminal/ask.sh": """\
docker volume rm all
#> Are you sure? [y/N]
#< y
#> Total reclaimed space: 0B
""",
    "examples/terminal/twin.sh": "docker ps\n#> ...\n",
    "examples/terminal/twin.py": "import docker\nprint(docker)\n#> ...\n",
    "docs/figures/bridge.dot": 'digraph { a [label="$host"]; b [label="$web", class="accent"]; a -> b }\n',
    "docs/figures/bridge.toml": '[ko]\nhost = "호스트"\nweb = "웹"\n[en]\nhost = "host"\nweb = "web"\n',
}


@dataclass(frozen=True)
class Tree:
    """A repository in a temporary folder."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file, its folders included."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace the one place where a file has `old`."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {text.count(old)} times {old!r}"
        self.write(path, text.replace(old, new))

    def find_problems(self) -> list[str]:
        """Every problem as a person reads it."""
        return [str(problem) for problem in find_problems(self.root)]
