"""Looking for people, and their days."""

from harness import page, same, test


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
