"""What opening a page does, and what a damaged page says."""

import re
import statistics

from harness import FIXTURES, MADE, WORK, changed, page, plain, same, test, without_script


@test
def opening_asks_for_one_file_and_says_nothing(browser):
    """Opening a page asks for exactly that file, and the console stays empty."""
    for name in FIXTURES + MADE:
        browser.open(page(name))
        browser.run("document.querySelector('#rows button.who').click()")
        browser.wait("return document.getElementById('person').open")
        same(browser.requests(), [page(name).resolve().as_uri()])
        same(browser.console(), [])


def usable(browser, name):
    """Opens a page and returns the milliseconds until it can be used."""
    browser.open(page(name))
    same(browser.run("return document.getElementById('status').textContent.includes('5,000 people')"), True)
    return int(browser.run("return document.documentElement.dataset.ready"))


def pictures(browser):
    """Opens some people and returns the milliseconds that each takes with its picture."""
    for number in range(0, 100, 4):
        browser.run("document.querySelectorAll('#rows button.who')[arguments[0]].click()", number)
        browser.wait(f"return performance.getEntriesByName('person').length > {number // 4}")
    assert len(browser.all(".fort .k")) > 5, "no picture"
    return browser.run("return performance.getEntriesByName('person').map((e) => e.duration)")


@test
def five_thousand_people_are_usable_within_a_second(browser):
    """5,000 people: usable within a second; opening a person takes less than 10 ms of script."""
    for name, query in (("crowd", "test-10433 overtime > 1"), ("guards", "000433 hours > 1")):
        # Others may be building on the machine: of up to five rounds the best of each figure counts.
        ready, person, rounds = 1000, 10, []
        while len(rounds) < 5 and (ready >= 1000 or person >= 10):
            ready = min(ready, usable(browser, name)) if rounds else usable(browser, name)
            rounds.append(pictures(browser))
            person = statistics.median(min(times) for times in zip(*rounds))
        search = browser.run("""const begin = performance.now(), q = document.getElementById('query');
            q.value = arguments[0]; q.form.requestSubmit(); return performance.now() - begin""", query)
        assert re.match(r"[1-9] of 5,000 people", browser.text("#status")), browser.text("#status")
        size = page(name).stat().st_size
        print(f"  {name}: {size:,} bytes; usable after {ready} ms; a person {person:.1f} ms; search {search:.0f} ms"
              f" ({len(rounds)} rounds)")
        assert ready < 1000, ready
        assert person < 10, person
        assert size <= 3_500_000, size


# Without script


@test
def the_essential_stands_there_without_script(browser):
    """With scripts off every blocking finding, the totals and the people can be read."""
    text = plain(without_script(browser, page("harbor")))
    for words in (
        "Not ready to approve: two things stand in the way", "An employee without an employee number",
        "Enter the number (customId) in TrackTik and pull again.", "The session has no clock-out.",
        "Enter the end of the session in TrackTik, or cancel it, and pull again.", "Friday 6 November",
        "Regular 806.23", "Holiday worked ×1.5 53.12", "Tanaka, Grace", "12 paid last time",
        "8928047d5f3a1c6be2904d7781a5c3f0d4926be8170f5ac3b1e6d2987c40ab15",
    ):
        assert words in text, words


ROWS = """return [...document.querySelectorAll('#rows tr')].map((row) => row.textContent + '|' +
    [...row.querySelectorAll('td, small, .pill, rect')].map((e) => e.getAttribute('class')
      + ['x', 'width'].map((key) => e.getAttribute(key) ?? '')).join(';'))"""


@test
def the_script_draws_the_people_that_stand_there(browser):
    """The first page of people without script is the one that the script draws."""
    for name in FIXTURES + MADE:
        browser.open(page(name))
        drawn = browser.run(ROWS)
        browser.scripts(False)
        browser.open(page(name), ready=False)
        standing = browser.run(ROWS)
        browser.scripts(True)
        assert len(drawn) == len(standing) > 10
        for one, other in zip(drawn, standing):
            same(one, other)


# What is damaged


@test
def a_page_that_is_cut_says_so(browser):
    """A page that is cut anywhere shows a warning, with script and without, and the whole one does not."""
    path = WORK / "cut.html"
    for name, shares in (("crowd", (0.03, 0.3, 0.9, 0.9999)), ("guards", (0.5,)), ("example", (0.5,))):
        text = page(name).read_text()
        for share in shares:
            path.write_text(text[: int(len(text) * share)])
            for scripts in (True, False):
                browser.scripts(scripts)
                browser.open(path, ready=False)
                shown, words = browser.find("#cut").is_displayed(), browser.find("#cut").text
                browser.scripts(True)
                assert shown and "not whole" in words, (name, share, scripts)
        browser.open(page(name))
        same(browser.all(".cut"), [])
        browser.scripts(False)
        browser.open(page(name), ready=False)
        shown = browser.find("#cut").is_displayed()
        browser.scripts(True)
        assert not shown, name


@test
def a_page_without_a_part_says_so(browser):
    """A page out of whose middle people were taken says so; so does a part that is damaged."""
    def without_a_block(text):
        return re.sub(r'<script type="text/plain" id="b7">[^<]*</script>', "", text)

    def with_a_wrong_block(text):
        begin = text.index('id="b0">') + 2000
        return text[:begin] + ("A" if text[begin] != "A" else "B") + text[begin + 1:]

    browser.open(changed("crowd", without_a_block))
    assert "1 of 50 parts with people are missing" in browser.find(".cut").text
    browser.open(changed("crowd", with_a_wrong_block))
    browser.click("#rows button.who")
    browser.wait("return document.querySelector('.cut') !== null")
    assert "cannot be unpacked" in browser.find(".cut").text


@test
def a_changed_script_does_not_run(browser):
    """A script with one more blank does not run, and the static part stays."""
    def one_more_blank(text):
        return text.replace('"use strict";', '"use strict"; ', 1)

    browser.open(changed("harbor", one_more_blank), ready=False)
    assert browser.run("return document.documentElement.dataset.ready") is None
    assert any("Content Security Policy" in line for line in browser.console())
    assert "Not ready to approve" in browser.find("#h-verdict").text


@test
def an_old_browser_keeps_the_static_part(browser):
    """Without DecompressionStream the page says so and stays as it stands."""
    added = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source="delete window.DecompressionStream")
    browser.open(page("harbor"), ready=False)
    browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])
    assert "too old" in browser.find(".cut").text
    same(len(browser.all("#rows tr")), 14)
