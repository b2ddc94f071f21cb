"""What a reader sees while a page is still on its way."""

import itertools
import re
import time
from pathlib import Path

from playwright.sync_api import Browser

from tests.site.host import QuietHandler, serve

WIDTHS = (390, 1100, 1440)
"""Pixels: a phone, a window without room for the contents, and one with room for everything."""
PATHS = ("ko/index.html", "en/many-hosts.html", "en/search.html?q=volume")
"""The first page, one of a chapter, and one that a script fills."""
BLOCK = re.compile(r".*?</(?:h\d|[uod]l|li|p|div|nav|form|button|section|header|aside|footer)>|.+", re.DOTALL)
"""What comes at once: a line that isn't whole yet may well move once its end comes."""

FRAME = 0.02
"""Seconds in which a browser draws what has come; this is the pace of the network, and nothing is waited for."""

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ sources, value }) => {
  const nodes = sources.map(({ node, previousRect, currentRect }) =>
    [node?.className || node?.nodeName, [previousRect.x, previousRect.y], [currentRect.x, currentRect.y]]);
  shifts.push([value, nodes]);
})).observe({ type: "layout-shift", buffered: true });
"""
DRAWN_ON_THE_WAY = """
performance.getEntriesByName("first-contentful-paint")[0].startTime
  < performance.getEntriesByType("navigation")[0].responseEnd
"""


class _SlowHandler(QuietHandler):
    """Sends a page block by block, with time to draw what has come."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
        """Send a page in pieces, and anything else at once."""
        path = Path(self.translate_path(self.path))
        if path.suffix != ".html":
            super().do_GET()
            return
        pieces = BLOCK.findall(path.read_text(encoding="utf-8"))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in map(str.encode, pieces):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            time.sleep(FRAME)
        self.wfile.write(b"0\r\n\r\n")


def test_nothing_moves_while_a_page_arrives(browser: Browser, published: Path) -> None:
    """It comes in pieces, and a browser draws each as soon as it is there."""
    with serve(published, _SlowHandler) as address:
        pages = {}
        for path, width in itertools.product(PATHS, WIDTHS):
            page = pages[path, width] = browser.new_page(viewport={"width": width, "height": 844})
            page.add_init_script(WATCH)
            page.goto(address + path, wait_until="commit")
        moved = {}
        for seen, page in pages.items():
            page.wait_for_load_state("load")
            page.wait_for_timeout(200)
            assert page.evaluate(DRAWN_ON_THE_WAY), seen
            if shifts := page.evaluate("shifts"):
                moved[seen] = shifts
            page.close()
    assert moved == {}
