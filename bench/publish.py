"""From the acknowledged publication to the pages that show it, in a serving program that readers ask all the while.

    python3 bench/publish.py [ARTICLES [PUBLICATIONS]]

A paper of ARTICLES (1,000) generated articles is served. Readers ask for its front, a section and an article, 500 times a second in
all. Meanwhile PUBLICATIONS (200) articles are begun and published through the API, one after the other; from each acknowledgement on
the article, the front and the section are asked for until the new headline stands there. Prints the median, the 99th part of a hundred
and the longest of each, what saving and publishing took, and how many drafts a second one client saves (every one is on the disk when
it is acknowledged: synchronous=FULL). At the end 500 connections ask at once for a page that was just published."""

import http.client
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import pages
from program import JIKJI, Served, found, machine, percentile, run

RATE = 500
READERS = 10
SECTION = "지역"


def token(paper):
    """A token of an editor-in-chief, made before the paper is served."""
    run([JIKJI, "staff", "invite", "--paper", paper, "--email", "chief@saenaru.example", "--name", "하루나",
         "--roles", "editor-in-chief"])
    words = [JIKJI, "token", "create", "--paper", str(paper), "--staff", "chief@saenaru.example", "--scopes", "articles,publish"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]


class Client:
    """A connection that is kept."""

    def __init__(self, host, shown=None):
        self.connection = http.client.HTTPConnection(host, timeout=60)
        self.headers = {"Authorization": f"Bearer {shown}", "Content-Type": "application/json"} if shown else {}

    def ask(self, method, path, body=None):
        bytes_ = json.dumps(body).encode() if body is not None else None
        self.connection.request(method, path, bytes_, self.headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def done(self, method, path, body=None):
        status, answer = self.ask(method, path, body)
        if status not in (200, 201):
            sys.exit(f"{method} {path}: {status} {answer[:300]}")
        return answer


def text(headline):
    paragraph = {"type": "paragraph", "content": [{"type": "text", "text": f"{headline}. 새나루시가 밝혔다. " * 12}]}
    return {"headline": headline, "section": SECTION, "body": [paragraph] * 5}


def read_on(host, paths, stop, waits):
    """A reader of many: so many pages a second, whatever the answers take."""
    client, due, turn = Client(host), time.perf_counter(), 0
    while not stop.is_set():
        due += READERS / RATE
        if (pause := due - time.perf_counter()) > 0:
            time.sleep(pause)
        started = time.perf_counter()
        client.done("GET", paths[turn % len(paths)])
        waits.append(time.perf_counter() - started)
        turn += 1


def told(name, seconds):
    print(f"  {name:<34} {statistics.median(seconds) * 1e3:8.1f} {percentile(seconds, 0.99) * 1e3:8.1f} {max(seconds) * 1e3:8.1f} ms")


def publications(host, shown, count, section):
    desk, reader = Client(host, shown), Client(host)
    saved, published, seen = [], [], {"article": [], "front": [], "section": []}
    number = 0
    for turn in range(count):
        headline = f"새나루 소식 {turn:04}"
        started = time.perf_counter()
        number = json.loads(desk.done("POST", "/api/v1/articles", text(headline)))["number"]
        saved.append(time.perf_counter() - started)
        started = time.perf_counter()
        desk.done("POST", f"/api/v1/articles/{number}/publication")
        acknowledged = time.perf_counter()
        published.append(acknowledged - started)
        for name, path in (("article", f"/articles/{number}"), ("front", "/"), ("section", section)):
            while headline.encode() not in reader.ask("GET", path)[1]:
                if time.perf_counter() - acknowledged > 30:
                    sys.exit(f"{headline} is not on {path}")
            seen[name].append(time.perf_counter() - acknowledged)
    print(f"  {'':<34} {'p50':>8} {'p99':>8} {'longest':>8}")
    told("a draft saved (POST)", saved)
    told("published (POST)", published)
    for name, seconds in seen.items():
        told(f"acknowledged, then on the {name}", seconds)
    return number


def drafts(host, shown, seconds=5):
    desk, count = Client(host, shown), 0
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        desk.done("POST", "/api/v1/articles", text(f"초고 {count}"))
        count += 1
    print(f"  drafts a second, one client        {count / seconds:8.0f}")


def crowd(host, path):
    """Five hundred at once; what each waited."""
    waits, ready = [], threading.Barrier(500)

    def one():
        client = Client(host)
        client.connection.connect()
        ready.wait()
        started = time.perf_counter()
        client.done("GET", path)
        waits.append(time.perf_counter() - started)

    threads = [threading.Thread(target=one) for _ in range(500)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told("500 at once on a page just published", waits)


def main():
    articles, count = [int(word) for word in sys.argv[1:3]] + [1_000, 200][len(sys.argv[1:3]):]
    with tempfile.TemporaryDirectory() as room:
        paper = pathlib.Path(room) / "paper"
        folder = pathlib.Path(room) / "pages"
        pages.write(folder, articles)
        found(paper)
        run([JIKJI, "import", "page", "--paper", paper, folder])
        shown = token(paper)
        print(machine())
        with Served("serve", "--paper", paper) as served:
            host = f"{served.connection.host}:{served.connection.port}"
            desk = Client(host, shown)
            first = json.loads(desk.done("POST", "/api/v1/articles", text("첫 소식")))["number"]
            desk.done("POST", f"/api/v1/articles/{first}/publication")
            slug = json.loads(desk.done("GET", f"/api/v1/articles/{first}"))["section"]["slug"]
            section = f"/sections/{slug}"
            served.rest()
            print(f"\n{articles} articles, {count} publications, {RATE} pages a second asked for")
            stop, waits = threading.Event(), []
            asked = ["/", section, f"/articles/{first}"]
            readers = [threading.Thread(target=read_on, args=(host, asked, stop, waits)) for _ in range(READERS)]
            for reader in readers:
                reader.start()
            publications(host, shown, count, section)
            stop.set()
            for reader in readers:
                reader.join()
            told("readers meanwhile, each page", waits)
            drafts(host, shown)
            fresh = json.loads(desk.done("POST", "/api/v1/articles", text("막 나온 소식")))["number"]
            desk.done("POST", f"/api/v1/articles/{fresh}/publication")
            crowd(host, f"/articles/{fresh}")


if __name__ == "__main__":
    main()
