"""Sky, hills, water, plants and birds."""

import math

from ink import CREAM, DEEP, FOAM, INK, MIST, PAPER, SEA, curve, mix, polyline, sliver


def sky(s, top, bottom, horizon=800, streaks=None, density=0.35):
    s.rect(0, 0, s.width, horizon, s.fade([(0, top), (1, bottom)]))
    if streaks:
        s.cuts((0, 0, s.width, horizon), streaks, gap=24, length=190, width=2.4,
               density=lambda u, v: density * v * v, opacity=0.7)


def sun(s, x, y, r, ink, halo=None, halo_size=3.2):
    if halo:
        s.disc(x, y, r * halo_size, s.glow([(0, halo, 0.75), (0.35, halo, 0.4), (1, halo, 0)]))
    s.disc(x, y, r, ink)


def ridge(s, y, amp, step=30, rough=1.0):
    """Points of a skyline from the left edge to the right."""
    phase = [s.rng.random() * 6.28 for _ in range(4)]
    waves = [(1, 1.0), (2.3, 0.5), (5.1, 0.22 * rough), (11.7, 0.1 * rough)]
    points = []
    for i in range(-1, int(s.width / step) + 2):
        t = i * step / s.width * 6.28
        lift = sum(a * math.sin(t * f + p) for (f, a), p in zip(waves, phase))
        points.append((i * step, y - amp * lift))
    return points


def land(s, points, ink, foot=800, cut=None, angle=38, density=0.4, gap=15, length=36, width=2.0):
    """A hill under a skyline, with cuts that thin out downwards."""
    d = curve(points) + f"L{points[-1][0]} {foot}L{points[0][0]} {foot}Z"
    s.path(d, ink)
    if cut:
        top = min(y for _, y in points)
        with s.inside(d):
            s.cuts((0, top, s.width, foot - top), cut, angle=angle, gap=gap, length=length, width=width,
                   density=lambda u, v: density * (1 - v))


def hill(s, y, amp, ink, foot=800, cut=None, rough=1.0, **cuts):
    land(s, ridge(s, y, amp, rough=rough), ink, foot, cut, **cuts)


def water(s, y0, y1, far, near, light, shade=None, density=0.5, glints=()):
    """Sea from a horizon to the lower edge; glints are (x, ink, spread, strength) columns of light."""
    s.rect(0, y0, s.width, y1 - y0, s.fade([(0, far), (1, near)]))
    ripples(s, y0, y1, light, density)
    if shade:
        ripples(s, y0, y1, shade, density * 0.8)
    for x, ink, spread, strength in glints:
        d, y = [], y0 + 3
        while y < y1:
            t = (y - y0) / (y1 - y0)
            for _ in range(1 + int(strength * 3)):
                if s.rng.random() < strength:
                    size = (14 + 70 * t) * (0.4 + s.rng.random())
                    cx = x + s.rng.gauss(0, spread * (0.35 + t))
                    d.append(sliver(cx - size / 2, y, cx + size / 2, y, 1.6 + 5 * t))
            y += 4 + 13 * t
        s.path("".join(d), ink)


def ripples(s, y0, y1, ink, density=0.5, opacity=1.0):
    d, y = [], y0 + 4
    while y < y1:
        t = (y - y0) / (y1 - y0)
        x = -s.rng.random() * 120
        while x < s.width:
            size = (24 + 120 * t) * (0.4 + s.rng.random())
            if s.rng.random() < density * (0.6 + 0.4 * s.rng.random()):
                d.append(sliver(x, y, x + size, y + s.rng.uniform(-1, 1) * 4 * t, 1 + 4.2 * t))
            x += size + s.rng.random() * (60 + 160 * t)
        y += 5 + 20 * t
    s.path("".join(d), ink, opacity)


def swell(s, y, amp, length, ink, crest, foot=None, phase=0.0, lift=0.0):
    """One rolling wave across the sheet with cut foam on its crest."""
    points = []
    for i in range(-1, int(s.width / 20) + 2):
        t = (i * 20 / length + phase) * 6.28
        points.append((i * 20, y - amp * (math.sin(t) + 0.32 * math.sin(2 * t + 0.9)) - lift * i * 20 / s.width))
    foot = foot or s.height
    d = curve(points) + f"L{points[-1][0]} {foot}L{points[0][0]} {foot}Z"
    s.path(d, ink)
    with s.inside(d):
        marks = []
        for row in range(5):
            for x, py in points:
                if s.rng.random() < 0.62 - row * 0.1:
                    gx, gy = x + s.rng.uniform(-14, 14), py + 3 + row * 14 + s.rng.uniform(0, 6)
                    size = 18 + s.rng.random() * 48
                    slope = -amp * 6.28 / length * math.cos((gx / length + phase) * 6.28)
                    marks.append(sliver(gx, gy, gx + size, gy + size * slope, 3.4 - row * 0.45))
        s.path("".join(marks), crest)


def cloud(s, x, y, w, ink, opacity=1.0):
    """A flat-bottomed bank of cloud."""
    d, humps = [f"M{x} {y}"], 4
    heights = [0.10, 0.2, 0.26, 0.14]
    for i in range(humps):
        x0, x1 = x + w * i / humps, x + w * (i + 1) / humps
        top = y - w * heights[i] * (0.9 + 0.3 * s.rng.random())
        d.append(f"C{x0 - w * 0.03:.0f} {top:.0f} {x1 + w * 0.03:.0f} {top:.0f} {x1:.0f} {y - w * 0.03:.0f}")
    s.path("".join(d) + f"L{x + w} {y}Z", ink, opacity)


def rain(s, ink, angle=72, density=0.35, gap=16, length=80, width=1.5, opacity=0.8):
    s.cuts((0, 0, s.width, s.height), ink, angle=angle, gap=gap, length=length, width=width,
           density=density, opacity=opacity)


def gull(s, x, y, span, ink, width=None):
    w = width or span * 0.09
    s.path(f"M{x - span / 2} {y - span * .1}Q{x - span * .2} {y - span * .26} {x} {y}"
           f"Q{x + span * .2} {y - span * .26} {x + span / 2} {y - span * .1}"
           f"Q{x + span * .2} {y - span * .26 + w} {x} {y + w}Q{x - span * .2} {y - span * .26 + w} {x - span / 2} {y - span * .1}Z", ink)


def gulls(s, places, ink):
    for x, y, span in places:
        gull(s, x, y, span, ink)


def reeds(s, x0, x1, y, height, count, ink, plume=None, lean=0.18):
    """Stems with a leaf or two and a nodding plume."""
    stems, heads = [], []
    for _ in range(count):
        x, h = s.rng.uniform(x0, x1), height * (0.55 + 0.6 * s.rng.random())
        tip = x + h * (lean + s.rng.uniform(-0.12, 0.12))
        w = 1.6 + h * 0.006
        stems.append(f"M{x - w:.1f} {y}Q{x - w:.1f} {y - h * .6:.1f} {tip:.1f} {y - h:.1f}Q{x + w:.1f} {y - h * .6:.1f} {x + w:.1f} {y}Z")
        side = s.rng.choice((-1, 1))
        ly = y - h * s.rng.uniform(0.25, 0.6)
        stems.append(sliver(x, ly, x + side * h * .3, ly - h * .22, w * 1.6))
        if plume:
            heads.append(sliver(tip - 2, y - h * 1.04, tip + h * .1, y - h * .84, h * .022))
            for k in range(3):
                heads.append(sliver(tip + k * 3, y - h + k * h * .03, tip + h * (.1 + k * .02), y - h * (.94 - k * .04), 2))
    s.path("".join(stems), ink)
    if plume:
        s.path("".join(heads), plume)


def tree(s, x, y, size, leaf, light=None, trunk=INK, lean=0.0):
    """A round broad-leaved tree standing at (x, y)."""
    s.path(f"M{x - size * .05} {y}Q{x - size * .02} {y - size * .3} {x - size * .03 + lean} {y - size * .6}"
           f"L{x + size * .04 + lean} {y - size * .6}Q{x + size * .02} {y - size * .3} {x + size * .06} {y}Z", trunk)
    for side, up in ((-0.18, 0.62), (0.2, 0.58)):
        s.line([(x, y - size * .3), (x + size * side + lean, y - size * up)], trunk, size * 0.03)
    points = []
    for i in range(28):
        a, r = i / 28 * 6.28, size * 0.39 * (1.04 if i % 2 else 0.9) * (0.93 + 0.14 * s.rng.random())
        points.append((x + lean + r * math.cos(a), y - size * 0.72 + r * 0.82 * math.sin(a)))
    s.blob(points, leaf)
    if light:
        with s.inside(curve(points, close=True)):
            s.cuts((x + lean - size * .42, y - size * 1.1, size * .84, size * .8), light, angle=-35, gap=size * .045,
                   length=size * .11, width=size * .013, density=lambda u, v: max(0, 0.85 - 0.6 * v - 0.5 * u))


def pine(s, x, y, size, leaf, light=None, trunk=INK, flip=False):
    """A shore pine: a bent trunk and flat shelves of needles."""
    with s.placed(x, y, size / 100, flip=flip):
        s.path("M-4 0C-6 -25 8 -38 2 -60C0 -72 6 -80 10 -92L14 -90C10 -76 8 -70 10 -58C15 -36 2 -24 5 0Z", trunk)
        s.line([(4, -48), (26, -60)], trunk, 3)
        s.line([(3, -60), (-20, -72)], trunk, 3)
        for cx, cy, w in ((30, -62, 44), (-24, -74, 46), (20, -84, 46), (6, -100, 40)):
            pts = [(cx - w / 2, cy + 2), (cx - w * .3, cy - 9), (cx, cy - 13), (cx + w * .32, cy - 8), (cx + w / 2, cy + 1), (cx, cy + 5)]
            s.blob(pts, leaf)
            if light:
                with s.inside(curve(pts, close=True)):
                    s.cuts((cx - w * .5, cy - 13, w, 14), light, angle=-60, gap=4, length=7, width=0.9, density=0.6)


def wall_of_light(s, points, ink, strength=0.5, x1=0.0, y1=0.0, x2=0.0, y2=1.0):
    """A beam or shaft of light that thins out along its way."""
    s.path(polyline(points), s.fade([(0, ink, strength), (1, ink, 0)], x1, y1, x2, y2))


def stars(s, count, foot, ink=CREAM, left=0):
    for _ in range(count):
        s.disc(s.rng.uniform(left, s.width), s.rng.uniform(0, foot), s.rng.uniform(0.8, 2.3), ink, opacity=0.8)


def islands(s, y, places, ink):
    for x, w, h in places:
        s.path(f"M{x - w / 2} {y}C{x - w * .3} {y - h * .6} {x - w * .16} {y - h} {x} {y - h}S{x + w * .3} {y - h * .3} {x + w / 2} {y}Z", ink)


DAY_WATER = dict(far=MIST, near=SEA, light=FOAM, shade=mix(SEA, DEEP, 0.35))
HAZE = mix(MIST, PAPER, 0.55)
