"""Faults: which request gets one, by script or by chance."""
import json
import random
from threading import Lock

#: Every fault by name, in the order in which a request meets them.
NAMES = ("drift", "expireTokens", "killRefresh", "delay", "hang", "reset", "close", "status",
         "html", "notJSON", "redirect", "ignoreFilters", "largestPage", "repeatRows", "extraRows", "count",
         "noMeta", "truncateJSON", "wrongEncoding", "dateSkew", "shortBody", "slowBody", "actFirst",
         "forgetKey", "dropField")
_DETAILS = ("body", "headers", "retryAfterDate")
_RULE_KEYS = frozenset(("path", "method", "on", "from", "until", "fault"))

#: The random ones are all temporary. A token request gets only those that strike before
#: the server acts on it: a refresh whose answer is lost costs the client its login.
_RANDOM_EARLY = (
    {"status": 500, "body": "temporary trouble"}, {"status": 502}, {"status": 503}, {"status": 504},
    {"status": 429, "headers": {"Retry-After": "0"}}, {"status": 429, "headers": {"Retry-After": "1"}},
    {"close": "before"}, {"reset": True},
)
_RANDOM_ANY = _RANDOM_EARLY + (
    {"close": "headers"}, {"shortBody": True}, {"truncateJSON": True}, {"html": True},
    {"repeatRows": 3}, {"extraRows": 5}, {"expireTokens": True},
)
_LONGEST_STREAK = 3


class FaultPlan:
    """Decides for each request what goes wrong with it."""

    def __init__(self, rules=(), seed=0, rate=0.0):
        self._rules = [[rule, 0] for rule in rules]
        self._seed, self._rate = seed, rate
        self._streaks, self._lock = {}, Lock()

    def draw(self, number, target, tail, method="GET"):
        """The fault for one request, {} for none.

        `target` is path and query, `tail` the path behind the version, or "token".
        A scripted fault comes before a random one; when several rules strike at
        once their faults add up, the earlier rule first.
        """
        with self._lock:
            fault = {}
            for entry in self._rules:
                if _matches(entry[0]["path"], tail) and entry[0].get("method", method) == method:
                    entry[1] += 1
                    if _strikes(entry[0], entry[1]):
                        fault = {**entry[0]["fault"], **fault}
            return fault or self._by_chance(number, target, tail)

    def _by_chance(self, number, target, tail):
        draw = random.Random(f"{self._seed}/{number}")
        if draw.random() >= self._rate or self._streaks.get(target, 0) >= _LONGEST_STREAK:
            self._streaks.pop(target, None)
            return {}
        self._streaks[target] = self._streaks.get(target, 0) + 1
        return draw.choice(_RANDOM_EARLY if tail == "token" else _RANDOM_ANY)


def fault_name(fault):
    """The fault as written to the request log: its names joined by +, or None."""
    return "+".join(name for name in NAMES if name in fault) or None


def load_rules(path):
    """Read and check a file of rules; a misspelt fault must not pass as no fault."""
    with open(path, encoding="utf-8") as file:
        rules = json.load(file)
    for rule in rules:
        strange = set(rule) - _RULE_KEYS | set(rule["fault"]) - set(NAMES) - set(_DETAILS)
        if strange:
            raise SystemExit(f"{path}: unknown in a rule: {', '.join(sorted(strange))}")
        rule.setdefault("path", "*")
    return rules


def _matches(pattern, tail):
    if pattern == "*":
        return True
    wanted = pattern.strip("/")
    return tail == wanted or tail.startswith(wanted + "/") or tail.endswith("/" + wanted)


def _strikes(rule, turn):
    if "on" in rule:
        return turn in rule["on"]
    return rule.get("from", 1) <= turn <= rule.get("until", turn)
