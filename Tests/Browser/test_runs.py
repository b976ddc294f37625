"""Pages that the command made of real runs: what no fixture can show."""

import hashlib
import json
import os
import pathlib
import re

from selenium.webdriver.common.keys import Keys

from harness import PAGES, WORK, load, page, same, static_part, test, without_script

GOLDEN = pathlib.Path(__file__).parent / "Golden" / "example.html"


def batch(name):
    """The batch of a run, and its digest."""
    file = (PAGES / f"{name}.batch.json").read_bytes()
    return json.loads(file), hashlib.sha256(file).hexdigest()


def lines_of(markup):
    """The static part, a line for each element, without the digests, which change with everything."""
    text = re.sub(r"[0-9a-f]{64}", "(digest)", static_part(markup))
    text = re.sub(r"(?<=fingerprint <b>)[0-9a-f]{4} [0-9a-f]{4}", "(digest)", text)
    text = re.sub(r"sha256-[0-9A-Za-z+/=]{44}", "sha256-(digest)", text)
    return re.sub(r">\s*<", ">\n<", text).strip() + "\n"


@test
def the_static_part_of_the_example_is_golden(browser):
    """With scripts off the page of the example company is the golden one."""
    found = lines_of(without_script(browser, page("example")))
    if os.environ.get("RECORD_GOLDEN") == "1":
        GOLDEN.write_text(found)
        raise AssertionError(f"recorded {GOLDEN.name}: look at it, and run again without RECORD_GOLDEN")
    wanted = GOLDEN.read_text()
    for one, other in zip(found.splitlines(), wanted.splitlines()):
        same(one, other)
    same(len(found), len(wanted))


def decide(browser, words, reason):
    """Holds whoever has these words in their row, from the list and back to it by keyboard."""
    browser.tab_to(f"e.matches('#rows button.who') && e.closest('tr').textContent.includes('{words}')")
    browser.press(Keys.ENTER)
    browser.wait("return document.getElementById('person').open")
    browser.tab_to("e.id === 'hold'")
    browser.press(Keys.ENTER, reason, Keys.TAB, Keys.ENTER)
    browser.wait("return document.querySelector('.decided').textContent.includes(arguments[0])"
                 .replace("arguments[0]", json.dumps(reason)))
    browser.press(Keys.ESCAPE)
    browser.wait("return !document.getElementById('person').open")


@test
def a_run_is_decided_by_keyboard_and_loaded_again(browser):
    """Keys alone lead from the example's page to saved decisions, which name its batch; another run refuses them."""
    found, digest = batch("example")
    browser.open(page("example"))
    browser.press(Keys.TAB, Keys.ENTER)
    decide(browser, "000166", "The clock-out is missing.")
    browser.tab_to("e.id === 'ready'")
    browser.press(Keys.ENTER)
    browser.tab_to("e.id === 'by'")
    browser.press("Test Reviewer")
    browser.tab_to("e.id === 'save'")
    browser.press(Keys.ENTER)
    text = browser.download("decisions.json")
    file = json.loads(text)
    same((file["batch"], file["batchSHA256"], file["by"]), (found["batch"], digest, "Test Reviewer"))
    people = {(person["number"], person["id"]) for person in found["employees"]}
    decided = {(entry["employee"], entry["id"]) for entry in file["decisions"]}
    assert decided <= people and len(decided) >= 11, decided
    same([entry for entry in file["decisions"] if entry["decision"] == "hold"],
         [{"employee": "000166", "id": 1407, "decision": "hold", "reason": "The clock-out is missing."}])

    browser.open(page("example"))
    same(load(browser, text), f"Loaded: {len(decided)} decisions.")
    assert f"{len(decided)} of " in browser.text("#counts")
    for other in ("names", "guards"):
        browser.open(page(other))
        told = load(browser, text)
        assert told.startswith("Not loaded. ") and "not about this page" in told, told
        assert browser.text("#counts").startswith("0 of "), browser.text("#counts")
