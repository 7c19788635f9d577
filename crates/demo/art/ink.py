"""Inks, the sheet they are printed on, and the cuts of the gouge.

A sheet is 1200 by 800 units unless told otherwise. Everything drawn on it is a
flat shape, a line, or a field of cuts: short tapered strokes that stand for
light and form, as a gouge leaves them in lino.
"""

import math
import random
from contextlib import contextmanager

PAPER, CREAM, SAND, OCHRE, RUST = "#f4ead7", "#eadbbd", "#dabd8f", "#c68f3e", "#9a4f30"
INK, NIGHT, DEEP, TEAL, SEA = "#13191d", "#0e2a33", "#123f49", "#1f6069", "#468a8c"
MIST, FOAM, SEAL, BLUSH = "#9dc0b7", "#d5e1d3", "#d5402b", "#e9b79c"
SKIN, SKIN_SHADE = "#e2b791", "#b97f5c"


def mix(one, other, share):
    """The ink between two inks; share 0 is the first, 1 the second."""
    pairs = zip(_rgb(one), _rgb(other))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _rgb(ink):
    return [int(ink[i : i + 2], 16) for i in (1, 3, 5)]


def n(value):
    """A number as SVG wants it, short."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def polyline(points, close=True):
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + ("Z" if close else "")


def curve(points, close=False):
    """A smooth path through the points (Catmull-Rom as cubic Béziers)."""
    count = len(points)
    at = (lambda i: points[i % count]) if close else (lambda i: points[max(0, min(count - 1, i))])
    out = [f"M{n(points[0][0])} {n(points[0][1])}"]
    for i in range(count if close else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
        handles = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        out.append("C" + " ".join(n(v) for v in handles))
    return "".join(out) + ("Z" if close else "")


def sliver(x1, y1, x2, y2, width):
    """One cut of the gouge: a stroke that begins and ends in a point."""
    length = math.hypot(x2 - x1, y2 - y1) or 1
    ox, oy = -(y2 - y1) / length * width, (x2 - x1) / length * width
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2
    return f"M{n(x1)} {n(y1)}Q{n(mx + ox)} {n(my + oy)} {n(x2)} {n(y2)}Q{n(mx - ox)} {n(my - oy)} {n(x1)} {n(y1)}Z"


class Sheet:
    def __init__(self, seed, width=1200, height=800, ground=PAPER):
        self.width, self.height = width, height
        self.rng = random.Random(seed)
        self.body, self.defs = [], []
        self.rect(0, 0, width, height, ground)

    def svg(self, pixels):
        size = f'width="{pixels}" height="{round(pixels * self.height / self.width)}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" {size}>'
            f"<defs>{''.join(self.defs)}</defs>{''.join(self.body)}</svg>"
        )

    # --- marks -----------------------------------------------------------
    def path(self, d, fill, opacity=1):
        veil = f' opacity="{opacity}"' if opacity != 1 else ""
        self.body.append(f'<path d="{d}" fill="{fill}"{veil}/>')

    def poly(self, points, fill, opacity=1):
        self.path(polyline(points), fill, opacity)

    def blob(self, points, fill, opacity=1):
        self.path(curve(points, close=True), fill, opacity)

    def rect(self, x, y, w, h, fill, opacity=1, round_=0):
        corner = f' rx="{round_}"' if round_ else ""
        veil = f' opacity="{opacity}"' if opacity != 1 else ""
        self.body.append(f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" fill="{fill}"{corner}{veil}/>')

    def disc(self, x, y, r, fill, opacity=1, ry=None, turn=0):
        veil = f' opacity="{opacity}"' if opacity != 1 else ""
        spin = f' transform="rotate({n(turn)} {n(x)} {n(y)})"' if turn else ""
        self.body.append(
            f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r)}" ry="{n(ry or r)}" fill="{fill}"{veil}{spin}/>'
        )

    def line(self, points, ink, width, opacity=1, smooth=False, cap="round"):
        d = curve(points) if smooth else polyline(points, close=False)
        self.stroke(d, ink, width, opacity, cap)

    def stroke(self, d, ink, width, opacity=1, cap="round"):
        veil = f' opacity="{opacity}"' if opacity != 1 else ""
        self.body.append(
            f'<path d="{d}" fill="none" stroke="{ink}" stroke-width="{n(width)}" '
            f'stroke-linecap="{cap}" stroke-linejoin="round"{veil}/>'
        )

    # --- fields ----------------------------------------------------------
    def fade(self, stops, x1=0.0, y1=0.0, x2=0.0, y2=1.0):
        """A linear gradient over the box of a shape: [(place, ink, opacity)]."""
        return self._define("linearGradient", f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops)

    def glow(self, stops):
        return self._define("radialGradient", 'cx=".5" cy=".5" r=".5"', stops)

    def _define(self, kind, place, stops):
        key = f"g{len(self.defs)}"
        inner = "".join(
            f'<stop offset="{s[0]}" stop-color="{s[1]}" stop-opacity="{s[2] if len(s) > 2 else 1}"/>' for s in stops
        )
        self.defs.append(f'<{kind} id="{key}" {place}>{inner}</{kind}>')
        return f"url(#{key})"

    @contextmanager
    def inside(self, d):
        """Draw only inside a path."""
        key = f"c{len(self.defs)}"
        self.defs.append(f'<clipPath id="{key}"><path d="{d}"/></clipPath>')
        self.body.append(f'<g clip-path="url(#{key})">')
        yield
        self.body.append("</g>")

    @contextmanager
    def placed(self, x=0, y=0, scale=1.0, turn=0, flip=False, opacity=1):
        across = -scale if flip else scale
        veil = f' opacity="{opacity}"' if opacity != 1 else ""
        self.body.append(
            f'<g transform="translate({n(x)} {n(y)}) rotate({n(turn)}) scale({across:.4f} {scale:.4f})"{veil}>'
        )
        yield
        self.body.append("</g>")

    def cuts(self, box, ink, angle=0, gap=14, length=40, width=2.0, density=0.6, opacity=1, bend=0):
        """A field of cuts in a box (x, y, w, h). density: share or f(u, v) over the box."""
        x0, y0, w, h = box
        dense = density if callable(density) else (lambda u, v: density)
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        reach = math.hypot(w, h) / 2 + length
        cx, cy, d = x0 + w / 2, y0 + h / 2, []
        across = -reach
        while across < reach:
            along = -reach + self.rng.random() * length
            while along < reach:
                px, py = cx + along * cos - across * sin, cy + along * sin + across * cos
                u, v = (px - x0) / w, (py - y0) / h
                if -0.05 < u < 1.05 and -0.05 < v < 1.05 and self.rng.random() < dense(u, v):
                    size = length * (0.5 + self.rng.random() * 0.8)
                    tilt = math.radians(angle + bend * (u - 0.5) + self.rng.uniform(-4, 4))
                    d.append(
                        sliver(px, py, px + size * math.cos(tilt), py + size * math.sin(tilt),
                               width * (0.6 + self.rng.random() * 0.8))
                    )
                along += length * (1.0 + self.rng.random() * 0.7)
            across += gap * (0.75 + self.rng.random() * 0.5)
        if d:
            self.path("".join(d), ink, opacity)
