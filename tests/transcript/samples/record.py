"""Record what a terminal shows for each command of tour.txt, as JSON. See README."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path


def record(command: str) -> dict[str, object]:
    """Run one command on a pseudo-terminal of its own and keep every byte it sent."""
    pid, terminal = pty.fork()
    if not pid:
        os.execvp("bash", ["bash", "-c", f"stty rows 24 columns 120; {command}"])
    printed = bytearray()
    try:
        while part := os.read(terminal, 65536):
            printed += part
    except OSError:  # the end of a pseudo-terminal on Linux
        pass
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return {"command": command, "printed": printed.decode(), "status": status}


def main() -> None:
    """Prepare the images, then run the tour. With `moved`, on other addresses and ports."""
    moved = MOVED if "moved" in sys.argv else ""
    subprocess.run(["bash", "-c", moved + PREPARE], check=True, stdout=sys.stderr)
    os.chdir("/tmp/tour")
    json.dump(
        [record(line) for line in Path(sys.argv[1]).read_text().splitlines()], sys.stdout, indent=1, ensure_ascii=True
    )
    print()


MOVED = r"""
sysctl --quiet --write net.ipv4.ip_local_port_range='40000 50000'
POOLS='--bip 172.17.0.1/16 --default-address-pool base=172.24.0.0/13,size=16'
"""
PREPARE = r"""
set -e
dockerd --insecure-registry localhost:5000 $POOLS >/tmp/dockerd.log 2>&1 &
until docker version >/dev/null 2>&1; do sleep 0.1; done
printf '%s\n' 'version: 0.1' 'storage: {filesystem: {rootdirectory: /tmp/registry}}' \
    'http: {addr: "localhost:5000"}' > /tmp/registry.yml
docker-registry serve /tmp/registry.yml >/tmp/registry.log 2>&1 &
mkdir -p /tmp/tour && cd /tmp/tour
cd /
tar --create --file /tmp/tour/box.tar --exclude=__pycache__ bin lib lib64 sbin usr/lib64 \
    usr/bin/{bash,cat,curl,dash,date,echo,env,getent,head,hostname,ip,ln,ls,mkdir,ps,sh,sleep,stat,true,uptime} \
    usr/bin/python3{,.*} usr/lib/python3* usr/lib/x86_64-linux-gnu/{ld-linux*,lib[a-z]*.so.*,libelf-*} \
    etc/passwd etc/group etc/nsswitch.conf srv 2>/dev/null || true
cd /tmp/tour
printf '%s\n' 'FROM base' 'RUN mkdir /one && echo 1 > /one/a' \
    'RUN head -c 3000000 /dev/urandom > /one/b' 'LABEL maker=us' > Layers
docker import box.tar base >/dev/null
docker build --quiet --file Layers --tag localhost:5000/layers:1 . >&2
docker push --quiet localhost:5000/layers:1 >/dev/null
docker rmi base localhost:5000/layers:1 >/dev/null
docker builder prune --all --force >/dev/null
printf '%s\n' 'FROM box' 'RUN echo built && sleep 0.3' 'COPY Dockerfile /srv/' \
    'CMD ["sleep", "infinity"]' > Dockerfile
printf '%s\n' 'FROM box' 'RUN echo before && exit 3' > Broken
printf '%s\n' 'services:' '  web: {image: page, healthcheck: {test: "true", interval: 1s}}' \
    '  db: {image: page, depends_on: [web], volumes: ["kept:/kept"]}' \
    'volumes: {kept: {}}' > compose.yaml
"""

if __name__ == "__main__":
    main()
