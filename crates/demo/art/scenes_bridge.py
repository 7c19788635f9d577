"""나루대교: by day, closed at night, and under repair."""

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, TEAL, Sheet, curve, mix)
from nature import DAY_WATER, HAZE, gulls, hill, islands, pine, sky, stars, sun, water
from people import person


def _pylon(s, x, foot, top, width, ink, light, deck_y):
    """A tower of two legs that lean together, with two beams."""
    head = width * 0.3
    for side in (-1, 1):
        inner, outer = x + side * head * .35, x + side * head
        s.poly([(inner, top), (outer, top), (x + side * width, deck_y), (x + side * width * .84, foot),
                (x + side * width * .56, foot), (x + side * width * .62, deck_y)], ink)
        s.poly([(x + side * head * .75, top), (outer, top), (x + side * width, deck_y), (x + side * width * .84, foot),
                (x + side * width * .76, foot), (x + side * width * .88, deck_y)], light if side > 0 else mix(ink, light, 0.25))
    for share, depth in ((0.12, .2), (0.45, .16)):
        y, half = top + (deck_y - top) * share, head + (width - head) * share
        s.rect(x - half * .8, y, half * 1.6, width * depth, mix(ink, light, 0.2))
    s.poly([(x - width * 1.25, foot), (x + width * 1.25, foot), (x + width * 1.1, foot - width * .35), (x - width * 1.1, foot - width * .35)], mix(ink, light, 0.12))


def _cables(s, x, top, span, deck, count, ink, width):
    for side in (-1, 1):
        for i in range(1, count + 1):
            end = x + side * span * i / count
            s.line([(x, top + (count - i) * span * .035), (end, deck(end))], ink, width)


def bridge_day():
    s = Sheet(11)
    sky(s, mix(MIST, PAPER, .25), PAPER, 500, streaks=CREAM, density=.6)
    sun(s, 905, 214, 66, mix(BLUSH, PAPER, .35), halo=PAPER)
    hill(s, 418, 26, HAZE, foot=520)
    hill(s, 452, 20, mix(MIST, HAZE, .35), foot=520, cut=HAZE, density=.5)
    water(s, 486, 800, **DAY_WATER, glints=[(905, PAPER, 50, .8)])
    islands(s, 490, [(110, 210, 40), (1130, 190, 56)], mix(SEA, MIST, .4))

    def deck(x):
        return 452 - 100 * (x / 1200) - 34 * (1 - ((x - 620) / 620) ** 2)

    tint = mix(DEEP, SEA, .25)
    for x, top, span, w in ((300, 150, 285, 34), (868, 58, 400, 44)):
        _cables(s, x, top + 14, span, deck, 11, mix(tint, MIST, .25), 1.6)
    points = [(x, deck(x)) for x in range(-20, 1241, 60)]
    s.line(points, mix(tint, INK, .35), 13, smooth=True)
    s.line([(x, y - 6) for x, y in points], FOAM, 3, smooth=True)
    for x in range(20, 1200, 118):
        if min(abs(x - 300), abs(x - 868)) > 250:
            s.rect(x, deck(x), 12, 590 - deck(x), mix(tint, SEA, .35))
    _pylon(s, 300, 585, 150, 34, tint, mix(PAPER, MIST, .3), deck(300))
    _pylon(s, 868, 640, 58, 44, tint, mix(PAPER, MIST, .2), deck(868))
    for x, y in ((300, 146), (868, 53)):
        s.disc(x, y, 6, SEAL)
    s.cuts((250, 592, 100, 150), tint, gap=11, length=60, width=3, density=lambda u, v: .7 * (1 - v))
    s.cuts((800, 648, 150, 140), tint, gap=12, length=80, width=4, density=lambda u, v: .7 * (1 - v))
    _ferry(s, 560, 622, 1.0)
    d = curve([(-20, 640), (70, 640), (150, 676), (250, 704), (330, 760), (420, 800)]) + "L420 830L-20 830Z"
    s.path(d, NIGHT)
    with s.inside(d):
        s.cuts((0, 630, 420, 180), SEA, angle=24, gap=13, length=44, width=2.4, density=.5)
    pine(s, 96, 690, 380, NIGHT, light=SEA, trunk=NIGHT)
    gulls(s, [(520, 250, 44), (590, 214, 30), (466, 306, 26), (1060, 420, 30)], PAPER)
    return s


def _ferry(s, x, y, k):
    with s.placed(x, y, k):
        s.path("M-90 -6L-78 16L72 16L98 -12L60 -8Z", PAPER)
        s.path("M-86 4L-78 16L72 16L86 2Z", SEAL)
        s.poly([(-58, -8), (-58, -34), (36, -34), (48, -8)], PAPER)
        s.rect(-48, -28, 78, 7, DEEP)
        s.poly([(-34, -34), (-34, -52), (16, -52), (22, -34)], FOAM)
        s.poly([(-20, -52), (-18, -72), (-2, -72), (-2, -52)], DEEP)
        s.cuts((-150, 12, 280, 26), PAPER, gap=7, length=60, width=2.5, density=.6)


def bridge_night():
    s = Sheet(12)
    sky(s, NIGHT, mix(TEAL, SEA, .2), 560)
    stars(s, 60, 330)
    sun(s, 214, 150, 44, CREAM, halo=mix(MIST, CREAM, .4), halo_size=3.6)
    hill(s, 498, 18, mix(DEEP, TEAL, .55), foot=570)
    glow = mix(OCHRE, PAPER, .35)
    for i in range(46):
        x = i * 27 + s.rng.uniform(-6, 6)
        s.rect(x, 528 - s.rng.random() * 30, 4, 4, glow, .8)
    glints = [(x, glow, 9, .65) for x in (60, 150, 245, 350, 470, 610)] + [(214, CREAM, 26, .35), (760, SEAL, 10, .5)]
    water(s, 540, 800, far=TEAL, near=NIGHT, light=mix(TEAL, SEA, .6), shade=NIGHT, density=.45, glints=glints)
    # The deck runs from far left towards the reader at the upper right.
    under = [(-20, 470), (500, 452), (1220, 372), (1220, 470), (500, 486), (-20, 482)]
    for i in range(1, 15):
        t = i / 14
        s.line([(846, 30 + (1 - t) * 90), (846 - t * 780, 470 - 52 * (1 - t) ** 1.4)], MIST, 1.2 + .8 * (1 - t), .75)
        s.line([(846, 30 + (1 - t) * 90), (846 + t * 620, 414 - t * 52)], MIST, 1.6 + .9 * t, .75)
    s.poly(under, mix(NIGHT, INK, .5))
    s.line([(-20, 470), (500, 452), (1220, 372)], mix(glow, SEA, .35), 4)
    for x in (70, 235, 420, 610):
        s.rect(x, 470, 10 + x * .02, 90, mix(NIGHT, INK, .35))
    _pylon(s, 846, 690, 22, 74, mix(NIGHT, INK, .4), mix(SEA, MIST, .3), 420)
    s.cuts((740, 694, 220, 106), NIGHT, gap=9, length=110, width=5, density=.7)
    for i in range(15):
        t = i / 14
        x = 10 + 1180 * t
        y = 468 - 20 * t - 66 * t * t
        h = 26 + 52 * t
        s.line([(x, y), (x, y - h), (x + h * .28, y - h - 3)], FOAM, 1.5 + 2 * t)
        s.disc(x + h * .3, y - h, 17 + 26 * t, s.glow([(0, glow, .9), (.3, glow, .35), (1, glow, 0)]))
        s.disc(x + h * .3, y - h, 2.5 + 3 * t, PAPER)
    # The barrier of the night closing.
    for x, y, k in ((1010, 398, .9), (1075, 390, 1.0), (1146, 382, 1.1)):
        with s.placed(x, y, k):
            s.rect(-27, -34, 54, 12, SEAL)
            for j in (-20, -4, 12):
                s.poly([(j, -34), (j + 8, -34), (j + 2, -22), (j - 6, -22)], PAPER)
            s.line([(-20, -22), (-22, 0)], FOAM, 3)
            s.line([(20, -22), (22, 0)], FOAM, 3)
            s.disc(0, -40, 22, s.glow([(0, SEAL, .8), (1, SEAL, 0)]))
            s.disc(0, -40, 5, mix(SEAL, PAPER, .3))
    s.disc(846, 18, 26, s.glow([(0, SEAL, .9), (1, SEAL, 0)]))
    s.disc(846, 18, 5, SEAL)
    return s


def bridge_repair():
    s = Sheet(13)
    sky(s, mix(SAND, PAPER, .4), PAPER, 640, streaks=CREAM, density=.5)
    hill(s, 560, 24, HAZE, foot=660)
    water(s, 614, 800, **DAY_WATER)
    stone, dark = mix(MIST, SAND, .45), mix(DEEP, INK, .2)
    # Far piers, then the near one that fills the right half.
    for x, w in ((60, 40), (190, 54), (352, 76)):
        s.rect(x, 150, w, 520, mix(stone, PAPER, .35))
        s.rect(x + w * .66, 150, w * .34, 520, mix(stone, SEA, .35))
    s.poly([(0, 160), (1200, 0), (1200, -10), (0, -10)], dark)
    s.poly([(0, 160), (1200, 0), (1200, 150), (0, 214)], mix(DEEP, TEAL, .5))
    for i in range(15):
        x = i * 88
        s.line([(x, 160 - x * .133), (x + 10, 214 - x * .053)], dark, 5)
    pier = "M640 96L1010 48L1010 130L950 220L950 812L700 812L700 236L640 150Z"
    s.path(pier, stone)
    with s.inside(pier):
        s.poly([(872, 0), (1020, 0), (1020, 820), (872, 820)], mix(stone, DEEP, .42))
        s.cuts((640, 40, 240, 780), mix(stone, PAPER, .6), angle=88, gap=13, length=60, width=2, density=lambda u, v: .6 - .5 * u)
        s.cuts((860, 40, 160, 780), mix(stone, DEEP, .75), angle=88, gap=10, length=70, width=2.4, density=.6)
        s.cuts((640, 640, 360, 170), mix(DEEP, stone, .3), angle=0, gap=12, length=70, width=3, density=lambda u, v: v)
    crack = [(752, 232), (770, 290), (748, 330), (782, 388), (764, 430), (800, 486), (786, 540), (812, 600)]
    s.line(crack, dark, 4)
    s.line([(782, 388), (824, 420), (834, 460)], dark, 2.6)
    s.line([(748, 330), (722, 352)], dark, 2.4)
    # Scaffold and the hanging platform.
    for x in (560, 668, 984, 1090):
        s.line([(x, 190 if x < 900 else 150), (x, 800)], RUST, 6)
    for y in (300, 520, 740):
        s.line([(545, y + 4), (1105, y - 10)], RUST, 6)
    s.line([(560, 300), (668, 520), (560, 740)], RUST, 3)
    s.line([(1090, 300), (984, 520), (1090, 740)], RUST, 3)
    s.poly([(540, 506), (1110, 494), (1110, 510), (540, 524)], OCHRE)
    s.poly([(540, 728), (1110, 716), (1110, 730), (540, 744)], OCHRE)
    person(s, 702, 508, 158, mix(TEAL, SEA, .3), NIGHT, back=True, hat="helmet", vest=OCHRE, left=((-19, -70), (-24, -86)), stride=2)
    person(s, 888, 502, 158, NIGHT, DEEP, facing=-1, hat="helmet", vest=OCHRE, left=((-22, -80), (-36, -92)))
    s.line([(838, 350), (798, 392)], INK, 5)
    person(s, 1046, 722, 152, TEAL, NIGHT, facing=-1, hat="helmet", hat_ink=PAPER, left=((-16, -68), (-24, -62)))
    s.rect(1000, 622, 26, 34, PAPER, 1, 2)
    # The survey boat.
    with s.placed(250, 706, 1.05):
        s.path("M-110 -10L-84 26L80 26L120 -18Z", NIGHT)
        s.path("M-104 2L-84 26L80 26L98 6Z", SEAL)
        s.poly([(-50, -14), (-46, -56), (20, -56), (34, -16)], PAPER)
        s.rect(-36, -48, 48, 16, DEEP)
        s.cuts((-160, 20, 330, 26), PAPER, gap=7, length=70, width=3, density=.6)
    person(s, 318, 694, 82, OCHRE, NIGHT, facing=1, hat="helmet", right=((18, -76), (24, -90)))
    gulls(s, [(430, 330, 34), (486, 372, 24), (118, 300, 26)], DEEP)
    return s


SCENES = {"bridge-day": bridge_day, "bridge-night": bridge_night, "bridge-repair": bridge_repair}
