"""A Chromium without a window for the tests of the review page, and axe to judge it."""

import json
import os
import pathlib
import subprocess
import sys
import time
import zipfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WHEEL = "axe-playwright-python==0.1.8"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class AxeMissing(Exception):
    """The wheel with axe cannot be had."""


def axe_source(scratch):
    """The text of axe.min.js, out of a wheel that is kept in the scratch folder."""
    cache = pathlib.Path(scratch) / "axe"
    cache.mkdir(parents=True, exist_ok=True)
    if not list(cache.glob("*.whl")):
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", WHEEL, "-d", str(cache)]
        done = subprocess.run(download, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AxeMissing(f"{WHEEL} cannot be had, and PAYROLL_SKIP_AXE=1 would go on without: "
                             + (done.stderr.strip().splitlines() or ["pip says nothing"])[-1])
    wheels = list(cache.glob("*.whl"))
    with zipfile.ZipFile(wheels[0]) as wheel:
        return wheel.read("axe_playwright_python/axe.min.js").decode()


class Browser:
    """One Chromium; every page is opened by its path, as by a double click."""

    def __init__(self, downloads):
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        driver = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(service=Service(driver), options=options)
        self.driver.set_script_timeout(120)
        self.downloads = pathlib.Path(downloads)
        self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))

    def cdp(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def media(self, scheme="light", forced=False, kind=""):
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "forced-colors", "value": "active" if forced else "none"},
        ]
        self.cdp("Emulation.setEmulatedMedia", media=kind, features=features)

    def width(self, width, height=900):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=False)

    def scripts(self, are_on):
        self.cdp("Emulation.setScriptExecutionDisabled", value=not are_on)

    def open(self, path, ready=True):
        self.driver.get("about:blank")
        self.console()
        self.requests()
        self.driver.get(pathlib.Path(path).resolve().as_uri())
        if ready:
            self.wait("return document.documentElement.dataset.ready !== undefined")

    def wait(self, condition, seconds=10):
        """Waits until a script is true; an assertion fails where it never is."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.run(condition):
                return
            time.sleep(0.02)
        raise AssertionError(f"never true: {condition}")

    def console(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since the last time."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"]

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).textContent", selector)

    def click(self, selector):
        self.run("document.querySelector(arguments[0]).click()", selector)

    def person(self, name):
        """Opens whoever has this in their name or number, and waits until they are shown."""
        self.run("""[...document.querySelectorAll('#rows button.who')]
            .find((b) => b.closest('th').textContent.includes(arguments[0])).click()""", name)
        self.wait("return document.getElementById('person').open")

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, condition, most=160, back=False):
        """Presses Tab until a script about the focused element is true."""
        for _ in range(most):
            if back:
                ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
            else:
                self.press(Keys.TAB)
            if self.run("const e = document.activeElement; return Boolean(" + condition + ")"):
                return
        raise AssertionError(f"Tab never comes to {condition}")

    def download(self, name, seconds=5):
        """The text of a file that was just saved, which is taken away."""
        path = self.downloads / name
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if path.exists() and path.stat().st_size:
                text = path.read_text()
                path.unlink()
                return text
            time.sleep(0.05)
        raise AssertionError(f"{name} was not saved")

    def violations(self, axe):
        """What axe finds in the page, or in the dialogs that are open before it, each as a line."""
        self.run(axe)
        found = self.driver.execute_async_script(
            """const done = arguments[1];
            axe.run([...document.querySelectorAll('dialog[open]')].pop() ?? document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] })
               .then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 4).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))),
                     (error) => done(['axe failed: ' + error]))""", TAGS)
        return found

    def quit(self):
        self.driver.quit()
