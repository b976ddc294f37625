"""Names that would do harm."""

import json

from harness import page, same, test

HARM = "img, script, bdi *, i:not(#end), [onerror], [onfocus], [onmouseover], [autofocus]"
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
WORDS = ["<script>alert(1)</script>", "</script><img src=x onerror=alert(2)>", "‹U+202E›gnp.exe",
         "‹U+001B›[31mred‹U+007F›", "👩🏽‍🚒", "&amp;amp;", "{{script}}", "عامل الأمن", "]]><b>bold</b>",
         "' onmouseover='alert(3)", '" autofocus onfocus="alert(4)', "long" * 75]


@test
def hostile_names_are_harmless(browser):
    """Names and words that look like markup or turn the direction stay text, with script and without."""
    for name, more in (("hostile", ["‹U+0000›‹U+0001›"]), ("names", ["‹U+0001›"])):
        open_everybody(browser, name)
        same(browser.all(f"main :is({HARM})"), [])
        same(browser.console(), [])
        text = browser.text("#rows") + browser.text("#h-verdict")
        for words in WORDS + more:
            assert words in text, (name, words)
        for width in (1280, 360):
            browser.width(width)
            wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{name} at {width}: {wide} pixels too wide"
        browser.width(1280)
        browser.scripts(False)
        browser.open(page(name), ready=False)
        standing = browser.all(f"main :is({HARM})"), browser.text("#rows")
        browser.scripts(True)
        same(standing[0], [])
        for words in WORDS + more:
            assert words in standing[1], (name, words)


def open_everybody(browser, name):
    """Opens each person, and looks for what a name may not become."""
    browser.open(page(name))
    for number in range(14):
        browser.run("document.querySelectorAll('#rows button.who')[arguments[0]].click()", number)
        browser.wait(f"return performance.getEntriesByName('person').length > {number}")
        same(browser.all(f"#person :is({HARM})"), [])
        assert not set(browser.text("#person")) & TURNING, number
    assert not set(browser.text("main")) & TURNING, name


@test
def hostile_words_of_a_run_stay_words(browser):
    """Hostile names of a company, sites, positions and a holiday stay text in a page that the command made."""
    browser.open(page("names"))
    same(browser.run("return document.title"),
         "Guard </title><script>alert(5)</script>, 25 October – 7 November 2026")
    assert "Guard </title><script>alert(5)</script>" in browser.text("h1")
    sites = browser.text("#sites")
    for words in ("<script>alert(1)</script>", "‹U+202E›gnp.exe", '=HYPERLINK("http://test.invalid")'):
        assert words in sites, words
    assert "<i>Election</i> Day" in browser.text("main")
    browser.run("const q = document.getElementById('query'); q.value = '<script> hours > 0'; q.form.requestSubmit()")
    assert "for “<script> hours > 0”" in browser.text("#status"), browser.text("#status")
    browser.open(page("names"))
    browser.click("#ready")
    browser.find("#by").send_keys("<b>Test</b>")
    browser.click("#save")
    same(json.loads(browser.download("decisions.json"))["by"], "<b>Test</b>")
    same(browser.console(), [])
