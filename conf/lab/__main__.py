"""`python -m conf.lab`: build the lab and its images, say what is there, run a command in it, remove it."""

import argparse
import contextlib
import shutil
import subprocess
import sys
from pathlib import Path

from conf.lab.cache import cache_folder, disk_usage, locked, readable_size
from conf.lab.error import LabError
from conf.lab.images import ensure_images, images_folder
from conf.lab.launch import Mount, start_lab
from conf.lab.recipe import ROOT, ensure_image, ensure_packages
from conf.lab.tool import Tool, find_tool

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Do one of the jobs; 0, or the status of the command that ran in the lab, or 1 with an error that says why."""
    parser = argparse.ArgumentParser(prog="nox -s lab --", description=__doc__)
    jobs = parser.add_subparsers(dest="job", metavar="JOB")
    build = jobs.add_parser("build", help="build what is missing and say what is there (the default)")
    build.add_argument("--refresh", action="store_true", help="obtain every image anew, Docker Hub's newest included")
    build.add_argument("--official", action="store_true", help="fail where an image isn't Docker Hub's own")
    run = jobs.add_parser("run", help="run a command in a lab, in the repository, without an engine")
    run.add_argument("--write", action="append", default=[], metavar="FOLDER", help="a folder that it may write to")
    run.add_argument("command", nargs=argparse.REMAINDER)
    jobs.add_parser("remove", help="remove the lab, its images and everything else that is kept")
    given = sys.argv[1:] if arguments is None else arguments
    options = parser.parse_args(given or ["build"])
    try:
        if options.job == "remove":
            return _remove()
        tool = find_tool()
        image = ensure_image(tool, _say)
        packages = ensure_packages(tool, image, _say)
        if options.job == "run":
            return _run(tool, image, packages, options.command, options.write)
        return _build(tool, image, packages, refresh=options.refresh, official=options.official)
    except LabError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _say(text: str) -> None:
    print(text, flush=True)


def _build(tool: Tool, image: str, packages: Path, *, refresh: bool, official: bool) -> int:
    prepared = ensure_images(tool, image, packages, say=_say, options=["--refresh"] if refresh else [])
    _forget_others(tool, packages)
    _say(f"\nlab     {image}, run by {tool.name}")
    for entry in prepared:
        digest = (entry.digest or "")[:19]
        origin = {"docker-hub": "Docker Hub", "stand-in": "stand-in"}.get(entry.source, "not there")
        reason = f" ({entry.reason})" if entry.reason else ""
        _say(f"image   {', '.join(entry.names)}: {origin}{reason} {digest}")
    for folder in sorted(path for path in cache_folder().iterdir() if path.is_dir()):
        _say(f"disk    {readable_size(disk_usage(folder)):>9}  {folder}")
    others = [entry.name for entry in prepared if entry.source != "docker-hub"]
    if official and others:
        raise LabError(
            f"{', '.join(others)}: not from Docker Hub; expected its own image of every name in conf/lab/images.toml; "
            "the lines above say why"
        )
    return 0


def _run(tool: Tool, image: str, packages: Path, command: list[str], write: list[str]) -> int:
    mounts = [Mount(ROOT / folder, f"/repository/{folder}", writable=True) for folder in write]
    with start_lab(tool, image, command, packages=packages, mounts=mounts) as lab:
        for line in lab.output:
            _say(line.decode(errors="replace").rstrip())
        status = lab.wait()
        if lab.errors:
            print(lab.errors, file=sys.stderr)
    return status


def _forget_others(tool: Tool, packages: Path) -> None:
    """Remove what belongs to an earlier lab or catalogue; the newest other one is kept for a second checkout."""
    for kept in (packages, images_folder()):
        others = [path for path in kept.parent.iterdir() if path != kept]
        others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
        for path in others[1:]:
            shutil.rmtree(path, ignore_errors=True)
    names = tool.run("image", "ls", "--format", "{{.Repository}}:{{.Tag}}", "docker-notes-lab").split()
    for name in names[2:]:
        # One that still runs stays until the next time.
        with contextlib.suppress(LabError):
            tool.run("image", "rm", name)


def _remove() -> int:
    folder = cache_folder()
    size = disk_usage(folder)
    tool = find_tool()
    with locked("lab"), locked("images"):
        if tool.name == "podman":
            tool.run("rm", "--all", "--force", "--volumes")
            tool.run("rmi", "--all", "--force")
            # Podman leaves its storage mounted on itself.
            subprocess.run(["umount", "--lazy", str(folder / "podman" / "overlay")], capture_output=True, check=False)
        else:
            names = tool.run("image", "ls", "--format", "{{.Repository}}:{{.Tag}}", "docker-notes-lab").split()
            if names:
                tool.run("image", "rm", *names)
    shutil.rmtree(folder)
    _say(f"removed {folder} ({readable_size(size)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
