"""The wordmark 새나루신문 and the seal 직 that is the sign of the product."""

from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from ink import PAPER, SEAL
from lettering import Face


def _bounds(d):
    pen = BoundsPen(None)
    parse_path(d, pen)
    return [round(v) for v in pen.bounds]


def wordmark(fonts, size=400):
    """Black serif letters in currentColor, set tight, in a box that fits their ink."""
    face = Face(fonts, "noto-serif-kr-*-900-normal.woff2")
    d, _ = face.set("새나루신문", size, tracking=-0.045, digits=0)
    left, top, right, bottom = _bounds(d)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {right - left} {bottom - top}" role="img" '
        f'aria-label="새나루신문"><path fill="currentColor" d="{d}"/></svg>\n'
    )


def seal(fonts):
    """A stamp of vermilion with the letter left white, its edge worn as a stone seal's."""
    face = Face(fonts, "noto-serif-kr-*-900-normal.woff2")
    d, _ = face.set("직", 50, digits=1)
    left, top, right, bottom = _bounds(d)
    edge = "M6 3.5Q32 2 58 3.2Q61 3.6 61.2 7Q62.4 32 60.8 57Q60.4 60.6 57 61Q32 62.2 7 60.9Q3.4 60.5 3.1 57Q1.8 32 3 7Q3.2 3.8 6 3.5Z"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="{SEAL}" d="{edge}"/>'
        f'<path fill="{PAPER}" transform="translate({32 - (left + right) / 2:g} {32 - (top + bottom) / 2:g})" d="{d}"/></svg>\n'
    )
