"""Draws and prints every picture of the demo paper. See README.md.

    python make.py                  everything
    python make.py bridge-day ...   only these pictures
    python make.py --proof DIR ...  unprinted PNG proofs into DIR
"""

import sys
import tomllib
from pathlib import Path

import portraits
import press
import scenes_bridge
import scenes_civic
import scenes_coast
import scenes_culture
import scenes_market
import scenes_port
import scenes_stream
import scenes_works

HERE = Path(__file__).parent
PAPER = HERE.parent / "paper"
CREDIT = "그림 새나루신문"
PICTURE_WEBP, PICTURE_JPEG = {480: 72, 960: 70, 1440: 66}, {960: 72}
PORTRAIT_WEBP, PORTRAIT_JPEG = {160: 80, 320: 76}, {160: 82, 320: 78}


def scenes():
    found = {}
    for subject in (scenes_bridge, scenes_works, scenes_stream, scenes_port, scenes_coast, scenes_civic,
                    scenes_market, scenes_culture, portraits):
        found.update(subject.SCENES)
    return found


def print_picture(key, sheet, folder):
    """Print one sheet, write its renditions, and return what the list must say of it."""
    portrait = key.startswith("portrait-")
    seed = sum(key.encode())
    image = press.pull(sheet, 480 if portrait else 1440, seed, tremor=0.5 if portrait else 0.9)
    webp, jpeg = (PORTRAIT_WEBP, PORTRAIT_JPEG) if portrait else (PICTURE_WEBP, PICTURE_JPEG)
    press.renditions(image, folder, key, webp, jpeg)
    widest = max(webp)
    return {"width": widest, "height": round(widest * image.height / image.width),
            "tone": press.tone(image), "thumbhash": press.thumbhash(image)}


def entry(key, words, facts):
    return "\n".join([
        f"[{key}]", f'alt = "{words["alt"]}"', f'caption = "{words["caption"]}"', f'credit = "{CREDIT}"',
        f'width = {facts["width"]}', f'height = {facts["height"]}', f'focal = {words["focal"]}',
        f'tone = "{facts["tone"]}"', f'thumbhash = "{facts["thumbhash"]}"', "",
    ])


def main(arguments):
    proofs = Path(arguments[arguments.index("--proof") + 1]) if "--proof" in arguments else None
    drawn = scenes()
    asked = [key for key in arguments if key in drawn] or list(drawn)
    if proofs:
        for key in asked:
            press.proof(drawn[key](), 1200).save(proofs / f"{key}.png")
        return
    words = tomllib.loads((HERE / "words.toml").read_text())
    folder, listing = PAPER / "pictures", PAPER / "pictures.toml"
    folder.mkdir(parents=True, exist_ok=True)
    known = tomllib.loads(listing.read_text()) if listing.exists() else {}
    for key in asked:
        known[key] = print_picture(key, drawn[key](), folder)
    listing.write_text("\n".join(entry(key, words[key], known[key]) for key in words if key in known))


if __name__ == "__main__":
    main(sys.argv[1:])
