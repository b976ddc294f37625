"""From a request to an answer: token endpoint, lists, single rows, one creation."""
import base64
import json
import re
import zlib
from urllib.parse import parse_qs

from answers import Answer, error_answer, json_answer
from dialects import BadQuery
from filters import FilterError
from views import render

TOKEN_PATH = "/rest/oauth2/access_token"
_BASE = re.compile(r"/rest/v1(?:/2020-01-01)?/(?P<tail>.+?)/?\Z")
_CREATABLE = "processed-payroll-payruns"


def tail_of(path):
    """The path behind the version, "token" for the token endpoint, "" for others."""
    if path.rstrip("/") == TOKEN_PATH:
        return "token"
    match = _BASE.match(path)
    return match["tail"] if match else ""


def pack(body):
    """`body` in gzip at the fastest level."""
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()


class API:
    """The whole behaviour behind HTTP, without sockets."""

    def __init__(self, store, dialect, tokens, watch=None):
        self.store, self.dialect, self.tokens, self._watch = store, dialect, tokens, watch
        self._created = {}

    def answer(self, request, fault):
        """The answer to `request`, with the part of `fault` that concerns rows."""
        if self.tokens.is_blocked(request.address):
            return Answer(403, b"<html><body>403 Forbidden</body></html>", {"Server": "awselb/2.0"}, "text/html")
        if request.tail == "token":
            return self._token(request)
        if request.authorization != "good":
            return error_answer(401, "the access token is missing, expired or unknown")
        if self._watch is not None and (store := self._watch.changed()):
            self.dialect.prepare(store)
            self.store = store
        resource, _, key = request.tail.partition("/")
        table = self.store.table(resource)
        if table is None:
            return error_answer(404, f"{resource} is not a resource")
        try:
            if request.method == "POST" and resource == _CREATABLE and not key:
                return self._create(request, fault)
            if request.method != "GET":
                return error_answer(405, f"{request.method} is not allowed on {resource}")
            return self._single(table, key, request) if key else self._list(table, request, fault)
        except (BadQuery, FilterError) as error:
            return error_answer(400, str(error))

    def _token(self, request):
        if request.method != "POST":
            return error_answer(405, "tokens are asked for with POST")
        try:
            form = _form(request)
        except ValueError:
            return json_answer(400, {"error": "invalid_request"})
        status, body = self.tokens.grant(form, request.address)
        return json_answer(status, body, headers={"Cache-Control": "no-store"})

    def _single(self, table, key, request):
        view = self.dialect.view(table, request.query, self.store)
        at = table.position(key)
        if at is None:
            return error_answer(404, f"{key} was not found in {table.resource}")
        row = render(table.row(at), table.resource, view, self.store)
        return Answer(200, b'{"meta":{"resource":"%s"},"data":%s}' % (table.resource.encode(), row), rows=1)

    def _list(self, table, request, fault):
        query = self.dialect.read(table, request.query, self.store)
        query.limit = min(query.limit, fault.get("largestPage", query.limit))
        selection = query.selection.without_conditions() if fault.get("ignoreFilters") else query.selection
        chosen = table.selections.get(selection.key, lambda: selection.indexes(table, self.store))
        start, end = query.offset, query.offset + query.limit
        places = list(chosen[start:end])
        if "repeatRows" in fault:
            places = list(chosen[max(0, start - fault["repeatRows"]):min(start, len(chosen))]) + places
        if "extraRows" in fault and end >= len(chosen) and places:
            sent = list(chosen[:start]) or places
            places += sent[-min(fault["extraRows"], query.limit - len(places)):] if len(places) < query.limit else []
        rows = self._packed_rows(table, query.view, places)
        data = b"[" + b",".join(rows) + b"]"
        if not fault.get("noMeta"):
            meta = self.dialect.meta(table.resource, len(chosen) + fault.get("count", 0), len(rows), query)
            data = b'{"meta":' + json.dumps(meta, separators=(",", ":")).encode() + b',"data":' + data + b"}"
        answer = Answer(200, data, rows=len(rows))
        if not fault and request.accepts_gzip and len(rows) > 100:
            key = (query.view.key, selection.key, query.offset, query.limit)
            answer.packed = table.packed_pages.get(key, lambda: pack(data))
        return answer

    def _packed_rows(self, table, view, places):
        if table.ready and view.plain:
            return [table.rows[at] for at in places]
        rendered = table.views.setdefault(view.key, {})
        for at in places:
            if at not in rendered:
                rendered[at] = render(table.row(at), table.resource, view, self.store)
        return [rendered[at] for at in places]

    def _create(self, request, fault):
        """Create a row once per Idempotency-Key; the same key for another body is an error."""
        key = None if fault.get("forgetKey") else request.headers.get("Idempotency-Key")
        if key and key in self._created:
            body, answer = self._created[key]
            return answer if body == request.body else error_answer(409, "the key was used for another request")
        try:
            row = json.loads(request.body)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            return error_answer(400, "the body must be a JSON object")
        row.pop(fault.get("dropField"), None)
        row = self.store.append(_CREATABLE, row)
        answer = json_answer(201, {"meta": {"resource": _CREATABLE}, "data": row}, rows=1)
        if key:
            self._created[key] = (request.body, answer)
        return answer


def _form(request):
    """The fields of a token request: form or JSON, the client maybe in Basic."""
    if "json" in request.headers.get("Content-Type", ""):
        form = json.loads(request.body)
        if not isinstance(form, dict):
            raise ValueError("not an object")
    else:
        form = {name: values[-1] for name, values in parse_qs(request.body.decode()).items()}
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "basic":
        name, _, word = base64.b64decode(secret).decode().partition(":")
        form.setdefault("client_id", name)
        form.setdefault("client_secret", word)
    return form
