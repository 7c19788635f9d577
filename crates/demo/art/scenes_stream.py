"""물레천 in flood and a year later, and the bus stop in the rain."""

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, TEAL, Sheet, curve, mix)
from nature import HAZE, gulls, hill, rain, ripples, sky, swell, tree, wall_of_light
from people import person, umbrella


def house(s, x, y, w, h, wall, roof, lit=None, side=0.28):
    """A two-storey house seen from its corner, standing at (x, y)."""
    cut = w * side
    s.rect(x, y - h, w, h, wall)
    s.rect(x + w - cut, y - h, cut, h, mix(wall, NIGHT, .35))
    s.poly([(x - w * .08, y - h), (x + w * .14, y - h - w * .3), (x + w * .9, y - h - w * .3), (x + w * 1.06, y - h)], roof)
    with s.inside(f"M{x - w * .08} {y - h}L{x + w * .14} {y - h - w * .3}L{x + w * .9} {y - h - w * .3}L{x + w * 1.06} {y - h}Z"):
        s.cuts((x - w * .1, y - h - w * .3, w * 1.2, w * .3), mix(roof, PAPER, .25), angle=104, gap=w * .05, length=w * .16, width=1.6, density=.7)
    for i in range(2):
        for j in range(max(1, int(h // 90))):
            wx, wy = x + w * (.1 + i * .32), y - h + 22 + j * 88
            s.rect(wx, wy, w * .2, 44, lit or DEEP)
            s.line([(wx + w * .1, wy), (wx + w * .1, wy + 44)], wall, 3)


def stream_flood():
    s = Sheet(41)
    sky(s, mix(DEEP, INK, .2), mix(SEA, MIST, .2), 520)
    hill(s, 330, 34, mix(TEAL, SEA, .35), foot=560)
    hill(s, 382, 22, mix(DEEP, TEAL, .75), foot=560)
    for i in range(9):
        house(s, 20 + i * 140, 470 + (i % 2) * 12, 104, 70 + (i % 3) * 22, mix(SEA, MIST, .1 + .1 * (i % 3)), mix(DEEP, TEAL, .3))
    tree(s, 120, 540, 250, mix(DEEP, INK, .15), light=TEAL)
    house(s, 190, 600, 250, 190, mix(SAND, MIST, .45), RUST, lit=NIGHT)
    house(s, 900, 610, 280, 210, mix(CREAM, MIST, .4), mix(DEEP, INK, .25), lit=mix(OCHRE, SAND, .35))
    tree(s, 840, 580, 200, mix(DEEP, INK, .1), light=SEA)
    for x, h in ((520, 240), (690, 190)):
        s.line([(x, 620), (x, 600 - h), (x + 34, 590 - h)], INK, 7)
        s.disc(x + 36, 594 - h, 40, s.glow([(0, PAPER, .8), (1, PAPER, 0)]))
        s.disc(x + 36, 594 - h, 7, PAPER)
    s.stroke("M-10 300Q240 350 520 330Q760 320 1210 260M-10 322Q240 372 520 344Q760 336 1210 284", INK, 2.4)
    mud = mix(SEA, OCHRE, .35)
    swell(s, 520, 10, 560, mix(mud, MIST, .3), mix(FOAM, MIST, .4), phase=.1)
    # A drowned car, drifting.
    with s.placed(620, 560, 1, turn=-9):
        s.path("M-100 26L-92 -8C-70 -14 -60 -44 -44 -48L34 -48C50 -44 66 -18 84 -8L104 2L104 30Z", mix(CREAM, MIST, .5))
        s.path("M-56 -12C-50 -32 -44 -40 -38 -41L-8 -41L-8 -12ZM2 -41L30 -41C42 -36 52 -22 60 -12L2 -12Z", NIGHT)
        s.disc(92, 8, 7, SEAL)
    swell(s, 588, 14, 430, mud, mix(FOAM, PAPER, .2), phase=.45)
    # The rescue boat.
    with s.placed(382, 668, 1.28, turn=-3):
        person(s, -64, -2, 118, SEAL, NIGHT, facing=-1, hat="helmet", hat_ink=OCHRE, left=((-18, -70), (-30, -62)))
        person(s, 34, 0, 92, mix(MIST, PAPER, .3), DEEP, facing=-1, hat="hood", hat_ink=mix(MIST, PAPER, .3), left=((-9, -64), (4, -60)))
        person(s, 74, 2, 84, OCHRE, DEEP, facing=-1, hair=FOAM, right=((9, -64), (-2, -60)))
        person(s, 122, -4, 116, SEAL, NIGHT, facing=-1, hat="helmet", hat_ink=OCHRE, right=((20, -70), (30, -54)))
        s.line([(-112, -86), (-58, 66)], mix(OCHRE, SAND, .4), 6)
        s.path("M-190 -34C-150 -26 100 -22 190 -22C200 -4 190 26 170 34L-130 34C-160 26 -186 -6 -190 -34Z", mix(SEAL, INK, .08))
        s.path("M-180 0C-150 10 110 12 194 8C190 22 182 30 170 34L-130 34C-152 28 -170 14 -180 0Z", mix(SEAL, INK, .45))
        s.path("M-190 -34C-150 -26 100 -22 190 -22L192 -12C100 -12 -150 -14 -182 -20Z", PAPER)
    swell(s, 694, 16, 520, mix(mud, DEEP, .4), FOAM, phase=.7)
    swell(s, 764, 14, 380, mix(mud, DEEP, .7), mix(SEA, MIST, .5), phase=.2)
    # Flotsam, then the rain over everything.
    for x, y, a in ((860, 706, 10), (960, 690, -14), (160, 742, 6)):
        with s.placed(x, y, 1, turn=a):
            s.rect(-60, -7, 120, 12, mix(RUST, INK, .35))
            s.rect(-60, -7, 120, 4, SAND)
    rain(s, FOAM, angle=108, density=.42, gap=17, length=95, width=1.7, opacity=.62)
    rain(s, PAPER, angle=108, density=.13, gap=34, length=150, width=2.6, opacity=.8)
    return s


def stream_park():
    s = Sheet(42)
    sky(s, mix(MIST, PAPER, .45), PAPER, 420, streaks=PAPER, density=.5)
    hill(s, 236, 40, HAZE, foot=420)
    # Apartment slabs of the new quarter.
    for x, w, h in ((60, 66, 150), (140, 66, 190), (222, 60, 160), (890, 70, 200), (974, 70, 240), (1060, 62, 190), (700, 54, 110), (640, 50, 96)):
        ink = mix(MIST, SEA, .25)
        s.rect(x, 376 - h, w, h, mix(ink, PAPER, .45))
        s.rect(x + w * .7, 376 - h, w * .3, h, ink)
        for r in range(int(h // 15)):
            s.rect(x + 6, 384 - h + r * 15, w * .56, 6, mix(ink, PAPER, .12))
    green, deep = mix(SEA, OCHRE, .35), mix(TEAL, OCHRE, .12)
    for i in range(28):
        r = 24 + s.rng.random() * 22
        s.disc(i * 45 + s.rng.uniform(-10, 10), 384, r, mix(deep, green, s.rng.random()), ry=r * .8)
    s.rect(0, 384, 1200, 420, mix(green, SAND, .4))
    s.cuts((0, 390, 1200, 410), mix(green, DEEP, .35), angle=-72, gap=20, length=24, width=2, density=lambda u, v: .2 + .5 * v)
    # The stream bends from the far left to the foot of the sheet.
    bend = "M470 392C620 410 820 432 800 490C780 560 420 560 330 640C280 690 300 760 330 810L1010 810C900 720 900 660 980 600C1080 530 1060 440 850 410C720 396 560 390 470 392Z"
    s.path(bend, s.fade([(0, FOAM), (.4, mix(MIST, SEA, .3)), (1, mix(SEA, TEAL, .35))]))
    with s.inside(bend):
        ripples(s, 396, 800, PAPER, .5)
        ripples(s, 430, 800, mix(SEA, TEAL, .5), .4)
    s.path("M-10 560C110 520 250 470 420 420L440 428C300 480 190 560 130 650C90 710 100 770 120 810L-10 810Z", mix(SAND, PAPER, .3))
    s.cuts((0, 520, 400, 280), mix(OCHRE, SAND, .3), angle=-32, gap=17, length=46, width=2, density=.22)
    # Stepping stones with a child and a mother.
    for i in range(8):
        t = i / 7
        x, y = 306 + 640 * t, 664 - 26 * t + (i % 2) * 5
        s.disc(x, y + 15, 42, mix(TEAL, DEEP, .4), ry=13)
        s.path(f"M{x - 38} {y}C{x - 40} {y - 14} {x + 34} {y - 17} {x + 38} {y - 2}L{x + 36} {y + 12}C{x + 10} {y + 22} {x - 24} {y + 21} {x - 37} {y + 12}Z", mix(DEEP, SEA, .45))
        s.path(f"M{x - 38} {y}C{x - 40} {y - 14} {x + 34} {y - 17} {x + 38} {y - 2}C{x + 26} {y + 8} {x - 24} {y + 9} {x - 38} {y}Z", mix(SAND, MIST, .5))
    person(s, 572, 654, 176, mix(PAPER, BLUSH, .25), mix(DEEP, SEA, .2), facing=1, skirt=True, long_hair=True, hair=mix(INK, RUST, .25), right=((18, -66), (25, -52)))
    person(s, 664, 650, 116, SEAL, DEEP, facing=1, stride=3, left=((-18, -76), (-27, -84)), right=((20, -80), (30, -90)))
    # A cyclist on the path.
    with s.placed(192, 590, .95):
        for x in (-44, 44):
            s.stroke(f"M{x - 34} 0a34 34 0 1 0 68 0a34 34 0 1 0 -68 0Z", INK, 4.5)
        s.stroke("M-44 0L-14 -44L32 -46L4 0ZM-14 -44L4 0M32 -46L44 0M32 -46L28 -62L44 -66M-14 -44L-18 -54M-30 -56L-8 -56", SEAL, 5)
        s.path("M-22 -58C-28 -84 -6 -120 10 -122L24 -114C20 -100 4 -80 2 -58Z", TEAL)
        s.line([(-8, -58), (18, -34), (2, 2)], NIGHT, 13)
        s.line([(14, -112), (24, -86), (40, -70)], TEAL, 9)
        s.disc(24, -134, 12, "#e2b791", ry=14)
        s.path("M11 -136C10 -156 38 -156 38 -138Z", PAPER)
    # Willows hang in from the right.
    _willow(s, 1060, 560, 520, mix(deep, DEEP, .25), mix(green, PAPER, .2))
    _willow(s, 60, 452, 250, deep, mix(green, PAPER, .3))
    for x, y in ((760, 470), (700, 500), (820, 520)):
        s.path(f"M{x - 16} {y}C{x - 10} {y + 8} {x + 10} {y + 8} {x + 16} {y - 2}L{x + 6} {y - 2}C{x + 4} {y - 14} {x - 4} {y - 18} {x - 9} {y - 15}L{x - 13} {y - 13}L{x - 8} {y - 10}L{x - 5} {y - 4}Z", PAPER)
    return s


def _willow(s, x, y, size, leaf, light):
    s.path(f"M{x - size * .05} {y}C{x - size * .01} {y - size * .3} {x - size * .06} {y - size * .5} {x - size * .02} {y - size * .74}L{x + size * .05} {y - size * .74}C{x + size * .01} {y - size * .4} {x + size * .05} {y - size * .2} {x + size * .07} {y}Z", INK)
    for layer, ink in ((0, leaf), (1, light)):
        strands = []
        for i in range(58 if layer == 0 else 34):
            t = s.rng.uniform(-1, 1)
            sx, sy = x + t * size * .26, y - size * (.98 - .2 * t * t) + s.rng.uniform(-10, 14)
            drop = size * (.36 + .34 * s.rng.random()) * (1 - .2 * layer)
            ex = sx + t * size * .26
            w = size * (.018 if layer == 0 else .007)
            strands.append(f"M{sx:.0f} {sy:.0f}C{sx + t * size * .2:.0f} {sy:.0f} {ex + w:.0f} {sy + drop * .4:.0f} {ex:.0f} {sy + drop:.0f}"
                           f"C{ex - w * 1.6:.0f} {sy + drop * .5:.0f} {sx + t * size * .14 - w:.0f} {sy + w * 2:.0f} {sx:.0f} {sy + w:.0f}Z")
        s.path("".join(strands), ink)


def bus_stop():
    s = Sheet(43)
    sky(s, NIGHT, mix(TEAL, SEA, .35), 560)
    glow = mix(OCHRE, PAPER, .4)
    for x, w, h in ((-10, 120, 330), (120, 90, 240), (220, 130, 380), (360, 90, 270), (460, 120, 330), (590, 100, 220), (700, 140, 400), (850, 100, 300), (960, 120, 360), (1090, 130, 280)):
        s.rect(x, 560 - h, w, h, mix(DEEP, TEAL, .2 + .5 * s.rng.random()))
        for r in range(int(h // 34)):
            for c in range(int(w // 26)):
                if s.rng.random() < .3:
                    s.rect(x + 8 + c * 26, 574 - h + r * 34, 13, 18, glow, .85)
    s.rect(0, 556, 1200, 250, s.fade([(0, mix(TEAL, SEA, .2)), (1, NIGHT)]))
    ripples(s, 562, 800, mix(SEA, TEAL, .4), .5)
    # The bus comes in from the left, its lamps on the wet road.
    for x, spread in ((70, 40), (308, 40)):
        s.poly([(x - 20, 624), (x + 20, 624), (x + 130, 800), (x - 70, 800)], s.fade([(0, PAPER, .55), (1, PAPER, 0)]))
    with s.placed(190, 626, 1.32):
        s.path("M-140 -14L-140 -214C-140 -232 -128 -240 -112 -240L112 -240C128 -240 140 -232 140 -214L140 -14Z", TEAL)
        s.rect(-140, -70, 280, 56, mix(TEAL, DEEP, .5))
        s.path("M-122 -92L-122 -190C-122 -198 -116 -202 -108 -202L108 -202C116 -202 122 -198 122 -190L122 -92Z", mix(glow, PAPER, .3))
        s.rect(-104, -230, 208, 20, INK)
        for k in range(6):
            s.rect(-92 + k * 26, -225, 16, 10, OCHRE)
        s.path("M-122 -92L-122 -140L-30 -140L-20 -92Z", NIGHT, .25)
        s.disc(-66, -136, 16, NIGHT)
        s.path("M-100 -92C-100 -126 -32 -126 -32 -92Z", NIGHT)
        for x in (40, 86):
            s.disc(x, -122, 12, mix(NIGHT, SEA, .3))
            s.path(f"M{x - 22} -92C{x - 22} -116 {x + 22} -116 {x + 22} -92Z", mix(NIGHT, SEA, .3))
        s.line([(0, -202), (0, -92)], DEEP, 5)
        for x in (-104, 104):
            s.disc(x, -44, 52, s.glow([(0, PAPER, .9), (1, PAPER, 0)]))
            s.disc(x, -44, 17, PAPER)
        s.rect(-40, -48, 80, 20, PAPER, 1, 3)
        s.rect(-146, -22, 292, 14, SEAL)
        for x in (-124, 76):
            s.rect(x, -8, 48, 14, INK)
    # The shelter at the right.
    s.poly([(520, 668), (1200, 668), (1200, 800), (440, 800)], mix(SEA, DEEP, .45))
    s.line([(440, 800), (520, 668), (1200, 668)], mix(MIST, SEA, .3), 6)
    s.rect(650, 268, 480, 400, mix(glow, MIST, .45), .4)
    wall_of_light(s, [(650, 270), (1130, 270), (1230, 800), (520, 800)], glow, .5)
    s.rect(1000, 330, 118, 260, PAPER)
    s.rect(1010, 340, 98, 150, mix(SEA, MIST, .4))
    s.disc(1059, 410, 32, SEAL)
    s.cuts((1012, 440, 94, 48), PAPER, gap=9, length=40, width=3, density=.7)
    for k in range(4):
        s.rect(1014, 508 + k * 18, 86 - (k % 2) * 24, 6, TEAL)
    s.poly([(606, 250), (1170, 232), (1170, 258), (606, 276)], INK)
    s.rect(626, 264, 520, 8, PAPER)
    for x in (640, 1128):
        s.rect(x, 262, 12, 420, INK)
    s.rect(680, 590, 290, 14, RUST)
    for x in (700, 940):
        s.rect(x, 600, 8, 74, INK)
    person(s, 720, 698, 290, mix(OCHRE, SAND, .15), NIGHT, facing=-1, skirt=True, long_hair=True, left=((-17, -64), (-10, -56)), light=mix(SAND, PAPER, .2))
    person(s, 818, 704, 306, DEEP, INK, facing=-1, light=TEAL, right=((18, -66), (8, -60)))
    person(s, 912, 696, 236, mix(SEAL, INK, .06), NIGHT, facing=-1, left=((-16, -64), (-11, -50)))
    person(s, 536, 730, 310, mix(SEA, TEAL, .5), NIGHT, facing=-1, right=((16, -66), (5, -70)), light=MIST)
    umbrella(s, 556, 452, 150, mix(NIGHT, INK, .3), SEA)
    for x, ink in ((536, SEA), (720, OCHRE), (818, TEAL), (912, SEAL)):
        s.cuts((x - 34, 716, 68, 84), ink, gap=9, length=40, width=3, density=lambda u, v: .75 * (1 - v), opacity=.8)
    rain(s, FOAM, angle=104, density=.3, gap=20, length=70, width=1.4, opacity=.55)
    return s


SCENES = {"stream-flood": stream_flood, "stream-park": stream_park, "bus-stop": bus_stop}
