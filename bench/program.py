"""The program under measurement: run to its end with its CPU and memory counted, or left serving and asked."""

import hashlib
import http.client
import os
import pathlib
import platform
import re
import signal
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
JIKJI = os.environ.get("JIKJI", str(ROOT / "target" / "release" / "jikji"))
TICK = os.sysconf("SC_CLK_TCK")

MASTHEAD = """name = "새나루신문"
registration_number = "가온,아00417"
registered_on = "2019-03-04"
publisher = "노을빛"
editor = "한결"
address = "가온도 새나루시 등대길 27"
phone = "000-000-0027"
youth_protection_officer = "여름비"
"""


class Ran:
    """What a command took: seconds of CPU and of the wall, and the most memory it had resident, in MB."""

    def __init__(self, cpu, wall, memory):
        self.cpu, self.wall, self.memory = cpu, wall, memory


def run(command, stdout=subprocess.DEVNULL):
    """Runs a command to its end; one that fails ends the measurement."""
    started = time.perf_counter()
    child = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=stdout)
    most = ended = 0
    while not ended:
        # What wait4 tells of memory counts this Python, too, out of which the program was started.
        most = max(most, peak(child.pid))
        ended, status, used = os.wait4(child.pid, os.WNOHANG)
        time.sleep(0.002)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return Ran(used.ru_utime + used.ru_stime, wall, most)


def peak(process):
    """The most memory that a process has had resident, in MB; 0 when it has ended."""
    try:
        high = re.search(r"^VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text(), re.M)
    except (FileNotFoundError, ProcessLookupError):
        high = None
    return int(high[1]) / 1000 if high else 0


def found(paper):
    """Makes an empty paper that has said all it must."""
    masthead = pathlib.Path(paper).parent / "masthead.toml"
    masthead.write_text(MASTHEAD)
    run([JIKJI, "init", paper, "--masthead", masthead])


class Served:
    """A paper being served; `with` ends it."""

    def __init__(self, *command):
        self.started = time.perf_counter()
        words = [JIKJI, *map(str, command), "--listen", "127.0.0.1:0"]
        self.child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        for line in self.child.stdout:
            if address := re.search(r"http://([\d.]+:\d+)", line):
                self.connection = http.client.HTTPConnection(address[1], timeout=60)
                break
        else:
            sys.exit(f"{' '.join(words)} does not serve")
        self.printed = time.perf_counter() - self.started

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.child.send_signal(signal.SIGTERM)
        self.child.wait(60)
        self.child.stdout.close()

    def get(self, path, encoding="identity"):
        """A page over the connection that is kept; anything but 200 ends the measurement."""
        self.connection.request("GET", path, headers={"Accept": "text/html", "Accept-Encoding": encoding})
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status}")
        return body

    def cpu(self):
        """Seconds of CPU of all its threads since its start, in steps of a tick."""
        fields = pathlib.Path(f"/proc/{self.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        """Resident memory in MB: all of it, and without what are clean pages of files."""
        status = pathlib.Path(f"/proc/{self.child.pid}/status").read_text()
        kilobytes = {name: int(size) for name, size in re.findall(r"^(VmRSS|RssAnon|RssShmem):\s+(\d+) kB", status, re.M)}
        return kilobytes["VmRSS"] / 1000, (kilobytes["RssAnon"] + kilobytes["RssShmem"]) / 1000

    def rest(self):
        """Waits until it does nothing any more."""
        quiet, before = 0, self.cpu()
        while quiet < 3:
            time.sleep(0.3)
            quiet, before = (quiet + 1 if self.cpu() == before else 0), self.cpu()

    def timed(self, paths, encoding):
        """Asks for each path in turn: seconds of CPU a page, and the wall seconds of each."""
        before, walls = self.cpu(), []
        for path in paths:
            started = time.perf_counter()
            self.get(path, encoding)
            walls.append(time.perf_counter() - started)
        return (self.cpu() - before) / len(paths), walls


def yardstick():
    """Seconds of CPU that this machine needs for SHA-256 over 256 MB: what the other figures can be held against."""
    block = bytes(1 << 20)
    times = []
    for _ in range(3):
        before = time.process_time()
        digest = hashlib.sha256()
        for _ in range(256):
            digest.update(block)
        times.append(time.process_time() - before)
    return statistics.median(times)


def machine():
    """One line on where the figures come from."""
    info = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"^model name\s*: (.*)$", info, re.M)
    memory = re.search(r"^MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text(), re.M)
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[0]
    return (f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {int(memory[1]) / 1e6:.1f} GB, "
            f"load {load:.1f}, commit {commit}; SHA-256 of 256 MB: {yardstick():.2f} s of CPU")


def percentile(values, share):
    """The value under which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
