"""What the runner costs: the same shell scripts by the runner and by plain bash, in the same lab."""

import argparse
import json
import statistics
import sys

from conf.lab import LabError, prepare_kit
from conf.lab.recipe import ROOT
from conf.runner.unit import images_of, unit_of
from conf.transcript import Language, TranscriptError, find_examples

__all__ = ["main"]


def main() -> int:
    """Print the ratio for each script and for all together; 1 where it is more than the limit."""
    parser = argparse.ArgumentParser(prog="nox -s benchmark --", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="EXAMPLE", help="examples to measure (default: all in shell)")
    parser.add_argument("--rounds", type=int, default=4, help="how often each way runs (default: 4; the medians count)")
    parser.add_argument("--limit", type=float, default=1.10, help="the ratio that may not be passed (default: 1.10)")
    options = parser.parse_args()
    # Before the lab, which may take minutes to build.
    examples = find_examples(ROOT)
    kit = prepare_kit()
    jobs = []
    for example in examples:
        script = example.scripts.get(Language.SHELL)
        # Plain bash can't type.
        if script is None or script.typed or example.not_run:
            continue
        if options.names and example.name not in options.names:
            continue
        images = images_of(example, kit.names)
        jobs += [job for job in unit_of(example, images).jobs if job.path == script.path]
    if not jobs:
        parser.error("no shell script to measure; name examples that have a .sh without typed lines")
    totals = [0.0, 0.0]
    command = ["python3", "-m", "conf.runner.inside.benchmark", str(options.rounds)]
    with kit.start(command) as lab:
        lab.input.write("".join(f"{job.to_json()}\n" for job in jobs).encode())
        lab.input.close()
        for line in lab.output:
            entry = json.loads(line)
            runner, bash = statistics.median(entry["runner"]), statistics.median(entry["bash"])
            totals = [totals[0] + runner, totals[1] + bash]
            print(f"{entry['path']}: runner {runner:.3f} s, bash {bash:.3f} s, ratio {runner / bash:.3f}", flush=True)
        if lab.wait():
            raise lab.failure()
    ratio = totals[0] / totals[1]
    print(f"all {len(jobs)} scripts: runner {totals[0]:.2f} s, bash {totals[1]:.2f} s, ratio {ratio:.3f}")
    return 1 if ratio > options.limit else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (LabError, TranscriptError) as error:
        sys.exit(f"error: {error}")
