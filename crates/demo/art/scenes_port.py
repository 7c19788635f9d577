"""새나루항: the gantries, the ship, the dockers."""

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, SKIN, SKIN_SHADE, TEAL, Sheet, mix)
from nature import DAY_WATER, HAZE, cloud, gulls, hill, islands, sky, sun, swell, water
from people import person

BOXES = [TEAL, SEA, OCHRE, RUST, DEEP, mix(SAND, PAPER, .2), mix(SEA, MIST, .5), mix(OCHRE, SAND, .5)]


def gantry(s, x, foot, k, ink, light, boom_up=False):
    """A ship-to-shore crane whose boom reaches to the left."""
    with s.placed(x, foot, k):
        for a, b in ((-70, -52), (52, 70)):
            s.rect(a, -330, b - a, 330, ink)
        s.rect(62, -330, 8, 330, light)
        s.rect(-60, -330, 6, 330, mix(ink, light, .5))
        s.rect(-72, -110, 144, 16, ink)
        s.rect(-72, -250, 144, 12, ink)
        s.stroke("M-60 -110L60 -240M60 -110L-60 -240", ink, 6)
        s.stroke("M-60 -330L0 -450L64 -330", ink, 12)
        s.rect(-80, -346, 260, 24, ink)
        s.rect(-80, -346, 260, 6, light)
        s.rect(106, -376, 66, 34, mix(ink, light, .3))
        if boom_up:
            s.stroke("M-74 -336L-250 -560", ink, 20)
            s.stroke("M0 -448L-190 -486M-74 -336L-250 -560", light, 3)
        else:
            s.rect(-420, -346, 350, 22, ink)
            s.rect(-420, -346, 350, 6, light)
            s.stroke("M0 -448L-390 -340M0 -448L-210 -340M0 -448L166 -344", ink, 5)
            s.rect(-270, -324, 46, 18, light)
            s.rect(-266, -306, 30, 26, SEAL)
            s.stroke("M-262 -306V-170M-234 -306V-170", ink, 2)
        for a in (-76, 46):
            s.rect(a, -14, 30, 14, INK)


def boxes(s, x, y, w, h, cols, rows, inks=BOXES, gaps=0.0):
    """A stack of containers with their lower left corner at (x, y)."""
    for c in range(cols):
        top = rows - (s.rng.randrange(0, 3) if gaps and s.rng.random() < gaps else 0)
        for r in range(top):
            ink = s.rng.choice(inks)
            if s.rng.random() < .05:
                ink = SEAL
            bx, by = x + c * w, y - (r + 1) * h
            s.rect(bx, by, w - 1.5, h - 1.5, ink)
            for k in range(1, max(3, int(w // 9))):
                s.rect(bx + k * w / max(3, int(w // 9)), by + h * .12, 1.6, h * .72, INK, .22)
            s.rect(bx, by, w - 1.5, h * .08, PAPER, .25)


def port_cranes():
    s = Sheet(31)
    sky(s, mix(BLUSH, SAND, .35), mix(PAPER, BLUSH, .15), 610, streaks=PAPER, density=.8)
    sun(s, 372, 402, 92, mix(SEAL, OCHRE, .25), halo=mix(BLUSH, PAPER, .3), halo_size=2.6)
    hill(s, 560, 18, mix(BLUSH, MIST, .55), foot=640)
    far = mix(MIST, SEA, .5)
    gantry(s, 250, 612, .62, far, mix(far, PAPER, .4))
    gantry(s, 470, 620, .78, mix(SEA, TEAL, .4), mix(SEA, PAPER, .4), boom_up=True)
    gantry(s, 760, 632, 1.02, mix(TEAL, DEEP, .4), mix(SEA, MIST, .3))
    # The ship that lies at the quay.
    s.path("M-20 560L420 560L408 640L392 668L-20 668Z", NIGHT)
    s.path("M-20 646L402 646L392 668L-20 668Z", SEAL)
    boxes(s, -20, 560, 44, 27, 8, 4, gaps=.4)
    s.rect(340, 420, 60, 140, PAPER)
    for k in range(4):
        s.rect(348, 434 + k * 28, 44, 9, DEEP)
    s.rect(330, 408, 80, 14, FOAM)
    gantry(s, 1050, 660, 1.36, mix(DEEP, INK, .45), mix(TEAL, MIST, .25))
    s.rect(394, 650, 820, 160, mix(SAND, OCHRE, .1))
    s.rect(394, 650, 820, 12, mix(DEEP, SEA, .25))
    boxes(s, 560, 650, 66, 30, 4, 2, gaps=.5)
    s.cuts((394, 664, 820, 140), mix(OCHRE, INK, .3), gap=18, length=110, width=2.4, density=.45)
    for y in (694, 748):
        s.line([(394, y), (1200, y + 6)], mix(DEEP, INK, .3), 4)
    # A driverless carrier with its box.
    with s.placed(700, 742, 1.1):
        s.rect(-96, -34, 192, 20, OCHRE)
        s.rect(-88, -84, 176, 50, TEAL)
        for k in range(16):
            s.rect(-82 + k * 10.6, -78, 2.4, 38, INK, .3)
        for x in (-72, -40, 40, 72):
            s.disc(x, -10, 14, INK)
            s.disc(x, -10, 5, SAND)
        s.disc(92, -40, 5, SEAL)
    s.poly([(-10, 668), (392, 668), (404, 810), (-10, 810)], s.fade([(0, mix(SEA, BLUSH, .35)), (1, DEEP)]))
    s.cuts((0, 672, 392, 130), mix(BLUSH, PAPER, .3), gap=12, length=70, width=3, density=.6)
    s.cuts((300, 672, 80, 130), SEAL, gap=14, length=44, width=3, density=.35)
    gulls(s, [(610, 150, 40), (560, 196, 28), (676, 214, 26), (120, 300, 30)], NIGHT)
    return s


def port_ship():
    s = Sheet(32)
    sky(s, mix(MIST, PAPER, .1), PAPER, 520, streaks=PAPER, density=.8)
    for x, y, w in ((-60, 300, 360), (840, 250, 420), (240, 180, 240)):
        cloud(s, x, y, w, mix(PAPER, CREAM, .35))
    hill(s, 440, 14, HAZE, foot=520)
    water(s, 470, 800, **DAY_WATER)
    islands(s, 474, [(90, 200, 34), (1130, 240, 46)], mix(SEA, MIST, .5))
    # Stacks on deck, seen from ahead; they step down towards the sides.
    for row, (half, y) in enumerate(((5, 344), (6, 304), (6, 264), (5.5, 224), (4, 184))):
        boxes(s, 600 - half * 46, y, 46, 40, int(half * 2), 1)
    s.rect(470, 96, 260, 60, PAPER)
    s.rect(430, 96, 340, 16, FOAM)
    s.rect(486, 118, 228, 18, NIGHT)
    for x in (540, 600, 660):
        s.rect(x - 2, 116, 4, 22, PAPER)
    s.line([(600, 96), (600, 36)], DEEP, 6)
    s.line([(570, 60), (630, 60)], DEEP, 4)
    s.disc(600, 34, 6, SEAL)
    # The bow.
    hull = "M316 330C340 470 400 620 500 690L600 704L700 690C800 620 860 470 884 330L600 372Z"
    s.path(hull, NIGHT)
    with s.inside(hull):
        s.path("M600 372L884 330C860 470 800 620 700 690L600 704Z", mix(NIGHT, INK, .5))
        s.cuts((316, 330, 290, 380), SEA, angle=64, gap=14, length=90, width=2.6, density=lambda u, v: .75 - .6 * u)
        s.cuts((600, 330, 290, 380), mix(TEAL, DEEP, .3), angle=116, gap=18, length=80, width=2, density=.3)
        s.path("M380 600C430 640 480 668 600 676C720 668 770 640 820 600L760 760L440 760Z", SEAL)
        s.path("M600 676C720 668 770 640 820 600L760 760L600 760Z", mix(SEAL, INK, .3))
    s.path("M316 330L600 372L884 330L890 314L600 354L310 314Z", FOAM)
    for side in (-1, 1):
        s.stroke(f"M{600 + side * 118} 424v34", PAPER, 8)
        s.stroke(f"M{600 + side * 134} 452q{-side * 16} 22 {-side * 32} 0", PAPER, 7)
    s.line([(600, 372), (600, 704)], mix(SEA, NIGHT, .3), 3)
    # The bow wave.
    for side in (-1, 1):
        for k in range(3):
            s.path(f"M{600 + side * 20} {672 + k * 14}C{600 + side * 140} {668 + k * 22} {600 + side * 260} {700 + k * 24} {600 + side * (430 + k * 70)} {690 + k * 44}"
                   f"C{600 + side * 300} {730 + k * 30} {600 + side * 130} {716 + k * 26} {600 + side * 10} {702 + k * 16}Z", (PAPER, FOAM, MIST)[k])
    s.cuts((180, 690, 840, 110), SEA, gap=11, length=70, width=3, density=.5)
    _tug(s, 232, 610, 1.15)
    _tug(s, 1010, 566, .8, flip=True)
    gulls(s, [(250, 250, 46), (196, 300, 30), (948, 180, 36), (1000, 226, 26)], mix(DEEP, SEA, .3))
    return s


def _tug(s, x, y, k, flip=False):
    with s.placed(x, y, k, flip=flip):
        s.path("M-110 -24C-80 -12 20 -12 104 -44L92 18L-92 18Z", DEEP)
        s.path("M-100 4L96 0L92 18L-92 18Z", SEAL)
        s.poly([(-40, -16), (-40, -66), (34, -66), (46, -22)], PAPER)
        s.rect(-30, -58, 62, 16, NIGHT)
        s.poly([(-66, -16), (-62, -84), (-44, -84), (-42, -16)], OCHRE)
        s.line([(4, -66), (4, -108)], NIGHT, 4)
        for i in range(5):
            s.disc(-78 + i * 40, -4, 8, INK)
        s.cuts((-150, 10, 300, 26), PAPER, gap=6, length=60, width=3, density=.7)


def port_workers():
    s = Sheet(33)
    sky(s, mix(SEA, MIST, .45), mix(PAPER, CREAM, .3), 640, streaks=PAPER, density=.6)
    cloud(s, 80, 210, 380, mix(MIST, PAPER, .65))
    cloud(s, 620, 150, 300, mix(MIST, PAPER, .55))
    gantry(s, 330, 610, .92, mix(SEA, MIST, .25), mix(MIST, PAPER, .5))
    gantry(s, 640, 618, .98, mix(SEA, TEAL, .2), mix(MIST, PAPER, .3))
    boxes(s, 0, 620, 74, 38, 4, 3, gaps=.4)
    boxes(s, 420, 620, 74, 38, 3, 2, gaps=.3)
    s.rect(0, 618, 1200, 190, mix(SAND, CREAM, .2))
    s.cuts((0, 620, 1200, 180), mix(OCHRE, DEEP, .45), gap=17, length=120, width=2.6, density=.4)
    s.poly([(0, 690), (1200, 640), (1200, 652), (0, 706)], mix(OCHRE, SAND, .3))
    # A wall of containers closes the right.
    for r in range(7):
        y = 640 - r * 90
        low, high = 704 - r * 122, 582 - r * 122
        ink = BOXES[(r * 3 + 1) % 5]
        s.poly([(960, y), (1210, low), (1210, high + 4), (960, y - 87)], ink)
        for k in range(12):
            t = k / 12
            s.line([(968 + t * 244, y + t * (low - y) - 12), (968 + t * 244, y - 76 + t * (high - y + 90))], mix(ink, INK, .35), 4)
        s.poly([(930, y - 5), (960, y), (960, y - 87), (930, y - 90)], mix(ink, INK, .45))
    # Three dockers look up at the crane without a driver.
    for x, y, h, coat, legs, vest in ((300, 780, 420, DEEP, INK, OCHRE), (560, 800, 456, mix(TEAL, SEA, .3), NIGHT, mix(SEAL, OCHRE, .25)), (806, 790, 430, mix(NIGHT, INK, .3), DEEP, OCHRE)):
        s.path(f"M{x - 40} {y}L{x + 44} {y}L{x + 190} {y + 50}L{x + 60} {y + 50}Z", mix(DEEP, INK, .2), .45)
    person(s, 300, 780, 420, DEEP, INK, back=True, hat="helmet", hat_ink=PAPER, vest=OCHRE, stride=2, light=SEA,
           left=((-19, -68), (-9, -58)), right=((19, -68), (9, -58)))
    person(s, 560, 800, 456, mix(TEAL, SEA, .3), NIGHT, back=True, hat="helmet", vest=mix(SEAL, OCHRE, .25), stride=3, light=MIST,
           left=((-19, -86), (-30, -100)))
    person(s, 806, 790, 430, mix(NIGHT, INK, .3), DEEP, facing=-1, hat="helmet", hat_ink=PAPER, vest=OCHRE, stride=2, light=TEAL,
           left=((-17, -66), (-6, -62)), right=((17, -66), (5, -64)))
    s.rect(770, 508, 52, 66, PAPER, 1, 3)
    for k in range(4):
        s.rect(778, 520 + k * 13, 34 - (k % 2) * 10, 4, SEA)
    gulls(s, [(520, 90, 44), (580, 126, 28), (130, 120, 34)], PAPER)
    return s


SCENES = {"port-cranes": port_cranes, "port-ship": port_ship, "port-workers": port_workers}
