"""Holds cached pages against nginx, which serves the very same bytes as static files, in one run.

    python3 bench/serving.py [SECONDS]

Article, front and latest, as they are and in gzip and br, each asked for by wrk over 32 connections for SECONDS (3), three times,
the servers in turn: requests per CPU-second of the server, the middle one of three. Server and load have a core each. nginx is one
worker with sendfile, without an access log, as it comes and with its cache of open files; it sends pre-made .gz and .br files.
Needs Debian's nginx-light, libnginx-mod-http-brotli-static and wrk. What is published and when it shows is not measured here: that
takes a writer within the serving process."""

import contextlib
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import pages
from program import JIKJI, TICK, Served, found, machine, run

ARTICLES = 1_000
ROUNDS = 3
SERVER, LOAD = 0, 1
ENCODINGS = {"identity": "", "gzip": ".gz", "br": ".br"}
BROTLI = pathlib.Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
TARGET = 1.2

NGINX = """
{modules}
{user}
worker_processes 1;
pid {room}/nginx.pid;
error_log {room}/error.log warn;
events {{ worker_connections 256; multi_accept on; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 75s;
  keepalive_requests 1000000000;
  server_tokens off;
  default_type "text/html; charset=utf-8";
  gzip_static on;
  gzip_vary on;
  {brotli}
  root {room}/files;
  server {{ listen 127.0.0.1:{plain}; }}
  server {{ listen 127.0.0.1:{opened}; open_file_cache max=100 inactive=1h; open_file_cache_valid 1h; }}
}}
"""


def asked(address, path, encoding):
    """The body that a server sends, and in which encoding it is."""
    request = urllib.request.Request(f"http://{address}{path}", headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read(), answer.headers.get("Content-Encoding", "identity")


def ready(address, path, encoding):
    """As `asked`, once the encoding is there: those that take their time are made after some asks."""
    for _ in range(100):
        body, got = asked(address, path, encoding)
        if got == encoding:
            return body
        time.sleep(0.05)
    sys.exit(f"{path} does not come in {encoding}")


def free():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{listener.getsockname()[1]}"


@contextlib.contextmanager
def nginx(room):
    """nginx over the files of the room: its worker's process, and its addresses without and with the cache of open files."""
    plain, opened = free(), free()
    (room / "nginx.conf").write_text(NGINX.format(
        room=room, plain=plain.split(":")[1], opened=opened.split(":")[1],
        user="user root;" if os.geteuid() == 0 else "",
        modules=f"load_module {BROTLI};" if BROTLI.exists() else "", brotli="brotli_static on;" if BROTLI.exists() else ""))
    master = subprocess.Popen(["taskset", "-c", str(SERVER), "nginx", "-p", room, "-c", room / "nginx.conf", "-g", "daemon off;"])
    try:
        children = pathlib.Path(f"/proc/{master.pid}/task/{master.pid}/children")
        for _ in range(100):
            time.sleep(0.05)
            if master.poll() is not None:
                sys.exit("nginx does not start")
            if worker := children.read_text().split():
                break
        time.sleep(0.2)
        yield int(worker[0]), plain, opened
    finally:
        master.terminate()
        master.wait()


def cpu(process):
    """Seconds of CPU of a process since its start, in steps of a tick."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def load(process, address, path, encoding, seconds):
    """Requests per CPU-second of the process that serves this address."""
    before = cpu(process)
    said = subprocess.run(
        ["taskset", "-c", str(LOAD), "wrk", "-t1", "-c32", f"-d{seconds}s", "-H", f"Accept-Encoding: {encoding}", f"http://{address}{path}"],
        capture_output=True, text=True, check=True).stdout
    used = cpu(process) - before
    if "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"{address}{path}: {said}")
    return int(re.search(r"(\d+) requests in", said)[1]) / used


def measure(room, seconds):
    folder, paper, files = room / "pages", room / "paper", room / "files"
    pages.write(folder, ARTICLES, dated=True)
    found(paper)
    run([JIKJI, "import", "page", "--json", "--paper", paper, folder])
    os.sched_setaffinity(0, {SERVER})
    with Served("serve", "--paper", paper) as served:
        os.sched_setaffinity(0, {SERVER, LOAD})
        ours = f"{served.connection.host}:{served.connection.port}"
        # The number of an article that is surely no draft: the last one of the list.
        article = re.search(rb'href="(/articles/\d+)"', asked(ours, "/latest", "identity")[0])[1].decode()
        # A file has a name; the front has it from nginx's index otherwise, which costs a second look.
        names = {article: article, "/": "/front", "/latest": "/latest"}
        for path, name in names.items():
            (files / name[1:]).parent.mkdir(parents=True, exist_ok=True)
            for encoding, ending in ENCODINGS.items():
                (files / (name[1:] + ending)).write_bytes(ready(ours, path, encoding))
        with nginx(room) as (worker, plain, opened):
            print("\nrequests per CPU-second              jikji      nginx   ratio     nginx, open files cached   ratio")
            kept = compare(served.child.pid, ours, worker, plain, opened, names, seconds)
        print(f"\nthe least ratio to nginx is {kept:.2f}; wanted is {TARGET}")


def compare(process, ours, worker, plain, opened, names, seconds):
    """Prints a row for each page and encoding; answers the least ratio."""
    least = float("inf")
    for path, name in names.items():
        for encoding in ENCODINGS:
            body = asked(ours, path, encoding)
            if asked(plain, name, encoding) != body or asked(opened, name, encoding) != body:
                print(f"{path:<16} {encoding:<9} nginx cannot send these bytes: a module is absent")
                continue
            sides = [(process, ours, path), (worker, plain, name), (worker, opened, name)]
            rates = [[load(*side, encoding, seconds) for side in sides] for _ in range(ROUNDS)]
            jikji, other, cached = (statistics.median(column) for column in zip(*rates))
            # The ratio of each round, for what else the machine did meanwhile both sides had to bear.
            ratio, hard = (statistics.median(each[0] / each[side] for each in rates) for side in (1, 2))
            least = min(least, ratio)
            print(f"{path:<14} {encoding:<8} {len(body[0]):6} B {jikji:10,.0f} {other:10,.0f}  {ratio:6.2f} {cached:28,.0f}  {hard:6.2f}", flush=True)
    return least


if __name__ == "__main__":
    for needed in ("nginx", "wrk", "taskset"):
        if shutil.which(needed) is None:
            sys.exit(f"{needed} is not here: apt-get install nginx-light libnginx-mod-http-brotli-static wrk util-linux")
    print(machine())
    with tempfile.TemporaryDirectory() as room:
        measure(pathlib.Path(room), int(sys.argv[1]) if len(sys.argv) > 1 else 3)
