"""The press: takes a drawn sheet, prints it with the grain of paper and the small tremor of a cut edge."""

import io

import numpy as np
import resvg_py
from PIL import Image, ImageFilter
from thumbhash import image_to_thumbhash


def proof(sheet, pixels):
    """The sheet as it is drawn, without paper: an RGB image."""
    data = bytes(resvg_py.svg_to_bytes(svg_string=sheet.svg(pixels)))
    return Image.open(io.BytesIO(data)).convert("RGB")


def _noise(rng, size, cell):
    """Smooth noise about 0 with a deviation of about 1; cell is its grain in pixels."""
    w, h = size
    small = rng.standard_normal((max(2, h // cell + 2), max(2, w // cell + 2))).astype("float32")
    grown = np.asarray(Image.fromarray(small).resize(size, Image.BICUBIC))
    return grown / (grown.std() or 1)


def pull(sheet, pixels, seed, tremor=0.9, grain=1.3):
    """A print of the sheet. tremor and grain are in pixels and grey levels at 1440 pixels."""
    image = proof(sheet, pixels * 2)
    rng = np.random.default_rng(seed)
    image = _tremble(image, rng, tremor * pixels / 720)
    image = image.resize((pixels, round(pixels * sheet.height / sheet.width)), Image.LANCZOS)
    ink = np.asarray(image).astype("float32")
    size = image.size
    mottle = 1.3 * _noise(rng, size, 90) + grain * _noise(rng, size, 3)
    dark = 1 - ink.mean(axis=2) / 255
    flecks = (_noise(rng, size, 4) > 3.1) * dark * 26
    printed = ink + (mottle * (0.5 + 0.6 * dark) + flecks)[..., None]
    return Image.fromarray(np.clip(printed, 0, 255).astype("uint8"))


def _tremble(image, rng, reach):
    """Move every point a little, so that ruled edges look cut by hand."""
    w, h = image.size
    source = np.asarray(image)
    ys, xs = np.mgrid[0:h, 0:w]
    shifts = []
    for _ in range(2):
        shifts.append(reach * (0.75 * _noise(rng, (w, h), 70) + 0.3 * _noise(rng, (w, h), 14)))
    xs = np.clip(np.rint(xs + shifts[0]), 0, w - 1).astype(int)
    ys = np.clip(np.rint(ys + shifts[1]), 0, h - 1).astype(int)
    return Image.fromarray(source[ys, xs])


def renditions(image, folder, key, webp, jpeg):
    """Write the picture at each width; the names say key and width."""
    for width in sorted({*webp, *jpeg}):
        height = round(width * image.height / image.width)
        scaled = image if width == image.width else image.resize((width, height), Image.LANCZOS)
        if width in webp:
            scaled.save(folder / f"{key}-{width}.webp", quality=webp[width], method=6)
        if width in jpeg:
            scaled.save(folder / f"{key}-{width}.jpg", quality=jpeg[width], optimize=True, progressive=True)


def tone(image):
    """The average colour as #rrggbb."""
    r, g, b = np.asarray(image.resize((1, 1), Image.BOX))[0, 0]
    return f"#{r:02x}{g:02x}{b:02x}"


def thumbhash(image):
    """The ThumbHash of the picture in base64."""
    small = io.BytesIO()
    image.copy().filter(ImageFilter.GaussianBlur(4)).resize((96, round(96 * image.height / image.width))).save(small, "PNG")
    small.seek(0)
    return image_to_thumbhash(small)
