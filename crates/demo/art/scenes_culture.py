"""The cellist, the cinema, the writer's desk, and 도래산 in autumn."""

import math

from ink import (BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, SKIN, SKIN_SHADE, TEAL, Sheet, curve, mix)
from nature import HAZE, hill, islands, land, pine, ridge, ripples, sky, stars, sun, wall_of_light
from people import person


def cello():
    s = Sheet(81)
    s.rect(0, 0, 1200, 800, s.fade([(0, NIGHT), (1, DEEP)]))
    for i in range(13):
        x = i * 96
        s.path(f"M{x} 0C{x + 20} 200 {x - 16} 420 {x + 10} 640L{x + 60} 640C{x + 40} 420 {x + 70} 200 {x + 52} 0Z", mix(SEAL, INK, .62 + .1 * (i % 2)), .55)
    s.cuts((0, 0, 1200, 640), mix(SEAL, INK, .35), angle=88, gap=24, length=130, width=2, density=.4)
    wall_of_light(s, [(560, -20), (700, -20), (1040, 700), (230, 700)], mix(PAPER, OCHRE, .2), .62)
    s.rect(0, 634, 1200, 170, mix(RUST, INK, .5))
    s.cuts((0, 640, 1200, 160), mix(RUST, OCHRE, .3), gap=15, length=170, width=2.4, density=.4)
    s.disc(640, 706, 420, mix(OCHRE, PAPER, .35), .75, ry=70)
    s.cuts((250, 650, 780, 116), mix(RUST, OCHRE, .4), gap=14, length=120, width=2.4, density=.4)
    s.disc(660, 736, 250, mix(RUST, INK, .6), .55, ry=26)
    # Chair, gown, the player.
    s.stroke("M520 470V730M540 600H700M694 600V730", INK, 12)
    gown = "M556 340C520 400 512 520 506 590C470 640 430 690 420 736C520 756 640 752 700 742C760 752 850 752 900 736C880 660 850 610 800 580C740 560 700 540 690 470C690 420 684 380 664 340Z"
    s.path(gown, mix(TEAL, DEEP, .45))
    with s.inside(gown):
        s.cuts((410, 330, 500, 430), mix(SEA, MIST, .1), angle=104, gap=18, length=90, width=3.4, density=lambda u, v: .6 - .3 * u)
        s.path("M690 470C700 540 740 560 800 580C850 610 880 660 900 736L780 748C780 660 720 620 640 600Z", mix(DEEP, INK, .35))
    s.path("M552 360C556 318 588 300 616 300C650 300 676 320 682 356L660 390L574 390Z", SKIN)
    s.path("M640 302C664 310 678 330 682 356L660 390L640 390C652 360 650 326 640 302Z", SKIN_SHADE)
    s.path("M572 352C590 366 640 366 662 350L690 470L540 470Z", mix(TEAL, DEEP, .45))
    # Head bowed to the instrument.
    with s.placed(612, 236, 1, turn=-10):
        s.path("M-16 30L-18 84L30 84L26 30Z", SKIN_SHADE)
        s.path("M-44 -18C-52 -78 52 -84 54 -14C66 4 60 40 40 44C34 20 44 -8 30 -20C8 -16 -26 -22 -44 -18Z", INK)
        s.path("M-38 -22C-42 14 -34 52 -4 58C26 58 40 24 38 -12C24 -18 12 -28 6 -40C-4 -28 -20 -22 -38 -22Z", SKIN)
        s.path("M14 -30C24 -18 32 -14 38 -12C40 24 26 58 -4 58C22 44 26 4 14 -30Z", SKIN_SHADE)
        s.stroke("M-26 6Q-20 11 -13 8M2 8Q10 12 16 6", INK, 3.6)
        s.stroke("M-28 -6Q-20 -11 -12 -7M2 -7Q10 -12 19 -8", INK, 3)
        s.stroke("M-8 8L-11 26L-4 27", SKIN_SHADE, 3)
        s.stroke("M-12 40Q-4 43 5 39", mix(SEAL, INK, .2), 4)
        s.disc(44, -40, 28, INK)
        s.path("M6 -60C-30 -60 -46 -40 -44 -16C-28 -22 -6 -26 6 -42Z", mix(INK, TEAL, .15))
    # The cello across the body.
    with s.placed(700, 560, 1.0, turn=9):
        s.line([(0, 150), (4, 190)], MIST, 6)
        wood, dark = mix(RUST, OCHRE, .45), mix(RUST, INK, .25)
        body = "M0 -150C44 -152 74 -126 72 -84C70 -56 46 -46 48 -18C50 10 92 20 94 76C94 130 50 152 0 152C-50 152 -94 130 -94 76C-92 20 -50 10 -48 -18C-46 -46 -70 -56 -72 -84C-74 -126 -44 -152 0 -150Z"
        s.path(body, wood)
        with s.inside(body):
            s.path("M20 -160C60 -150 80 -120 60 -60C40 -10 110 40 60 160L110 160L110 -160Z", dark)
            s.cuts((-94, -150, 190, 302), mix(OCHRE, SAND, .5), angle=91, gap=11, length=80, width=1.8, density=lambda u, v: .75 - .8 * u)
        s.stroke(body, mix(RUST, INK, .6), 5)
        s.stroke("M-34 10C-24 20 -40 44 -32 60M34 10C24 20 40 44 32 60", INK, 5)
        s.poly([(-10, -320), (10, -320), (14, -20), (-14, -20)], INK)
        s.poly([(-22, 50), (22, 50), (16, 60), (-16, 60)], SAND)
        s.poly([(-10, 66), (10, 66), (14, 128), (-14, 128)], INK)
        for k in (-6, -2, 2, 6):
            s.line([(k * .7, -320), (k * 1.6, 128)], mix(SAND, PAPER, .5), 1.4)
        s.path("M-11 -318C-13 -372 -10 -392 4 -404C22 -410 28 -388 14 -384C12 -370 12 -350 11 -318Z", mix(RUST, INK, .35))
        for y in (-336, -356):
            s.line([(-28, y), (28, y - 4)], INK, 6)
    # Left arm up on the neck, right arm with the bow.
    s.line([(668, 372), (772, 430), (744, 318)], SKIN_SHADE, 30)
    s.line([(664, 366), (766, 424), (742, 318)], SKIN, 19)
    s.disc(740, 306, 19, SKIN)
    s.stroke("M728 300l26 -4M727 309l26 -4M728 318l24 -4", SKIN_SHADE, 4)
    s.line([(556, 372), (474, 470), (540, 560)], SKIN, 30)
    s.line([(566, 380), (486, 470), (546, 556)], SKIN_SHADE, 9, .8)
    s.disc(546, 566, 19, SKIN)
    s.line([(510, 580), (900, 528)], mix(OCHRE, RUST, .4), 7)
    s.line([(514, 590), (900, 538)], PAPER, 3.4)
    s.rect(506, 572, 26, 20, INK)
    # A stand, with its leaves lit.
    s.stroke("M330 500V720M284 734L330 700L376 734", INK, 8)
    s.poly([(244, 400), (328, 424), (328, 516), (244, 490)], PAPER)
    s.poly([(328, 424), (412, 400), (412, 490), (328, 516)], FOAM)
    for k in range(5):
        s.stroke(f"M256 {418 + k * 15}L318 {436 + k * 15}M338 {436 + k * 15}L400 {418 + k * 15}", DEEP, 2)
    return s


def cinema():
    s = Sheet(82)
    s.rect(0, 0, 1200, 800, mix(NIGHT, INK, .5))
    for i in range(8):
        for side in (0, 1):
            x = 30 + i * 22 if not side else 1150 - i * 22
            s.rect(x, 40, 14, 520, mix(SEAL, INK, .55 + .05 * i))
    # The screen: a boat before a low sun.
    s.rect(204, 54, 792, 408, INK)
    frame = "M220 70H980V446H220Z"
    with s.inside(frame):
        s.rect(220, 70, 760, 260, s.fade([(0, mix(SEA, MIST, .5)), (1, mix(BLUSH, PAPER, .4))]))
        sun(s, 640, 286, 62, mix(SEAL, OCHRE, .2), halo=PAPER)
        islands(s, 304, [(330, 330, 70), (900, 300, 88)], mix(SEA, DEEP, .3))
        s.rect(220, 300, 760, 160, s.fade([(0, mix(BLUSH, MIST, .5)), (1, TEAL)]))
        s.cuts((220, 304, 760, 150), PAPER, gap=9, length=60, width=2.6, density=.4)
        s.cuts((590, 304, 100, 140), mix(SEAL, OCHRE, .2), gap=9, length=50, width=3, density=.6)
        s.path("M400 384L560 378L536 412L424 412Z", NIGHT)
        s.stroke("M470 380L520 300", NIGHT, 4)
        person(s, 452, 388, 92, NIGHT, INK, facing=1, hat="straw", hat_ink=NIGHT, skin=NIGHT, right=((17, -74), (30, -70)))
        s.line([(478, 326), (560, 420)], NIGHT, 4)
    s.disc(600, 300, 700, s.glow([(0, mix(MIST, PAPER, .5), .34), (1, MIST, 0)]), ry=460)
    # The beam, from above the reader's shoulder.
    wall_of_light(s, [(1010, 800), (1060, 800), (980, 70), (220, 70)], PAPER, .26, 1, 1, .2, 0)
    s.cuts((400, 120, 560, 620), PAPER, angle=60, gap=40, length=14, width=2, density=.1, opacity=.7)
    # Rows of seats and heads, darker towards us, rimmed by the screen's light.
    for row, (y, count, k) in enumerate(((520, 15, .62), (592, 12, .82), (690, 9, 1.12), (820, 7, 1.5))):
        seat = mix(mix(SEAL, INK, .5), INK, row * .16)
        offset = (row % 2) * .5
        for i in range(-1, count + 1):
            x = (i + .5 + offset) * 1200 / count
            with s.placed(x, y, k):
                taken = s.rng.random() < .74
                if taken:
                    w, lift = 1, s.rng.uniform(-8, 10)
                    hair = mix(NIGHT, INK, s.rng.random())
                    s.path(f"M-50 40C-48 {-18 + lift} -30 {-26 + lift} 0 {-26 + lift}C30 {-26 + lift} 48 {-18 + lift} 50 40Z", mix(hair, TEAL, .12))
                    s.disc(0, -56 + lift, 25, hair, ry=30)
                    if s.rng.random() < .4:
                        s.path(f"M-27 {-60 + lift}C-34 {-20 + lift} -30 {-10 + lift} -28 {-6 + lift}L28 {-6 + lift}C30 {-10 + lift} 34 {-20 + lift} 27 {-60 + lift}Z", hair)
                    s.stroke(f"M-22 {-70 + lift}C-16 {-88 + lift} 16 {-88 + lift} 22 {-70 + lift}", mix(MIST, PAPER, .3), 3.4, .85 - row * .13)
                    s.stroke(f"M-44 {4 + lift}C-40 {-16 + lift} -32 {-22 + lift} -22 {-24 + lift}", mix(MIST, PAPER, .1), 3, .6 - row * .1)
                s.path("M-52 80L-52 12C-52 -6 -42 -12 -30 -12L30 -12C42 -12 52 -6 52 12L52 80Z", seat)
                s.stroke("M-46 10C-46 -2 -38 -7 -28 -7L28 -7C38 -7 46 -2 46 10", mix(seat, BLUSH, .4), 3, .8 - row * .14)
                s.cuts((-44, 0, 88, 60), mix(seat, BLUSH, .25), angle=90, gap=17, length=26, width=1.6, density=.4)
    return s


def novel_desk():
    s = Sheet(83)
    s.rect(0, 0, 1200, 800, mix(RUST, INK, .55))
    s.cuts((0, 0, 1200, 560), mix(RUST, INK, .3), angle=90, gap=28, length=90, width=2, density=.3)
    # The window: dusk over the bay, the far lighthouse.
    with s.inside("M330 40H1010V470H330Z"):
        s.rect(330, 40, 680, 300, s.fade([(0, DEEP), (.6, SEA), (1, mix(BLUSH, SAND, .3))]))
        s.disc(870, 130, 30, CREAM)
        islands(s, 330, [(450, 300, 44), (940, 260, 58)], mix(TEAL, DEEP, .3))
        s.rect(330, 326, 680, 150, s.fade([(0, mix(SEA, BLUSH, .3)), (1, DEEP)]))
        s.cuts((330, 330, 680, 140), mix(BLUSH, PAPER, .4), gap=10, length=60, width=2.6, density=.4)
        s.poly([(936, 276), (952, 276), (956, 330), (932, 330)], PAPER)
        s.rect(936, 290, 17, 9, SEAL)
        wall_of_light(s, [(944, 272), (944, 276), (380, 210), (380, 150)], PAPER, .5, 1, 0, 0, 0)
        s.disc(944, 270, 22, s.glow([(0, PAPER), (1, PAPER, 0)]))
    s.stroke("M330 40H1010V470H330ZM670 40V470M330 190H1010", mix(SAND, RUST, .35), 17, cap="butt")
    s.rect(304, 468, 732, 24, mix(SAND, RUST, .25))
    # Books at the left, a jar of reeds at the right.
    x = 40
    for w, h, ink in ((38, 250, TEAL), (30, 220, SAND), (46, 270, SEAL), (28, 230, DEEP), (40, 244, OCHRE), (34, 210, MIST)):
        s.rect(x, 520 - h, w - 3, h, ink)
        s.rect(x + 5, 520 - h + 24, w - 13, 5, mix(ink, PAPER, .5))
        s.rect(x + 5, 520 - 40, w - 13, 12, mix(ink, INK, .3))
        x += w
    # The lamp and its pool of light.
    s.disc(770, 560, 520, s.glow([(0, mix(OCHRE, PAPER, .5), .7), (1, OCHRE, 0)]), ry=330)
    s.poly([(0, 520), (1200, 520), (1200, 800), (0, 800)], mix(RUST, OCHRE, .22))
    s.cuts((0, 524, 1200, 276), mix(RUST, INK, .5), gap=16, length=180, width=2.8, density=.5)
    s.disc(700, 660, 470, mix(OCHRE, PAPER, .45), .5, ry=118)
    s.stroke("M1050 600L1010 420L900 330", INK, 11)
    s.disc(1050, 606, 66, INK, ry=17)
    s.disc(1010, 420, 12, OCHRE)
    with s.placed(890, 324, 1, turn=38):
        s.path("M-70 40C-60 -30 -30 -50 0 -50C30 -50 60 -30 70 40Z", TEAL)
        s.path("M14 -48C40 -44 60 -24 70 40L40 40C42 0 34 -32 14 -48Z", DEEP)
        s.disc(0, 40, 70, mix(OCHRE, PAPER, .7), ry=14)
    wall_of_light(s, [(812, 392), (902, 318 + 22), (1010, 640), (430, 640)], mix(OCHRE, PAPER, .6), .5)
    # Manuscript: the page in hand, the pile, a crumpled one.
    for k in range(7):
        s.poly([(220 + k, 650 - k * 5), (452 + k, 628 - k * 5), (486, 700 - k * 5), (236, 728 - k * 5)], mix(PAPER, SAND, .45 if k % 2 else .15))
    for k in range(6):
        s.line([(252 + k * 3, 634 + k * 11), (432 + k * 5, 618 + k * 11)], mix(SEA, PAPER, .4), 2.4)
    s.poly([(540, 596), (812, 584), (872, 742), (536, 762)], PAPER)
    for r in range(11):
        t = r / 11
        y0, y1 = 608 + t * 146, 597 + t * 140
        x0, x1 = 548, 810 + t * 52
        if r < 7:
            end = 1 if r < 6 else .45
            s.line([(x0 + 8, y0), (x0 + (x1 - x0) * end * (.9 + .08 * (r % 2)), y0 + (y1 - y0) * end)], mix(INK, SEA, .3), 3.6)
        else:
            s.line([(x0 + 8, y0), (x1 - 8, y1)], mix(SAND, PAPER, .3), 1.6)
    s.line([(574, 600), (566, 758)], SEAL, 2)
    s.disc(776, 728, 90, INK, .25, ry=10, turn=-26)
    with s.placed(700, 700, 1, turn=-31):
        s.path("M0 -5L34 -11L190 -11C204 -10 204 10 190 11L34 11L0 5L-22 0Z", DEEP)
        s.path("M0 -5L34 -11L34 11L0 5L-22 0Z", OCHRE)
        s.rect(104, -11, 10, 22, OCHRE)
        s.rect(44, -8, 130, 4, SEA)
    s.path("M990 700C980 670 1010 650 1040 656C1070 650 1090 680 1080 704C1086 728 1050 744 1026 736C1000 744 984 722 990 700Z", mix(PAPER, SAND, .3))
    s.stroke("M1000 690L1030 676L1048 694L1072 684M1010 720L1030 704L1060 722M1030 676L1028 704", mix(SAND, RUST, .3), 3)
    # Tea.
    s.disc(150, 700, 74, INK, .4, ry=16)
    s.path("M84 610L94 684C98 704 176 704 182 684L192 610Z", mix(SEA, MIST, .2))
    s.path("M150 610L192 610L182 684C180 694 160 699 140 700C156 680 156 640 150 610Z", mix(SEA, DEEP, .5))
    s.disc(138, 610, 54, FOAM, ry=12)
    s.disc(138, 611, 46, RUST, ry=9)
    for k in (0, 24):
        s.stroke(f"M{126 + k} 590C{110 + k} 560 {146 + k} 540 {128 + k} 506", PAPER, 4, .4)
    return s


def mountain_autumn():
    s = Sheet(84)
    sky(s, mix(MIST, PAPER, .35), mix(PAPER, BLUSH, .25), 520, streaks=PAPER, density=.7)
    sun(s, 250, 160, 52, mix(OCHRE, PAPER, .4), halo=PAPER)
    far = ridge(s, 260, 60, rough=1.8)
    land(s, far, mix(MIST, PAPER, .3))
    for y, amp, ink, cut in ((320, 62, mix(MIST, SEA, .3), mix(MIST, PAPER, .3)), (400, 66, mix(SEA, TEAL, .25), MIST), (480, 60, mix(TEAL, OCHRE, .35), OCHRE)):
        points = ridge(s, y, amp, rough=2.4)
        land(s, points, ink, cut=cut, angle=62, density=.5, gap=17, length=40)
        for _ in range(3):
            x, w = s.rng.uniform(-100, 1000), s.rng.uniform(300, 620)
            s.disc(x + w / 2, y + 76, w / 2, s.glow([(0, PAPER, .62), (1, PAPER, 0)]), ry=36)
    # Slopes of crowns, from the far ones to the near.
    crowns = [OCHRE, mix(OCHRE, SEAL, .45), SEAL, RUST, mix(OCHRE, PAPER, .3), mix(TEAL, OCHRE, .5), mix(SEAL, BLUSH, .3)]
    for row, (y, size, count) in enumerate(((500, 15, 74), (548, 21, 62), (604, 29, 48), (670, 40, 38))):
        for i in range(count):
            x = (i + s.rng.random()) * 1200 / count
            lift = 70 * math.cos((x - 160) / 1200 * 5.4) * (1 - row * .18) + s.rng.uniform(-12, 12)
            ink = mix(s.rng.choice(crowns), TEAL, max(0, .42 - row * .14))
            cy, r = y - lift, size * (.8 + .5 * s.rng.random())
            if s.rng.random() < .14:
                s.poly([(x, cy - r * 2.2), (x + r * .8, cy + r), (x - r * .8, cy + r)], mix(DEEP, TEAL, .3 * row))
                continue
            points = [(x + r * math.cos(a) * (1 + .16 * math.sin(a * 5 + i)), cy + r * .92 * math.sin(a) * (1 + .12 * math.cos(a * 4 + i))) for a in (j * 6.283 / 12 for j in range(12))]
            s.blob(points, ink)
            s.path("".join(f"M{x - r * .5 + j * r * .28:.0f} {cy - r * .2 - (j % 2) * r * .25:.0f}l{r * .22:.1f} {-r * .26:.1f}l{r * .02:.1f} {r * .16:.1f}Z" for j in range(4)), mix(ink, PAPER, .5))
    # The pavilion among the trees.
    with s.placed(820, 548, 1.0):
        for x in (-52, -18, 18, 52):
            s.rect(x - 4, -66, 8, 66, mix(SEAL, INK, .35))
        s.rect(-72, -8, 144, 12, mix(SAND, MIST, .4))
        s.rect(-62, -28, 124, 5, mix(SEAL, INK, .35))
        s.path("M-104 -60C-70 -66 -56 -84 -44 -106L44 -106C56 -84 70 -66 104 -60C92 -70 -92 -70 -104 -60Z", NIGHT)
        s.path("M-104 -60C-60 -72 60 -72 104 -60L98 -54C56 -64 -56 -64 -98 -54Z", SEA)
        s.cuts((-50, -104, 100, 34), SEA, angle=90, gap=8, length=16, width=1.4, density=.7)
        s.rect(-48, -112, 96, 9, NIGHT)
    # The rock ledge with two walkers and an old pine.
    ledge = curve([(-20, 620), (90, 612), (220, 624), (330, 640), (392, 668), (380, 720), (430, 770), (470, 830)]) + "L-20 830Z"
    s.path(ledge, mix(NIGHT, INK, .3))
    with s.inside(ledge):
        s.cuts((-20, 600, 500, 210), mix(SEA, MIST, .35), angle=66, gap=17, length=66, width=3.2, density=lambda u, v: .7 - .5 * v)
    pine(s, 90, 630, 400, NIGHT, light=SEA, trunk=INK)
    person(s, 262, 632, 132, SEAL, NIGHT, back=True, light=mix(SEAL, INK, .25), stride=2)
    s.rect(249, 530, 26, 34, OCHRE, 1, 5)
    person(s, 322, 640, 122, mix(MIST, SEA, .2), INK, facing=1, hat="cap", hat_ink=TEAL, right=((19, -80), (30, -90)))
    s.line([(302, 586), (290, 642)], SAND, 3)
    return s


SCENES = {"cello": cello, "cinema": cinema, "novel-desk": novel_desk, "mountain-autumn": mountain_autumn}
