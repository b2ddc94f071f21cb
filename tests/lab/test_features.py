"""What the kernel has is asked of the kernel itself."""

from pathlib import Path

import pytest

from conf.lab.inside.features import has_netlink_family, kernel_features

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has netlink")


def test_family_that_every_kernel_has_is_found() -> None:
    """The controller of generic netlink is one of its own families."""
    assert has_netlink_family("nlctrl")


@pytest.mark.parametrize("name", ["nlctrk", "nlctr", "NEXTYEAR"])
def test_unknown_family_is_not_found(name: str) -> None:
    """Names are compared whole, whatever their length does to the padding."""
    assert not has_netlink_family(name)


def test_loaded_module_is_a_feature() -> None:
    """Where IPVS shows its table, it is among the features."""
    if Path("/proc/net/ip_vs").exists():
        assert "ip_vs" in kernel_features()
    assert set(kernel_features()) <= {"ip_vs"}
