"""Reads and imports generated pages with the release build.

    python3 bench/import.py [COUNT]

Prints CPU, pages a second of CPU, wall time and the most memory, for a tenth of the pages and for all: memory that is flat is
the same for both. In the same run Python's sqlite3 stores the bytes of the same pages, which is the least an import must do."""

import pathlib
import sys
import tempfile

import pages
from program import JIKJI, found, machine, run

STORE = """
import pathlib, sqlite3, sys
db = sqlite3.connect(sys.argv[2], isolation_level=None)
db.executescript("pragma journal_mode=wal; pragma synchronous=full; create table page (name text primary key, body text)")
for at, path in enumerate(sorted(pathlib.Path(sys.argv[1]).iterdir())):
    if at % 200 == 0:
        if at: db.execute("commit")
        db.execute("begin immediate")
    db.execute("insert into page values (?, ?)", (path.name, path.read_text()))
db.execute("commit")
"""


def measure(room, count):
    folder = room / f"pages-{count}"
    _, size = pages.write(folder, count)
    print(f"\n{count} pages, {size / 1e6:.1f} MB")
    paper = room / f"paper-{count}"
    found(paper)
    report = (room / "report.json").open("wb")
    rows = [
        ("cat", lambda: run(["sh", "-c", 'cat "$0"/*.txt', folder])),
        ("python sqlite3", lambda: run([sys.executable, "-c", STORE, folder, room / f"stored-{count}.db"])),
        ("read --json", lambda: run([JIKJI, "read", "--json", folder], report)),
        ("import page, first time", lambda: run([JIKJI, "import", "page", "--json", "--paper", paper, folder], report)),
        ("import page, again", lambda: run([JIKJI, "import", "page", "--json", "--paper", paper, folder], report)),
    ]
    for name, measured in rows:
        ran = measured()
        print(f"  {name:<24} {ran.cpu:6.2f} s CPU {count / ran.cpu:9.0f} pages/s of CPU {ran.wall:7.2f} s wall {ran.memory:7.1f} MB")
    print(f"  {'database':<24} {(paper / 'paper.db').stat().st_size / 1e6:6.1f} MB")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(machine())
    with tempfile.TemporaryDirectory() as room:
        for part in (count // 10, count):
            measure(pathlib.Path(room), part)
