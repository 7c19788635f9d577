#!/usr/bin/env python3
"""How well `jikji lab related` finds what belongs together.

    python3 bench/related/quality.py groups documents.jsonl [--rules]
    python3 bench/related/quality.py pairs klue-sts-v1.1_dev.json [--rules]

groups: lines of {"id", "group", "text"[, "title"]}; what is of the same group belongs together. Prints the mean average
precision, the precision of the first five, and how often the first belongs.
pairs: KLUE-STS; the sentences of all pairs are the documents, and the score of each pair is held against the mark that
people gave it (Pearson). A pair that is not in the ranking scores 0.

The program is JIKJI, or target/release/jikji.
"""

import json
import os
import subprocess
import sys
import tempfile


def related(documents, options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
        file.flush()
        program = os.environ.get("JIKJI", "target/release/jikji")
        top = str(len(documents))
        command = [program, "lab", "related", "--documents", file.name, "--top", top, *options]
        answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return {told["id"]: told["related"] for told in map(json.loads, answer.splitlines())}


def groups(path, options):
    documents = [json.loads(line) for line in open(path, encoding="utf-8")]
    group = {document["id"]: document["group"] for document in documents}
    size = {}
    for name in group.values():
        size[name] = size.get(name, 0) + 1
    average = five = first = asked = 0
    for number, ranking in related(documents, options).items():
        due = size[group[number]] - 1
        if due == 0:
            continue
        belongs = [group[other["id"]] == group[number] for other in ranking]
        met = 0
        for rank, hit in enumerate(belongs, 1):
            met += hit
            average += hit * met / rank / due
        five += sum(belongs[:5]) / 5
        first += any(belongs[:1])
        asked += 1
    print(f"{asked} documents: MAP {average / asked:.4f}, P@5 {five / asked:.4f}, first {first / asked:.4f}")


def pairs(path, options):
    rows = json.load(open(path, encoding="utf-8"))
    documents = [
        {"id": f"{place}-{side}", "text": row[f"sentence{side}"]} for place, row in enumerate(rows) for side in (1, 2)
    ]
    scores = {number: {other["id"]: other["score"] for other in told} for number, told in related(documents, options).items()}
    ours = [scores[f"{place}-1"].get(f"{place}-2", 0.0) for place in range(len(rows))]
    marks = [row["labels"]["label"] for row in rows]
    mean = lambda values: sum(values) / len(values)
    mine, theirs = mean(ours), mean(marks)
    product = sum((one - mine) * (two - theirs) for one, two in zip(ours, marks))
    lengths = sum((one - mine) ** 2 for one in ours) * sum((two - theirs) ** 2 for two in marks)
    print(f"{len(rows)} pairs: Pearson {product / lengths ** 0.5:.4f}")


if __name__ == "__main__":
    kind, path, *options = sys.argv[1:]
    {"groups": groups, "pairs": pairs}[kind](path, options)
