"""The six reporters: quiet busts in the same inks, safe to be cut round."""

from ink import BLUSH, CREAM, DEEP, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, SEAL, SKIN, SKIN_SHADE, TEAL, Sheet, mix

SIDE = 480
FACE = "M168 206C166 268 186 322 240 330C294 322 314 268 312 206C312 150 284 122 240 122C196 122 168 150 168 206Z"
SHADE = "M258 122C290 128 312 156 312 206C314 268 294 322 240 330C262 316 282 280 284 240C284 214 276 190 268 168C262 152 258 136 258 122Z"


def bust(seed, ground, skin=SKIN, shade=SKIN_SHADE, jaw=0):
    """A sheet with its ground and a function that draws neck and face when the hair behind is done."""
    s = Sheet(seed, SIDE, SIDE, ground)
    s.disc(240, 236, 300, s.glow([(0, PAPER, .7), (1, PAPER, 0)]))
    s.cuts((0, 0, SIDE, SIDE), mix(ground, PAPER, .55), angle=-32, gap=22, length=60, width=2, density=.45)

    def face():
        s.path("M204 290L200 372C214 396 266 396 280 372L276 290Z", mix(skin, shade, .55))
        s.path("M206 300C222 338 262 340 276 300L277 318C258 352 222 350 205 316Z", shade)
        for x in (165, 315):
            s.disc(x, 230, 13, mix(skin, shade, .35 if x < 240 else .9), ry=21)
        s.path(FACE, skin)
        s.path(SHADE, shade, .62)
        for x, tint in ((194, mix(SEAL, skin, .5)), (288, mix(SEAL, shade, .4))):
            s.disc(x, 264, 30, s.glow([(0, tint, .42), (1, tint, 0)]), ry=22)

    return s, face


def features(s, brow=INK, brow_width=5, smile=3, lip=None, lash=False):
    for x in (207, 272):
        s.stroke(f"M{x - 17} 200Q{x} {192 - (3 if lash else 0)} {x + 16} 200", brow, brow_width)
        s.path(f"M{x - 14} 224Q{x} 213 {x + 14} 224Q{x} 233 {x - 14} 224Z", PAPER, .92)
        s.disc(x + 1, 223, 6.6, INK)
        s.disc(x + 3, 220.6, 1.8, PAPER)
        s.stroke(f"M{x - 15} 223.5Q{x} 211 {x + 15} 223", INK, 4 if lash else 3)
    s.stroke("M241 222Q250 250 248 262Q240 268 231 263", mix(SKIN_SHADE, INK, .12), 3.4)
    if lip:
        s.path(f"M218 290Q230 283 239 287Q248 283 261 290Q240 {300 + smile} 218 290Z", lip)
        s.stroke(f"M216 290Q240 {290 + smile * 1.6} 263 289", mix(lip, INK, .45), 2.4)
    else:
        s.stroke(f"M217 290Q240 {292 + smile * 2} 263 289", mix(RUST, INK, .35), 4)
        s.stroke("M230 304Q240 307 250 304", SKIN_SHADE, 3)


def shoulders(s, coat, light, d="M30 490C38 410 92 384 188 362L240 412L292 362C388 384 442 410 450 490Z"):
    s.path(d, coat)
    with s.inside(d):
        s.cuts((30, 360, 420, 130), light, angle=74, gap=17, length=48, width=2.4, density=lambda u, v: .7 - .6 * u)


def lapels(s, shirt, coat, tie=None):
    s.path("M192 360L240 404L288 360L300 490L180 490Z", shirt)
    s.path("M196 360L240 400L222 424L184 376Z", mix(shirt, PAPER, .4))
    s.path("M284 360L240 400L258 424L296 376Z", mix(shirt, SEA, .15))
    if tie:
        s.path("M228 402L252 402L256 420L262 490L218 490L224 420Z", tie)
    s.path("M186 364L150 380L168 430L150 442L206 490L214 490Z", mix(coat, PAPER, .12))
    s.path("M294 364L330 380L312 430L330 442L274 490L266 490Z", mix(coat, INK, .3))


def glasses(s, ink=INK, round_=True):
    for x in (207, 272):
        if round_:
            s.stroke(f"M{x - 25} 224a25 24 0 1 0 50 0a25 24 0 1 0 -50 0Z", ink, 4)
        else:
            s.stroke(f"M{x - 26} 207H{x + 26}V230Q{x + 22} 243 {x + 10} 243H{x - 10}Q{x - 22} 243 {x - 26} 230Z", ink, 4.4)
        s.path(f"M{x - 16} 232L{x + 2} 208L{x + 9} 208L{x - 10} 236Z", PAPER, .22)
    s.stroke("M233 219Q240 213 247 219M182 219L167 215M297 219L313 215", ink, 4)


def hair(s, d, ink, light, angle=60):
    s.path(d, ink)
    with s.inside(d):
        s.cuts((110, 70, 260, 340), light, angle=angle, gap=13, length=34, width=2, density=lambda u, v: max(0, .75 - .8 * u - .2 * v))


def hajinu():
    s, face = bust(101, mix(MIST, PAPER, .2))
    face()
    hair(s, "M160 226C142 130 178 88 244 90C312 90 340 136 320 226L311 222C312 190 304 172 296 160C262 164 226 156 204 140C192 158 172 172 169 222Z", INK, TEAL, 20)
    features(s, brow_width=6.5)
    shoulders(s, NIGHT, SEA)
    lapels(s, PAPER, NIGHT, tie=TEAL)
    return s


def seojian():
    s, face = bust(102, mix(SAND, PAPER, .25))
    hair(s, "M146 322C120 180 150 84 244 84C336 84 360 180 336 322C320 340 300 338 292 320L190 320C180 338 160 338 146 322Z", mix(INK, RUST, .12), mix(RUST, OCHRE, .3), 84)
    face()
    hair(s, "M158 268C146 150 176 92 244 92C312 92 336 150 324 268L312 240C314 196 302 172 290 156C250 168 206 166 184 172C174 190 170 220 168 246Z", mix(INK, RUST, .12), mix(RUST, OCHRE, .3), 70)
    features(s, brow_width=4.4, lip=mix(SEAL, RUST, .4), lash=True)
    glasses(s, round_=False)
    shoulders(s, TEAL, MIST)
    lapels(s, mix(PAPER, BLUSH, .2), TEAL)
    return s


def mindasom():
    s, face = bust(103, mix(FOAM, MIST, .35))
    hair(s, "M290 112C350 92 396 132 392 204C388 262 400 300 376 348C360 366 340 366 330 352C344 300 352 238 318 190Z", INK, SEA, 80)
    face()
    hair(s, "M160 232C140 128 184 86 244 86C310 86 342 130 320 232L311 214C308 178 296 158 276 140C250 162 210 172 182 170C172 188 170 206 168 226Z", INK, SEA, 24)
    features(s, brow_width=5, smile=5, lip=mix(SEAL, RUST, .25), lash=True)
    shoulders(s, DEEP, SEA)
    s.path("M180 356C206 388 274 388 300 356C318 366 320 392 302 406C268 430 212 430 178 406C160 392 164 366 180 356Z", SEAL)
    s.path("M214 412L250 418L246 490L196 490Z", mix(SEAL, INK, .12))
    s.cuts((172, 372, 140, 46), mix(SEAL, PAPER, .4), angle=8, gap=12, length=30, width=2, density=.55)
    return s


def otaegyeong():
    s, face = bust(104, mix(BLUSH, PAPER, .35), skin=mix(SKIN, SKIN_SHADE, .18))
    face()
    grey = mix(MIST, INK, .35)
    hair(s, "M162 232C142 150 168 104 216 96C276 82 338 112 320 232L310 214C310 186 302 166 292 152C276 144 252 146 226 150C204 152 184 160 176 174C170 190 170 210 169 228Z", grey, FOAM, 14)
    s.path("M178 276C186 314 214 334 240 334C268 334 296 312 302 272C294 296 280 306 262 306C250 300 230 300 218 306C200 306 186 296 178 276Z", mix(grey, SKIN_SHADE, .4), .55)
    features(s, brow=mix(grey, INK, .4), brow_width=6.5, smile=2)
    s.stroke("M186 178Q210 172 222 178M258 178Q276 172 296 180", SKIN_SHADE, 2.4, .7)
    glasses(s, mix(INK, RUST, .3))
    shoulders(s, mix(RUST, INK, .45), mix(RUST, OCHRE, .35))
    lapels(s, mix(SEA, MIST, .3), mix(RUST, INK, .45))
    return s


def baekgaram():
    s, face = bust(105, mix(OCHRE, PAPER, .5))
    brown = mix(INK, RUST, .4)
    hair(s, "M148 190C128 230 142 262 124 302C110 340 128 378 158 388L324 388C352 378 372 340 356 302C340 262 352 230 334 190C330 116 292 82 240 82C188 82 150 116 148 190Z", brown, mix(RUST, OCHRE, .5), 96)
    face()
    hair(s, "M160 262C138 170 166 92 240 90C316 92 344 170 320 262C318 220 306 186 250 138C222 180 172 204 160 262Z", brown, mix(RUST, OCHRE, .5), 110)
    features(s, brow=brown, brow_width=4.6, smile=4, lip=mix(SEAL, RUST, .5), lash=True)
    shoulders(s, mix(SEA, TEAL, .5), FOAM)
    s.path("M200 380H280L262 430H218Z", mix(SEA, TEAL, .5))
    s.path("M194 344C214 362 266 362 286 344L294 386C270 404 210 404 186 386Z", mix(SEA, TEAL, .3))
    s.stroke("M190 372C214 390 266 390 290 372", mix(TEAL, DEEP, .3), 3)
    return s


def jeongroa():
    s, face = bust(106, mix(CREAM, PAPER, .2))
    silver, dark = mix(INK, MIST, .2), mix(MIST, FOAM, .4)
    face()
    hair(s, "M156 262C130 150 168 82 246 84C326 84 352 156 324 258C320 262 316 256 314 248C314 200 300 178 280 166C248 186 204 180 196 150C190 176 170 196 168 250C166 260 160 266 156 262Z", silver, dark, 40)
    s.path("M196 150C200 120 232 98 270 98C236 108 216 126 212 162C204 160 198 156 196 150Z", dark)
    features(s, brow=silver, brow_width=4.6, smile=3, lip=mix(SEAL, RUST, .55), lash=True)
    s.stroke("M190 274Q196 290 206 296M290 274Q284 290 274 296", SKIN_SHADE, 2.4, .7)
    for x in (164, 316):
        s.disc(x, 258, 7, PAPER)
        s.disc(x + 2, 260, 4, MIST)
    shoulders(s, mix(INK, DEEP, .3), SEA)
    lapels(s, mix(PAPER, FOAM, .4), mix(INK, DEEP, .3))
    s.disc(164, 424, 9, SEAL)
    return s


SCENES = {f"portrait-{f.__name__}": f for f in (hajinu, seojian, mindasom, otaegyeong, baekgaram, jeongroa)}
