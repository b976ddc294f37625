"""One number for everything that can be ordered: amounts, ids and points in time.

Timestamps come in four shapes and filters in yet more; comparing text would be
wrong as soon as two shapes or two offsets meet, so all become unix seconds.
"""
import re
from datetime import datetime, timedelta, timezone

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")
_ISO = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?\Z")
_US_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})\Z")
_UK_DATE = re.compile(r"(\d\d)-(\d\d)-(\d{4})\Z")
_RELATIVE = re.compile(r"([+-]\d+) (second|minute|hour|day|week)s?\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def is_date_only(text):
    """True for `yyyy-mm-dd`, which stands for a whole day in one dialect."""
    return bool(_DAY.match(text))


def scalar(value):
    """The number `value` stands for, or None when it is no number and no time."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, dict):
        return scalar(value.get("id"))
    if not isinstance(value, str):
        return None
    if _NUMBER.match(value):
        return float(value)
    if _ISO.match(value):
        return _seconds(value)
    return None


def bound(text):
    """Like `scalar`, for a value typed in a query: more ways to write a date."""
    number = scalar(text)
    if number is not None:
        return number
    if match := _US_DATE.match(text):
        return _seconds("{2}-{0}-{1}".format(*match.groups()))
    if match := _UK_DATE.match(text):
        return _seconds("{2}-{1}-{0}".format(*match.groups()))
    now = datetime.now(timezone.utc)
    if text == "now":
        return now.timestamp()
    if text in _NAMED_DAYS:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return (midnight + timedelta(days=_NAMED_DAYS[text])).timestamp()
    if match := _RELATIVE.match(text):
        return (now + timedelta(**{match[2] + "s": int(match[1])})).timestamp()
    return None


def _seconds(text):
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment.timestamp()
