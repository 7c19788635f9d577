"""나루시장, its fish, the bread, and the old station."""

import math

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, TEAL, Sheet, curve, mix)
from nature import HAZE, hill, sky, tree, wall_of_light
from people import person


def market_street():
    s = Sheet(71)
    vx, vy = 600, 330
    s.rect(0, 0, 1200, 800, mix(DEEP, INK, .2))

    def to(x, y, t):
        return x + (vx - x) * t, y + (vy - y) * t

    # Arcade roof: ribs and panes that catch the day.
    steps = [1 - 1 / (1 + .34 * k) for k in range(11)]
    for t0, t1 in zip(steps, steps[1:]):
        for x0, x1, ink in ((-260, 90, .35), (90, 600, 0), (600, 1110, .12), (1110, 1460, .5)):
            y0, y1 = (-40 if x0 < 0 else -220), (-40 if x1 > 1200 else -220)
            s.poly([to(x0, y0, t0), to(x1, y1, t0), to(x1, y1, t1), to(x0, y0, t1)], mix(mix(FOAM, PAPER, .5), SEA, ink + .12))
        s.line([to(-260, -40, t0), to(90, -220, t0), to(1110, -220, t0), to(1460, -40, t0)], DEEP, 12 * (1 - t0) + 1)
    s.rect(*to(-260, -40, .78), 1720 * .22, 160, mix(PAPER, OCHRE, .12))
    s.poly([to(-100, 800, 0), to(-100, 800, .82), to(1300, 800, .82), to(1300, 800, 0)], s.fade([(0, mix(PAPER, SAND, .3)), (1, mix(SAND, OCHRE, .25))]))
    s.cuts((180, 440, 840, 360), mix(OCHRE, INK, .25), gap=20, length=80, width=2.6, density=.35)
    inks = [SEAL, TEAL, OCHRE, SEA, RUST, mix(MIST, SEA, .3)]
    for side in (-1, 1):
        edge = 600 + side * 720
        for k in range(8, -1, -1):
            t0, t1 = steps[k], steps[k + 1]
            s.poly([to(edge, -60, t0), to(edge, -60, t1), to(edge, 800, t1), to(edge, 800, t0)], mix(mix(RUST, INK, .55), DEEP, k / 12))
            m = t0 + (t1 - t0) * .08
            s.poly([to(edge, 150, m), to(edge, 150, t1), to(edge, 800, t1), to(edge, 800, m)], mix(mix(OCHRE, PAPER, .35), SAND, k / 10))
            # Sign board and striped awning.
            s.poly([to(edge, 10, m), to(edge, 10, t1), to(edge, 100, t1), to(edge, 100, m)], mix(inks[(k * 2 + side) % 6], DEEP, .25))
            out = edge - side * 170
            ink = inks[(k + (side > 0) * 2) % 6]
            for j in range(8):
                a, b = m + (t1 - m) * j / 8, m + (t1 - m) * (j + 1) / 8
                s.poly([to(edge, 130, a), to(edge, 130, b), to(out, 262, b), to(out, 262, a)], ink if j % 2 else PAPER)
                s.poly([to(out, 262, a), to(out, 262, b), to(out, 294, b), to(out, 294, a)], mix(ink if j % 2 else PAPER, INK, .22))
            # Shelves and the seller inside.
            for y in (330, 400, 470):
                s.line([to(edge, y, m), to(edge, y, t1)], mix(RUST, SAND, .35), 5 * (1 - m))
                for j in range(5):
                    q = m + (t1 - m) * (j + .5) / 5
                    x, top = to(edge, y - 26, q)
                    s.rect(x - 10 * (1 - q), top, 20 * (1 - q), 26 * (1 - q), mix(inks[(j + k + y // 70) % 6], SAND, .35))
            q = (m + t1) / 2
            seller = to(edge - side * 90, 700, q)
            if (k, side) in ((1, 1), (2, -1), (4, 1), (5, -1), (7, 1)):
                person(s, *seller, 360 * (1 - q), (DEEP, TEAL, mix(MIST, PAPER, .3))[k % 3], INK, facing=-side, hat="cap", hat_ink=PAPER)
            # The stall: crates of fruit and greens, tilted to the street.
            front = edge - side * 210
            s.poly([to(edge, 560, m), to(edge, 560, t1), to(front, 640, t1), to(front, 640, m)], mix(RUST, SAND, .3))
            s.poly([to(front, 640, m), to(front, 640, t1), to(front, 790, t1), to(front, 790, m)], mix(RUST, INK, .35))
            for r in range(4):
                heap = (SEAL, OCHRE, mix(TEAL, OCHRE, .4), mix(SAND, PAPER, .3), RUST)[(k * 3 + r + (side > 0)) % 5]
                for j in reversed(range(8)):
                    q = m + (t1 - m) * (j + .6) / 8
                    x, y = to(edge - side * (28 + r * 52), 556 + r * 22, q)
                    s.disc(x, y + 2, 22 * (1 - q), mix(heap, INK, .4), ry=20 * (1 - q))
                    s.disc(x, y, 21 * (1 - q), heap, ry=19 * (1 - q))
                    s.disc(x - 6 * (1 - q), y - 8 * (1 - q), 7 * (1 - q), mix(heap, PAPER, .5))
    for k in range(1, 9):
        t = steps[k] - .03
        for x in (330, 870):
            a, b = to(x, -60, t), to(x, 60, t)
            s.line([a, b], INK, 3 * (1 - t) + .6)
            s.disc(b[0], b[1], 110 * (1 - t), s.glow([(0, mix(OCHRE, PAPER, .5), .85), (1, OCHRE, 0)]))
            s.disc(b[0], b[1], 24 * (1 - t), PAPER)
    crowd = [(.72, 560, DEEP, {}), (.7, 650, SEAL, dict(skirt=True)), (.64, 470, TEAL, dict(facing=1)), (.6, 720, RUST, dict(back=True)),
             (.52, 600, mix(SEA, MIST, .4), dict(back=True, stride=2)), (.44, 380, DEEP, dict(facing=-1)), (.36, 760, mix(OCHRE, SAND, .4), dict(facing=1, skirt=True, long_hair=True)),
             (.22, 480, TEAL, dict(back=True, stride=3)), (.12, 690, mix(PAPER, BLUSH, .3), dict(back=True, skirt=True, hair=FOAM))]
    for t, x, ink, more in crowd:
        px, py = to(x, 800, t)
        h = 470 * (1 - t)
        s.path(f"M{px - h * .14} {py}L{px + h * .14} {py}L{px + h * .2} {py + h * .06}L{px - h * .1} {py + h * .06}Z", INK, .3)
        person(s, px, py, h, ink, INK, light=mix(ink, PAPER, .25), **more)
        if t in (.22, .12):
            s.path(f"M{px + h * .1} {py - h * .44}L{px + h * .26} {py - h * .44}L{px + h * .24} {py - h * .24}L{px + h * .12} {py - h * .24}Z", (OCHRE, SEAL)[t == .12])
    return s


def fish(s, x, y, length, turn, back, belly):
    """One fish on its side, head to the left."""
    with s.placed(x, y, length / 100, turn=turn):
        body = "M-52 2C-38 -17 -6 -21 22 -10L38 -3L56 -16C53 -6 53 6 57 16L38 4C10 20 -34 20 -52 2Z"
        s.path(body, belly)
        with s.inside(body):
            s.path("M-52 2C-30 -4 10 -6 60 -2L60 -30L-52 -30Z", back)
            s.cuts((-24, -16, 66, 16), mix(back, PAPER, .35), angle=62, gap=5, length=6, width=1.1, density=.7)
            s.cuts((-24, 2, 60, 12), mix(belly, back, .5), angle=118, gap=6, length=5, width=.8, density=.5)
        s.path("M-6 -17C4 -27 14 -22 20 -10ZM-12 15C-4 23 4 20 6 12Z", mix(back, INK, .25))
        s.stroke("M-29 -13C-23 -4 -24 8 -30 14", mix(back, INK, .3), 1.6)
        s.path("M-22 2C-14 -2 -8 2 -8 6C-14 8 -20 8 -22 2Z", mix(back, INK, .15))
        s.disc(-39, -4, 4, PAPER)
        s.disc(-39, -4, 2.2, INK)


def market_fish():
    s = Sheet(72)
    s.rect(0, 0, 1200, 800, mix(DEEP, INK, .3))
    # Behind the ice: the seller, a lamp, a scale.
    s.rect(0, 0, 1200, 330, s.fade([(0, NIGHT), (1, TEAL)]))
    for i in range(12):
        s.rect(i * 104 - 10, 0, 52, 70, SEAL if i % 2 else PAPER)
        s.path(f"M{i * 104 - 10} 70h52v10a26 18 0 0 1 -52 0Z", mix(SEAL, INK, .2) if i % 2 else FOAM)
        s.rect(i * 104 + 42, 0, 52, 70, PAPER if i % 2 else SEAL)
        s.path(f"M{i * 104 + 42} 70h52v10a26 18 0 0 1 -52 0Z", FOAM if i % 2 else mix(SEAL, INK, .2))
    for x in (240, 930):
        s.line([(x, 60), (x, 130)], INK, 4)
        s.disc(x, 160, 150, s.glow([(0, mix(OCHRE, PAPER, .5), .9), (1, OCHRE, 0)]))
        s.path(f"M{x - 44} 158C{x - 40} 118 {x + 40} 118 {x + 44} 158Z", FOAM)
        s.disc(x, 164, 20, PAPER)
    person(s, 560, 590, 480, mix(SEA, MIST, .25), NIGHT, facing=1, hair=MIST, right=((22, -66), (34, -53)), left=((-20, -66), (-23, -50)), light=mix(MIST, PAPER, .3))
    s.path("M520 250L600 250L622 500L498 500Z", mix(SEAL, INK, .05))
    s.path("M520 250L534 186M600 250L586 186", "none")
    s.stroke("M524 252L538 184M596 252L582 184", mix(SEAL, INK, .25), 9)
    s.path("M528 132C526 100 592 100 592 132L604 140L520 140Z", PAPER)
    with s.placed(760, 322, 1):
        s.poly([(-8, 40), (-30, -60), (90, -60), (70, 40)], mix(OCHRE, SAND, .2))
        s.disc(30, -20, 38, PAPER)
        s.line([(30, -20), (48, -44)], SEAL, 5)
        s.stroke("M30 -20m-28 0a28 28 0 0 1 56 0", DEEP, 3)
        s.poly([(-46, -70), (106, -70), (90, -56), (-30, -56)], MIST)
    fish(s, 776, 252, 130, -4, RUST, BLUSH)
    # The sloping counter of ice, with three boxes.
    ice = mix(FOAM, PAPER, .35)
    s.poly([(0, 372), (1200, 372), (1200, 800), (0, 800)], ice)
    with s.inside("M0 372H1200V800H0Z"):
        s.cuts((0, 372, 1200, 430), mix(MIST, SEA, .2), angle=28, gap=17, length=22, width=5, density=.4)
        s.cuts((0, 372, 1200, 430), PAPER, angle=-40, gap=17, length=20, width=6, density=.5)
    s.poly([(0, 360), (1200, 360), (1200, 384), (0, 384)], mix(OCHRE, RUST, .4))
    silver, blue, red = (mix(DEEP, SEA, .35), FOAM), (NIGHT, MIST), (mix(SEAL, RUST, .35), mix(BLUSH, PAPER, .3))
    for row, (y, n_, length, kinds) in enumerate(((430, 8, 190, (silver,)), (540, 6, 240, (red,)), (700, 5, 330, (blue, silver)))):
        for i in range(n_):
            x = (i + .5) * 1200 / n_ + (row % 2) * 30 - 10
            kind = kinds[i % len(kinds)]
            s.disc(x + 8, y + length * .12, length * .48, DEEP, .22, ry=length * .13, turn=-24)
            fish(s, x, y + s.rng.uniform(-6, 6), length, -24 + s.rng.uniform(-4, 4), *kind)
    for x, y in ((330, 612), (742, 618), (1090, 606), (86, 620)):
        s.path(f"M{x} {y}l26 -20l30 16l-24 22Z", PAPER)
    for x, y in ((560, 620), (930, 616), (210, 500)):
        for k in range(5):
            s.disc(x + k * 9, y + (k % 2) * 8 - k * 3, 15, mix(TEAL, OCHRE, .45), ry=7, turn=k * 40)
    return s


def loaf(s, x, y, w, crust, shade, cuts_):
    """A loaf lying along, scored and floured."""
    d = f"M{x - w / 2} {y}C{x - w * .54} {y - w * .3} {x - w * .3} {y - w * .36} {x} {y - w * .36}S{x + w * .54} {y - w * .3} {x + w / 2} {y}C{x + w * .42} {y + w * .06} {x - w * .42} {y + w * .06} {x - w / 2} {y}Z"
    s.path(d, crust)
    with s.inside(d):
        s.path(f"M{x - w * .52} {y - w * .04}C{x - w * .2} {y - w * .1} {x + w * .3} {y - w * .08} {x + w * .56} {y - w * .3}L{x + w * .6} {y + w * .2}L{x - w * .6} {y + w * .2}Z", shade)
        s.cuts((x - w / 2, y - w * .36, w, w * .42), mix(shade, INK, .3), angle=4, gap=w * .035, length=w * .09, width=w * .005, density=lambda u, v: .6 * v)
        s.cuts((x - w / 2, y - w * .36, w, w * .2), mix(crust, PAPER, .6), angle=-8, gap=w * .03, length=w * .06, width=w * .006, density=.5)
        for i in range(cuts_):
            cx = x - w * .3 + i * w * .6 / max(1, cuts_ - 1)
            s.path(f"M{cx - w * .07} {y - w * .08}C{cx - w * .05} {y - w * .2} {cx + w * .02} {y - w * .3} {cx + w * .1} {y - w * .33}C{cx + w * .08} {y - w * .22} {cx + w * .02} {y - w * .12} {cx - w * .07} {y - w * .08}Z", mix(SAND, PAPER, .4))
            s.stroke(f"M{cx - w * .07} {y - w * .08}C{cx - w * .05} {y - w * .2} {cx + w * .02} {y - w * .3} {cx + w * .1} {y - w * .33}", mix(shade, INK, .35), w * .008)


def bread():
    s = Sheet(73)
    s.rect(0, 0, 1200, 800, mix(TEAL, DEEP, .35))
    s.cuts((0, 0, 1200, 470), mix(TEAL, SEA, .35), angle=90, gap=26, length=120, width=1.8, density=.4)
    # Window at the left; its light crosses the table.
    s.rect(70, 40, 330, 360, mix(MIST, PAPER, .55))
    with s.inside("M70 40h330v360h-330Z"):
        s.disc(310, 150, 46, mix(OCHRE, PAPER, .35))
        hill(s, 290, 20, mix(MIST, SEA, .3), foot=420)
        s.rect(60, 330, 360, 80, mix(SEA, MIST, .2))
    s.stroke("M70 40h330v360h-330ZM235 40v360M70 220h330", mix(SAND, PAPER, .35), 15, cap="butt")
    s.rect(48, 400, 374, 20, mix(SAND, PAPER, .2))
    wall_of_light(s, [(400, 60), (400, 400), (1200, 800), (1200, 330)], mix(PAPER, OCHRE, .2), .4, 0, 0, 1, 0)
    # Shelves with bakes, at the back.
    for y in (170, 320):
        s.rect(640, y, 520, 13, mix(RUST, INK, .3))
        for i in range(4):
            loaf(s, 715 + i * 124, y - 2, 108, mix(OCHRE, SAND, (i % 2) * .4), mix(RUST, OCHRE, .35), 3 if i % 2 else 2)
    s.rect(0, 460, 1200, 340, mix(RUST, OCHRE, .3))
    s.cuts((0, 460, 1200, 340), mix(RUST, INK, .45), gap=18, length=160, width=2.6, density=.55)
    s.poly([(330, 460), (860, 460), (1200, 660), (1200, 800), (700, 800)], mix(OCHRE, PAPER, .4), .35)
    s.poly([(120, 610), (960, 590), (1120, 730), (40, 752)], mix(SAND, OCHRE, .35))
    s.poly([(40, 752), (1120, 730), (1120, 756), (40, 780)], mix(RUST, INK, .25))
    s.cuts((90, 596, 960, 150), mix(OCHRE, RUST, .4), angle=-1, gap=14, length=150, width=2, density=.45)
    for x, y, w in ((430, 640, 300), (800, 640, 360)):
        s.disc(x + 30, y + 10, w * .55, INK, .35, ry=w * .09)
    loaf(s, 330, 634, 360, OCHRE, mix(RUST, OCHRE, .3), 4)
    loaf(s, 760, 650, 430, mix(OCHRE, SAND, .2), RUST, 3)
    # A cut round with its crumb, two slices, a knife.
    s.disc(500, 712, 150, INK, .3, ry=22)
    s.path("M392 700C380 610 420 560 492 556C566 556 604 612 590 700C560 716 420 716 392 700Z", mix(RUST, OCHRE, .25))
    s.path("M406 694C398 618 430 574 492 570C554 570 588 620 576 694C548 706 432 706 406 694Z", mix(PAPER, SAND, .35))
    for _ in range(46):
        px, py = s.rng.uniform(424, 560), s.rng.uniform(592, 688)
        s.disc(px, py, s.rng.uniform(2.5, 7), mix(SAND, OCHRE, .45), ry=s.rng.uniform(2, 4))
    s.path("M640 752L960 706L972 716L652 768Z", FOAM)
    s.path("M960 706L1082 690C1094 690 1096 704 1084 708L972 722Z", INK)
    with s.placed(140, 700, 1.1, turn=-16):
        for k in range(5):
            with s.placed(k * 9 - 20, 0, 1, turn=k * 8 - 14):
                s.line([(0, 70), (0, -120)], mix(OCHRE, SAND, .4), 4)
                for j in range(7):
                    for side in (-1, 1):
                        s.disc(side * 8, -120 - j * 13, 5, mix(OCHRE, SAND, .25), ry=11, turn=side * 24)
    for x, h in ((330, 150), (760, 190)):
        for k in range(3):
            ox = x - 60 + k * 60
            s.stroke(f"M{ox} {500 - k * 6}C{ox - 34} {460 - h * .1} {ox + 34} {440 - h * .3} {ox} {420 - h * .5}", PAPER, 5, .32)
    s.cuts((120, 600, 900, 150), PAPER, angle=20, gap=19, length=9, width=3, density=.28)
    return s


def old_station():
    s = Sheet(74)
    sky(s, mix(SEA, MIST, .75), mix(BLUSH, PAPER, .45), 470, streaks=PAPER, density=.6)
    hill(s, 300, 60, HAZE, foot=520)
    hill(s, 370, 34, mix(MIST, SEA, .35), foot=520, cut=HAZE, density=.5)
    s.rect(0, 452, 1200, 350, mix(SAND, OCHRE, .12))
    s.cuts((0, 456, 1200, 340), mix(OCHRE, RUST, .4), angle=-66, gap=21, length=20, width=2.2, density=.35)
    # The station house.
    wall, roof = mix(PAPER, CREAM, .4), mix(DEEP, TEAL, .35)
    s.rect(170, 300, 440, 196, wall)
    s.rect(170, 452, 440, 44, mix(RUST, SAND, .35))
    s.cuts((170, 452, 440, 44), mix(RUST, INK, .3), gap=10, length=30, width=2, density=.6)
    s.rect(520, 300, 90, 196, mix(wall, SEA, .35))
    s.poly([(136, 308), (196, 214), (590, 214), (648, 308)], roof)
    with s.inside("M136 308L196 214L590 214L648 308Z"):
        s.cuts((130, 212, 520, 100), mix(SEA, MIST, .2), angle=104, gap=13, length=34, width=2, density=.7)
    s.poly([(268, 310), (358, 156), (448, 310)], wall)
    s.stroke("M252 318L358 146L464 318", roof, 17)
    s.disc(358, 246, 33, NIGHT)
    s.disc(358, 246, 27, PAPER)
    s.line([(358, 246), (358, 228)], INK, 4)
    s.line([(358, 246), (344, 254)], INK, 4)
    s.rect(308, 352, 100, 144, NIGHT)
    s.rect(316, 360, 40, 136, mix(OCHRE, PAPER, .3))
    s.rect(360, 360, 40, 136, mix(OCHRE, PAPER, .2))
    for x in (196, 248, 446, 540):
        s.rect(x, 356, 38, 66, DEEP)
        s.stroke(f"M{x + 19} 356v66M{x} 389h38", wall, 3)
        s.rect(x - 5, 422, 48, 6, roof)
    s.rect(474, 176, 26, 50, RUST)
    # Persimmon tree, bare but for its fruit.
    s.stroke("M90 560C96 470 80 410 100 330M94 430C60 380 40 370 16 330M98 400C130 360 150 340 160 290M100 340C92 300 70 280 66 240M102 330C116 290 130 270 126 226M40 358C24 350 6 352 -10 340M146 330C166 322 186 320 196 306", mix(RUST, INK, .6), 9)
    for x, y in ((16, 322), (66, 232), (126, 220), (160, 284), (196, 302), (44, 300), (104, 268), (82, 330), (140, 350), (30, 380), (180, 262)):
        s.disc(x, y + 12, 10, mix(SEAL, OCHRE, .3))
        s.path(f"M{x - 6} {y + 4}L{x} {y + 1}L{x + 6} {y + 4}L{x} {y + 7}Z", DEEP)
    # Platform, rails that run to the hills, and the train.
    s.poly([(0, 560), (640, 496), (760, 496), (420, 800), (0, 800)], mix(SAND, PAPER, .5))
    s.poly([(760, 496), (782, 498), (500, 800), (420, 800)], mix(SEA, DEEP, .35))
    s.line([(742, 500), (380, 800)], OCHRE, 8)
    s.cuts((0, 560, 620, 240), mix(SAND, OCHRE, .4), angle=-8, gap=24, length=110, width=2.2, density=.35)
    s.poly([(812, 470), (900, 470), (1290, 800), (560, 800)], mix(RUST, SAND, .5))
    with s.inside("M812 470L900 470L1290 800L560 800Z"):
        s.cuts((560, 480, 640, 320), mix(RUST, INK, .4), angle=40, gap=13, length=16, width=3.4, density=.6)
    for k in range(13):
        t = (k / 12) ** 1.8
        y = 476 + 340 * t
        s.poly([(826 - 230 * t, y), (888 + 330 * t, y), (888 + 345 * t, y + 3 + 17 * t), (826 - 236 * t, y + 3 + 17 * t)], mix(INK, RUST, .3))
    for a, b in ((842, 680), (872, 1090)):
        s.poly([(a, 470), (a + 3, 470), (b + 16, 806), (b - 8, 806)], mix(MIST, PAPER, .3))
    with s.placed(862, 520, 1.0):
        s.path("M-82 -6L-82 -150C-80 -196 -50 -212 0 -212C50 -212 80 -196 82 -150L82 -6Z", TEAL)
        s.rect(-82, -84, 164, 24, PAPER)
        s.rect(-82, -60, 164, 12, SEAL)
        s.path("M-62 -98L-58 -158C-54 -178 -30 -186 -8 -186L-8 -98ZM62 -98L58 -158C54 -178 30 -186 8 -186L8 -98Z", NIGHT)
        s.path("M-62 -98L-58 -158C-57 -166 -50 -174 -42 -178L-30 -98Z", SEA)
        for x in (-56, 56):
            s.disc(x, -32, 36, s.glow([(0, PAPER, .9), (1, PAPER, 0)]))
            s.disc(x, -32, 12, PAPER)
        s.poly([(-74, -8), (74, -8), (54, 18), (-54, 18)], INK)
        s.rect(-24, -202, 48, 10, mix(OCHRE, PAPER, .4))
    for x, h in ((700, 330), (950, 260)):
        s.stroke(f"M{x} 520V{520 - h}M{x} {540 - h}H{x + (110 if x < 800 else -70)}", mix(DEEP, INK, .2), 6)
    person(s, 300, 640, 196, mix(DEEP, NIGHT, .4), INK, facing=1, hat="cap", hat_ink=SEAL, light=TEAL, right=((17, -66), (12, -50)))
    person(s, 180, 690, 236, mix(OCHRE, SAND, .1), mix(RUST, INK, .5), facing=1, skirt=True, long_hair=True, light=SAND)
    s.rect(214, 646, 54, 44, RUST, 1, 4)
    s.stroke("M230 646v-12h22v12", INK, 4)
    return s


SCENES = {"market-street": market_street, "market-fish": market_fish, "bread": bread, "old-station": old_station}
