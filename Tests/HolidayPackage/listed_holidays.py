"""Prints the holidays that the package `holidays` of the Python Package Index lists.

usage: listed_holidays.py FIRST-YEAR LAST-YEAR CALENDAR...

A line a day and holiday: the calendar's id, the date, and the name, with tabs between. `--version`
prints the version of the package, and nothing where it is not installed.

The package is asked for its category "public", days that are observed elsewhere included; for the
calendar of Canada's federally regulated employers for "government", which is theirs. Where it lists a
holiday on its own day and, as "(observed)", on another, the observed day alone is printed: a calendar
of ours keeps one of the two.
"""

import datetime
import sys

try:
    import holidays
except ImportError:
    holidays = None

OBSERVED = " (observed)"


def listed(calendar, years):
    """The package's own object for a calendar of ours."""
    country, _, place = calendar.partition("-")
    kind = {"us": holidays.US, "can": holidays.CA}[country]
    if place == "federal":
        categories = ("public",) if country == "us" else ("government",)
        return kind(years=years, observed=True, categories=categories)
    return kind(subdiv=place.upper(), years=years, observed=True)


def kept(days):
    """Pairs of date and name, each holiday where it is observed."""
    pairs = [(date, name) for date, names in days.items() for name in names.split("; ")]
    observed = {(d, n.removesuffix(OBSERVED)) for d, n in pairs if n.endswith(OBSERVED)}
    near = [datetime.timedelta(days) for days in range(-4, 5)]
    for date, name in pairs:
        if name.endswith(OBSERVED):
            yield date, name.removesuffix(OBSERVED)
        elif not any((date + step, name) in observed for step in near):
            yield date, name


def main(arguments):
    if arguments == ["--version"]:
        print(holidays.__version__ if holidays else "")
        return
    first, last = int(arguments[0]), int(arguments[1])
    for calendar in arguments[2:]:
        days = listed(calendar, range(first - 1, last + 2))
        for date, name in sorted(kept(days)):
            if first <= date.year <= last:
                print(calendar, date, name, sep="\t")


main(sys.argv[1:])
