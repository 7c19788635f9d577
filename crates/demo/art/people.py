"""Standing figures, small and dignified, in flat shapes. A figure is 100 units tall with its feet at (0, 0)."""

from ink import INK, PAPER, SEAL, SKIN, mix

HANGING_LEFT, HANGING_RIGHT = ((-14, -63), (-13, -45)), ((14, -63), (13, -45))


def person(s, x, y, height, coat, legs=INK, skin=SKIN, hair=INK, left=HANGING_LEFT, right=HANGING_RIGHT, facing=0, hat=None, hat_ink=SEAL,
           skirt=False, stride=0, light=None, vest=None, back=False, lean=0, long_hair=False, hem=-42):
    """left, right: the arms as (elbow, hand). facing: -1 left, 0 front, 1 right; back: seen from behind; arms: (elbow, hand) left and right."""
    with s.placed(x, y, height / 100, turn=lean):
        _legs(s, legs, stride, skirt, coat)
        _arm(s, -9, left, mix(coat, INK, 0.25), skin)
        s.path(f"M-4 -86C-11 -85 -13.5 -80 -13 -70L-12.5 {hem}Q0 {hem + 3} 12.5 {hem}L13 -70C13.5 -80 11 -85 4 -86Z", coat)
        if light:
            s.path(f"M4 -86C11 -85 13.5 -80 13 -70L12.5 {hem}L7.5 {hem + 1.5}C8 -62 8 -76 4 -86Z", light)
        if vest:
            s.path("M-9 -85L-10 -50L10 -50L9 -85L4 -86L0 -76L-4 -86Z" if not back else "M-9 -85L-10.5 -50L10.5 -50L9 -85Z", vest)
            s.rect(-10.4, -64, 20.8, 3.4, PAPER, 0.9)
            s.rect(-7, -84, 2.6, 20, PAPER, 0.9)
            s.rect(4.4, -84, 2.6, 20, PAPER, 0.9)
        _arm(s, 9, right, mix(coat, INK, 0.1), skin)
        _head(s, skin, hair, facing, hat, hat_ink, back, long_hair)


def _legs(s, legs, stride, skirt, coat):
    if skirt:
        s.path("M-4 -20L-3.5 -1L-7 0L-1 0L-.5 -20ZM4 -20L3.5 -1L7 0L1 0L.5 -20Z", legs)
        s.path("M-11 -50L-14 -17Q0 -13 14 -17L11 -50Z", mix(coat, INK, 0.2))
        return
    k = stride
    s.path(f"M-11 -46L{-7 - k} -1L{-11 - k} 0L{-1.5 - k} 0L0 -40L{1.5 + k} 0L{11 + k} 0L{7 + k} -1L11 -46Z", legs)


def _arm(s, shoulder, joints, coat, skin):
    elbow, hand = joints
    s.disc(hand[0], hand[1], 3.1, skin)
    s.line([(shoulder, -80), elbow, (elbow[0] + (hand[0] - elbow[0]) * .8, elbow[1] + (hand[1] - elbow[1]) * .8)], coat, 6.4)


def _head(s, skin, hair, facing, hat, hat_ink, back, long_hair):
    k = facing * 1.4
    if long_hair:
        s.path("M-7 -94C-8 -84 -8 -80 -7 -76L7 -76C8 -80 8 -84 7 -94Z", hair)
    s.rect(-2.6, -89, 5.2, 6, mix(skin, INK, 0.2))
    s.disc(0, -93, 6, hair if back else skin, ry=7)
    if not back:
        s.path(f"M-6.4 -91C-7.6 -104 7.6 -104 6.4 -91C{5.5 + k} -96 {3 + k} -97.5 {k * 1.2} -97C{-3 + k} -97 {-5.5 + k} -96 -6.4 -91Z", hair)
        if facing:
            s.path(f"M{-facing * 6.4} -96L{-facing * 1.6} -97L{-facing * 2.4} -88L{-facing * 5.4} -88Z", hair)
            s.path(f"M{facing * 5.4} -94.5L{facing * 7.4} -91.5L{facing * 5.4} -91Z", skin)
    if hat == "helmet":
        s.path("M-7.4 -94C-8 -106 8 -106 7.4 -94Z", hat_ink)
        s.path(f"M-8 -95L{8 + max(k, 0) * 2} -95L{8 + max(k, 0) * 2} -93.2L{-8 + min(k, 0) * 2} -93.2Z", mix(hat_ink, INK, 0.25))
        s.path("M-1.2 -102.8L1.2 -102.8L1.2 -95L-1.2 -95Z", mix(hat_ink, PAPER, 0.4))
    elif hat == "cap":
        s.path(f"M-7 -95C-7 -104 7 -104 7 -95L{7 + facing * 6} -94L{7 if facing >= 0 else -13} -93.4L-7 -94Z", hat_ink)
    elif hat == "hood":
        s.path("M-8.4 -86C-10 -106 10 -106 8.4 -86L5 -86C6 -99 -6 -99 -5 -86Z", hat_ink)
    elif hat == "straw":
        s.disc(0, -96, 14, hat_ink, ry=3)
        s.path("M-7 -96C-7 -105 7 -105 7 -96Z", hat_ink)


def child(s, x, y, height, coat, bag, **more):
    """A child with a satchel on the back."""
    person(s, x, y, height, coat, back=True, stride=2, **more)
    with s.placed(x, y, height / 100):
        s.rect(-9, -82, 18, 24, bag, round_=4)
        s.rect(-6, -70, 12, 8, mix(bag, INK, 0.25), round_=2)


def umbrella(s, x, y, r, ink, rib):
    """Open, its tip at the top of the arc; the stick goes down from (x, y)."""
    s.line([(x, y - r * .7), (x, y + r * .7)], INK, 3)
    s.path(f"M{x - r} {y}C{x - r * .8} {y - r} {x + r * .8} {y - r} {x + r} {y}Q{x + r * .66} {y - r * .2} {x + r * .33} {y}"
           f"Q{x} {y - r * .2} {x - r * .33} {y}Q{x - r * .66} {y - r * .2} {x - r} {y}Z", ink)
    s.stroke(f"M{x} {y - r * .74}Q{x - r * .3} {y - r * .4} {x - r * .33} {y}M{x} {y - r * .74}Q{x + r * .3} {y - r * .4} {x + r * .33} {y}", rib, 1.5)
