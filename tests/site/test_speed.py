"""How soon a page is there. Alone in this file, which begins last, when the other tests have nearly ended."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.site.conftest import FIRST_VIEW, REQUESTS, compress, find_pages

PAINTED = 1000
"""Milliseconds after which what is largest on the screen of a slow phone is there."""
LARGEST = 3
"""How many of the heaviest pages a slow phone loads in a test, and the first page."""

MEASURE = """
window.shifts = []; window.painted = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push(entry.value)))
  .observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { painted = entry.startTime; }))
  .observe({ type: "largest-contentful-paint", buffered: true });
"""


def load_slowly(browser: Browser, address: str) -> tuple[float, float, int, int]:
    """Load a page as a slow phone does: milliseconds to the largest paint, layout shift, bytes and requests."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(MEASURE)
    session = context.new_cdp_session(page)
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    speed = 1_600_000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": speed, "uploadThroughput": speed},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address)
    page.wait_for_timeout(500)
    painted, shift = page.evaluate("[painted, shifts.reduce((sum, value) => sum + value, 0)]")
    context.close()
    return painted, shift, sum(sizes), len(sizes)


def test_a_slow_phone_shows_a_page_at_once(browser: Browser, host: str, published: Path) -> None:
    """A processor four times slower, 1.6 Mbit/s and 150 ms: the best of five, for other programs run here too."""
    heaviest = sorted(find_pages(published), key=lambda path: len(compress(published / path)))[-LARGEST:]
    for path in (*heaviest, "ko/index.html"):
        runs = [load_slowly(browser, host + path) for _ in range(5)]
        assert min(painted for painted, _, _, _ in runs) <= PAINTED, path
        assert [shift for _, shift, _, _ in runs] == [0] * 5, path
        assert max(size for _, _, size, _ in runs) <= FIRST_VIEW + REQUESTS * 400, f"{path}, headers included"
        assert max(count for _, _, _, count in runs) <= REQUESTS, path
