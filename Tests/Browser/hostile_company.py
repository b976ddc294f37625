"""Makes a copy of the example company whose names would do harm where they are taken for markup.

hostile_company.py EXAMPLE FOLDER; payroll.json and the snapshot are in FOLDER then.
"""

import json
import pathlib
import shutil
import sys

NAMES = [
    "<script>alert(1)</script>", '=HYPERLINK("http://test.invalid")', "\u202egnp.exe",
    "</script><img src=x onerror=alert(2)>", "]]><b>bold</b>", "\u0001\u001b[31mred\u007f",
    "👩🏽‍🚒 Guard", "long" * 75, "&amp;amp;", "' onmouseover='alert(3)",
    '" autofocus onfocus="alert(4)', "عامل الأمن", "<!--<script>", "{{script}}",
]
# Fields that people fill in, by the resource that has them.
FIELDS = {
    "employees": ["lastName", "jobTitle"], "accounts": ["name"], "positions": ["name"], "regions": ["name"],
    "holidays": ["label"], "holiday-dates": ["name"], "payroll-codes": ["name"],
    "schedule-off-periods": ["description"],
}


def spoil(snapshot):
    for resource, fields in FIELDS.items():
        place = 0
        for path in sorted((snapshot / resource).glob("*.json")):
            page = json.loads(path.read_text())
            for row in page["data"]:
                for field in fields:
                    row[field] = NAMES[place % len(NAMES)]
                place += 1
                if resource == "employees" and place == 6:
                    row["firstName"] = "\u2066Test\u2069"
            path.write_text(json.dumps(page))


def main():
    example, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("runs"))
    spoil(folder / "snapshot")
    configuration = folder / "payroll.json"
    text = configuration.read_text()
    company = '"name": "Harbor Guard"'
    assert text.count(company) == 1
    configuration.write_text(text.replace(company, '"name": ' + json.dumps("Guard </title><script>alert(5)</script>")))
    holidays = folder / "holidays.json"
    holidays.write_text(holidays.read_text().replace("Election Day", "<i>Election</i> Day"))


if __name__ == "__main__":
    main()
