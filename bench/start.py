"""Starts the demo paper, made anew and as it was left: until the address is printed, until the first page is read, and what
memory it has then and after a hundred pages.

    python3 bench/start.py [TIMES]
"""

import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

from program import JIKJI, Served, machine


def measure(paper):
    """One start: milliseconds to the address and to the first page; megabytes at rest and after a hundred pages."""
    with Served("demo", "--dir", paper) as served:
        front = served.get("/")
        first_page = time.perf_counter() - served.started
        served.rest()
        at_rest = served.memory()
        addresses = sorted({found for found in re.findall(rb'href="(/[^"#?]*)"', front)})
        seen = 0
        while seen < 100:
            for address in addresses[: 100 - seen]:
                served.get(address.decode())
                seen += 1
        return served.printed * 1000, first_page * 1000, *at_rest, *served.memory()


def bare_start():
    """Milliseconds in which this machine starts and ends the program when it only says its version."""
    times = []
    for _ in range(10):
        started = time.perf_counter()
        subprocess.run([JIKJI, "--version"], stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(machine())
    print(f"binary {pathlib.Path(JIKJI).stat().st_size / 1e6:.1f} MB; --version takes {bare_start():.0f} ms")
    with tempfile.TemporaryDirectory() as room:
        new = [measure(pathlib.Path(room) / f"demo-{number}") for number in range(times)]
        again = [measure(pathlib.Path(room) / "demo-0") for _ in range(times)]
    for name, rows in (("made anew", new), ("as it was left", again)):
        printed, first, rss, owned, rss_after, owned_after = (statistics.median(column) for column in zip(*rows))
        print(f"{name:<15} address after {printed:4.0f} ms, first page after {first:4.0f} ms (slowest {max(row[1] for row in rows):.0f}); "
              f"memory {rss:.0f} MB, its own {owned:.0f} MB; after 100 pages {rss_after:.0f} MB, its own {owned_after:.0f} MB")
