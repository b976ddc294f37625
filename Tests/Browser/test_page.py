"""The review page in a browser: test_page.py PAGES SCRATCH; see run."""

import json
import os
import pathlib
import re
import statistics
import sys
import tempfile
import traceback

from selenium.webdriver.common.keys import Keys

from browser import AxeMissing, Browser, axe_source

PAGES = pathlib.Path(sys.argv[1])
SCRATCH = pathlib.Path(sys.argv[2])
WORK = pathlib.Path(tempfile.mkdtemp())
TESTS = []
DIGEST = "8928047d5f3a1c6be2904d7781a5c3f0d4926be8170f5ac3b1e6d2987c40ab15"


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


# Opening


@test
def opening_asks_for_one_file_and_says_nothing(browser):
    """Opening a page asks for exactly that file, and the console stays empty."""
    for name in ("harbor", "settled", "payrun", "hostile"):
        browser.open(page(name))
        browser.run("document.querySelector('#rows button.who').click()")
        browser.wait("return document.getElementById('person').open")
        same(browser.requests(), [page(name).resolve().as_uri()])
        same(browser.console(), [])


@test
def five_thousand_people_are_usable_within_a_second(browser):
    """5,000 people: usable within a second; opening a person takes less than 10 ms of script."""
    browser.open(page("crowd"))
    ready = int(browser.run("return document.documentElement.dataset.ready"))
    for number in range(0, 100, 4):
        browser.run("document.querySelectorAll('#rows button.who')[arguments[0]].click()", number)
        browser.wait("return performance.getEntriesByName('person').length > arguments[0] / 4"
                     .replace("arguments[0]", str(number)))
    times = browser.run("return performance.getEntriesByName('person').map((e) => e.duration)")
    shown = browser.run("return performance.getEntriesByName('shown').map((e) => e.duration)")
    search = browser.run("""const begin = performance.now(), q = document.getElementById('query');
        q.value = 'test-10433 overtime > 1'; q.form.requestSubmit(); return performance.now() - begin""")
    size = page("crowd").stat().st_size
    print(f"  crowd: {size:,} bytes; usable after {ready} ms; a person {statistics.median(times):.1f} ms "
          f"(slowest {max(times):.1f}, laid out {statistics.median(shown):.1f}); search {search:.0f} ms")
    assert ready < 1000, ready
    assert statistics.median(times) < 10, times
    assert size <= 2_500_000, size


# Without script


def without_script(browser, path):
    browser.scripts(False)
    try:
        browser.open(path, ready=False)
        root = browser.cdp("DOM.getDocument", depth=0)["root"]["nodeId"]
        return browser.cdp("DOM.getOuterHTML", nodeId=root)["outerHTML"]
    finally:
        browser.scripts(True)


def plain(markup):
    return " ".join(re.sub(r"<[^>]*>", " ", re.sub(r"<script.*?</script>|<style.*?</style>", "", markup, flags=re.S)).split())


@test
def the_essential_stands_there_without_script(browser):
    """With scripts off every blocking finding, the totals and the people can be read."""
    text = plain(without_script(browser, page("harbor")))
    for words in (
        "Not ready to approve: two things stand in the way", "An employee without an employee number",
        "Enter the number (customId) in TrackTik and pull again.", "The session has no clock-out.",
        "Enter the end of the session in TrackTik, or cancel it, and pull again.", "Friday 6 November",
        "Regular 806.23", "Holiday worked ×1.5 53.12", "Tanaka, Grace", DIGEST, "12 paid last time",
    ):
        assert words in text, words


ROWS = """return [...document.querySelectorAll('#rows tr')].map((row) => row.textContent + '|' +
    [...row.querySelectorAll('td, small, .pill, rect')].map((e) => e.getAttribute('class')
      + ['x', 'width'].map((key) => e.getAttribute(key) ?? '')).join(';'))"""


@test
def the_script_draws_the_people_that_stand_there(browser):
    """The first page of people without script is the one that the script draws."""
    for name in ("harbor", "payrun", "hostile", "crowd"):
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
    text = page("crowd").read_text()
    for share in (0.03, 0.3, 0.9, 0.9999):
        path = WORK / "cut.html"
        path.write_text(text[: int(len(text) * share)])
        browser.open(path, ready=False)
        assert browser.find("#cut").is_displayed(), share
        assert "not whole" in browser.find("#cut").text
    browser.open(page("crowd"))
    same(browser.all(".cut"), [])
    browser.scripts(False)
    browser.open(page("crowd"), ready=False)
    shown = browser.find("#cut").is_displayed()
    browser.scripts(True)
    assert not shown


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


# Names that would do harm


@test
def hostile_names_are_harmless(browser):
    """Names and words that look like markup or turn the direction stay text, with script and without."""
    browser.open(page("hostile"))
    for number in range(14):
        browser.run("document.querySelectorAll('#rows button.who')[arguments[0]].click()", number)
        browser.wait(f"return performance.getEntriesByName('person').length > {number}")
        same(browser.all("#person img, #person script, #person bdi *"), [])
    same(browser.all("main img, main script, main bdi *, main [onerror], main [onfocus], main [onmouseover]"), [])
    same(browser.console(), [])
    text = browser.text("#rows") + browser.text("#h-verdict")
    for words in ("<script>alert(1)</script>", "</script><img src=x onerror=alert(2)>", "‹U+202E›gnp.exe",
                  "‹U+0000›‹U+0001›‹U+001B›[31mred‹U+007F›", "👩🏽‍🚒", "&amp;amp;", "{{script}}", "عامل الأمن"):
        assert words in text, words
    assert "\u202e" not in browser.text("body")
    wide = browser.run("return document.documentElement.scrollWidth")
    assert wide <= browser.run("return innerWidth"), wide


# Looking for people


@test
def people_are_found_by_words_and_figures(browser):
    """Searching understands names, numbers, sites, figures and words such as held and first."""
    browser.open(page("harbor"))
    for query, names in {
        "okoye": ["Okoye, Marta"], "000246": ["Tanaka, Grace"], "marina": ["Brandt, Yusuf"],
        "overtime > 13.9 overtime < 20": ["Okoye, Marta", "Tanaka, Grace"], "first": ["Okoye, Marta"],
        "held": ["Fairweather, Nadia", "Lindqvist, Owen"], "acknowledge": ["Adeyemi, Simon"],
        "unexplained": ["Sloane, Devin"], "vacation-1 > 0": ["Novotny, Clara"], "absent": ["Test-Absent, Mara"],
        "returned": ["Novotny, Clara"], '"first"': [], "hours = 94": ["Okoye, Marta"],
    }.items():
        browser.run("const q = document.getElementById('query'); q.value = arguments[0]; q.form.requestSubmit()", query)
        same(sorted(browser.run("return [...document.querySelectorAll('#rows th bdi:first-child')].map((e) => e.textContent)"
                                ".filter((t) => t.includes(','))")), sorted(names))
    browser.click("a[data-q='first']")
    same(browser.run("return document.getElementById('query').value"), "first")
    assert "1 of 14 people for “first”" in browser.text("#status")


@test
def columns_sort_and_say_so(browser):
    """A click on a heading sorts by it and says so to a screen reader; another turns it round."""
    browser.open(page("harbor"))
    head = "#list th[data-sort='Hours']"
    for order in ("descending", "ascending"):
        browser.click(head + " button")
        same(browser.find(head).get_attribute("aria-sort"), order)
        hours = [float(cell.text) for cell in browser.all("#rows td:nth-child(3)")]
        same(hours, sorted(hours, reverse=order == "descending"))
    same(len(browser.all("#list [aria-sort]")), 1)


@test
def long_lists_come_in_pages(browser):
    """5,000 people come a hundred at a time, and all on request."""
    browser.open(page("crowd"))
    same(len(browser.all("#rows tr")), 100)
    assert "1 to 100 shown" in browser.text("#status")
    browser.run("[...document.querySelectorAll('#pages button')].find((b) => b.textContent === 'On').click()")
    assert "101 to 200 shown" in browser.text("#status")
    browser.run("[...document.querySelectorAll('#find button')].find((b) => b.textContent === 'All on one page').click()")
    same(browser.run("return document.querySelectorAll('#rows tr').length"), 5000)


# A person's days


@test
def the_days_are_drawn_as_they_were(browser):
    """The picture has the overlap, the open session, the long day, the holiday, the night and the leave."""
    browser.open(page("harbor"))
    browser.person("Adeyemi")
    tops = browser.run("return [...document.querySelectorAll('.fort .sess')].map((e) => e.getAttribute('y'))")
    same(len(set(tops)), 10)  # nine days, one of them in two lanes
    browser.person("Fairweather")
    same(len(browser.all(".fort .open")), 1)
    same(len(browser.all(".fort .badge")), 1)
    texts = [element.text for element in browser.all(".fort text")]
    for words in ("no clock-out", "Election Day", "25-hour day: the clock is put back", "40.00 hours worked"):
        assert words in texts, (words, texts)
    browser.person("Calloway")
    assert len(browser.all(".fort .go1")) >= 12
    assert "Sun 8 Nov" in [element.text for element in browser.all(".fort text")]
    browser.person("Marchetti")
    pay = [cell.text for cell in browser.all("#person table td:nth-child(4)") if cell.text]
    same(pay, ["984.00", "738.00", "123.00"])
    assert "gross 1,845.00" in browser.find("#person").text
    browser.person("Novotny")
    assert "Vacation 8.00 h, no clock times" in [element.text for element in browser.all(".fort text")]
    browser.run("document.querySelector('#person details').open = true")
    table = browser.find("#person details table").text
    assert "07:02–15:32" in table and "Vacation 8.00" in table, table
    assert "because" in browser.find("#person").text and "29 CFR 778.218" in browser.find("#person").text


@test
def a_run_without_clock_times_has_no_picture(browser):
    """A run that was made of a pay run says that it has no clock times."""
    browser.open(page("payrun"))
    browser.person("Tanaka")
    assert "no clock times" in browser.find("#person").text
    same(browser.all(".fort"), [])


# Decisions


@test
def decisions_are_made_by_keyboard_alone(browser):
    """From opening to the saved file with nothing but the keyboard."""
    browser.open(page("settled"))
    browser.press(Keys.TAB, Keys.ENTER)
    browser.tab_to("e.matches('#rows button.who') && e.textContent.includes('Adeyemi')")
    browser.press(Keys.ENTER)
    browser.wait("return document.getElementById('person').open")
    assert browser.run("return document.getElementById('approve').disabled")
    browser.tab_to("e.matches('#person button.ack')")
    browser.press(Keys.ENTER, "The second booking is the drill.", Keys.TAB, Keys.ENTER)
    browser.wait("return !document.getElementById('ask').open && !document.getElementById('approve').disabled")
    browser.tab_to("e.id === 'approve'", back=True)
    browser.press(Keys.ENTER, Keys.ESCAPE)
    browser.tab_to("e.matches('#rows button.who') && e.textContent.includes('Sloane')")
    browser.press(Keys.ENTER)
    browser.wait("return document.getElementById('person').open")
    browser.tab_to("e.id === 'hold'")
    browser.press(Keys.ENTER, Keys.TAB, Keys.ENTER)
    assert "A reason is needed" in browser.text("#reason-error")
    browser.press("Hours are missing.", Keys.TAB, Keys.ENTER)
    browser.wait("return document.querySelector('.decided').textContent.includes('Hours are missing.')")
    browser.press(Keys.ESCAPE)
    browser.tab_to("e.id === 'ready'")
    browser.press(Keys.ENTER)
    assert "14 of 14 decided, 1 of 1 acknowledged, not saved." in browser.text("#counts")
    browser.tab_to("e.id === 'by'")
    browser.press("Test Reviewer")
    browser.tab_to("e.id === 'save'")
    browser.press(Keys.ENTER)
    text = browser.download("decisions.json")
    file = json.loads(text)
    same((file["schema"], file["batch"], file["batchSHA256"], file["by"]),
         ("payroll-export/decisions/1", "HARBOR-20261107-1", DIGEST, "Test Reviewer"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", file["at"])
    same(len(file["decisions"]), 14)
    same([entry["employee"] for entry in file["decisions"]], sorted(entry["employee"] for entry in file["decisions"]))
    same([entry for entry in file["decisions"] if entry["decision"] == "hold"],
         [{"employee": "000138", "id": 1404, "decision": "hold", "reason": "Hours are missing."}])
    same(file["acknowledged"], [{"finding": "overlapping-sessions", "employee": "000239", "date": "2026-10-28",
                                 "record": "work-sessions/880151", "reason": "The second booking is the drill."}])
    same(file["notes"], [])
    assert text.count("\n{") == 15, "one entry a line"


@test
def acknowledgements_are_given_and_taken_back(browser):
    """A finding is acknowledged in the list of what to do; taking it back takes back an approval too."""
    browser.open(page("settled"))
    state = """return [...document.querySelectorAll('#rows tr')].find((r) => r.textContent.includes('Adeyemi'))
        .querySelector('.pill').textContent"""
    same(browser.run(state), "acknowledge")
    browser.run("document.querySelector('#todo button.ack').focus()")
    browser.press(Keys.ENTER, "A drill.", Keys.TAB, Keys.ENTER)
    assert "1 of 1 acknowledged" in browser.text("#counts")
    same(browser.run("return document.activeElement.textContent"), "Change the reason…")
    same(browser.run(state), "ready")
    browser.click("#ready")
    same(browser.run(state), "approved")
    browser.run("document.querySelector('#todo button.ack + button').focus()")
    browser.press(Keys.ENTER)
    assert "0 of 1 acknowledged" in browser.text("#counts")
    same(browser.run(state), "acknowledge")
    same(browser.run("return document.activeElement.textContent"), "Acknowledge…")


def load(browser, file):
    path = WORK / "loaded.json"
    path.write_text(file if isinstance(file, str) else json.dumps(file))
    browser.run("document.getElementById('told').textContent = ''")
    browser.find("#load").send_keys(str(path))
    browser.wait("return document.getElementById('told').textContent !== ''")
    return browser.text("#told")


@test
def decisions_are_loaded_or_refused_whole(browser):
    """A file of decisions goes on where it ended; one about something else is refused, and why."""
    browser.open(page("settled"))
    good = {
        "schema": "payroll-export/decisions/1", "batch": "HARBOR-20261107-1", "batchSHA256": DIGEST,
        "by": "Test Reviewer", "at": "2026-11-09T09:00:00Z",
        "decisions": [{"employee": "000117", "id": 1401, "decision": "approve"},
                      {"employee": "000123", "id": 1402, "decision": "hold", "reason": "Later."}],
        "acknowledged": [], "notes": [{"employee": "000117", "id": 1401, "note": "Looked at."}],
    }
    approve = {"employee": "000239", "id": 1413, "decision": "approve"}
    for change, words in (
        ({"schema": "payroll-export/decisions/2"}, "no file of decisions"),
        ({"batch": "HARBOR-20261024-1"}, "HARBOR-20261024-1, not about this page"),
        ({"batchSHA256": "0" * 64}, "another making of HARBOR-20261107-1"),
        ({"decisions": [{"employee": "999", "id": 1, "decision": "approve"}]}, "Nobody here has the number “999”"),
        ({"decisions": [{"employee": "000123", "id": 1402, "decision": "hold"}]}, "A reason or a note is missing"),
        ({"decisions": [{"employee": "000123", "id": 1402, "decision": "pay"}]}, "“pay” is no decision"),
        ({"decisions": [approve]}, "a finding is not acknowledged"),
        ({"acknowledged": [{"finding": "open-session", "employee": "000166", "reason": "So."}]}, "no finding “open-session”"),
        ({"notes": None}, "A list is missing"),
    ):
        told = load(browser, {**good, **change})
        assert told.startswith("Not loaded. ") and words in told, told
        assert "0 of 14 decided" in browser.text("#counts")
    assert "not JSON" in load(browser, "{")
    same(load(browser, good), "Loaded: 2 decisions.")
    assert "2 of 14 decided" in browser.text("#counts") and "1 note" in browser.text("#counts")
    same(browser.run("return document.getElementById('by').value"), "Test Reviewer")
    browser.click("#save")
    saved = json.loads(browser.download("decisions.json"))
    same({**saved, "at": ""}, {**good, "at": ""})


@test
def what_blocks_cannot_be_approved(browser):
    """Somebody with a blocking finding can only be held, by hand and in a file; there is nothing to acknowledge."""
    browser.open(page("harbor"))
    browser.person("Fairweather")
    assert browser.run("return document.getElementById('approve').disabled")
    same(browser.all("#person button.ack"), [])
    assert "can only be held" in browser.text("#deciding")
    browser.run("document.getElementById('person').close()")
    told = load(browser, {
        "schema": "payroll-export/decisions/1", "batch": "HARBOR-20261107-1", "batchSHA256": DIGEST, "by": "", "at": "",
        "decisions": [{"employee": "000166", "id": 1407, "decision": "approve"}], "acknowledged": [], "notes": []})
    assert "cannot be approved here" in told, told


@test
def unsaved_decisions_are_not_lost_in_silence(browser):
    """Leaving asks where something is not saved, and only then; saving needs a name."""
    leaves = """const e = new Event('beforeunload', { cancelable: true }); dispatchEvent(e); return e.defaultPrevented"""
    browser.open(page("settled"))
    assert not browser.run(leaves)
    browser.click("#ready")
    assert browser.run(leaves)
    browser.click("#save")
    assert "Enter the name of the reviewer first" in browser.text("#told")
    browser.find("#by").send_keys("Test Reviewer")
    browser.click("#save")
    browser.download("decisions.json")
    assert not browser.run(leaves)


# Printing


@test
def paper_has_the_words_and_not_the_buttons(browser):
    """Print shows the verdict, the findings and the people that were searched for; with a person open, that person."""
    browser.open(page("harbor"))
    browser.run("const q = document.getElementById('query'); q.value = 'overtime > 10'; q.form.requestSubmit()")
    browser.media(kind="print")
    text = browser.find("body").text
    for words in ("Not ready to approve", "What to do: Enter the number", "3 of 14 people for", "Okoye, Marta"):
        assert words in text, words
    for words in ("Save decisions", "Everybody", "Go to the people", "The same as a table"):
        assert words not in text, words
    same(len(browser.all("#rows tr")), 3)
    browser.person("Okoye")
    text = browser.find("body").text
    assert "What is paid, and why" in text and "Not ready to approve" not in text
    assert browser.find(".fort").is_displayed() and not browser.find("#approve").is_displayed()


# Everybody can use it


@test
def axe_finds_nothing(browser):
    """axe finds nothing in light, dark and forced colours, narrow, wide and printed, with a person open too."""
    if os.environ.get("PAYROLL_SKIP_AXE"):
        print("  left out: PAYROLL_SKIP_AXE")
        return
    axe = axe_source(SCRATCH)
    found = []
    for scheme, forced, kind, width in (
        ("light", False, "", 1280), ("light", False, "", 360), ("dark", False, "", 1280), ("dark", False, "", 360),
        ("light", True, "", 1280), ("dark", True, "", 360), ("light", False, "print", 1000),
    ):
        browser.media(scheme, forced, kind)
        browser.width(width)
        place = f"{scheme}{' forced' if forced else ''} {kind} {width}"
        browser.open(page("harbor"))
        browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        found += [f"{place}: {line}" for line in browser.violations(axe)]
        for name in ("Fairweather", "Adeyemi"):
            browser.person(name)
            browser.run("document.querySelectorAll('#person details').forEach((d) => { d.open = true; })")
            found += [f"{place}, {name}: {line}" for line in browser.violations(axe)]
        if kind != "print":
            browser.click("#hold")
            found += [f"{place}, hold: {line}" for line in browser.violations(axe)]
            browser.run("document.querySelectorAll('dialog').forEach((d) => d.close())")
            wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{place}: the page is {wide} pixels too wide"
    browser.media()
    browser.width(1280)
    browser.scripts(False)
    browser.open(page("harbor"), ready=False)
    browser.scripts(True)
    found += [f"static: {line}" for line in browser.violations(axe)]
    assert not found, "\n    ".join(found)


def main():
    downloads = WORK / "downloads"
    downloads.mkdir()
    browser = Browser(downloads)
    passed, failed = 0, 0
    only = sys.argv[3:]
    try:
        for function in TESTS:
            if only and not any(word in function.__name__ for word in only):
                continue
            browser.media()
            browser.width(1280)
            try:
                function(browser)
                mistakes = [line for line in browser.console() if "Uncaught" in line]
                assert not mistakes, mistakes
                passed += 1
                print(f"ok      {function.__doc__}")
            except (AssertionError, AxeMissing) as error:
                failed += 1
                print(f"FAILED  {function.__doc__}\n    {error}")
            except Exception:  # the others go on
                failed += 1
                print(f"FAILED  {function.__doc__}")
                traceback.print_exc(file=sys.stdout)
    finally:
        browser.quit()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
