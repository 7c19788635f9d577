"""Proves, backs up, restores and examines papers of generated articles with the release build.

    python3 bench/keeping.py [COUNT]

Prints CPU, wall time and the most memory, for a tenth of the articles and for all: memory that is flat is the same for both. In the
same run `sha256sum` reads the database and `cp` copies the paper, which is the least that a proof and a backup must do."""

import os
import pathlib
import sys
import tempfile

import pages
from program import JIKJI, found, machine, run


def measure(room, count):
    folder, paper, backup, again = (room / f"{name}-{count}" for name in ("pages", "paper", "backup", "again"))
    pages.write(folder, count)
    found(paper)
    run([JIKJI, "import", "page", "--json", "--paper", paper, folder])
    # Pictures would be copied as they are; these stand for some of them.
    media = paper / "media"
    for number in range(count // 10):
        (media / f"{number:032x}-960.webp").write_bytes(os.urandom(50_000))
    size = sum(file.stat().st_size for file in paper.rglob("*") if file.is_file())
    print(f"\n{count} articles, {count // 10} pictures, {size / 1e6:.1f} MB")
    rows = [
        ("sha256sum", ["sha256sum", paper / "paper.db"]),
        ("cp", ["cp", "-r", paper, room / f"copy-{count}"]),
        ("verify", [JIKJI, "verify", "--paper", paper]),
        ("doctor", [JIKJI, "doctor", "--paper", paper]),
        ("backup", [JIKJI, "backup", "--paper", paper, backup]),
        ("restore", [JIKJI, "restore", backup, again]),
    ]
    for name, command in rows:
        ran = run(command)
        print(f"  {name:<12} {ran.cpu:7.2f} s CPU {ran.wall:7.2f} s wall {ran.memory:7.1f} MB")
    print(f"  {'the file':<12} {backup.stat().st_size / 1e6:7.1f} MB")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(machine())
    with tempfile.TemporaryDirectory() as room:
        for part in (count // 10, count):
            measure(pathlib.Path(room), part)
