"""Banners of four invented houses of 새나루, wide (728 by 90) and box (300 by 250), drawn at twice their size."""

from ink import BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, TEAL, Sheet, curve, mix
from lettering import Face
from nature import hill, islands, stars, tree

WIDE, BOX = (1456, 180), (600, 500)


class Type:
    def __init__(self, fonts):
        self.title = Face(fonts, "Pretendard-ExtraBold.otf")
        self.text = Face(fonts, "Pretendard-Medium.otf")

    def put(self, s, face, text, size, x, y, ink, tracking=-0.02, end=False):
        d, width = face.set(text, size, x, y, tracking)
        if end:
            d, _ = face.set(text, size, x - width, y, tracking)
        s.path(d, ink)
        return width

    def button(self, s, text, x, y, ink, ground, size=27):
        """A plain flat label with its left middle at (x, y)."""
        d, width = self.text.set(text, size, x + 22, y + size * .36, -0.01)
        s.rect(x, y - size * .95, width + 44, size * 1.9, ground)
        s.path(d, ink)
        return width + 44


def _hotel_scene(s, w, h, x):
    """A tall house with lit windows over the bay, from x rightwards."""
    s.rect(0, 0, w, h, s.fade([(0, NIGHT), (.7, TEAL), (1, mix(SEA, MIST, .2))], 0, 0, .2, 1))
    stars(s, 24, h * .55, left=x - 20)
    s.disc(x + 210, h * .16, min(24, h * .07), CREAM)
    foot = h * .82
    islands(s, foot, [(x - 90, 260, h * .12), (w - 30, 300, h * .2)], DEEP)
    s.rect(0, foot, w, h - foot, mix(DEEP, NIGHT, .4))
    s.cuts((0, foot, w, h - foot), mix(OCHRE, PAPER, .3), gap=h * .035, length=46, width=2, density=lambda u, v: .45 * u)
    tower, glow = h * .54, mix(OCHRE, PAPER, .45)
    s.rect(x + 40, foot - tower, 150, tower, mix(PAPER, SAND, .2))
    s.rect(x + 150, foot - tower, 40, tower, mix(SEA, MIST, .3))
    s.rect(x + 30, foot - tower - 10, 170, 12, SEAL)
    rows = max(4, int(tower / 34))
    for r in range(rows):
        for c in range(5):
            lit = (r * 3 + c * 2) % 5 != 1
            s.rect(x + 50 + c * 20, foot - tower + 12 + r * (tower - 20) / rows, 13, (tower - 20) / rows * .55, glow if lit else DEEP)
    s.rect(x + 190, foot - tower * .42, 110, tower * .42, mix(PAPER, SAND, .35))
    for c in range(4):
        s.rect(x + 200 + c * 25, foot - tower * .32, 15, tower * .2, glow)


def hotel(size, t):
    s = Sheet(201, *size)
    w, h = size
    if size == WIDE:
        _hotel_scene(s, w, h, 1090)
        t.put(s, t.title, "온빛호텔", 66, 52, 108, PAPER)
        t.put(s, t.text, "등대가 보이는 방, 겨울 숙박 30% 할인", 36, 330, 84, CREAM)
        t.put(s, t.text, "조식 포함 · 평일 2박부터", 27, 330, 128, MIST)
        t.button(s, "예약하기", 890, 94, NIGHT, CREAM)
    else:
        _hotel_scene(s, w, h, 330)
        t.put(s, t.title, "온빛호텔", 74, 40, 106, PAPER)
        t.put(s, t.text, "등대가 보이는 방", 36, 42, 164, CREAM)
        t.put(s, t.text, "겨울 숙박 30% 할인", 36, 42, 212, CREAM)
        t.button(s, "예약하기", 42, 274, NIGHT, CREAM)
    return s


def _coins(s, x, foot, k):
    for i, count in enumerate((2, 4, 6, 9)):
        for c in range(count):
            cx, y = x + i * 66 * k, foot - c * 13 * k
            s.disc(cx, y, 29 * k, mix(RUST, OCHRE, .5), ry=9 * k)
            s.disc(cx, y - 5 * k, 29 * k, OCHRE if c % 2 else mix(OCHRE, SAND, .35), ry=9 * k)
    s.disc(x + 198 * k, foot - 9 * 13 * k + 6 * k, 17 * k, mix(OCHRE, PAPER, .4), ry=4.6 * k)
    base = foot - 9 * 13 * k + 4 * k
    s.line([(x + 198 * k, base), (x + 200 * k, base - 42 * k)], TEAL, 5 * k)
    for side in (-1, 1):
        s.path(f"M{x + 200 * k} {base - 34 * k}C{x + (200 + side * 12) * k} {base - 66 * k} {x + (200 + side * 40) * k} {base - 66 * k} {x + (200 + side * 48) * k} {base - 60 * k}"
               f"C{x + (200 + side * 44) * k} {base - 36 * k} {x + (200 + side * 20) * k} {base - 28 * k} {x + 200 * k} {base - 34 * k}Z", TEAL if side < 0 else SEA)


def bank(size, t):
    s = Sheet(202, *size, ground=mix(SAND, PAPER, .55))
    w, h = size
    s.cuts((0, 0, w, h), PAPER, angle=-24, gap=20, length=70, width=2.4, density=.4)
    if size == WIDE:
        s.rect(0, 0, 14, h, TEAL)
        t.put(s, t.title, "나루은행", 62, 56, 108, DEEP)
        t.put(s, t.title, "첫걸음 적금 연 4.2%", 44, 330, 86, SEAL)
        t.put(s, t.text, "매달 10만 원부터, 스무 살 새나루 시민에게", 28, 330, 132, INK)
        s.rect(0, h - 10, w, 10, mix(SAND, OCHRE, .3))
        _coins(s, 1120, 156, .86)
    else:
        s.rect(0, 0, w, 14, TEAL)
        t.put(s, t.text, "나루은행 첫걸음 적금", 38, 40, 88, DEEP)
        t.put(s, t.title, "연 4.2%", 112, 36, 206, SEAL, -0.035)
        t.put(s, t.text, "매달 10만 원부터,", 31, 42, 262, INK)
        t.put(s, t.text, "스무 살 새나루 시민에게", 31, 42, 304, INK)
        s.rect(0, 462, w, 38, mix(SAND, OCHRE, .3))
        _coins(s, 300, 462, 1.12)
    return s


def _shelves(s, x, y, w, rows, row):
    s.rect(x, y, w, rows * row + 8, mix(OCHRE, PAPER, .35))
    inks = (TEAL, DEEP, RUST, OCHRE, SEA, mix(SEAL, RUST, .3), NIGHT, SAND)
    for r in range(rows):
        foot, cx = y + (r + 1) * row, x + 8
        s.rect(x, foot, w, 7, mix(RUST, INK, .3))
        while cx < x + w - 26:
            bw, bh = s.rng.choice((12, 15, 18, 22)), row * s.rng.uniform(.58, .86)
            ink = s.rng.choice(inks)
            s.rect(cx, foot - bh, bw - 2, bh, ink)
            s.rect(cx + 2, foot - bh + 8, bw - 6, 3, mix(ink, PAPER, .5))
            cx += bw + (16 if s.rng.random() < .07 else 0)


def library(size, t):
    s = Sheet(203, *size, ground=NIGHT)
    w, h = size
    s.rect(0, 0, w, h, s.fade([(0, NIGHT), (1, DEEP)]))
    stars(s, 16, h * .6, left=w * .72)
    if size == WIDE:
        s.disc(96, 74, 34, CREAM)
        s.disc(112, 66, 31, mix(NIGHT, DEEP, .3))
        t.put(s, t.title, "밤 열한 시까지, 책 곁에", 54, 170, 82, PAPER)
        t.put(s, t.text, "새나루시립도서관 심야 개관 · 화~토", 31, 172, 136, MIST)
        t.button(s, "이용 안내", 830, 92, NIGHT, mix(OCHRE, PAPER, .4))
        _shelves(s, 1040, 12, 380, 2, 74)
    else:
        s.disc(520, 82, 38, CREAM)
        s.disc(538, 72, 34, mix(NIGHT, DEEP, .1))
        t.put(s, t.title, "밤 열한 시까지,", 62, 40, 104, PAPER)
        t.put(s, t.title, "책 곁에", 62, 40, 180, PAPER)
        t.put(s, t.text, "새나루시립도서관 심야 개관", 32, 42, 240, MIST)
        t.put(s, t.text, "화요일부터 토요일까지", 27, 42, 284, MIST)
        _shelves(s, 0, 318, 600, 2, 84)
    return s


def _apple(s, x, y, r, ink, leaf=True):
    d = (f"M{x} {y - r * .78}C{x + r * .5} {y - r * 1.16} {x + r * 1.12} {y - r * .7} {x + r} {y}C{x + r * .9} {y + r * .8} {x + r * .36} {y + r * 1.06} {x} {y + r * .9}"
         f"C{x - r * .36} {y + r * 1.06} {x - r * .9} {y + r * .8} {x - r} {y}C{x - r * 1.12} {y - r * .7} {x - r * .5} {y - r * 1.16} {x} {y - r * .78}Z")
    s.path(d, ink)
    with s.inside(d):
        s.disc(x + r * .7, y + r * .5, r * 1.1, mix(ink, INK, .3), .55)
        s.cuts((x - r, y - r, r * 1.2, r * 1.9), mix(ink, BLUSH, .7), angle=100, gap=r * .13, length=r * .4, width=r * .03, density=lambda u, v: .8 - .7 * u)
    s.stroke(f"M{x} {y - r * .74}Q{x + r * .02} {y - r * 1.1} {x + r * .16} {y - r * 1.3}", mix(RUST, INK, .5), r * .09)
    if leaf:
        s.path(f"M{x + r * .08} {y - r * 1.06}C{x + r * .3} {y - r * 1.5} {x + r * .7} {y - r * 1.4} {x + r * .86} {y - r * 1.2}C{x + r * .6} {y - r * .96} {x + r * .3} {y - r * .94} {x + r * .08} {y - r * 1.06}Z", mix(TEAL, OCHRE, .3))


def apples(size, t):
    s = Sheet(204, *size, ground=mix(FOAM, PAPER, .4))
    w, h = size
    hill(s, h * .52, h * .12, mix(MIST, PAPER, .3), foot=h)
    hill(s, h * .7, h * .08, mix(MIST, SEA, .35), foot=h, cut=mix(MIST, PAPER, .4))
    if size == WIDE:
        s.rect(0, 0, 980, h, mix(FOAM, PAPER, .4))
        s.rect(980, 0, 140, h, s.fade([(0, mix(FOAM, PAPER, .4), 1), (1, mix(FOAM, PAPER, .4), 0)], 0, 0, 1, 0))
        t.put(s, t.title, "도래산 사과", 66, 52, 110, SEAL)
        t.put(s, t.text, "안개 걷힌 비탈에서 오늘 딴 부사", 36, 400, 86, INK)
        t.put(s, t.text, "5kg 한 상자 2만 9천 원 · 산지 직송", 28, 400, 132, TEAL)
        for x, r, k in ((1120, 48, .1), (1230, 56, 0), (1345, 50, .2)):
            _apple(s, x, 112, r, mix(SEAL, RUST, k))
    else:
        t.put(s, t.title, "도래산 사과", 84, 36, 122, SEAL, -0.035)
        t.put(s, t.text, "안개 걷힌 비탈에서 오늘 딴 부사", 34, 40, 180, INK)
        t.put(s, t.text, "5kg 한 상자 2만 9천 원", 34, 40, 228, DEEP)
        for x, y, r, k in ((120, 420, 78, .15), (486, 426, 76, .25), (300, 408, 98, 0)):
            _apple(s, x, y, r, mix(SEAL, RUST, k))
    return s


# key, maker, slot, order, link, alt
ALL = [
    ("onbit-hotel", hotel, "article-end", 1, "https://onbit-hotel.example/winter", "온빛호텔 광고. 등대가 보이는 방을 겨울 동안 30% 할인해 예약받는다."),
    ("naru-bank", bank, "article-side", 2, "https://narubank.example/savings", "나루은행 광고. 스무 살 새나루 시민을 위한 연 4.2% 첫걸음 적금을 알린다."),
    ("city-library", library, "article-side", 3, "https://library.saenaru.example/night", "새나루시립도서관 광고. 화~토요일에는 밤 열한 시까지 문을 연다."),
    ("dorae-apple", apples, "front-middle", 4, "https://dorae-apple.example/", "도래산 사과 광고. 오늘 딴 부사 5kg 한 상자를 2만 9천 원에 산지에서 보낸다."),
]
