"""온빛등대, 갈밭습지, the wind farm and the morning boat of 해든읍."""

import math

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, TEAL, Sheet, curve, mix)
from nature import HAZE, cloud, gulls, hill, islands, pine, reeds, ripples, sky, stars, sun, swell, wall_of_light, water
from people import person


def lighthouse():
    s = Sheet(51)
    s.rect(0, 0, 1200, 560, s.fade([(0, NIGHT), (.4, TEAL), (.68, mix(SEA, MIST, .5)), (.85, mix(BLUSH, PAPER, .35)), (1, BLUSH)]))
    stars(s, 70, 260)
    s.cuts((0, 360, 1200, 160), mix(BLUSH, PAPER, .5), gap=15, length=220, width=3, density=.4, opacity=.8)
    lx, ly = 824, 186
    wall_of_light(s, [(lx, ly - 8), (lx, ly + 8), (-60, 330), (-60, 30)], mix(PAPER, OCHRE, .25), .8, 1, 0, 0, 0)
    wall_of_light(s, [(lx, ly - 8), (lx, ly + 8), (1260, 280), (1260, 130)], mix(PAPER, OCHRE, .25), .75, 0, 0, 1, 0)
    islands(s, 522, [(150, 300, 46), (420, 180, 28)], mix(SEA, DEEP, .45))
    water(s, 518, 800, far=mix(SEA, MIST, .2), near=NIGHT, light=mix(BLUSH, PAPER, .4), shade=DEEP, density=.5, glints=[(300, PAPER, 90, .5)])
    # The headland.
    rock = curve([(520, 800), (590, 700), (640, 640), (700, 586), (760, 566), (900, 556), (980, 580), (1060, 590), (1140, 620), (1230, 640)]) + "L1230 820L520 820Z"
    s.path(rock, mix(NIGHT, INK, .35))
    with s.inside(rock):
        s.cuts((520, 550, 680, 260), mix(SEA, MIST, .25), angle=58, gap=17, length=62, width=3, density=lambda u, v: .75 - .6 * u)
        s.cuts((520, 550, 680, 60), mix(OCHRE, SEA, .5), angle=-70, gap=12, length=18, width=2, density=.5)
    # The tower.
    tower = f"M{lx - 52} 566L{lx - 33} 246L{lx + 33} 246L{lx + 52} 566Z"
    s.path(tower, PAPER)
    with s.inside(tower):
        s.poly([(lx + 4, 240), (lx + 60, 240), (lx + 60, 570), (lx + 16, 570)], mix(MIST, SEA, .3))
        s.cuts((lx - 30, 240, 70, 330), mix(MIST, SEA, .3), angle=92, gap=8, length=50, width=2.2, density=lambda u, v: u * .9)
        s.rect(lx - 60, 352, 120, 40, SEAL)
        s.rect(lx - 60, 470, 120, 44, SEAL)
        s.poly([(lx + 8, 352), (lx + 60, 352), (lx + 60, 392), (lx + 10, 392)], mix(SEAL, INK, .4))
        s.poly([(lx + 12, 470), (lx + 60, 470), (lx + 60, 514), (lx + 14, 514)], mix(SEAL, INK, .4))
    for y in (290, 428):
        s.path(f"M{lx - 9} {y + 26}V{y + 6}A9 9 0 0 1 {lx + 9} {y + 6}V{y + 26}Z", DEEP)
    s.path(f"M{lx - 16} 566V530A16 16 0 0 1 {lx + 16} 530V566Z", NIGHT)
    s.rect(lx - 52, 232, 104, 16, NIGHT)
    s.stroke(f"M{lx - 50} 232V208M{lx - 25} 232V208M{lx} 232V208M{lx + 25} 232V208M{lx + 50} 232V208M{lx - 52} 208H{lx + 52}", NIGHT, 3.5)
    s.rect(lx - 28, 160, 56, 72, mix(OCHRE, PAPER, .55))
    s.disc(lx, ly, 90, s.glow([(0, PAPER, 1), (.3, mix(OCHRE, PAPER, .6), .6), (1, PAPER, 0)]))
    s.stroke(f"M{lx - 28} 160V232M{lx - 9} 160V232M{lx + 9} 160V232M{lx + 28} 160V232", NIGHT, 4)
    s.path(f"M{lx - 38} 162C{lx - 30} 122 {lx + 30} 122 {lx + 38} 162Z", SEAL)
    s.line([(lx, 132), (lx, 104)], NIGHT, 5)
    # The keeper's house, and the keeper.
    s.rect(920, 506, 150, 78, mix(PAPER, MIST, .35))
    s.rect(1030, 506, 40, 78, mix(SEA, MIST, .3))
    s.poly([(906, 510), (940, 462), (1046, 462), (1084, 510)], RUST)
    for x in (944, 990):
        s.rect(x, 528, 26, 28, mix(OCHRE, PAPER, .3))
    person(s, 742, 580, 74, DEEP, INK, facing=-1, light=mix(BLUSH, SEA, .3))
    pine(s, 1148, 620, 250, mix(NIGHT, INK, .3), light=SEA, trunk=INK, flip=True)
    # Surf at the foot.
    s.cuts((430, 690, 170, 120), FOAM, angle=-34, gap=10, length=52, width=5, density=lambda u, v: .9 if .55 < u + v * .55 < 1.05 else .05)
    s.cuts((380, 770, 330, 30), PAPER, gap=8, length=70, width=4, density=.6)
    gulls(s, [(560, 300, 40), (500, 340, 26), (610, 366, 28)], PAPER)
    return s


def spoonbill(s, x, y, k, flip=False, feeding=False):
    """A black-faced spoonbill's cousin: white, with the long flat bill; stands in shallow water at (x, y)."""
    with s.placed(x, y, k, flip=flip):
        s.stroke("M-4 -96L-8 -48L-4 0M22 -96L26 -50L22 0", INK, 5.5)
        s.path("M-92 -112C-70 -166 -10 -190 44 -168C66 -158 70 -132 52 -112C26 -84 -36 -84 -92 -96Z", PAPER)
        s.path("M-92 -112C-60 -112 -10 -98 44 -104C26 -84 -36 -84 -92 -96Z", mix(MIST, SEA, .15))
        s.cuts((-70, -150, 100, 46), mix(MIST, SEA, .2), angle=168, gap=9, length=32, width=2, density=.55)
        if feeding:
            s.path("M30 -168C66 -184 98 -152 106 -112C110 -92 104 -80 96 -82C84 -86 90 -112 72 -128C60 -138 48 -132 40 -124Z", PAPER)
            s.path("M92 -92C100 -98 108 -94 106 -84L112 -38C122 -24 122 -8 110 -4C98 -6 96 -20 103 -36L94 -78Z", INK)
            s.disc(97, -94, 2.6, INK)
        else:
            s.path("M26 -160C52 -176 58 -208 52 -236C48 -262 66 -278 86 -272C104 -266 102 -244 84 -244C74 -242 80 -210 74 -186C68 -160 56 -144 40 -134Z", PAPER)
            s.path("M92 -274C100 -270 102 -256 92 -250L150 -238C164 -226 180 -232 178 -246C172 -258 158 -256 150 -250Z", INK)
            s.disc(86, -262, 3, INK)
            s.path("M64 -268C50 -272 34 -262 28 -244C40 -252 50 -252 58 -250Z", mix(OCHRE, PAPER, .25))
        s.disc(168 if not feeding else 110, -242 if not feeding else -12, 6, OCHRE)


def wetland_birds():
    s = Sheet(52)
    sky(s, mix(OCHRE, PAPER, .5), mix(PAPER, BLUSH, .2), 400, streaks=PAPER, density=.8)
    sun(s, 700, 250, 84, mix(SEAL, OCHRE, .35), halo=mix(PAPER, OCHRE, .15))
    hill(s, 330, 26, mix(MIST, BLUSH, .45), foot=420)
    hill(s, 366, 14, mix(MIST, SEA, .3), foot=420)
    reeds(s, -20, 1220, 402, 60, 200, mix(SEA, OCHRE, .45), lean=.1)
    s.rect(0, 396, 1200, 410, s.fade([(0, mix(SAND, PAPER, .3)), (.5, mix(MIST, SAND, .3)), (1, mix(SEA, TEAL, .2))]))
    ripples(s, 400, 800, PAPER, .55)
    ripples(s, 430, 800, mix(SEA, OCHRE, .25), .35)
    d = [(700, mix(SEAL, OCHRE, .35))]
    s.cuts((640, 402, 120, 220), d[0][1], gap=11, length=62, width=3.6, density=lambda u, v: .85 - .8 * v)
    for k in range(11):
        x, y = 160 + k * 34, 120 + abs(k - 3) * 17
        s.path(f"M{x - 15} {y + 5}Q{x - 5} {y - 9} {x} {y}Q{x + 5} {y - 9} {x + 15} {y + 5}Q{x + 4} {y - 1} {x} {y + 5}Q{x - 4} {y - 1} {x - 15} {y + 5}Z", DEEP)
    mud = curve([(-20, 520), (120, 500), (280, 508), (360, 530), (260, 556), (60, 560), (-20, 566)])
    s.path(mud + "Z", mix(OCHRE, DEEP, .45))
    spoonbill(s, 236, 512, .42, feeding=True)
    spoonbill(s, 1046, 496, .44, flip=True)
    spoonbill(s, 950, 474, .36, flip=True, feeding=True)
    for x, y, k in ((430, 690, 1.22), (800, 664, 1.0)):
        s.cuts((x - 100 * k, y - 4, 190 * k, 90), PAPER, gap=10, length=54, width=4, density=lambda u, v: .8 * (1 - v))
        s.cuts((x - 30, y - 6, 60 * k, 40), DEEP, gap=9, length=50, width=2, density=.7)
    spoonbill(s, 800, 664, 1.0, flip=True, feeding=True)
    spoonbill(s, 430, 690, 1.22)
    reeds(s, -40, 150, 830, 400, 26, mix(DEEP, OCHRE, .2), plume=mix(SAND, PAPER, .35))
    reeds(s, 1070, 1240, 830, 450, 26, mix(NIGHT, OCHRE, .12), plume=SAND, lean=-.16)
    reeds(s, 240, 1000, 830, 90, 60, mix(DEEP, OCHRE, .2))
    return s


def _turbine(s, x, foot, k, turn, ink, light):
    with s.placed(x, foot, k):
        s.poly([(-9, 0), (-4.5, -330), (4.5, -330), (9, 0)], ink)
        s.poly([(2, 0), (1.5, -330), (4.5, -330), (9, 0)], light)
        s.rect(-13, -34, 26, 34, OCHRE)
        s.rect(-17, -40, 34, 7, mix(OCHRE, INK, .35))
        s.rect(-7, -340, 26, 13, ink, round_=4)
        for blade in range(3):
            with s.placed(-2, -334, 1, turn=turn + blade * 120):
                s.path("M-3 0C-9 -40 -7 -80 0 -190C5 -100 6 -50 3 0Z", ink)
                s.path("M0 -20C4 -60 3 -110 0 -190C5 -100 6 -50 3 0Z", light)
        s.disc(-2, -334, 7, light)


def wind_farm():
    s = Sheet(53)
    sky(s, mix(SEA, MIST, .2), PAPER, 560, streaks=PAPER, density=.6)
    for x, y, w in ((-80, 400, 420), (660, 360, 520), (330, 270, 260)):
        cloud(s, x, y, w, mix(PAPER, MIST, .2), .85)
    hill(s, 520, 10, HAZE, foot=580)
    for x, k, t in ((90, .5, 10), (230, .56, 44), (390, .64, 78), (560, .72, 22), (1010, .5, 60), (1110, .44, 15)):
        _turbine(s, x, 556, k, t, mix(PAPER, MIST, .5), mix(MIST, SEA, .25))
    water(s, 548, 800, far=mix(MIST, SEA, .35), near=TEAL, light=FOAM, shade=mix(SEA, DEEP, .4), density=.45)
    swell(s, 622, 9, 620, mix(SEA, TEAL, .25), FOAM, phase=.3)
    _turbine(s, 842, 690, 1.62, 28, PAPER, mix(MIST, SEA, .3))
    for y in (640, 664):
        s.rect(842 - 30, y - 4, 60, 6, mix(OCHRE, INK, .3))
    swell(s, 678, 13, 480, mix(TEAL, SEA, .25), FOAM, phase=.75)
    # The service boat, with two fitters ready at the bow.
    with s.placed(430, 690, 1.3, turn=-4):
        person(s, 60, -26, 66, OCHRE, NIGHT, facing=1, hat="helmet", right=((18, -70), (26, -66)))
        person(s, 92, -28, 64, OCHRE, NIGHT, facing=1, hat="helmet", hat_ink=PAPER, right=((18, -84), (26, -98)))
        s.path("M-160 -30L150 -34L128 26L-136 26Z", NIGHT)
        s.path("M-146 4L136 2L128 26L-136 26Z", SEAL)
        s.poly([(-116, -30), (-108, -92), (-8, -92), (16, -30)], PAPER)
        s.path("M-98 -82L-16 -82L0 -56L-102 -56Z", DEEP)
        s.line([(-70, -92), (-70, -134)], INK, 4)
        s.line([(-90, -120), (-50, -120)], INK, 4)
    swell(s, 730, 15, 560, mix(TEAL, DEEP, .35), MIST, phase=.15)
    swell(s, 782, 12, 430, mix(DEEP, NIGHT, .2), SEA, phase=.5)
    gulls(s, [(300, 500, 40), (246, 540, 26), (620, 470, 30)], NIGHT)
    return s


def fishing_boat():
    s = Sheet(54)
    s.rect(0, 0, 1200, 470, s.fade([(0, TEAL), (.4, mix(SEA, MIST, .4)), (.75, mix(PAPER, BLUSH, .3)), (1, BLUSH)]))
    s.cuts((0, 200, 1200, 250), mix(PAPER, BLUSH, .3), gap=18, length=230, width=3.6, density=lambda u, v: .6 * v)
    sun(s, 300, 424, 96, mix(SEAL, OCHRE, .2), halo=mix(BLUSH, PAPER, .3))
    islands(s, 456, [(760, 420, 74), (1050, 360, 50), (40, 220, 30)], mix(SEA, TEAL, .4))
    water(s, 446, 800, far=mix(SEA, MIST, .35), near=DEEP, light=mix(PAPER, BLUSH, .3), shade=mix(SEA, DEEP, .5), density=.55,
          glints=[(300, mix(SEAL, BLUSH, .35), 50, .85)])
    swell(s, 590, 12, 700, mix(SEA, DEEP, .35), mix(FOAM, BLUSH, .4), phase=.35)
    with s.placed(690, 640, 1.34, turn=-3):
        s.stroke("M-150 -50L-190 -250", INK, 6)
        s.stroke("M-190 -250L-60 -176M-190 -250L-150 -60", mix(SAND, INK, .3), 2)
        # Nets over the side, with their floats.
        s.poly([(110, -58), (124, -106), (206, -106), (214, -66)], PAPER)
        s.poly([(180, -106), (206, -106), (214, -66), (186, -62)], MIST)
        s.rect(132, -98, 44, 22, NIGHT)
        s.rect(118, -114, 96, 9, SEAL)
        s.line([(188, -112), (188, -176)], INK, 5)
        s.line([(170, -150), (206, -150)], INK, 4)
        s.disc(188, -150, 40, s.glow([(0, OCHRE, .8), (1, OCHRE, 0)]))
        s.disc(188, -150, 7, PAPER)
        person(s, 10, -34, 142, OCHRE, mix(OCHRE, INK, .25), facing=-1, hat="hood", hat_ink=OCHRE, left=((-18, -66), (-32, -52)), right=((-2, -64), (-26, -46)), lean=-12, light=mix(OCHRE, SAND, .5))
        person(s, 84, -36, 128, mix(SEA, MIST, .2), NIGHT, facing=-1, hat="cap", hat_ink=DEEP, left=((-16, -64), (-24, -50)), right=((6, -62), (-14, -48)), lean=-5)
        s.path("M-250 -92C-216 -54 -120 -38 0 -38C110 -38 190 -48 262 -84C256 -40 236 10 206 34L-170 34C-206 10 -238 -40 -250 -92Z", DEEP)
        s.path("M-250 -92C-216 -54 -120 -38 0 -38C110 -38 190 -48 262 -84L259 -68C190 -34 110 -24 0 -24C-120 -24 -210 -40 -243 -74Z", PAPER)
        s.path("M-216 -24C-120 6 140 6 240 -20C232 0 222 22 206 34L-170 34C-190 22 -206 0 -216 -24Z", SEAL)
        s.cuts((-230, -34, 470, 50), TEAL, angle=2, gap=10, length=60, width=2, density=.5)
        net = "M-70 -34C-60 -70 10 -64 24 -34C30 10 -10 60 -40 110C-80 120 -130 90 -120 60C-100 30 -80 10 -70 -34Z"
        s.path(net, mix(SEA, MIST, .35))
        with s.inside(net):
            for a in (35, 145):
                for k in range(-14, 16):
                    dx, dy = math.cos(math.radians(a)) * 200, math.sin(math.radians(a)) * 200
                    s.line([(-50 + k * 15 - dx, 20 - dy), (-50 + k * 15 + dx, 20 + dy)], DEEP, 1.6)
            for x, y, t in ((-40, 0, 20), (-70, 44, -30), (-20, 40, 60), (-56, 76, 10), (-90, 72, 40)):
                with s.placed(x, y, 1, turn=t):
                    s.path("M-20 0Q0 -12 18 0L28 -8L28 8L18 0Q0 12 -20 0Z", PAPER)
        for x, y in ((-66, -36), (-34, -54), (2, -50), (24, -34)):
            s.disc(x, y, 8, SEAL)
    swell(s, 682, 16, 560, mix(DEEP, TEAL, .4), mix(FOAM, BLUSH, .25), phase=.8)
    swell(s, 752, 16, 640, mix(NIGHT, DEEP, .5), SEA, phase=.3)
    gulls(s, [(480, 250, 60), (410, 320, 40), (560, 330, 36), (880, 210, 46), (950, 270, 32)], PAPER)
    return s


SCENES = {"lighthouse": lighthouse, "wetland-birds": wetland_birds, "wind-farm": wind_farm, "fishing-boat": fishing_boat}
