"""What the tests of the review page share: the list of them, the pages, and running them."""

import json
import pathlib
import re
import sys
import tempfile
import time
import traceback

from browser import AxeMissing, Browser

PAGES = pathlib.Path(sys.argv[1])
SCRATCH = pathlib.Path(sys.argv[2])
WORK = pathlib.Path(tempfile.mkdtemp())
# Pages that the Swift tests write of reviews which they make up, and pages of runs of the command.
FIXTURES = ("harbor", "settled", "payrun", "hostile", "crowd")
MADE = ("example", "names", "guards")
TESTS = []


class Skipped(Exception):
    """A test that cannot be run here, and why."""


def test(function):
    TESTS.append(function)
    return function


def page(name):
    return PAGES / f"{name}.html"


def changed(name, change):
    """A page with other bytes."""
    path = WORK / f"{change.__name__}-{name}.html"
    path.write_text(change(page(name).read_text()))
    return path


def same(found, wanted):
    assert found == wanted, f"found {found!r}, wanted {wanted!r}"


def without_script(browser, path):
    """The markup that a browser makes of a page in which no script runs."""
    browser.scripts(False)
    try:
        browser.open(path, ready=False)
        root = browser.cdp("DOM.getDocument", depth=0)["root"]["nodeId"]
        return browser.cdp("DOM.getOuterHTML", nodeId=root)["outerHTML"]
    finally:
        browser.scripts(True)


def static_part(markup):
    """The markup without scripts, packed people and style."""
    return re.sub(r"<script.*?</script>|<style.*?</style>", "", markup, flags=re.S)


def load(browser, file):
    """Loads decisions, a text or what becomes one, and returns what the page says to them."""
    path = WORK / "loaded.json"
    path.write_text(file if isinstance(file, str) else json.dumps(file))
    browser.run("document.getElementById('told').textContent = ''")
    browser.find("#load").send_keys(str(path))
    browser.wait("return document.getElementById('told').textContent !== ''")
    return browser.text("#told")


def plain(markup):
    """The words of the markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", static_part(markup)).split())


def run_tests(words):
    """Runs the tests whose names hold one of the words, or all, and returns an exit status."""
    missing = [name for name in FIXTURES + MADE if not page(name).exists()]
    if missing:
        print(f"pages are missing in {PAGES}: {', '.join(missing)}")
        return 1
    downloads = WORK / "downloads"
    downloads.mkdir()
    browser = Browser(downloads)
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    try:
        for function in TESTS:
            if words and not any(word in function.__name__ for word in words):
                continue
            counts[outcome(function, browser)] += 1
    finally:
        browser.quit()
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{skipped}")
    return 1 if counts["failed"] or not counts["passed"] else 0


def outcome(function, browser):
    """Runs a test on a browser as it is at first, and says how it ends."""
    began = time.monotonic()
    browser.media()
    browser.width(1280)
    try:
        function(browser)
        mistakes = [line for line in browser.console() if "Uncaught" in line]
        assert not mistakes, mistakes
        print(f"ok      {function.__doc__} ({time.monotonic() - began:.1f} s)", flush=True)
        return "passed"
    except Skipped as reason:
        print(f"SKIPPED {function.__doc__}\n    {reason}", flush=True)
        return "skipped"
    except (AssertionError, AxeMissing) as error:
        print(f"FAILED  {function.__doc__}\n    {error}", flush=True)
    except Exception:  # the others go on
        print(f"FAILED  {function.__doc__}")
        traceback.print_exc(file=sys.stdout)
    return "failed"
