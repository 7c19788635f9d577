"""Draws and prints every picture of the demo paper. See README.md.

    python make.py                          every picture and portrait
    python make.py bridge-day cello         only these
    python make.py --fonts DIR              banners, wordmark and seal, which need the type in DIR
    python make.py --proof DIR bridge-day   unprinted PNG proofs into DIR
"""

import sys
import tomllib
from pathlib import Path

import banners
import marks
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

HERE = Path(__file__).resolve().parent
PAPER = HERE.parent / "paper"
THEME = HERE.parents[2] / "themes" / "default"
CREDIT = "그림 새나루신문"
PICTURE_WEBP, PICTURE_JPEG = {480: 72, 960: 69, 1440: 61}, {960: 65}
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
    image = press.pull(sheet, 480 if portrait else 1440, sum(key.encode()), tremor=0.5 if portrait else 0.9)
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


def print_pictures(drawn, asked):
    words = tomllib.loads((HERE / "words.toml").read_text())
    folder, listing = PAPER / "pictures", PAPER / "pictures.toml"
    folder.mkdir(parents=True, exist_ok=True)
    known = tomllib.loads(listing.read_text()) if listing.exists() else {}
    for key in asked:
        known[key] = print_picture(key, drawn[key](), folder)
    listing.write_text("\n".join(entry(key, words[key], known[key]) for key in words if key in known))


def print_lettered(fonts):
    """The banners with their list, the wordmark of the paper, the seal of the product."""
    folder = PAPER / "banners"
    lines = ["# width and height are those on the page; the files hold twice as many pixels. Each banner is also there in the",
             "# other shape: KEY-wide (728 by 90) and KEY-box (300 by 250).", ""]
    folder.mkdir(parents=True, exist_ok=True)
    for key, draw, slot, order, link, alt in banners.ALL:
        own = "box" if slot == "article-side" else "wide"
        lines += [f"[{key}]", f'slot = "{slot}"', f"order = {order}", f'link = "{link}"', f'alt = "{alt}"']
        for shape, size in (("wide", banners.WIDE), ("box", banners.BOX)):
            image = press.pull(draw(size, banners.Type(fonts)), size[0], sum(key.encode()), tremor=0, grain=1.0)
            name = f"{key}-{shape}"
            image.save(folder / f"{name}.webp", quality=76, method=6)
            image.save(folder / f"{name}.jpg", quality=74, optimize=True, progressive=True)
            if shape == own:
                lines += [f"width = {size[0] // 2}", f"height = {size[1] // 2}", f'files = ["{name}.webp", "{name}.jpg"]',
                          f'tone = "{press.tone(image)}"', ""]
    (folder / "banners.toml").write_text("\n".join(lines))
    (PAPER / "logo.svg").write_text(marks.wordmark(fonts))
    THEME.mkdir(parents=True, exist_ok=True)
    (THEME / "favicon.svg").write_text(marks.seal(fonts))


def main(arguments):
    drawn = scenes()
    asked = [key for key in arguments if key in drawn] or list(drawn)
    if "--proof" in arguments:
        folder = Path(arguments[arguments.index("--proof") + 1])
        for key in asked:
            press.proof(drawn[key](), 1200).save(folder / f"{key}.png")
    elif "--fonts" in arguments:
        print_lettered(Path(arguments[arguments.index("--fonts") + 1]))
    else:
        print_pictures(drawn, asked)


if __name__ == "__main__":
    main(sys.argv[1:])
