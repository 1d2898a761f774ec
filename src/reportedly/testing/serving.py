"""A ledger -> its workbench in a process of its own on a free port, for benchmarks and pictures."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RUN = "from reportedly.views.cli import main; main()"


@contextmanager
def served(ledger: Path, *options: str) -> Iterator[str]:
    """Yield the address once the workbench answers; end it afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["--quiet", "--ledger", str(ledger), "serve", "--no-browser", "--port", str(port), *options]
    command = [sys.executable, "-c", _RUN, *words]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:  # noqa: S603 - our own command
        address = f"http://127.0.0.1:{port}"
        while not _answers(address):
            time.sleep(0.1)
        try:
            yield address
        finally:
            server.terminate()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/settings.json", timeout=60):  # noqa: S310 - our own server
            return True
    except urllib.error.URLError:
        return False
