"""Decisions: by keyboard, saved, loaded and refused."""

import json
import re

from selenium.webdriver.common.keys import Keys

from harness import load, page, same, test

DIGEST = "8928047d5f3a1c6be2904d7781a5c3f0d4926be8170f5ac3b1e6d2987c40ab15"
RUN = "1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f53"


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
    same((file["schema"], file["batch"], file["batchSHA256"], file["runSHA256"], file["by"]),
         ("payroll-export/decisions/1", "HARBOR-20261107-1", DIGEST, RUN, "Test Reviewer"))
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


@test
def decisions_are_loaded_or_refused_whole(browser):
    """A file of decisions goes on where it ended; one about something else is refused, and why."""
    browser.open(page("settled"))
    good = {
        "schema": "payroll-export/decisions/1", "batch": "HARBOR-20261107-1", "batchSHA256": DIGEST,
        "runSHA256": RUN, "by": "Test Reviewer", "at": "2026-11-09T09:00:00Z",
        "decisions": [{"employee": "000117", "id": 1401, "decision": "approve"},
                      {"employee": "000123", "id": 1402, "decision": "hold", "reason": "Later."}],
        "acknowledged": [], "notes": [{"employee": "000117", "id": 1401, "note": "Looked at."}],
    }
    approve = {"employee": "000239", "id": 1413, "decision": "approve"}
    for change, words in (
        ({"schema": "payroll-export/decisions/2"}, "no file of decisions"),
        ({"batch": "HARBOR-20261024-1"}, "HARBOR-20261024-1, not about this page"),
        ({"batchSHA256": "0" * 64}, "another making of HARBOR-20261107-1"),
        ({"runSHA256": "0" * 64}, "another making of HARBOR-20261107-1"),
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
        "schema": "payroll-export/decisions/1", "batch": "HARBOR-20261107-1", "batchSHA256": DIGEST,
        "runSHA256": RUN, "by": "", "at": "",
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
