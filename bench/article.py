"""Asks a paper for article pages that it has not drawn before, one after another over one connection.

    python3 bench/article.py [COUNT...]

For each COUNT a paper of so many imported articles is made, and up to 1,000 of them are asked for, spread over the whole paper:
once, when the related articles are found and the page is drawn, and once more, when its bytes are kept. A reader that takes gzip
adds the packing. /robots.txt over the same connection tells what of it is HTTP alone."""

import pathlib
import sys
import tempfile
import time

import pages
from program import JIKJI, Served, found, machine, percentile, run

ASKED = 1_000


def measure(room, count):
    folder, paper = room / f"pages-{count}", room / f"paper-{count}"
    pages.write(folder, count)
    found(paper)
    run([JIKJI, "import", "page", "--json", "--paper", paper, folder])
    step = max(1, count // ASKED)
    with Served("serve", "--paper", paper) as served:
        # What was asked to find them would be kept already: a new start forgets it.
        articles = list(published(served, range(1, count + count // 10, step), ASKED))
    print(f"\n{count} articles")
    for encoding in ("identity", "gzip"):
        with Served("serve", "--paper", paper) as served:
            time.sleep(3)  # Lists are counted ahead two seconds after the paper has come to rest.
            served.rest()
            at_rest = served.memory()
            rows = [
                ("/robots.txt", ["/robots.txt"] * len(articles)),
                ("article, drawn", articles),
                ("article, kept", articles),
                ("front", ["/"] * len(articles)),
            ]
            for name, paths in rows:
                cpu, walls = served.timed(paths, encoding)
                p50, p99 = (percentile(walls, share) * 1000 for share in (0.5, 0.99))
                print(f"  {name:<16} {encoding:<8} {len(paths):5} requests {cpu * 1000:6.2f} ms CPU a page  p50 {p50:6.2f} ms  p99 {p99:6.2f} ms")
            (rss, owned), (rss_after, owned_after) = at_rest, served.memory()
            print(f"  memory at rest {rss:.0f} MB, its own {owned:.0f} MB; after all that {rss_after:.0f} MB, its own {owned_after:.0f} MB; "
                  f"address after {served.printed * 1000:.0f} ms, an article page has {len(served.get(articles[0])) / 1000:.1f} kB")


def published(served, numbers, most):
    """The addresses of articles that are there; drafts that teasers made have numbers, too."""
    for number in numbers:
        served.connection.request("GET", f"/articles/{number}")
        answer = served.connection.getresponse()
        answer.read()
        if answer.status == 200 and most > 0:
            most -= 1
            yield f"/articles/{number}"


if __name__ == "__main__":
    print(machine())
    with tempfile.TemporaryDirectory() as room:
        for count in map(int, sys.argv[1:] or ["1000", "10000"]):
            measure(pathlib.Path(room), count)
