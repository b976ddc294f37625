"""The two ways the API is described: what is accepted and how a page is wrapped.

`vendor` is the API as integrators found it, strict about names; `notes` is the one
in the project's API notes, lenient, with smaller pages and other shift fields.
"""
from dataclasses import dataclass

from filters import OPERATORS, FilterError, between_bounds
from schema import EXTRA_FILTERS
from selection import Selection
from views import UnknownName, View, check_names, column_list, include_tree, known_fields

_RESERVED = frozenset("limit offset sort include fields scope q includeInactive idIn".split())
_SHIFT_CONDITIONS = frozenset("""
customId startDateTime startsOn startTimestamp endDateTime endsOn employee publishedBy vendor modifiedOn id scope
""".split())
_LONGEST_SHIFT_WINDOW = 31 * 86400
_LONGEST_LIST = 100


class BadQuery(ValueError):
    """A query the dialect answers with 400; the text goes into the body."""


@dataclass
class Query:
    """One list request, read and checked."""
    limit: int
    offset: int
    selection: Selection
    view: View


def _last(query, name, default=""):
    return query.get(name, [default])[-1]


def _whole_number(query, name, default):
    text = _last(query, name, str(default))
    if not text.isdigit():
        raise BadQuery(f"{name} must be a whole number")
    return int(text)


def _sort(query, known, resource, strict):
    order = []
    for item in filter(None, _last(query, "sort").split(",")):
        path = tuple(item.lstrip("-+").split("."))
        if path[0] in known:
            order.append((path, item.startswith("-")))
        elif strict:
            raise BadQuery(f"{path[0]} is not a field in {resource}")
    return tuple(order)


def _filters(query, resource, known, strict):
    """Every remaining parameter as (path, operator, text)."""
    found, extra = [], EXTRA_FILTERS.get(resource, {})
    for key, values in query.items():
        if key in _RESERVED:
            continue
        name, _, op = key.partition(":")
        path = tuple(name.split("."))
        if name in extra:
            if extra[name]:
                found.append(((extra[name],), op, values[-1]))
        elif path[0] not in known:
            if strict:
                raise BadQuery(f"{path[0]} is not a field in {resource}")
        elif op in OPERATORS:
            found.append((path, op, values[-1]))
        elif strict:
            raise BadQuery(f"{op} is not an operator")
    if "idIn" in query:
        found.append((("id",), "in", _last(query, "idIn")))
    return found


class Vendor:
    """Strict: an unknown name is a 400, pages of up to 1000, `meta.count`."""
    name, largest_page, headers = "vendor", 1000, {}

    def prepare(self, store):
        """This API has no pay-codes, whatever the data says."""
        store.remove("pay-codes")

    def read(self, table, query, store):
        """The query in `query`, or `BadQuery`."""
        resource, known = table.resource, known_fields(table)
        conditions = _filters(query, resource, known, True)
        if resource == "shifts":
            conditions = _shift_conditions(query, conditions)
        for path, op, text in conditions:
            if op == "in" and text.count(",") >= _LONGEST_LIST:
                raise BadQuery(f"{'.'.join(path)}:in takes at most {_LONGEST_LIST} values")
        by_id = any(path == ("id",) and op in ("", "in") for path, op, _ in conditions)
        hidden = resource == "employees" and not by_id and _last(query, "includeInactive") not in ("true", "1")
        selection = Selection(conditions, tuple(filter(None, _last(query, "scope").split(","))),
                              _last(query, "q"), hidden, _sort(query, known, resource, True))
        return Query(min(max(_whole_number(query, "limit", 100), 1), self.largest_page),
                     _whole_number(query, "offset", 0), selection, self.view(table, query, store))

    def view(self, table, query, store):
        """The view `include` and `fields` ask for."""
        tree = include_tree(_last(query, "include"))
        columns = column_list(_last(query, "fields")) if "fields" in query else None
        try:
            check_names(tree, table.resource, store)
            check_names({path[0]: {} for path, _, _ in columns or ()}, table.resource, store)
        except UnknownName as unknown:
            raise BadQuery(str(unknown)) from None
        return View(True, tree, columns)

    def meta(self, resource, total, sent, query):
        """The `meta` object of a page."""
        return {"count": total, "itemCount": sent, "request": [], "limit": query.limit,
                "offset": query.offset, "resource": resource,
                "security": {"granted": [], "requested": [], "grantedBy": None, "scope": None},
                "debug": {}}


def _shift_conditions(query, conditions):
    """The rules of the shifts list: a condition is required, some are dropped silently."""
    given = {key.partition(":")[0].partition(".")[0] for key in query} | ({"id"} if "idIn" in query else set())
    if _last(query, "scope") == "PUBLISHED":
        given.discard("scope")
    if not given & _SHIFT_CONDITIONS:
        raise BadQuery("at least one of these filters is required: " + ", ".join(sorted(_SHIFT_CONDITIONS)))
    kept = []
    for path, op, text in conditions:
        if path in (("startDateTime",), ("endDateTime",)) and op == "between":
            try:
                low, high = between_bounds(text)
            except FilterError as error:
                raise BadQuery(str(error)) from None
            if high - low > _LONGEST_SHIFT_WINDOW:
                raise BadQuery(f"{path[0]}:between must not span more than one month")
        if path == ("startDateTime",) and op in ("gt", "gte", "lt", "lte"):
            continue
        kept.append((path, op, text))
    return kept


class Notes:
    """Lenient: unknown names are ignored, pages of up to 100, `meta.pagination`."""
    name, largest_page = "notes", 100
    headers = {"X-RateLimit-Remaining": "950", "X-RateLimit-Reset": "60"}

    def prepare(self, store):
        """Give shifts their other names, and clients and pay-codes their rows."""
        for alias, source in (("clients", "accounts"), ("pay-codes", "payroll-codes")):
            if not store.table(alias):
                store.replace_rows(alias, store.table(source).rows)
        shifts = store.table("shifts").rows
        store.replace_rows("shifts", [_shift_as_noted(row, store) for row in shifts])

    def read(self, table, query, store):
        """The query in `query`; what is not understood is left out."""
        known = table.fields
        limit = min(max(_whole_number(query, "limit", self.largest_page), 1), self.largest_page)
        offset = _whole_number(query, "offset", 0)
        if "offset" not in query and "page" in query:
            offset = (max(_whole_number(query, "page", 1), 1) - 1) * limit
        conditions = _filters(query, table.resource, known, False)
        selection = Selection(conditions, search=_last(query, "q"), whole_days=True,
                              sort=_sort(query, known, table.resource, False))
        return Query(limit, offset, selection, self.view(table, query, store))

    def view(self, table, query, store):
        """The view `include` asks for; this dialect knows no `fields`."""
        known = table.fields
        tree = include_tree(_last(query, "include"))
        return View(False, {name: branch for name, branch in tree.items() if name in known})

    def meta(self, resource, total, sent, query):
        """The `meta` object of a page."""
        return {"pagination": {"total": total, "count": sent, "per_page": query.limit,
                               "current_page": query.offset // query.limit + 1,
                               "total_pages": max(0, -(-total // query.limit))}}


def _shift_as_noted(row, store):
    names = {"startDateTime": "startedOn", "endDateTime": "endedOn"}
    noted = {names.get(name, name): value for name, value in row.items()}
    hours = [row.get(name) for name in ("approvedHours", "payableHours", "plannedPayableHours")]
    noted.setdefault("hoursCount", next((value for value in hours if value is not None), None))
    if row.get("approvedHours") is not None and row.get("status") == "ACTIVE":
        noted["status"] = "APPROVED"
    noted["client"] = store.related_cell("position", row.get("position"), ("account",))
    return noted


DIALECTS = {dialect.name: dialect for dialect in (Vendor(), Notes())}
