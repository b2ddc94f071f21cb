"""What runner and lab say to each other: one line of JSON each, and nothing is lost on the way."""

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from conf.runner.inside.printing import Printed
from conf.runner.inside.problem import Problem
from conf.runner.job import Answer, Job, Ready
from conf.transcript import Recording
from tests.runner.pretence import LOST

text = st.text()
lines = st.lists(text, max_size=3).map(tuple)
recordings = st.builds(
    Recording,
    st.lists(st.none() | lines, max_size=3).map(tuple),
    st.lists(st.none() | st.integers(0, 255), max_size=3).map(tuple),
    st.none() | st.lists(st.none() | lines, max_size=3).map(tuple),
)
states = st.dictionaries(text, st.lists(text, max_size=2) | st.none() | st.booleans(), max_size=3)


@given(st.builds(Job, text, text, text, st.none() | text, lines, st.floats(0.1, 1e6), repository=lines))
def test_job_survives_the_way_to_the_lab(job: Job) -> None:
    """Whatever a script holds, the lab gets it in one line and unchanged."""
    line = job.to_json()
    assert "\n" not in line
    assert job == Job.from_json(line.encode())


@given(
    st.builds(
        Answer,
        recording=st.none() | recordings,
        printed=st.lists(st.builds(Printed, st.integers(1, 999), text, st.booleans()), max_size=3).map(tuple),
        problem=st.none() | st.builds(Problem, st.integers(1, 999), text),
        leftovers=lines,
        complaints=lines,
        state=states,
        seconds=st.floats(0, 1e6),
        preparing=st.floats(0, 1e6),
    )
)
def test_answer_survives_the_way_back(answer: Answer) -> None:
    """Whatever an example printed, the runner gets it in one line and unchanged."""
    line = answer.to_json()
    assert "\n" not in line
    assert answer == Answer.from_json(line.encode())


def test_ready_survives_the_way_back() -> None:
    """A lab's first line says what it runs on."""
    ready = Ready({"engine": "28.5.2", "sdk": "7.2.0"}, "linux/amd64")
    assert ready == Ready.from_json(json.dumps(asdict(ready)).encode())


def test_engine_that_lost_output_is_known_by_its_log() -> None:
    """Only the words for an output that was never opened; one that broke off was read until then."""
    other = LOST.replace("reading from a closed fifo", "write unix @: broken pipe")
    assert Answer(complaints=("level=error msg=other", LOST)).lost_output
    assert not Answer(complaints=(other, "reading from a closed fifo")).lost_output
    assert not Answer().lost_output
