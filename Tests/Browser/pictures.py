"""Takes the pictures of the README: pictures.py EXAMPLE-PAGE FOLDER.

The page is the one that make-pages makes of the example company.
"""

import base64
import pathlib
import sys
import tempfile

from browser import Browser

WIDTH = 1180
# Whose fortnight is shown: two weeks with daily overtime and a holiday.
PERSON = "000246"


def take(browser, path, height):
    """A picture of what is in the window, with this height."""
    browser.width(WIDTH, height)
    data = browser.cdp("Page.captureScreenshot", format="png")["data"]
    path.write_bytes(base64.b64decode(data))
    print(f"{path}: {path.stat().st_size:,} bytes")


def main():
    page, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as downloads:
        browser = Browser(downloads)
        try:
            browser.cdp("Emulation.setScrollbarsHidden", hidden=True)
            browser.media()
            browser.width(WIDTH)
            browser.open(page)
            take(browser, folder / "review-page.png", 920)
            browser.person(PERSON)
            take(browser, folder / "review-person.png", 1000)
        finally:
            browser.quit()


if __name__ == "__main__":
    main()
