"""Ports for servers that a test starts a moment after it chose them."""

from __future__ import annotations

import os
import random
import socket

# Below what systems hand out by themselves, so that no other test's connection takes the port in between.
FIRST, LAST = 12_000, 30_000
_dice = random.Random(os.getpid())  # Suites that run side by side draw different ones.


def free_port() -> int:
    """A port on loopback that nobody listens at."""
    while True:
        port = _dice.randint(FIRST, LAST)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
