"""What the kernel has that not every machine's has, and that some examples need."""

import socket
import struct

__all__ = ["has_netlink_family", "kernel_features"]

NETLINK_GENERIC = 16
CONTROLLER = 16
GET_FAMILY = 3
FAMILY_NAME = 2
REQUEST = 1
ERROR = 2


def kernel_features() -> tuple[str, ...]:
    """The names of those that are there: `ip_vs`, which virtual IPs and the routing mesh of a swarm are made of."""
    return ("ip_vs",) if has_netlink_family("IPVS") else ()


def has_netlink_family(name: str) -> bool:
    """Whether the kernel knows this family of netlink messages, or has a module for it that it loads when asked."""
    word = name.encode() + b"\0"
    attribute = struct.pack("=HH", 4 + len(word), FAMILY_NAME) + word.ljust(-len(word) % 4 + len(word), b"\0")
    question = struct.pack("=BBH", GET_FAMILY, 1, 0) + attribute
    header = struct.pack("=IHHII", 16 + len(question), CONTROLLER, REQUEST, 1, 0)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_GENERIC) as channel:
        channel.sendall(header + question)
        _, kind = struct.unpack_from("=IH", channel.recv(4096))
        return bool(kind != ERROR)
