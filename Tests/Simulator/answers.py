"""An answer before it is encoded, and the ones that faults put in its place."""
import json
from dataclasses import dataclass, field
from email.utils import formatdate
import time

LOGIN_PAGE = (b"<!DOCTYPE html><html><head><title>Sign in</title></head>"
              b"<body><form action='/login'><input name='user'></form></body></html>")


@dataclass
class Answer:
    """Status, body and headers. `packed` is the body in gzip when it is already known."""
    status: int
    body: bytes
    headers: dict = field(default_factory=dict)
    content_type: str = "application/json"
    rows: int = 0
    packed: bytes = None


def json_answer(status, value, **more):
    """An answer with `value` as compact JSON."""
    return Answer(status, json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode(), **more)


def error_answer(status, text):
    """The API's own form of an error."""
    return json_answer(status, {"status": status, "error": text})


def replacement(fault, target):
    """The answer that `fault` gives instead of the real one, or None."""
    if "status" in fault:
        body = fault.get("body")
        answer = error_answer(fault["status"], "simulated") if body is None else Answer(fault["status"], body.encode())
        answer.headers.update(fault.get("headers", {}))
        if "retryAfterDate" in fault:
            answer.headers["Retry-After"] = formatdate(time.time() + fault["retryAfterDate"], usegmt=True)
        return answer
    if fault.get("html"):
        return Answer(200, LOGIN_PAGE, content_type="text/html; charset=UTF-8")
    if "notJSON" in fault:
        return Answer(200, fault["notJSON"].encode())
    if "redirect" in fault:
        place = fault["redirect"]
        return Answer(302, b"", {"Location": target if place == "same" else place})
    return None
