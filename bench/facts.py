#!/usr/bin/env python3
"""Holds `jikji lab facts` against values and spans that people wrote down.

    cargo build --release && python3 bench/facts.py --shared ../shared [--program target/release/jikji] [--wrong]

Two sets, read from ../shared and never copied:

- ko-expr (expressions.tsv, money.tsv): every row of money, percent and the dates with an ISO value. The day is 2026-01-12.
  A row is right when the expression alone gives a fact with its value. The rows of money.tsv are asked a second time in
  their context: there an end of a range counts for its amount (30만 달러 of 20만∼30만 달러).
- KLUE-NER (news sentences with <entity:TAG>): DT are dates, TI times, QT money, percent and count together, PS persons, OG
  organisations. A fact is right when its kind and both its ends are. One rule: our money begins at its 약, 총, 최대 or 최소
  (the value is about that much), KLUE's quantity begins at the number, so these words are cut off before comparing.
  Even lines were used to write the rules (tuning), odd lines are what is reported.
"""

import argparse
import collections
import json
import re
import subprocess

DAY = "2026-01-12"
TAGS = {"money": "QT", "percent": "QT", "count": "QT", "date": "DT", "time": "TI", "person": "PS", "organisation": "OG"}
BEFORE = re.compile(r"^(?:약|총|최대|최소|무려|대략)\s*")


def facts(program, texts):
    """The facts of each text, in order."""
    lines = "".join(
        json.dumps({"id": str(at), "text": text, "date": DAY}, ensure_ascii=False) + "\n" for at, text in enumerate(texts)
    )
    out = subprocess.run([program, "lab", "facts"], input=lines, capture_output=True, text=True, check=True).stdout
    found = [json.loads(line)["facts"] for line in out.splitlines()]
    assert len(found) == len(texts)
    for text, row in zip(texts, found):
        for fact in row:
            assert text[fact["start"] : fact["end"]] == fact["surface"], (text, fact)
    return found


def rows(path):
    """The rows of a table with a head line."""
    with open(path, encoding="utf-8") as file:
        head = file.readline().rstrip("\n").split("\t")
        for line in file:
            yield dict(zip(head, line.rstrip("\n").split("\t")))


def numbers(value):
    """The numbers of a value: one, or the two ends of a range."""
    if not isinstance(value, dict):
        return []
    return [value["amount"]] if "amount" in value else [value.get("low"), value.get("high")]


def money(gold):
    """`USD 200000..300000`, `KRW ~[1e9,1e10)`, `KRW 220 = USD 2`: currency and numbers of each sum."""
    for part in gold.split("="):
        currency, rest = re.match(r"\s*([A-Z]{3})\s+(.*)", part).groups()
        yield currency, [float(number) for number in re.findall(r"\d+(?:\.\d+)?(?:e\d+)?", rest.split(" per ")[0].replace("-", " "))]


def says_money(found, gold):
    return all(
        any(
            fact["kind"] == "money" and fact["value"]["currency"] == currency and numbers(fact["value"]) == amounts
            for fact in found
        )
        for currency, amounts in money(gold)
    )


def says_percent(found, gold):
    unit = "times" if "×" in gold else "pp" if gold.endswith(" pp") else "%"
    amounts = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", gold)]
    return any(
        fact["kind"] == "percent" and fact["value"]["unit"] == unit and numbers(fact["value"]) == amounts for fact in found
    )


def says_date(found, gold):
    """An open end (`..2026-02-03`) is not part of the value."""
    return any(fact["kind"] == "date" and fact["value"] == gold.strip(".") for fact in found)


ISO = re.compile(r"^(\.\.)?\d{4}-(\d\d(-\d\d)?|Q\d|H\d)(\.\.)?$")


def expressions(program, folder, wrong):
    """Right answers on ko-expr."""
    table = list(rows(f"{folder}/expressions.tsv"))
    gold_of = lambda row: row["value(ref 2026-01-12 09:00 KST)"]
    asked = []
    for row in table:
        gold = gold_of(row)
        kind = row["kind"]
        if kind == "MONEY":
            asked.append((kind, row["surface"], lambda found, gold=gold: says_money(found, gold)))
        elif kind == "NOT-MONEY":
            asked.append((kind, row["surface"], lambda found: not any(fact["kind"] == "money" for fact in found)))
        elif kind == "PERCENT":
            asked.append((kind, row["surface"], lambda found, gold=gold: says_percent(found, gold)))
        elif kind == "DATE" and ISO.match(gold):
            asked.append((kind, row["surface"], lambda found, gold=gold: says_date(found, gold)))
    for row in rows(f"{folder}/money.tsv"):
        currency, amount = row["value"].split()
        gold = (currency, float(amount))
        asked.append(("money.tsv", row["surface"], lambda found, value=row["value"]: says_money(found, value)))
        asked.append(("money.tsv in context", row["context"], lambda found, gold=gold: holds(found, gold)))
    counts = collections.Counter()
    for (kind, text, right), found in zip(asked, facts(program, [text for _, text, _ in asked])):
        ok = right(found)
        counts[kind, ok] += 1
        if wrong and not ok:
            print(f"  wrong: {kind}: {text}: {[(fact['kind'], fact['value']) for fact in found]}")
    for kind in dict.fromkeys(kind for kind, _ in counts):
        print(f"ko-expr {kind}: {counts[kind, True]} of {counts[kind, True] + counts[kind, False]}")


def holds(found, gold):
    currency, amount = gold
    return any(
        fact["kind"] == "money" and fact["value"]["currency"] == currency and amount in numbers(fact["value"]) for fact in found
    )


def gold_spans(marked):
    """The sentence without its marks, and (start, end, tag) in characters."""
    text, spans, at = "", [], 0
    for mark in re.finditer(r"<([^<>]*):(PS|LC|OG|DT|TI|QT)>", marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], spans


def entities(program, path, wrong):
    """Exact-span F1 on KLUE-NER."""
    with open(path, encoding="utf-8") as file:
        marked = [line.rstrip("\n").split("\t")[1] for line in file]
    golds = [gold_spans(line) for line in marked]
    found = facts(program, [text for text, _ in golds])
    for name, half in (("tuning", 0), ("reported", 1)):
        right, wrongs, missed = collections.Counter(), collections.Counter(), collections.Counter()
        # A person or organisation is a fact at its first mention; the text of a line names some twice.
        for at in range(half, len(golds), 2):
            text, spans = golds[at]
            ours = set()
            for fact in found[at]:
                tag = TAGS.get(fact["kind"])
                if tag:
                    start, end = fact["start"], fact["end"]
                    if fact["kind"] == "money":
                        start += len(BEFORE.match(text[start:end])[0]) if BEFORE.match(text[start:end]) else 0
                    ours.add((start, end, tag))
            theirs = set(spans)
            for span in ours & theirs:
                right[span[2]] += 1
            for span in ours - theirs:
                wrongs[span[2]] += 1
            for span in theirs - ours:
                missed[span[2]] += 1
            if wrong and name == "tuning":
                for sign, some in (("+", ours - theirs), ("-", theirs - ours)):
                    for start, end, tag in sorted(some):
                        if tag in wrong:
                            print(f"  {sign}{tag} {text[max(0, start - 12):start]}[{text[start:end]}]{text[end:end + 12]}")
        figures = dict.fromkeys(["DT", "TI", "QT", "PS", "OG"])
        for label, tags in [*((tag, [tag]) for tag in figures), ("DT+TI+QT", ["DT", "TI", "QT"])]:
            hit, extra, gone = (sum(counter[tag] for tag in tags) for counter in (right, wrongs, missed))
            precision, recall = hit / max(hit + extra, 1), hit / max(hit + gone, 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            print(f"KLUE-NER {name} {label}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} of {hit + gone}")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--program", default="target/release/jikji")
    asked.add_argument("--shared", default="../shared")
    asked.add_argument("--wrong", nargs="*", metavar="TAG", help="show what is wrong, of these tags on the tuning half")
    args = asked.parse_args()
    korean = f"{args.shared}/data/korean"
    expressions(args.program, f"{korean}/ko-expr", args.wrong is not None)
    entities(args.program, f"{korean}/klue/klue-ner-v1.1_dev.wikitree-inline.tsv", args.wrong or [])


if __name__ == "__main__":
    main()
