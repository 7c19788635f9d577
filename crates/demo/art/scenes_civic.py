"""City hall, the council, the hospital, the library at night, the school by the sea."""

import math

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, SKIN, TEAL, Sheet, curve, mix)
from nature import HAZE, cloud, gulls, hill, islands, sky, stars, sun, tree, wall_of_light, water
from people import child, person

GINKGO = mix(OCHRE, PAPER, .12)


def city_hall():
    s = Sheet(61)
    sky(s, mix(SEA, MIST, .5), PAPER, 560, streaks=PAPER, density=.5)
    cloud(s, 60, 250, 330, mix(PAPER, MIST, .25))
    cloud(s, 860, 190, 380, mix(PAPER, MIST, .3))
    hill(s, 420, 44, HAZE, foot=600)
    stone, shade = mix(PAPER, SAND, .3), mix(SEA, DEEP, .4)
    # The clock tower, then the long front with its columns.
    s.rect(566, 96, 136, 330, stone)
    s.rect(660, 96, 42, 330, mix(stone, SEA, .5))
    s.poly([(552, 104), (634, 40), (716, 104)], TEAL)
    s.line([(634, 42), (634, 8)], INK, 4)
    s.poly([(634, 10), (672, 20), (634, 30)], SEAL)
    s.disc(620, 168, 37, NIGHT)
    s.disc(620, 168, 31, PAPER)
    s.line([(620, 168), (620, 146)], INK, 4)
    s.line([(620, 168), (637, 177)], INK, 4)
    for k in range(4):
        for x in (586, 622):
            s.rect(x, 226 + k * 46, 18, 30, shade)
    s.rect(180, 330, 860, 230, stone)
    s.rect(164, 314, 892, 22, mix(stone, PAPER, .6))
    s.rect(164, 334, 892, 8, mix(stone, SEA, .5))
    s.rect(196, 352, 828, 208, shade)
    for i in range(22):
        for k in range(2):
            s.rect(204 + i * 38, 372 + k * 90, 22, 56, mix(MIST, OCHRE, .35) if (i * 7 + k * 3) % 5 == 0 else mix(DEEP, TEAL, .4))
    for i in range(12):
        x = 190 + i * 76
        s.rect(x, 342, 28, 218, stone)
        s.rect(x + 19, 342, 9, 218, mix(stone, SEA, .45))
        s.rect(x - 4, 342, 36, 9, mix(stone, PAPER, .5))
    s.poly([(500, 342), (740, 342), (740, 380), (500, 380)], TEAL)
    s.rect(546, 424, 146, 136, NIGHT)
    s.rect(556, 434, 60, 126, mix(OCHRE, PAPER, .3))
    s.rect(622, 434, 60, 126, mix(OCHRE, PAPER, .2))
    for k in range(5):
        s.rect(150 - k * 14 + 260, 560 + k * 9, 420 + k * 28, 9, mix(stone, SEA, .12 + k * .07))
    s.rect(0, 604, 1200, 200, s.fade([(0, mix(SAND, PAPER, .35)), (1, SAND)]))
    for k in range(-12, 13):
        s.line([(620 + k * 52, 604), (620 + k * 190, 800)], mix(SAND, OCHRE, .35), 2)
    for y in (622, 652, 698, 760):
        s.line([(0, y), (1200, y)], mix(SAND, OCHRE, .35), 2)
    s.poly([(566, 604), (720, 604), (560, 660), (330, 660)], mix(SEA, DEEP, .3), .35)
    for x in (262, 316, 370):
        s.line([(x, 604), (x, 226)], mix(DEEP, INK, .3), 5)
        s.path(f"M{x} 232C{x + 30} 222 {x + 50} 252 {x + 84} 238L{x + 84} 284C{x + 52} 298 {x + 30} 270 {x} 280Z", (SEAL, PAPER, TEAL)[(x - 262) // 54])
    for x, y, k in ((60, 660, 330), (1130, 664, 360), (880, 612, 180), (990, 618, 200), (150, 616, 190)):
        tree(s, x, y, k, GINKGO, light=mix(PAPER, OCHRE, .25), trunk=mix(RUST, INK, .5))
    s.cuts((0, 640, 1200, 160), GINKGO, angle=12, gap=24, length=16, width=4, density=lambda u, v: .5 if u < .2 or u > .82 else .07)
    for x, y, h, c, kw in ((470, 700, 150, NIGHT, dict(back=True, stride=2)), (528, 704, 142, RUST, dict(back=True, skirt=True, long_hair=True)),
                           (760, 664, 110, TEAL, dict(facing=-1, stride=3)), (842, 740, 176, mix(SEA, MIST, .3), dict(facing=-1, stride=3)),
                           (700, 634, 76, DEEP, dict(back=True)), (560, 622, 66, OCHRE, dict())):
        s.path(f"M{x - h * .1} {y}L{x + h * .1} {y}L{x - h * .2} {y + h * .3}L{x - h * .36} {y + h * .3}Z", DEEP, .3)
        person(s, x, y, h, c, INK, light=mix(c, PAPER, .25), **kw)
    return s


def council():
    s = Sheet(62)
    s.rect(0, 0, 1200, 800, s.fade([(0, DEEP), (1, NIGHT)]))
    # Panels of the end wall, the emblem of waves, the dais.
    for i in range(15):
        s.rect(120 + i * 64, 0, 60, 330, mix(OCHRE, RUST, .35 + .25 * math.sin(i * 1.7)))
    s.cuts((120, 0, 960, 330), mix(RUST, INK, .45), angle=90, gap=9, length=70, width=1.6, density=.6)
    wall_of_light(s, [(520, 0), (680, 0), (900, 330), (300, 330)], PAPER, .38)
    s.disc(600, 122, 76, mix(PAPER, SAND, .2))
    s.disc(600, 122, 64, TEAL)
    with s.inside("M536 122a64 64 0 1 0 128 0a64 64 0 1 0 -128 0Z"):
        for k in range(3):
            y = 122 + k * 22
            s.path(f"M530 {y}q18 -18 36 0t36 0t36 0t36 0V200H530Z", (MIST, SEA, DEEP)[k])
        s.disc(600, 96, 14, SEAL)
    s.rect(330, 250, 540, 80, mix(RUST, INK, .35))
    s.rect(320, 238, 560, 16, mix(OCHRE, SAND, .3))
    for x in (500, 700):
        person(s, x, 344, 170, INK, INK, light=DEEP)
    person(s, 600, 330, 190, mix(INK, DEEP, .4), INK, hair=FOAM, light=TEAL)
    s.rect(420, 262, 360, 72, mix(RUST, INK, .2))
    s.cuts((420, 262, 360, 72), OCHRE, angle=0, gap=9, length=70, width=1.4, density=.5)
    s.rect(410, 252, 380, 14, mix(OCHRE, SAND, .5))
    # Half rings of desks and the members' backs, larger towards us.
    rings = ((300, 62, 380, 7, 104), (450, 110, 420, 8, 142), (640, 176, 470, 9, 196))
    for ring, (rx, ry, cy, _, _) in reversed(list(enumerate(rings))):
        s.disc(600, cy + ry * .2, rx * 1.18, mix(DEEP, TEAL, .85 - ring * .25), ry=ry * 1.5)
    s.poly([(330, 334), (870, 334), (900, 372), (300, 372)], mix(DEEP, TEAL, .2))
    s.path("M560 400L640 400L650 470L550 470Z", mix(RUST, INK, .15))
    s.rect(550, 392, 100, 12, mix(OCHRE, SAND, .4))
    person(s, 600, 468, 150, SEAL, INK, back=True, long_hair=True, light=mix(SEAL, INK, .25), left=((-20, -74), (-22, -92)))
    for ring, (rx, ry, cy, seats, h) in enumerate(rings):
        places = []
        for i in range(seats):
            a = math.pi * (.1 + .8 * i / (seats - 1))
            if ring < 2 and abs(a - math.pi / 2) < .2:
                continue
            places.append((600 + rx * math.cos(a), cy + ry * math.sin(a), a))
        for x, y, a in sorted(places, key=lambda p: p[1]):
            w = h * .44
            coat = (INK, mix(NIGHT, TEAL, .5), mix(SEA, DEEP, .4), mix(RUST, INK, .4), DEEP)[(int(x) + ring) % 5]
            s.poly([(x - w, y - h * .3), (x + w, y - h * .3), (x + w, y - h * .1), (x - w, y - h * .1)], mix(RUST, INK, .1))
            s.poly([(x - w, y - h * .36), (x + w, y - h * .36), (x + w * 1.04, y - h * .28), (x - w * 1.04, y - h * .28)], mix(OCHRE, SAND, .45))
            s.poly([(x - w * .3, y - h * .36), (x + w * .2, y - h * .38), (x + w * .26, y - h * .32), (x - w * .26, y - h * .3)], PAPER)
            with s.inside(f"M{x - h} {y - h * 2}H{x + h}V{y + h * .62}H{x - h}Z"):
                person(s, x, y + h * .86, h * 1.35, coat, INK, back=True, hair=(INK, INK, mix(INK, RUST, .4), MIST)[(int(x * 3) + ring) % 4], light=mix(coat, MIST, .22))
            s.path(f"M{x - h * .24} {y + h * .12}C{x - h * .2} {y + h * .02} {x + h * .2} {y + h * .02} {x + h * .24} {y + h * .12}L{x + h * .26} {y + h * .8}L{x - h * .26} {y + h * .8}Z", mix(NIGHT, INK, .5))
    s.cuts((0, 640, 1200, 160), mix(SEA, TEAL, .4), gap=15, length=110, width=2.4, density=.3)
    return s


def hospital():
    s = Sheet(63)
    s.rect(0, 0, 1200, 800, mix(FOAM, PAPER, .4))
    vx, vy = 800, 330

    def to(x, y, t):
        return x + (vx - x) * t, y + (vy - y) * t

    s.poly([(0, 800), to(0, 800, .88), to(1200, 800, .88), (1200, 800)], s.fade([(0, mix(MIST, PAPER, .3)), (1, mix(SEA, MIST, .35))]))
    s.poly([(0, 0), to(0, 0, .88), to(1200, 0, .88), (1200, 0)], mix(PAPER, FOAM, .3))
    s.poly([(1200, 0), to(1200, 0, .88), to(1200, 800, .88), (1200, 800)], mix(MIST, SEA, .25))
    with s.inside("M1200 0L852 290L852 386L1200 800Z"):
        s.cuts((820, 0, 380, 800), mix(MIST, PAPER, .3), angle=90, gap=15, length=70, width=1.6, density=.4)
    a, b = to(0, 0, .88), to(1200, 800, .88)
    s.rect(a[0], a[1], b[0] - a[0], b[1] - a[1], PAPER)
    s.rect(770, 320, 62, 65, MIST)
    # Tall windows along the left wall, morning light on the floor.
    edges = [0, .3, .52, .67, .775]
    for t0, t1 in zip(edges, edges[1:]):
        i, j = t0 + (t1 - t0) * .1, t0 + (t1 - t0) * .86
        pane = [to(0, 70, i), to(0, 70, j), to(0, 600, j), to(0, 600, i)]
        d = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in pane) + "Z"
        s.path(d, s.fade([(0, mix(MIST, PAPER, .5)), (1, PAPER)]))
        with s.inside(d):
            hill(s, 380, 14, mix(MIST, SEA, .2), foot=460)
            s.rect(0, 408, 800, 60, mix(SEA, MIST, .25))
            s.cuts((0, 410, 800, 60), PAPER, gap=9, length=40, width=2, density=.5)
            s.rect(0, 452, 800, 300, mix(SEA, OCHRE, .4))
        s.stroke(d, mix(DEEP, TEAL, .5), 9 * (1 - t0))
        m = (i + j) / 2
        s.line([to(0, 70, m), to(0, 600, m)], mix(DEEP, TEAL, .5), 5 * (1 - t0))
        s.poly([to(60, 800, i), to(60, 800, j), to(760, 800, min(j + .03, .87)), to(680, 800, i + .03)], PAPER, .75)
    s.line([to(0, 640, 0), to(0, 640, .88)], SEA, 7)
    s.line([to(1200, 560, 0), to(1200, 560, .88)], TEAL, 7)
    for t0, t1 in ((.06, .3), (.46, .6), (.68, .76)):
        s.poly([to(1200, 130, t0), to(1200, 130, t1), to(1200, 800, t1), to(1200, 800, t0)], mix(TEAL, SEA, .4))
        s.poly([to(1200, 190, t0 + .04), to(1200, 190, t1 - .06), to(1200, 380, t1 - .06), to(1200, 380, t0 + .04)], mix(FOAM, PAPER, .3))
    for t0, t1 in ((.0, .22), (.38, .5), (.6, .68)):
        s.poly([to(480, 0, t0), to(700, 0, t0), to(700, 0, t1), to(480, 0, t1)], PAPER)
    person(s, 880, 440, 126, mix(SEA, PAPER, .3), mix(SEA, PAPER, .3), back=True, stride=2)
    # Nurse and patient on their first walk.
    s.path("M470 742L760 742L900 782L640 790Z", DEEP, .3)
    s.line([(792, 738), (792, 300)], mix(SEA, DEEP, .3), 6)
    s.line([(760, 306), (824, 306)], mix(SEA, DEEP, .3), 5)
    s.path("M808 316h34v58c0 16 -34 16 -34 0Z", mix(FOAM, SEA, .25))
    s.path("M808 344h34v30c0 16 -34 16 -34 0Z", mix(OCHRE, PAPER, .45))
    s.line([(825, 386), (824, 470), (760, 530), (728, 500)], mix(SEA, DEEP, .2), 2.5, smooth=True)
    s.line([(762, 740), (792, 724), (826, 744)], mix(SEA, DEEP, .3), 6)
    person(s, 676, 746, 430, mix(OCHRE, SAND, .3), mix(SEA, DEEP, .25), hair=mix(MIST, SEA, .3), facing=1, hem=-34, right=((19, -70), (27, -74)), light=SAND, lean=2)
    person(s, 540, 750, 462, TEAL, TEAL, hair=INK, facing=1, right=((20, -70), (31, -60)), left=((-14, -64), (-4, -54)), light=mix(SEA, MIST, .2))
    s.rect(526, 410, 30, 36, PAPER, 1, 3)
    s.disc(541, 421, 6, SEAL)
    # A wheelchair waits by the wall.
    with s.placed(232, 716, 1.1):
        s.stroke("M-52 0a52 52 0 1 0 104 0a52 52 0 1 0 -104 0Z", INK, 7)
        s.stroke("M0 -52V52M-52 0H52", mix(SEA, DEEP, .4), 2)
        s.stroke("M-60 -150L-36 -146L-28 -30L70 -30L84 56", mix(DEEP, INK, .3), 8)
        s.stroke("M-30 -92H52V-34", mix(DEEP, INK, .3), 7)
        s.disc(88, 62, 17, INK)
        s.poly([(-34, -130), (-18, -130), (-12, -36), (-28, -36)], SEAL)
        s.rect(-26, -44, 96, 16, SEAL)
    return s


def library_night():
    s = Sheet(64)
    sky(s, NIGHT, mix(TEAL, DEEP, .2), 640)
    stars(s, 90, 330)
    sun(s, 180, 146, 40, CREAM, halo=mix(MIST, NIGHT, .3), halo_size=3)
    s.disc(198, 138, 36, mix(NIGHT, DEEP, .35))
    hill(s, 470, 40, mix(DEEP, NIGHT, .35), foot=640)
    glow, warm = mix(OCHRE, PAPER, .4), mix(OCHRE, PAPER, .65)
    s.rect(240, 190, 780, 420, mix(DEEP, INK, .3))
    s.poly([(214, 196), (1046, 196), (1026, 158), (236, 158)], mix(NIGHT, INK, .5))
    s.disc(630, 460, 620, s.glow([(0, glow, .42), (1, glow, 0)]), ry=330)
    # Two floors of lit reading rooms: shelves behind, readers before.
    for floor, y in enumerate((216, 392)):
        h = 156 if floor == 0 else 196
        for i in range(6):
            x = 262 + i * 124
            if floor == 1 and i in (2, 3):
                continue
            s.rect(x, y, 112, h, s.fade([(0, warm), (1, glow)]))
            for r in range(4):
                sy = y + 14 + r * 30
                s.line([(x + 6, sy + 24), (x + 106, sy + 24)], mix(OCHRE, RUST, .6), 3)
                bx = x + 8
                while bx < x + 100:
                    w = s.rng.choice((4, 5, 7, 9))
                    bh = s.rng.uniform(13, 21)
                    s.rect(bx, sy + 23 - bh, w - 1, bh, s.rng.choice((RUST, TEAL, DEEP, mix(OCHRE, RUST, .5), SEA, RUST)), .85)
                    bx += w + (6 if s.rng.random() < .1 else 0)
            foot = y + h
            if (i + floor) % 2 == 0 or i == 5:
                s.rect(x + 10, foot - 34, 92, 7, mix(RUST, INK, .55))
                s.disc(x + 34, foot - 66, 11, INK)
                s.path(f"M{x + 12} {foot - 32}C{x + 14} {foot - 60} {x + 54} {foot - 60} {x + 56} {foot - 32}Z", (DEEP, TEAL, mix(SEAL, INK, .15))[i % 3])
                s.poly([(x + 58, foot - 44), (x + 74, foot - 38), (x + 90, foot - 44), (x + 90, foot - 34), (x + 58, foot - 34)], PAPER)
                s.line([(x + 96, foot - 34), (x + 96, foot - 62), (x + 82, foot - 68)], INK, 3)
            s.line([(x + 56, y), (x + 56, y + h)], mix(DEEP, INK, .4), 4)
    s.rect(510, 392, 236, 218, mix(NIGHT, INK, .4))
    s.rect(522, 404, 212, 206, s.fade([(0, PAPER), (1, glow)]))
    s.line([(628, 404), (628, 610)], mix(NIGHT, INK, .4), 6)
    s.line([(522, 470), (734, 470)], mix(NIGHT, INK, .4), 5)
    s.poly([(480, 392), (776, 392), (796, 374), (460, 374)], SEAL)
    s.rect(0, 610, 1200, 190, s.fade([(0, DEEP), (1, NIGHT)]))
    for k in range(5):
        s.rect(440 - k * 26, 608 + k * 13, 380 + k * 52, 13, mix(SEA, DEEP, .2 + k * .14))
    wall_of_light(s, [(522, 608), (734, 608), (980, 800), (280, 800)], glow, .75)
    s.cuts((200, 676, 860, 124), glow, gap=13, length=90, width=3, density=lambda u, v: max(0, .5 - abs(u - .5)))
    person(s, 566, 640, 120, INK, INK, back=True, stride=2)
    person(s, 660, 716, 172, mix(NIGHT, INK, .4), INK, back=True, skirt=True, long_hair=True, light=TEAL)
    s.rect(676, 610, 26, 40, SEAL, 1, 3)
    child(s, 724, 716, 122, mix(DEEP, TEAL, .4), OCHRE)
    for x, y, k in ((90, 680, 430), (1120, 690, 470), (190, 630, 240), (1010, 630, 200)):
        tree(s, x, y, k, mix(NIGHT, INK, .45), light=mix(TEAL, SEA, .2) if x < 600 else mix(OCHRE, TEAL, .7), trunk=INK)
    for x in (300, 930):
        s.line([(x, 720), (x, 520)], INK, 7)
        s.disc(x, 512, 70, s.glow([(0, PAPER, .8), (.4, glow, .3), (1, glow, 0)]))
        s.disc(x, 512, 13, PAPER)
    with s.placed(850, 742, .62):
        for x in (-60, 60):
            s.stroke(f"M{x - 42} 0a42 42 0 1 0 84 0a42 42 0 1 0 -84 0Z", INK, 6)
        s.stroke("M-60 0L-20 -60L40 -62L6 0ZM-20 -60L6 0M40 -62L60 0M40 -62L34 -84L58 -88M-60 0L6 0M-32 -72L-6 -72", mix(SEA, MIST, .3), 6)
    return s


def school_sea():
    s = Sheet(65)
    sky(s, mix(SEA, MIST, .6), mix(PAPER, CREAM, .2), 380, streaks=PAPER, density=.4)
    cloud(s, 700, 190, 430, PAPER, .95)
    cloud(s, 120, 130, 260, PAPER, .8)
    water(s, 330, 640, far=mix(MIST, SEA, .35), near=mix(SEA, TEAL, .3), light=FOAM, shade=mix(SEA, DEEP, .4), density=.5)
    islands(s, 334, [(980, 300, 62), (760, 160, 34), (1180, 200, 44)], mix(SEA, TEAL, .45))
    for x, y in ((820, 392), (1010, 420)):
        s.path(f"M{x - 30} {y}L{x + 34} {y - 4}L{x + 24} {y + 11}L{x - 22} {y + 11}Z", PAPER)
        s.poly([(x, y - 3), (x, y - 46), (x + 26, y - 8)], SEAL if x < 900 else PAPER)
    meadow, deep = mix(SEA, OCHRE, .5), mix(TEAL, OCHRE, .3)
    d = curve([(-20, 430), (150, 420), (380, 430), (620, 470), (860, 540), (1050, 590), (1220, 600)]) + "L1220 820L-20 820Z"
    s.path(d, meadow)
    with s.inside(d):
        s.cuts((0, 420, 1200, 380), deep, angle=-70, gap=18, length=26, width=2.4, density=lambda u, v: .2 + .5 * v)
    yard = curve([(150, 520), (360, 490), (560, 520), (660, 590), (560, 650), (300, 660), (120, 610)], close=True)
    s.path(yard, mix(SAND, PAPER, .25))
    # The school: one long low house with a gable and a bell.
    wall = mix(PAPER, CREAM, .3)
    s.rect(110, 350, 460, 150, wall)
    s.rect(110, 466, 460, 34, mix(SAND, OCHRE, .2))
    s.poly([(88, 354), (128, 282), (556, 282), (594, 354)], TEAL)
    with s.inside("M88 354L128 282L556 282L594 354Z"):
        s.cuts((88, 280, 510, 76), mix(SEA, MIST, .3), angle=102, gap=12, length=30, width=1.8, density=.7)
    s.poly([(286, 356), (340, 254), (394, 356)], wall)
    s.stroke("M274 362L340 240L406 362", DEEP, 12)
    s.rect(296, 352, 88, 148, wall)
    s.path("M324 316a16 16 0 0 1 32 0V340H324Z", DEEP)
    s.path("M332 330C332 312 348 312 348 330L352 336H328Z", OCHRE)
    s.rect(316, 404, 48, 96, mix(SEAL, INK, .1))
    s.rect(338, 404, 4, 96, PAPER)
    for x in (128, 180, 232, 408, 460, 512):
        s.rect(x, 384, 40, 58, DEEP)
        s.poly([(x, 384), (x + 22, 384), (x, 420)], SEA)
        s.stroke(f"M{x + 20} 384v58M{x} 413h40", wall, 3)
    # Swing and flag pole, the great zelkova.
    s.stroke("M486 606L504 520L522 606M590 606L606 520L622 606M504 520H606", RUST, 6)
    s.stroke("M536 522L530 580M560 522L554 580M528 580H556", INK, 3)
    s.line([(236, 610), (236, 330)], INK, 4)
    tree(s, 60, 640, 470, mix(deep, DEEP, .35), light=mix(meadow, PAPER, .35), trunk=mix(RUST, INK, .6))
    # The path down, with the last two pupils.
    s.path("M560 610C700 640 760 660 800 720C820 760 810 790 800 820L1010 820C990 740 900 650 640 588Z", mix(SAND, PAPER, .4))
    s.path("M810 752L960 760L1060 800L900 800Z", DEEP, .25)
    child(s, 830, 760, 208, SEAL, OCHRE, left=((-18, -68), (-20, -52)))
    child(s, 922, 768, 184, mix(MIST, PAPER, .2), TEAL, long_hair=True, right=((19, -84), (26, -100)))
    for x in range(1010, 1220, 44):
        s.line([(x, 800), (x, 668 + (x - 1010) * .06)], mix(PAPER, SAND, .3), 9)
    s.line([(990, 700), (1220, 716)], mix(PAPER, SAND, .3), 8)
    s.line([(990, 746), (1220, 762)], mix(PAPER, SAND, .3), 8)
    s.cuts((960, 690, 260, 120), SEAL, angle=-60, gap=30, length=12, width=5, density=.3)
    gulls(s, [(640, 250, 44), (700, 290, 28), (900, 270, 30)], mix(DEEP, SEA, .3))
    return s


SCENES = {"city-hall": city_hall, "council": council, "hospital": hospital, "library-night": library_night, "school-sea": school_sea}
