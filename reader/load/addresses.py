"""Which network addresses Reader may connect to: our own table, stricter than ``ipaddress.is_global``.

Sources: the IANA special-purpose address registries for IPv4 and IPv6, RFC 6890 and the
transition mechanisms that carry an IPv4 address inside an IPv6 one.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

WEB_PORTS = frozenset((80, 443, 8080, 8443))
REFUSED: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared address space
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's host services, in public space
        "169.254.0.0/16",  # link-local, cloud metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # IETF protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relay anycast
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
        "::/3",  # unspecified, loopback, IPv4-mapped, NAT64 (64:ff9b::/96, 64:ff9b:1::/48), discard
        "2001::/23",  # Teredo, ORCHID, benchmarking
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
        "4000::/2",  # not allocated
        "8000::/1",  # not allocated, unique local, link-local, site-local, multicast
    )
)


def allowed_networks() -> tuple[Network, ...]:
    """Networks that ``READER_ALLOW_NETWORKS`` opens, such as ``10.20.0.0/16, fd00:1::/64``.

    Raises ``ValueError`` for what is no network.
    """
    words = os.environ.get("READER_ALLOW_NETWORKS", "").replace(",", " ").split()
    return tuple(ip_network(word, strict=False) for word in words)


def allowed_ports() -> frozenset[int]:
    """The web's usual ports, and those that ``READER_ALLOW_PORTS`` adds, such as ``3000, 8000``.

    Raises ``ValueError`` for what is no port.
    """
    words = os.environ.get("READER_ALLOW_PORTS", "").replace(",", " ").split()
    return WEB_PORTS | frozenset(int(word) for word in words)


def is_public(address: str, allowed: Sequence[Network] = ()) -> bool:
    """Whether Reader may connect to this numeric address; zones (``%eth0``) and what is no address never."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address) and parsed.scope_id:
        return False
    if any(parsed.version == network.version and parsed in network for network in allowed):
        return True
    if any(parsed.version == network.version and parsed in network for network in REFUSED):
        return False
    inside = _isatap(parsed) if isinstance(parsed, IPv6Address) else None
    return inside is None or is_public(str(inside))


def _isatap(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an ISATAP interface identifier (RFC 5214) carries under any prefix."""
    high = int(address) >> 32 & 0xFFFFFFFF
    return IPv4Address(int(address) & 0xFFFFFFFF) if high in (0x00005EFE, 0x02005EFE) else None
