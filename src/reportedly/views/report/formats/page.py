"""Words, pictures and rows of a report -> pages of a PDF: fonts, headings, links. The only door to fpdf2."""

import io
import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from importlib import resources

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace, TTFFont
from fpdf.table import Table

Colour = tuple[int, int, int]
INK: Colour = (29, 39, 51)
MUTED: Colour = (91, 103, 115)
LINE: Colour = (210, 216, 222)
BLUE: Colour = (47, 93, 138)
RED: Colour = (155, 34, 38)
GREEN: Colour = (45, 106, 79)
AMBER: Colour = (217, 142, 4)
GREY: Colour = (136, 150, 164)
_FONT = "noto"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The day of making that the file tells, so that the same ledger gives the same bytes."""
_MARGIN = 14.0
_MISSING = "\N{REPLACEMENT CHARACTER}"
_WORDS = re.compile(r"\s*\S{1,60}\s*")
_SWAPPED = str.maketrans({"\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}"})


class Page:
    """One document in the making: A4 on its side, with links between its parts."""

    def __init__(self, title: str, *, made_with: str) -> None:
        self._pdf = _Paper(made_with)
        self._pdf.set_title(title)
        self._pdf.set_lang("en")
        self._pdf.set_creation_date(_EPOCH)
        self._pdf.set_margin(_MARGIN)
        self._pdf.c_margin = 0
        self._pdf.set_auto_page_break(auto=True, margin=_MARGIN + 2)
        fonts = resources.files("reportedly.views.report.assets")
        for style, name in (("", "Regular"), ("B", "Bold")):
            with resources.as_file(fonts / f"NotoSans-{name}.ttf") as file:
                self._pdf.add_font(_FONT, style, file)
        font = self._pdf.fonts[_FONT]
        self._drawn = frozenset(font.cmap) if isinstance(font, TTFFont) else frozenset()
        self._links: dict[str, int] = {}
        self._met: set[str] = set()
        self._widths: dict[tuple[str, str, float], float] = {}
        self._pdf.add_page()

    @property
    def width(self) -> float:
        """Millimetres between the margins."""
        return float(self._pdf.epw)

    @property
    def y(self) -> float:
        """Millimetres from the top of the page."""
        return float(self._pdf.get_y())

    def move(self, x: float, y: float) -> None:
        """Go to a point, `x` from the left margin."""
        self._pdf.set_xy(_MARGIN + x, y)

    def next_page(self) -> None:
        """Begin a new page."""
        self._pdf.add_page()

    def need(self, height: float) -> None:
        """Begin a new page unless so many millimetres are left on this one."""
        if self._pdf.will_page_break(height):
            self._pdf.add_page()

    def style(self, size: float, *, bold: bool = False, colour: Colour = INK) -> None:
        """Set the font from here on."""
        self._pdf.set_font(_FONT, "B" if bold else "", size)
        self._pdf.set_text_color(*colour)

    def heading(self, words: str, level: int = 0) -> None:
        """Write a heading that the outline of the document lists."""
        self.need(34)
        if level == 0:
            self._pdf.ln(5)
        self._pdf.start_section(self.fit(words), level=level)
        self.style(14 if level == 0 else 11, bold=True)
        self.paragraph(words, 7)
        self._pdf.ln(1)

    def paragraph(
        self, words: str, height: float = 4.4, *, width: float = 0, link: str | None = None
    ) -> None:
        """Write words over as many lines as they need, and go to the next line."""
        self._pdf.multi_cell(
            width, height, self.fit(words), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT, link=self.to(link)
        )

    def line(
        self, words: str, width: float, height: float, *, right: bool = False, link: str | None = None
    ) -> None:
        """Write words on one line in a box of a width, and stay behind it."""
        self._pdf.cell(width, height, self.fit(words), align="R" if right else "L", link=self.to(link))

    def run(self, words: str, height: float = 4.4, *, link: str | None = None) -> None:
        """Write words where the last ones ended, over as many lines as they need.

        Lines are broken here: fpdf2 measures a line again for every character that it adds to it.
        """
        room = _MARGIN + self.width - self._pdf.get_x()
        line, used = "", 0.0
        for word in _WORDS.findall(self.fit(words)):
            width = self._width(word)
            if line.strip() and used + self._width(word.rstrip()) > room:
                self._put(line, used, height, link)
                self._pdf.ln(height)
                line, used, room = "", 0.0, self.width
            line, used = line + word, used + width
        self._put(line, used, height, link)

    def _put(self, line: str, width: float, height: float, link: str | None) -> None:
        if self._pdf.get_x() > _MARGIN and self._pdf.get_x() + width > _MARGIN + self.width + 1:
            self._pdf.ln(height)
        self._pdf.cell(width, height, line, link=self.to(link))

    def _width(self, word: str) -> float:
        key = (word, self._pdf.font_style, self._pdf.font_size_pt)
        if key not in self._widths:
            self._widths[key] = self._pdf.get_string_width(word)
        return self._widths[key]

    def gap(self, height: float) -> None:
        """Go to the next line, so many millimetres down."""
        self._pdf.ln(height)

    def rule(self) -> None:
        """Draw a thin line across the page."""
        self._pdf.set_draw_color(*LINE)
        self._pdf.set_line_width(0.2)
        self._pdf.line(_MARGIN, self.y, _MARGIN + self.width, self.y)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Draw a box with a coloured edge at its top."""
        self._pdf.set_draw_color(*LINE)
        self._pdf.set_line_width(0.2)
        self._pdf.rect(_MARGIN + x, y, width, height)
        self._pdf.set_fill_color(*colour)
        self._pdf.rect(_MARGIN + x, y, width, 1.2, style="F")
        # Tables that follow fill their cells with it.
        self._pdf.set_fill_color(255, 255, 255)

    def picture(self, svg: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture and nothing beyond its edges; its words are set in the document's font."""
        named = svg.replace('font-family="sans-serif"', f'font-family="{_FONT}"')
        with self._pdf.rect_clip(_MARGIN + x, y, width, height):
            self._pdf.image(io.BytesIO(self.fit(named).encode()), x=_MARGIN + x, y=y, w=width, h=height)

    def table(self, widths: Iterable[float], *, headings: int = 1) -> AbstractContextManager[Table]:
        """Begin a table of columns of these widths."""
        self._pdf.set_draw_color(*LINE)
        self._pdf.set_line_width(0.2)
        # Columns keep their widths, whatever stands in them.
        columns = tuple(widths)
        return self._pdf.table(
            col_widths=columns,
            width=min(sum(columns), self.width),
            align="LEFT",
            text_align="LEFT",
            v_align="TOP",
            borders_layout="HORIZONTAL_LINES",
            line_height=3.6,
            padding=(1.1, 0.8),
            num_heading_rows=headings,
            headings_style=FontFace(emphasis="BOLD", color=MUTED, size_pt=7),
        )

    def face(self, size: float, *, bold: bool = False, colour: Colour = INK) -> FontFace:
        """Return the font of a cell of a table."""
        return FontFace(emphasis="BOLD" if bold else "", color=colour, size_pt=size)

    def to(self, place: str | None) -> int | None:
        """Return the link to a place that `here` marks, before or after."""
        if place is None:
            return None
        if place not in self._links:
            self._links[place] = self._pdf.add_link()
        return self._links[place]

    def here(self, place: str) -> None:
        """Mark where a link leads."""
        link = self.to(place)
        if link is not None:
            self._pdf.set_link(link, y=self.y, page=self._pdf.page_no())
        self._met.add(place)

    def fit(self, words: str) -> str:
        """Return words with a mark for each character that the font has not."""
        swapped = words.translate(_SWAPPED)
        if not self._drawn or self._drawn.issuperset(map(ord, swapped)):
            return swapped
        return "".join(sign if ord(sign) in self._drawn or sign in "\n\t" else _MISSING for sign in swapped)

    def finish(self) -> bytes:
        """Return the document.

        Raises:
            ValueError: a link leads to a place that was never marked.
        """
        lost = sorted(set(self._links) - self._met)
        if lost:
            raise ValueError(f"{len(lost)} links lead nowhere, the first to {lost[0]}")
        return bytes(self._pdf.output())


class _Paper(FPDF):
    """The pages themselves, with what stands at the foot of each."""

    def __init__(self, made_with: str) -> None:
        super().__init__(orientation="landscape", format="A4")
        self._made_with = made_with

    def footer(self) -> None:
        """Write what made the page, and its number."""
        self.set_y(-11)
        self.set_font(_FONT, "", 7)
        self.set_text_color(*MUTED)
        self.cell(0, 4, self._made_with)
        self.set_x(_MARGIN)
        self.cell(0, 4, str(self.page_no()), align="R")
