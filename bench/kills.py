"""Kills the program at random moments and examines from outside what it left.

    python3 bench/kills.py [COUNT] [SEED]

COUNT (50) times: an import of new and changed pages, or now and then the program that serves the paper to readers, is ended with
SIGKILL: before, amid or after its writes. Then the paper must be whole: `verify` proves its log, `doctor` finds nothing damaged,
front and lists answer, every page that any import had reported is there as it was reported, and of the pages that were not reported
yet those that are there are the first ones, each of them whole. The first failure ends the run, and the paper is left for a look.
A paper takes PER_PAPER kills; then a new one is founded. SEED gives the same pages, and the same plan of what is killed when."""

import collections
import html
import http.client
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import pages
from program import JIKJI, Served, found, machine

PER_PAPER = 25
# More than one batch of an import, which makes so many pages permanent together as the program sees fit.
NEW, CHANGED = (1, 400), (0, 50)
# Of what earlier kills had left, so many pages are asked for again after each; all of them when the paper is done.
AGAIN = 30


class Failed(Exception):
    """The paper is not as it must be."""


def ask(connection, path):
    """Status and text of a page, over a connection that is kept."""
    connection.request("GET", path, headers={"Accept": "text/html"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def plain(markup):
    """The text of some markup, as the words that it has."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


class Article:
    """What a page shows: its headline and its paragraphs."""

    def __init__(self, path, text):
        head, body = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S), re.search(r'<div class="article-body"[^>]*>(.*?)\n</div>', text, re.S)
        if not (head and body and text.rstrip().endswith("</html>")):
            raise Failed(f"{path} answers 200 and is half a page")
        self.headline = plain(head[1])
        self.paragraphs = [plain(paragraph) for paragraph in re.findall(r"<p[^>]*>(.*?)</p>", body[1], re.S)]


class Story:
    """A page that was written for the import: every form that it was given in, and which of them was reported last."""

    def __init__(self, headline):
        self.headline, self.source, self.forms, self.reported, self.number = headline, "", [], None, None

    def holds(self, article):
        """Whether an article is one of the forms, and none older than the one that was reported."""
        return article.paragraphs in self.forms[self.reported or 0:]


class Trial:
    """A paper that is killed again and again."""

    def __init__(self, room, chance):
        self.room, self.chance, self.paper = room, chance, room / "paper"
        self.stories = {}
        self.written = 0
        # The greatest number that an article is known to have.
        self.last = 0
        # Seconds that an import takes for a page, for the plan of when to kill it.
        self.pace = 0.001
        found(self.paper)

    def write(self, folder):
        """Writes new pages and changed ones, mixed; answers, in the order of the import, each story and which of its forms it is."""
        chance, texts = self.chance, []
        lines = pages.stories(12, chance)
        old = [story for story in self.stories.values() if story.number]
        for story in chance.sample(old, min(len(old), chance.randint(*CHANGED))):
            texts.append(story.source.replace("배너\n배너", f"{pages.sentence(chance.choice(lines), chance)}\n\n배너\n배너", 1))
        for _ in range(chance.randint(*NEW)):
            self.written += 1
            line = chance.choice(lines)
            # The teaser makes a draft that a later page does not complete: a number that answers 404.
            teased = [(pages.heading(line, 1_000_000 + self.written, chance), line)] if chance.random() < 0.1 else []
            texts.append(pages.page(self.written, line, teased, chance, dated=True))
        chance.shuffle(texts)
        folder.mkdir()
        order = []
        for place, text in enumerate(texts):
            path = folder / f"{place:05}.txt"
            path.write_text(text)
            order.append((path, text))
        return self.understood(folder, order)

    def understood(self, folder, order):
        """What the program reads in the pages, without keeping anything: the forms that they are held to later."""
        read = subprocess.run([JIKJI, "read", "--json", folder], capture_output=True, check=True)
        report = {page["source"]: page for page in json.loads(read.stdout)["pages"]}
        given = []
        for path, text in order:
            page = report[str(path)]
            story = self.stories.setdefault(page["headline"], Story(page["headline"]))
            story.source = text
            story.forms.append([" ".join(paragraph.split()) for paragraph in page["paragraphs"]])
            given.append((story, len(story.forms) - 1))
        return given

    def kill_import(self, round_):
        folder, report = self.room / f"pages-{round_}", self.room / "report.json"
        given = self.write(folder)
        expected = self.pace * len(given)
        # Some before it has begun, most while it works, some after it has ended.
        moment = self.chance.triangular(0, 1.15, 0.9) * expected
        started = time.perf_counter()
        with report.open("wb") as out:
            child = subprocess.Popen([JIKJI, "import", "page", "--json", "--paper", self.paper, folder], stdin=subprocess.DEVNULL, stdout=out)
            try:
                code = child.wait(moment)
            except subprocess.TimeoutExpired:
                child.kill()
                code = child.wait()
        took = time.perf_counter() - started
        if code == 0:
            self.pace = took / len(given)
        elif code != -9:
            raise Failed(f"the import ended with {code} by itself")
        elif moment > expected:
            self.pace *= 1.2
        acknowledged = self.heard(report, given)
        if code == 0 and acknowledged != len(given):
            raise Failed(f"the import ended well and reported {acknowledged} of {len(given)} pages")
        shutil.rmtree(folder)
        what = "was faster than the kill" if code == 0 else f"killed after {took * 1000:.0f} ms"
        return given, acknowledged, code != 0, f"import of {len(given)} pages {what}, {acknowledged} reported"

    def heard(self, report, given):
        """Takes in what the import had reported; a line that the kill cut off was not reported."""
        count = 0
        for line in report.read_bytes().split(b"\n")[1:]:
            try:
                page = json.loads(line.rstrip(b",") or b"null")
            except (ValueError, UnicodeDecodeError):
                continue
            if not isinstance(page, dict):
                continue
            story, form = given[count]
            if story.headline != page["headline"]:
                raise Failed(f"the report names {page['headline']} where {story.headline} was given")
            story.reported, story.number = form, page["article"]["number"]
            self.last = max(self.last, story.number)
            count += 1
        return count

    def kill_serving(self):
        """Kills the program while readers ask."""
        numbers = [story.number for story in self.stories.values() if story.number]
        served = Served("serve", "--paper", self.paper)
        answered, wrong, over = [], [], threading.Event()

        def read(chance):
            connection = http.client.HTTPConnection(served.connection.host, served.connection.port, timeout=20)
            while not over.is_set():
                path = chance.choice(["/", "/latest", f"/articles/{chance.choice(numbers)}"]) if numbers else "/"
                try:
                    status, _ = ask(connection, path)
                except (OSError, http.client.HTTPException) as error:
                    # It is killed just after this is said.
                    if not over.is_set():
                        wrong.append(f"{path}: {error}")
                    return
                answered.append(path)
                if status != 200:
                    wrong.append(f"{path} answers {status}")

        readers = [threading.Thread(target=read, args=(random.Random(self.chance.random()),)) for _ in range(4)]
        for reader in readers:
            reader.start()
        time.sleep(self.chance.uniform(0, 0.4))
        over.set()
        served.child.kill()
        served.child.wait()
        for reader in readers:
            reader.join()
        served.child.stdout.close()
        if wrong:
            raise Failed(wrong[0])
        return f"serving killed after {len(answered)} pages"

    def examine(self, given, acknowledged, everything):
        for command, allowed in (("verify", (0,)), ("doctor", (0, 3))):
            ran = subprocess.run([JIKJI, command, "--paper", self.paper], capture_output=True, text=True)
            if ran.returncode not in allowed:
                raise Failed(f"{command} ends with {ran.returncode}:\n{ran.stdout}{ran.stderr}")
        with Served("serve", "--paper", self.paper) as served:
            self.look(served.connection, given, acknowledged, everything)

    def look(self, connection, given, acknowledged, everything):
        for path in {"/", "/latest", "/en/"} | set(re.findall(r'href="(/(?:sections|series|reporters)/[^"/]+)"', ask(connection, "/")[1])):
            status, text = ask(connection, path)
            if status != 200 or not text.rstrip().endswith("</html>"):
                raise Failed(f"{path} answers {status}")
        # What the import had made permanent but not yet told stands under the numbers that follow. Of those, one here and
        # there is a teaser's draft, which answers 404.
        seen, missed, number = {}, 0, self.last
        while missed < 20 and given:
            number += 1
            status, text = ask(connection, f"/articles/{number}")
            missed = 0 if status == 200 else missed + 1
            if status == 200:
                article = Article(f"/articles/{number}", text)
                if article.headline not in self.stories:
                    raise Failed(f"/articles/{number} is {article.headline}, which was never imported")
                self.stories[article.headline].number = number
                seen[article.headline], self.last = article, number
        known = [story for story in self.stories.values() if story.number]
        known = known if everything else self.chance.sample(known, min(len(known), AGAIN))
        for story in dict.fromkeys([story for story, _ in given if story.number] + known):
            article = seen.get(story.headline)
            if article is None:
                status, text = ask(connection, f"/articles/{story.number}")
                if status != 200:
                    raise Failed(f"{story.headline} was there as /articles/{story.number} and answers {status}")
                article = Article(f"/articles/{story.number}", text)
            if article.headline != story.headline or not story.holds(article):
                raise Failed(f"/articles/{story.number} is not {story.headline} as it was imported")
            story.reported = story.forms.index(article.paragraphs, story.reported or 0)
        self.in_order(given, acknowledged)

    def in_order(self, given, acknowledged):
        """Of what was given, what is there is the beginning: nothing is left out between two pages that were taken."""
        there = [story.number is not None and story.reported is not None and story.reported >= form for story, form in given]
        taken = there.index(False) if False in there else len(there)
        if taken < acknowledged:
            raise Failed(f"{acknowledged} pages were reported, and the {taken + 1}. is not there")
        if any(there[taken:]):
            raise Failed(f"page {taken + 1} of the import is not there, and a later one is")
        # What did not arrive will never come: it is no form that the article may have from now on.
        for story, form in reversed(given[taken:]):
            story.forms.pop()
            if not story.forms:
                del self.stories[story.headline]


def trial(room, chance, count, done):
    """Kills one paper so many times, and examines it each time."""
    trial, kills, runs = Trial(room, chance), 0, 0
    while kills < count:
        runs += 1
        given, acknowledged, killed = [], 0, True
        if chance.random() < 0.2:
            what, kind = trial.kill_serving(), "serving"
        else:
            given, acknowledged, killed, what = trial.kill_import(runs)
            kind = f"import, {'nothing' if not acknowledged else 'all' if acknowledged == len(given) else 'some'} reported"
        kills += killed
        trial.examine(given, acknowledged, everything=kills == count)
        if killed:
            done[kind] += 1
        articles = sum(1 for story in trial.stories.values() if story.number)
        print(f"  {sum(done.values()):4}  {what}; {articles} articles, whole", flush=True)


def trials(count, seed, done):
    """Kills papers, one after another. Each has chances of its own, so that what befell one does not change the next."""
    for paper in range((count + PER_PAPER - 1) // PER_PAPER):
        room = pathlib.Path(tempfile.mkdtemp(prefix="jikji-kills-"))
        try:
            trial(room, random.Random(f"{seed}-{paper}"), min(PER_PAPER, count - paper * PER_PAPER), done)
        except (Failed, OSError, http.client.HTTPException) as failure:
            print(f"kills: seed {seed}, paper {paper + 1}, after {sum(done.values())} kills: {failure}\nThe paper is kept: {room / 'paper'}")
            return False
        shutil.rmtree(room)
    return True


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = sys.argv[2] if len(sys.argv) > 2 else str(random.SystemRandom().randrange(1 << 32))
    print(f"{machine()}\n{count} kills, seed {seed}")
    done, started = collections.Counter(), time.perf_counter()
    whole = trials(count, seed, done)
    print(f"{sum(done.values())} times killed and whole in {time.perf_counter() - started:.0f} s: "
          + ", ".join(f"{many} {kind}" for kind, many in sorted(done.items())))
    sys.exit(not whole)
