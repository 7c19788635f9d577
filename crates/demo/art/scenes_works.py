"""Industry and machines: the battery plant, its laboratory, the civic robot, the server room."""

import math

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, SAND, SEA, SEAL, SKIN, TEAL, Sheet, mix)
from nature import HAZE, hill, sky, sun, tree, wall_of_light
from people import person


def factory_battery():
    s = Sheet(21)
    sky(s, mix(BLUSH, PAPER, .35), PAPER, 520, streaks=CREAM, density=.7)
    sun(s, 262, 250, 74, mix(SEAL, BLUSH, .35), halo=mix(BLUSH, PAPER, .2))
    hill(s, 400, 34, HAZE, foot=560)
    hill(s, 446, 22, mix(MIST, SEA, .25), foot=560, cut=HAZE)
    wall, shade, roof = mix(PAPER, MIST, .28), mix(SEA, DEEP, .35), mix(DEEP, TEAL, .4)
    # Stacks with drifting steam, behind the halls.
    for x, top, w in ((742, 190, 30), (806, 226, 26), (1098, 250, 24)):
        s.poly([(x - w * .42, top), (x + w * .42, top), (x + w * .6, 480), (x - w * .6, 480)], shade)
        s.rect(x - w * .46, top + 10, w * .92, 10, SEAL)
        for k in range(6):
            s.disc(x + 30 + k * 34, top - 16 - k * 15, 18 + k * 8, PAPER, .62, ry=13 + k * 5)
    # Saw-tooth halls, the nearest at the right.
    for x, y, w, h, teeth in ((380, 420, 420, 100, 7), (640, 380, 620, 170, 6)):
        step = w / teeth
        for i in range(teeth):
            a = x + i * step
            s.poly([(a, y), (a + step * .3, y - step * .46), (a + step, y)], roof)
            s.poly([(a, y), (a + step * .3, y - step * .46), (a + step * .3, y)], mix(FOAM, OCHRE, .18))
            for k in (.1, .2):
                s.line([(a + step * k, y), (a + step * k, y - step * .46 * k / .3)], shade, 2)
        s.rect(x, y, w, h, wall)
        s.cuts((x, y, w, h), mix(wall, SEA, .45), angle=90, gap=9, length=34, width=1.1, density=lambda u, v: .3 + .4 * u)
        s.rect(x, y + h * .56, w, h * .16, TEAL)
        for i in range(teeth * 2):
            s.rect(x + 10 + i * step / 2, y + h * .59, step * .36, h * .1, mix(FOAM, OCHRE, .3))
    s.rect(1010, 470, 110, 82, DEEP)
    for k in range(5):
        s.line([(1014, 482 + k * 15), (1116, 482 + k * 15)], SEA, 2)
    # Pylons of the power line.
    for x, k in ((120, 1.0), (232, .7), (316, .5)):
        with s.placed(x, 520, k):
            for d in ("M-26 0L-8 -210L8 -210L26 0M-22 -46L16 -110M22 -46L-16 -110M-50 -160L50 -160M-38 -196L38 -196"
                      "M-50 -160L0 -214L50 -160",):
                s.stroke(d, shade, 4)
    for dy in (0, 36):
        s.stroke(f"M-20 {330 + dy}Q30 {356 + dy} 72 {362 - dy}M168 {362 - dy}Q200 {404 - dy * .4} 204 {402 - dy * .4}M262 {404 - dy * .4}Q290 {436 - dy * .4} 296 {438 - dy * .4}", shade, 1.6)
    # Paddies that lead the eye to the gate.
    s.rect(0, 516, 1200, 290, mix(SAND, OCHRE, .3))
    for i in range(-9, 16):
        a, b = 560 + i * 62, 560 + (i * 62) * 4.4
        ink = (mix(OCHRE, SAND, .35), mix(SAND, PAPER, .25), mix(MIST, SAND, .55))[i % 3]
        s.poly([(a, 540), (a + 62, 540), (b + 272, 800), (b, 800)], ink)
    s.cuts((0, 540, 1200, 260), mix(OCHRE, DEEP, .35), angle=-62, gap=19, length=24, width=1.8, density=lambda u, v: .2 + .6 * v)
    s.rect(0, 520, 1200, 24, mix(SEA, DEEP, .5))
    for i in range(26):
        x = i * 48 + s.rng.uniform(-12, 12)
        r = 18 + s.rng.random() * 16
        if x < 560 or x > 800:
            s.disc(x, 528 - r * .3, r, mix(DEEP, TEAL, s.rng.random()))
    s.poly([(640, 540), (720, 540), (1010, 800), (560, 800)], mix(PAPER, SAND, .35))
    for k in range(6):
        t = (k / 6) ** 1.6
        s.poly([(678 + 96 * t, 546 + 250 * t), (684 + 104 * t, 546 + 250 * t), (690 + 116 * t, 566 + 258 * t), (680 + 100 * t, 566 + 258 * t)], PAPER)
    with s.placed(770, 690, 1.15):
        s.rect(-58, -96, 96, 84, PAPER)
        s.rect(-58, -40, 96, 12, TEAL)
        s.path("M38 -66L70 -66L84 -40L84 -12L38 -12Z", SEAL)
        s.path("M48 -58L66 -58L74 -40L48 -40Z", NIGHT)
        s.rect(-62, -14, 148, 8, INK)
        for x in (-36, -10, 60):
            s.disc(x, -6, 12, INK)
            s.disc(x, -6, 5, MIST)
    return s


def factory_lab():
    s = Sheet(22)
    s.rect(0, 0, 1200, 800, s.fade([(0, mix(TEAL, DEEP, .3)), (1, DEEP)]))
    # A wide pane into the dry room behind.
    s.rect(60, 90, 640, 360, mix(MIST, SEA, .3))
    for i in range(4):
        s.rect(84 + i * 156, 114, 130, 312, mix(FOAM, MIST, .4 + i * .12))
    for i in range(9):
        s.disc(110 + i * 72, 366, 30, mix(SEA, TEAL, .5))
        s.disc(110 + i * 72, 366, 11, FOAM)
    s.line([(74, 332), (690, 332)], mix(OCHRE, SAND, .3), 8)
    s.rect(60, 404, 640, 46, mix(SEA, TEAL, .7))
    person(s, 220, 440, 220, PAPER, FOAM, hat="hood", hat_ink=PAPER, facing=1, right=((18, -72), (26, -66)), light=FOAM)
    person(s, 560, 440, 214, PAPER, FOAM, hat="hood", hat_ink=PAPER, facing=-1, left=((-18, -72), (-26, -66)), light=FOAM)
    s.poly([(60, 90), (250, 90), (110, 450), (60, 450)], PAPER, .16)
    s.poly([(330, 90), (400, 90), (260, 450), (190, 450)], PAPER, .12)
    for d in ("M60 90H700V450H60Z", "M380 90V450"):
        s.stroke(d, NIGHT, 10, cap="butt")
    # Lamp above the bench, and the researcher who holds the cell to the light.
    s.line([(900, 0), (900, 74)], INK, 6)
    s.poly([(800, 132), (1000, 132), (940, 70), (860, 70)], INK)
    wall_of_light(s, [(808, 132), (992, 132), (1190, 700), (560, 700)], mix(OCHRE, PAPER, .6), .55)
    with s.placed(960, 720, 5.6):
        s.path("M-18 0C-22 -34 -21 -50 -17 -56C-12 -61 -7 -62 -5 -63L6 -63C12 -61 18 -58 21 -50C26 -36 25 -14 26 0Z", PAPER)
        s.path("M8 -62C14 -60 18 -58 21 -50C26 -36 25 -14 26 0L14 0C16 -24 15 -44 8 -62Z", MIST)
        s.path("M-8 -64C-10 -84 12 -86 12 -70C12 -64 8 -60 3 -60C-3 -60 -7 -60 -8 -64Z", PAPER)
        s.path("M-7 -75C-8 -66 -5 -62 0 -62C5 -63 4 -76 2 -79C-3 -79 -6 -78 -7 -75Z", SKIN)
        s.path("M-7.4 -70C-4 -69 1 -69 3.4 -71L3 -64C1 -61.4 -4 -61.6 -6 -64Z", mix(MIST, PAPER, .4))
        s.path("M-8 -76.4L2.8 -77L3.4 -71.8L-7.4 -71.6Z", NIGHT)
        s.path("M-7 -75.6L-3 -75.8L-4.6 -72.4L-7 -72.4Z", SEA)
        s.path("M5 -80C10 -80 13 -74 12 -68C10 -62 8 -62 6 -61C8 -68 8 -74 5 -80Z", MIST)
        s.line([(-14, -50), (-30, -44), (-36, -66)], FOAM, 8.4)
        s.line([(-14, -50), (-30, -44)], PAPER, 8.4)
        s.disc(-36, -70, 3.6, mix(SEA, MIST, .3))
        s.line([(18, -46), (6, -30), (-18, -27)], MIST, 8.4)
        s.disc(-21, -27, 3.6, mix(SEA, MIST, .3))
    with s.placed(756, 286, 1.0, turn=-10):
        s.rect(-62, -76, 124, 108, mix(SAND, PAPER, .2), round_=5)
        s.rect(-52, -66, 104, 88, mix(OCHRE, SAND, .4), round_=3)
        s.cuts((-50, -64, 100, 84), PAPER, angle=-40, gap=12, length=30, width=1.6, density=.6)
        s.rect(-46, -98, 26, 24, SEAL)
        s.rect(20, -98, 26, 24, NIGHT)
    # The bench.
    s.rect(0, 660, 1200, 140, NIGHT)
    s.poly([(0, 640), (1200, 640), (1200, 668), (0, 668)], mix(SEA, MIST, .35))
    for i in range(6):
        with s.placed(170 + i * 74, 640):
            s.rect(-30, -70, 54, 70, mix(SAND, PAPER, .2) if i % 2 else mix(OCHRE, SAND, .5), round_=3)
            s.rect(-24, -82, 14, 12, SEAL)
            s.rect(4, -82, 14, 12, INK)
            s.rect(10, -70, 14, 70, mix(OCHRE, INK, .3), .5)
    s.poly([(20, 640), (30, 560), (110, 560), (116, 640)], mix(SEA, DEEP, .4))
    s.rect(40, 572, 60, 40, NIGHT)
    s.line([(46, 600), (58, 586), (68, 594), (80, 578), (94, 582)], SEAL, 3)
    s.cuts((0, 670, 1200, 130), TEAL, gap=13, length=90, width=2.4, density=.45)
    return s


def robot_desk():
    s = Sheet(23)
    s.rect(0, 0, 1200, 800, s.fade([(0, mix(SAND, PAPER, .55)), (1, CREAM)]))
    # Windows with a town and hills beyond.
    for x in (70, 330, 590):
        s.rect(x, 80, 220, 330, mix(MIST, PAPER, .3))
        with s.inside(f"M{x} 80h220v330h-220Z"):
            hill(s, 300, 26, mix(MIST, SEA, .35), foot=420)
            for k in range(4):
                h = 60 + s.rng.random() * 90
                s.rect(x + k * 58, 410 - h, 44, h, mix(SEA, MIST, .45))
                for r in range(int(h // 22)):
                    s.rect(x + k * 58 + 8, 418 - h + r * 22, 28, 7, PAPER, .6)
            s.poly([(x, 80), (x + 90, 80), (x + 10, 410), (x, 410)], PAPER, .3)
        s.stroke(f"M{x} 80h220v330h-220ZM{x + 110} 80v330", mix(SEA, DEEP, .4), 8, cap="butt")
    s.rect(0, 590, 1200, 220, mix(SAND, OCHRE, .18))
    s.cuts((0, 590, 1200, 210), mix(OCHRE, INK, .25), gap=20, length=120, width=2.2, density=.4)
    wall_of_light(s, [(330, 590), (560, 590), (420, 800), (120, 800)], PAPER, .5)
    # Counter.
    s.poly([(560, 520), (1200, 520), (1200, 800), (600, 800)], mix(DEEP, TEAL, .5))
    s.cuts((570, 540, 630, 260), SEA, angle=90, gap=26, length=120, width=2, density=.6)
    s.poly([(536, 498), (1200, 498), (1200, 528), (548, 528)], mix(OCHRE, SAND, .35))
    # The robot: a lamp-like head on a round body, with two eyes and a quiet screen.
    with s.placed(858, 500, 1.32):
        s.path("M-92 0C-96 -70 -60 -104 0 -104C60 -104 96 -70 92 0Z", PAPER)
        s.path("M30 -100C70 -92 96 -62 92 0L54 0C58 -50 50 -84 30 -100Z", MIST)
        s.rect(-16, -124, 32, 26, SEA)
        s.path("M-86 -236C-88 -262 -70 -278 -44 -280L44 -280C70 -278 88 -262 86 -236L82 -160C80 -134 66 -120 44 -120L-44 -120C-66 -120 -80 -134 -82 -160Z", PAPER)
        s.path("M44 -280C70 -278 88 -262 86 -236L82 -160C80 -134 66 -120 44 -120L34 -120C58 -130 62 -250 44 -280Z", MIST)
        s.rect(-66, -258, 122, 112, NIGHT, round_=26)
        for x in (-34, 24):
            s.disc(x, -208, 11, FOAM, ry=15)
        s.stroke("M-22 -174Q-5 -164 12 -174", FOAM, 5)
        s.line([(0, -280), (0, -306)], SEA, 6)
        s.disc(0, -312, 10, SEAL)
        s.rect(-36, -78, 72, 44, TEAL, round_=8)
        for k, w in enumerate((48, 34, 42)):
            s.rect(-24, -68 + k * 10, w, 4, FOAM)
        s.line([(-88, -50), (-128, -26), (-150, -12)], MIST, 17)
        s.disc(-154, -10, 12, PAPER)
    # An old citizen with a form, and a queue behind.
    person(s, 330, 730, 470, mix(SEA, TEAL, .35), NIGHT, hair=FOAM, facing=1, right=((19, -68), (34, -60)), light=MIST)
    with s.placed(520, 452, 1, turn=8):
        s.poly([(-44, -34), (46, -34), (46, 38), (-44, 38)], PAPER)
        for k in range(4):
            s.rect(-34, -22 + k * 13, 60 - (k % 2) * 20, 4, mix(SEA, PAPER, .2))
    person(s, 160, 690, 410, mix(OCHRE, RED_CLAY, .4), mix(DEEP, NIGHT, .5), facing=1, skirt=True, long_hair=True)
    person(s, 30, 668, 380, mix(DEEP, SEA, .3), INK, facing=1)
    s.poly([(1010, 498), (1016, 420), (1120, 420), (1126, 498)], TEAL)
    tree(s, 1068, 430, 170, TEAL, light=MIST, trunk=mix(OCHRE, INK, .5))
    s.poly([(1030, 420), (1106, 420), (1096, 498), (1040, 498)], mix(SEAL, INK, .1))
    return s


RED_CLAY = mix(SEAL, SAND, .45)


def server_room():
    s = Sheet(24)
    s.rect(0, 0, 1200, 800, NIGHT)
    vx, vy = 600, 372

    def at(x, y, depth):
        return vx + (x - vx) * depth, vy + (y - vy) * depth

    s.rect(490, 250, 220, 250, s.glow([(0, PAPER), (.6, mix(FOAM, PAPER, .5)), (1, mix(MIST, FOAM, .4))]))
    depths = [1.35 / (1 + .42 * k) for k in range(9)]
    for side in (-1, 1):
        edge = vx + side * 330
        for k in range(8):
            near, far = depths[k], depths[k + 1] * 1.03
            p = [at(edge, -60, near), at(edge, -60, far), at(edge, 800, far), at(edge, 800, near)]
            s.poly(p, mix(INK, DEEP, .25 + k * .09))
            inner = far + (near - far) * .86
            for row in range(17):
                y = 10 + row * 45
                q = [at(edge, y, inner), at(edge, y, far * 1.02), at(edge, y + 30, far * 1.02), at(edge, y + 30, inner)]
                s.poly(q, mix(DEEP, SEA, .14 + k * .09 + (row % 3) * .05))
                for lamp in range(3):
                    m = far * 1.05 + (inner - far * 1.05) * (lamp * .14 + .1)
                    x, yy = at(edge, y + 15, m)
                    ink = SEAL if s.rng.random() < .07 else (OCHRE if s.rng.random() < .25 else FOAM)
                    if s.rng.random() < .62:
                        s.disc(x, yy, 4.4 * m, ink)
            s.line([p[0], p[3]], mix(SEA, MIST, .25), 3 * near)
    # Ceiling trays and lamps, floor tiles with their reflections.
    s.poly([at(270, -60, 1.35), at(930, -60, 1.35), at(930, -60, .31), at(270, -60, .31)], mix(INK, DEEP, .4))
    for k in range(8):
        a, b = depths[k] * .96, depths[k + 1] * 1.08
        s.poly([at(540, -60, a), at(660, -60, a), at(660, -60, b), at(540, -60, b)], mix(FOAM, PAPER, .5))
    s.poly([at(270, 800, 1.35), at(930, 800, 1.35), at(930, 800, .31), at(270, 800, .31)], mix(DEEP, TEAL, .45))
    s.poly([at(420, 800, 1.35), at(780, 800, 1.35), at(690, 800, .31), at(510, 800, .31)], s.fade([(0, PAPER, .75), (1, SEA, .1)]))
    for k in range(9):
        a = at(270, 800, depths[k]), at(930, 800, depths[k])
        s.line(a, mix(NIGHT, TEAL, .4), 3.4 * depths[k])
    for x in (435, 600, 765):
        s.line([at(x, 800, 1.35), at(x, 800, .31)], mix(NIGHT, TEAL, .4), 2)
    # The engineer against the light.
    s.path("M560 566L640 566L690 800L470 800Z", s.fade([(0, NIGHT, .7), (1, NIGHT, 0)]))
    person(s, 600, 590, 250, mix(DEEP, INK, .5), INK, back=True, stride=2, light=mix(SEA, TEAL, .4), right=((17, -66), (8, -58)))
    s.poly([(610, 452), (652, 446), (656, 474), (614, 480)], mix(FOAM, MIST, .4))
    return s


SCENES = {"factory-battery": factory_battery, "factory-lab": factory_lab, "robot-desk": robot_desk, "server-room": server_room}
