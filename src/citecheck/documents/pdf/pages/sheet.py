"""A page as the reader sees it: how it is turned, what is drawn on it, which of its areas lead somewhere."""

import ctypes
from typing import Any

MOST_OBJECTS = 20_000  # of one page that are looked at for lines and pictures
MOST_LINKS = 5_000  # of one page
_URI_ACTION = 3
_PATH, _IMAGE = 2, 3
_THICKEST, _SHORTEST = 3, 30  # points of a rule

Area = tuple[float, float, float, float, int]  # left, bottom, right, top, index of the address
Raw = Any  # the library's generated bindings


class Sheet:
    """One page without its letters."""

    def __init__(self, raw: Raw, document: Any, page: Any) -> None:
        self.raw, self.document, self.page = raw, document, page
        self.width, self.height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        self.turn = raw.FPDFPage_GetRotation(page)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space as the reader sees it."""
        if self.turn == 0:
            return x, y
        if self.turn == 1:
            return y, self.height - x
        return (self.width - x, self.height - y) if self.turn == 2 else (self.width - y, x)

    def drawn(self) -> tuple[int, float, list[list[float]]]:
        """How many pictures there are, which share of the page they cover, and the rules: left, right, y."""
        images, covered, rules = 0, 0.0, []
        edges = [ctypes.c_float() for _ in range(4)]
        for at in range(min(self.raw.FPDFPage_CountObjects(self.page), MOST_OBJECTS)):
            one = self.raw.FPDFPage_GetObject(self.page, at)
            kind = self.raw.FPDFPageObj_GetType(one)
            images += kind == _IMAGE
            if kind not in (_PATH, _IMAGE) or not self.raw.FPDFPageObj_GetBounds(one, *edges):
                continue
            (x0, y0), (x1, y1) = (self.shown(edges[a].value, edges[b].value) for a, b in ((0, 1), (2, 3)))
            if kind == _IMAGE:
                covered += abs(x1 - x0) * abs(y1 - y0)
            elif abs(y1 - y0) < _THICKEST and abs(x1 - x0) > _SHORTEST:
                rules.append([round(min(x0, x1), 1), round(max(x0, x1), 1), round(min(y0, y1), 1)])
        return images, round(min(covered / ((self.width * self.height) or 1.0), 1.0), 2), rules

    def links(self) -> tuple[list[str], list[Area]]:
        """The addresses to which the page leads, and the areas that lead there."""
        raw, at, link = self.raw, ctypes.c_int(0), self.raw.FPDF_LINK()
        known: dict[str, int] = {}
        areas: list[Area] = []
        rect = raw.FS_RECTF()
        while len(areas) < MOST_LINKS and raw.FPDFLink_Enumerate(self.page, at, link):
            target = self._target(link)
            if not target or not raw.FPDFLink_GetAnnotRect(link, rect):
                continue
            index = known.setdefault(target, len(known))
            for left, bottom, right, top in self._quads(link) or [(rect.left, rect.bottom, rect.right, rect.top)]:
                (x0, y0), (x1, y1) = self.shown(left, bottom), self.shown(right, top)
                areas.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), index))
        return list(known), areas

    def _target(self, link: Any) -> str:
        action = self.raw.FPDFLink_GetAction(link)
        if not action or self.raw.FPDFAction_GetType(action) != _URI_ACTION:
            return ""
        size = self.raw.FPDFAction_GetURIPath(self.document, action, None, 0)
        if not 1 < size < 8000:
            return ""
        buffer = ctypes.create_string_buffer(size)
        self.raw.FPDFAction_GetURIPath(self.document, action, buffer, size)
        return buffer.value.decode("utf-8", "replace").strip()

    def _quads(self, link: Any) -> list[tuple[float, float, float, float]]:
        found, quad = [], self.raw.FS_QUADPOINTSF()
        for at in range(min(self.raw.FPDFLink_CountQuadPoints(link), 50)):
            if self.raw.FPDFLink_GetQuadPoints(link, at, quad):
                xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
                found.append((min(xs), min(ys), max(xs), max(ys)))
        return [one for one in found if one[2] > one[0] and one[3] > one[1]]
