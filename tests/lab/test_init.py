"""The lab's first process prepares the machine on which the engine starts."""

from pathlib import Path

from conf.lab.inside.init import open_control_groups


def test_control_groups_of_version_2_hand_their_controllers_on(tmp_path: Path) -> None:
    """What runs already leaves the topmost group, which then lets the engine's groups have every controller."""
    (tmp_path / "cgroup.controllers").write_text("cpuset cpu io memory pids\n")
    (tmp_path / "cgroup.procs").write_text("1\n")
    (tmp_path / "cgroup.subtree_control").write_text("")
    open_control_groups(tmp_path)
    assert "1" == (tmp_path / "lab" / "cgroup.procs").read_text()
    assert "+cpuset +cpu +io +memory +pids" == (tmp_path / "cgroup.subtree_control").read_text()


def test_control_groups_of_version_1_stay_as_they_are(tmp_path: Path) -> None:
    """They have no such rule, and nothing to open."""
    (tmp_path / "memory").mkdir()
    open_control_groups(tmp_path)
    assert [tmp_path / "memory"] == list(tmp_path.iterdir())
