"""Asks Korean news texts for what stands in them, as readers do: with questions, words, names, slips of the finger, on the wrong
keyboard layout, by initial consonants; and says how far up the answer stands.

    python3 bench/search/quality.py TEXTS [SEARCH ...]

TEXTS is a folder with klue/klue-ner-v1.1_dev.wikitree-inline.tsv, ko-parallel-news/korean-english-park.dev.ko and
ud/pud-ko-news.tsv (KLUE, CC BY-SA 4.0; korean-english-park and UD Korean PUD, CC BY-SA 3.0). SEARCH is a command that takes
--documents, --queries and --top as `jikji lab search` does, which is what is asked if nothing is said.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SEARCH = [os.environ.get("JIKJI", str(ROOT / "target" / "release" / "jikji")), "lab", "search"]
TOP = 10

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KEYS = dict(zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ", "qwertyuiopasdfghjklzxcvbnmQWERTOP"))
PAIRS = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ", "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ",
         "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"}
PARTICLES = re.compile(r"(에서는|으로는|에게서|에서|에게|까지|부터|으로|이라고|라고|처럼|보다|에는|과|와|은|는|이|가|을|를|의|에|도|로|만)$")


def parts(letter):
    """The places of a syllable's letters in their tables; None for what is no syllable."""
    code = ord(letter) - 0xAC00
    return (code // 588, code // 28 % 21, code % 28) if 0 <= code < 11172 else None


def on_latin(word):
    keys = []
    for letter in word:
        split = parts(letter)
        jamo = [letter] if split is None else [INITIALS[split[0]], VOWELS[split[1]], FINALS[split[2]].strip()]
        keys += [KEYS.get(key, key) for one in jamo for key in PAIRS.get(one, one)]
    return "".join(keys)


def slipped(word, chance):
    """One letter of one syllable struck wrong, left out, or two syllables' letters changed places."""
    letters = list(word)
    at = chance.choice([at for at, letter in enumerate(letters) if parts(letter)])
    initial, vowel, final = parts(letters[at])
    match chance.randrange(3):
        case 0:
            vowel = chance.choice([other for other in (0, 4, 8, 13, 18, 20) if other != vowel])
        case 1:
            initial = chance.choice([other for other in (0, 2, 3, 5, 6, 7, 9, 11, 12) if other != initial])
        case _:
            final = 0 if final else chance.choice((4, 8, 16, 21))
    letters[at] = chr(0xAC00 + initial * 588 + vowel * 28 + final)
    return "".join(letters)


def texts(folder):
    """The documents, and the names that people marked in them."""
    marked = (folder / "klue/klue-ner-v1.1_dev.wikitree-inline.tsv").read_text().splitlines()
    names, plain = set(), []
    for line in marked:
        sentence = line.split("\t", 1)[1]
        names.update(name for name, tag in re.findall(r"<([^<>:]+):(PS|OG)>", sentence) if len(name) > 2)
        plain.append(re.sub(r"<([^<>]*):[A-Z]{2}>", r"\1", sentence))
    groups = [plain[at : at + 4] for at in range(0, len(plain), 4)]
    park = (folder / "ko-parallel-news/korean-english-park.dev.ko").read_text().splitlines()
    groups += [park[at : at + 5] for at in range(0, len(park), 5)]
    by_story = {}
    for line in (folder / "ud/pud-ko-news.tsv").read_text().splitlines():
        key, sentence = line.split("\t", 1)
        by_story.setdefault(key[:6], []).append(sentence)
    return groups + list(by_story.values()), names


def asked(groups, names, chance):
    """Queries: what is asked, of which kind, and what an answer has to have in it (or which document it is)."""
    whole = [" ".join(group) for group in groups]
    queries = []
    for at, group in enumerate(groups):
        sentence = chance.choice(group)
        words = [word.strip("\"'“”‘’.,()") for word in sentence.split()]
        words = [word for word in words if len(word) > 1]
        if len(words) < 7:
            continue
        kept = sorted(chance.sample(range(len(words) - 1), min(6, len(words) - 1)))
        queries.append(("question", " ".join(words[at] for at in kept) + " 것은 무엇인가?", at))
        bare = [PARTICLES.sub("", word) for word in words]
        bare = [word for word in bare if re.fullmatch(r"[가-힣]{3,7}", word) and sum(word in text for text in whole) <= 3]
        if bare:
            word = chance.choice(bare)
            queries += [("word", word, word), ("word, slipped", slipped(word, chance), word), ("word, on Latin keys", on_latin(word), word)]
        if len(bare) > 1:
            queries.append(("two words", " ".join(chance.sample(bare, 2)), at))
    for name in sorted(names):
        if re.fullmatch(r"[가-힣]{3,8}", name):
            queries += [("name", name, name), ("name, slipped", slipped(name, chance), name), ("name, on Latin keys", on_latin(name), name)]
            queries.append(("name, initials", "".join(INITIALS[parts(letter)[0]] for letter in name), name))
    return whole, queries


def main():
    folder, search = pathlib.Path(sys.argv[1]), sys.argv[2:] or SEARCH
    whole, queries = asked(*texts(folder), random.Random(4))
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        lines = [{"id": str(at), "title": "", "text": text} for at, text in enumerate(whole)]
        (place / "D.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        lines = [{"id": str(at), "text": query} for at, (_, query, _) in enumerate(queries)]
        (place / "Q.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        command = [*search, "--documents", place / "D.jsonl", "--queries", place / "Q.jsonl", "--top", str(TOP)]
        answers = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    ranks, missed = {}, {}
    for (kind, query, wanted), line in zip(queries, answers, strict=True):
        hits = [int(hit["id"]) for hit in json.loads(line)["hits"]]
        right = [hit == wanted if isinstance(wanted, int) else wanted in whole[hit] for hit in hits]
        ranks.setdefault(kind, []).append(1 / (right.index(True) + 1) if True in right else 0)
        if True not in right:
            missed.setdefault(kind, []).append(f"{query} ({wanted})")
    print(f"{len(whole)} documents, {len(queries)} queries")
    for kind, found in ranks.items():
        print(f"{kind:<22}{len(found):>5} queries  MRR@{TOP} {sum(found) / len(found):.4f}  found {sum(map(bool, found)) / len(found):.4f}")
        if "-v" in os.environ.get("QUALITY", ""):
            print("   ", "; ".join(missed.get(kind, [])[:25]))


if __name__ == "__main__":
    main()
