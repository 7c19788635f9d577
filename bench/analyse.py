#!/usr/bin/env python3
"""How well `jikji lab analyse` finds morphemes, on KLUE-DP (CC BY-SA 4.0), and how fast.

    python3 bench/analyse.py target/release/jikji ../shared/data/korean/klue/klue-dp-v1.1_dev.tsv

Sentences with an even index (0, 2, ...) are the half for tuning, those with an odd one the half for the figure. Morphemes are compared
as a multiset of (form, tag) within a sentence; marks and signs are left out, and so are words whose gold line is not well
formed (3% written as 0). Determiners (MMA, MMD, MMN) count as one tag. Nouns are the forms of NNG and NNP, whichever of both.
"""
import collections
import json
import subprocess
import sys
import time

SIGNS = {"SF", "SP", "SS", "SE", "SO", "SW"}


def gold(path):
    """[(sentence, [(form, tag)])]"""
    found = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("## klue-dp"):
            found.append((line.split("\t")[1], []))
        elif line and not line.startswith("##"):
            fields = line.split("\t")
            forms, tags = fields[2].split(" "), fields[3].split("+")
            if len(forms) == len(tags):
                found[-1][1].extend(zip(forms, tags))
    return found


def counted(morphemes):
    plain = ((form, "MM" if tag.startswith("MM") else tag) for form, tag in morphemes)
    return collections.Counter(pair for pair in plain if pair[1] not in SIGNS)


def nouns(pairs):
    forms = collections.Counter()
    for (form, tag), count in pairs.items():
        if tag in ("NNG", "NNP"):
            forms[form] += count
    return forms


def f1(pairs):
    right = sum(sum((want & have).values()) for want, have in pairs)
    both = sum(sum(want.values()) + sum(have.values()) for want, have in pairs)
    return 2 * right / both


def main():
    program, path = sys.argv[1:3]
    sentences = gold(path)
    begun = time.perf_counter()
    out = subprocess.run(
        [program, "lab", "analyse"], input="\n".join(text for text, _ in sentences), capture_output=True, text=True, check=True
    ).stdout.splitlines()
    took = time.perf_counter() - begun
    pairs = []
    for (text, morphemes), line in zip(sentences, out, strict=True):
        found = json.loads(line)["morphemes"]
        for one in found:
            assert 0 <= one["start"] < one["end"] <= len(text), (text, one)
        pairs.append((counted(morphemes), counted((one["form"], one["tag"]) for one in found)))
    for name, half in [("tuning", pairs[0::2]), ("figure", pairs[1::2]), ("all", pairs)]:
        print(f"{name:7} morphemes with tags {f1(half):.4f}, nouns {f1([(nouns(a), nouns(b)) for a, b in half]):.4f}")
    print(f"{len(sentences)} sentences in {took:.2f} s, the start of the program included")


if __name__ == "__main__":
    main()
