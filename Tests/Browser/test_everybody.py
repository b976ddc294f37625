"""Paper, and everybody's eyes and hands."""

import os

from browser import AxeMissing, axe_source
from harness import SCRATCH, Skipped, page, same, test


@test
def paper_has_the_words_and_not_the_buttons(browser):
    """Print shows the verdict, the findings and the people that were searched for; with a person open, that person."""
    browser.open(page("harbor"))
    browser.run("const q = document.getElementById('query'); q.value = 'overtime > 10'; q.form.requestSubmit()")
    browser.media(kind="print")
    text = browser.find("body").text
    for words in ("Not ready to approve", "What to do: Enter the number", "3 of 14 people for", "Okoye, Marta"):
        assert words in text, words
    for words in ("Save decisions", "Name of the reviewer", "Everybody", "Go to the people", "The same as a table"):
        assert words not in text, words
    same(len(browser.all("#rows tr")), 3)
    browser.person("Okoye")
    text = browser.find("body").text
    assert "What is paid, and why" in text and "Not ready to approve" not in text
    assert browser.find(".fort").is_displayed() and not browser.find("#approve").is_displayed()


# How a page can look: the colours, whether the system forces its own, paper or screen, and the width.
LOOKS = (
    ("light", False, "", 1280), ("light", False, "", 360), ("dark", False, "", 1280), ("dark", False, "", 360),
    ("light", True, "", 1280), ("dark", True, "", 360), ("light", False, "print", 1000),
)
# Who is opened on each page: those about whom there are findings.
OPENED = {"harbor": ("Fairweather", "Adeyemi"), "example": ("000166", "000239"), "names": ("no number",),
          "guards": ("Guard",)}


def states(browser, name):
    """Opens a page, whoever is looked at, and what asks for a reason; yields what is seen."""
    browser.open(page(name))
    browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    yield name
    for words in OPENED[name]:
        browser.person(words)
        browser.run("document.querySelectorAll('#person details').forEach((d) => { d.open = true; })")
        yield f"{name}, {words}"
    if browser.find("#hold").is_displayed():
        browser.click("#hold")
        yield f"{name}, hold"
    browser.run("document.querySelectorAll('dialog').forEach((d) => d.close())")


def look_at(look):
    """Adds the tests of one look."""
    scheme, forced, kind, width = look
    words = f"{scheme}{', forced colours' if forced else ''}, {kind or f'{width} wide'}"

    def axe_finds_nothing(browser):
        axe = axe_or_skip()
        browser.media(scheme, forced, kind)
        browser.width(width)
        found = []
        for name in OPENED if look == LOOKS[0] else ("harbor", "example"):
            for state in states(browser, name):
                found += [f"{state}: {line}" for line in browser.violations(axe)]
        assert not found, "\n    ".join(found)

    def nothing_is_too_wide(browser):
        browser.media(scheme, forced, kind)
        browser.width(width)
        for name in OPENED:
            for state in states(browser, name):
                wide = browser.run("""return Math.max(...[document.documentElement, ...document.querySelectorAll(
                    'dialog[open]')].map((e) => e.scrollWidth - e.clientWidth))""")
                assert wide <= 0, f"{state}: {wide} pixels too wide"

    axe_finds_nothing.__doc__ = f"axe finds nothing: {words}."
    test(axe_finds_nothing)
    if look in LOOKS[:2]:
        nothing_is_too_wide.__doc__ = f"Nothing has to be scrolled sideways: {words}."
        test(nothing_is_too_wide)


for each in LOOKS:
    look_at(each)


@test
def axe_finds_nothing_without_script(browser):
    """axe finds nothing on a page in which no script has run."""
    axe = axe_or_skip()
    for name in OPENED:
        browser.scripts(False)
        browser.open(page(name), ready=False)
        browser.scripts(True)
        same(browser.violations(axe), [])


def axe_or_skip():
    try:
        return axe_source(SCRATCH)
    except AxeMissing as error:
        if os.environ.get("PAYROLL_SKIP_AXE") == "1":
            raise Skipped(str(error)) from error
        raise
