"""The filter operators: what `field:op=value` keeps of a column."""
from scalars import bound, is_date_only, scalar

OPERATORS = frozenset("""
contains startswith endswith gt gte lt lte in not isnull isnotnull inSet before after between
""".split()) | {""}

_DAY = 86400
_LAST_MOMENT_OF_DAY = _DAY - 0.001


class FilterError(ValueError):
    """A filter value that cannot be read; the text is for the answer's body."""


def text_of(value):
    """A cell as it would be typed in a query."""
    if isinstance(value, dict):
        value = value.get("id")
    if value is True or value is False:
        return "true" if value else "false"
    return "" if value is None else str(value)


def _equals(text):
    number = bound(text)

    def test(value):
        if isinstance(value, list):
            return any(test(item) for item in value)
        if isinstance(value, bool):
            return text.lower() in (("true", "1") if value else ("false", "0"))
        if value is None:
            return text in ("", "null")
        if text_of(value) == text:
            return True
        # Digits in a string are a name ("000117"), not an amount; a date is a moment.
        if isinstance(value, str) and value.isdigit():
            return False
        return number is not None and scalar(value) == number
    return test


def _text_test(op, text):
    wanted = text.lower()
    return {
        "contains": lambda value: wanted in text_of(value).lower(),
        "startswith": lambda value: text_of(value).lower().startswith(wanted),
        "endswith": lambda value: text_of(value).lower().endswith(wanted),
    }[op]


def _range(low, high, low_open=False, high_open=False):
    def test(number):
        if number is None:
            return False
        if low is not None and (number < low or (low_open and number == low)):
            return False
        return high is None or number < high or (not high_open and number == high)
    return test


def _number(text, whole_day):
    number = bound(text)
    if number is None:
        raise FilterError(f"{text} is not a date or a number")
    return number + (_LAST_MOMENT_OF_DAY if whole_day and is_date_only(text) else 0)


def between_bounds(text):
    """The two bounds of `a|b` as numbers."""
    parts = text.split("|")
    if len(parts) != 2:
        raise FilterError("between needs two values separated by |")
    return _number(parts[0], False), _number(parts[1], False)


def make_test(op, text, whole_days):
    """A test and whether it looks at numbers (True) or at the cells themselves.

    `whole_days`: a date as an upper bound includes that day to its end.
    """
    if op == "":
        return _equals(text), False
    if op == "not":
        equal = _equals(text)
        return (lambda value: not equal(value)), False
    if op in ("contains", "startswith", "endswith"):
        return _text_test(op, text), False
    if op == "isnull":
        return (lambda value: value is None), False
    if op == "isnotnull":
        return (lambda value: value is not None), False
    if op == "in":
        tests = [_equals(part) for part in text.split(",")]
        wanted = {part for part in text.split(",")}
        return (lambda value: text_of(value) in wanted or any(t(value) for t in tests)), False
    if op == "inSet":
        groups = [[_equals(part) for part in group.split(",")] for group in text.split("|")]
        return (lambda value: any(all(t(value) for t in group) for group in groups)), False
    if op == "between":
        low, _ = between_bounds(text)
        return _range(low, _number(text.split("|")[1], whole_days)), True
    if op in ("gt", "after"):
        return _range(_number(text, False), None, low_open=True), True
    if op == "gte":
        return _range(_number(text, False), None), True
    if op == "lte":
        return _range(None, _number(text, whole_days)), True
    return _range(None, _number(text, False), high_open=True), True
