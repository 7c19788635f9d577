"""Type as outlines: text set in a font file and given back as SVG paths."""

from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont


class Face:
    """One cut of a typeface, which may be split over many files by character."""

    def __init__(self, folder, pattern):
        self.files = sorted(Path(folder).glob(pattern))
        if not self.files:
            raise FileNotFoundError(f"no font {pattern} in {folder}; see README.md")
        self.opened = {}

    def _holding(self, letter):
        for file in self.files:
            if file not in self.opened:
                font = TTFont(file)
                self.opened[file] = (font, font.getBestCmap(), font.getGlyphSet())
            if ord(letter) in self.opened[file][1]:
                return self.opened[file]
        raise KeyError(f"no font file holds {letter}")

    def set(self, text, size, x=0, y=0, tracking=0.0, digits=1):
        """The path of a line of text with its baseline start at (x, y), and its width. tracking is in ems."""
        d, start = [], x
        for letter in text:
            font, names, glyphs = self._holding(letter)
            scale = size / font["head"].unitsPerEm
            pen = SVGPathPen(glyphs, ntos=lambda v: f"{round(v, digits):g}")
            glyphs[names[ord(letter)]].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
            d.append(pen.getCommands())
            x += glyphs[names[ord(letter)]].width * scale + tracking * size
        return "".join(d), x - start - tracking * size
