"""The rows being served: loading, columns for filters, sorting, drift.

A table never changes: when rows come or go a new one takes its place, so that a
request sees one state from start to end, and everything cached dies with the old one.
"""
import json
from collections import OrderedDict
from pathlib import Path
from threading import Lock

import schema
from scalars import scalar


class Table:
    """One resource's rows in id order: dictionaries, or JSON text already rendered."""

    def __init__(self, resource, rows, columns=None):
        self.resource = resource
        self.rows = rows
        self.ready = bool(rows) and isinstance(rows[0], bytes)
        sample = map(self.row, range(1 if self.ready else len(rows)))
        self.fields = frozenset().union(*sample)
        self.columns = dict(columns or {})
        self.views = {}
        self.selections = Cache(64)
        self.packed_pages = Cache(1024)
        self._positions = None

    def __len__(self):
        return len(self.rows)

    def row(self, index):
        """The row at `index` as a dictionary."""
        row = self.rows[index]
        return json.loads(row) if isinstance(row, bytes) else row

    def position(self, key):
        """The index of the row whose id is `key`, or None."""
        if self._positions is None:
            self._positions = {str(value): at for at, value in enumerate(self.cells(("id",), None))}
        return self._positions.get(str(key))

    def cells(self, path, store):
        """The values of one field, or of a field of a related row, for all rows."""
        if path not in self.columns:
            self.columns[path] = self._read_cells(path, store)
        return self.columns[path]

    def numbers(self, path, store):
        """The same column as numbers (see `scalars`)."""
        key = ("number",) + path
        if key not in self.columns:
            self.columns[key] = [scalar(value) for value in self.cells(path, store)]
        return self.columns[key]

    def _read_cells(self, path, store):
        name, rest = path[0], path[1:]
        cells = [cell(self.resource, self.row(index), name) for index in range(len(self.rows))]
        if not rest:
            return cells
        return [store.related_cell(name, value, rest) for value in cells]


def cell(resource, row, name):
    """A field's value; a few on-demand fields follow from others when not stored."""
    if name in row:
        return row[name]
    if resource == "shifts" and name in ("startsOn", "endsOn"):
        moment = scalar(row.get(name.replace("sOn", "DateTime")))
        return None if moment is None else int(moment)
    if resource == "work-sessions" and name == "durationHours":
        start, end = scalar(row.get("startedOn")), scalar(row.get("endedOn"))
        return None if start is None or end is None else round((end - start) / 3600, 4)
    return None


class Cache:
    """A few recent results; the oldest goes when it is full."""

    def __init__(self, size):
        self._size, self._items, self._lock = size, OrderedDict(), Lock()

    def get(self, key, make):
        """The stored result for `key`; `make` computes a missing one."""
        with self._lock:
            if key in self._items:
                self._items.move_to_end(key)
                return self._items[key]
        value = make()
        with self._lock:
            self._items[key] = value
            while len(self._items) > self._size:
                self._items.popitem(last=False)
        return value


class Store:
    """All tables by resource name."""

    def __init__(self, tables):
        self._tables, self._lock = {table.resource: table for table in tables}, Lock()

    def table(self, resource):
        """The table of `resource`: empty if known by name only, None if unknown."""
        table = self._tables.get(resource)
        if table is None and resource in schema.RESOURCES:
            with self._lock:
                table = self._tables.setdefault(resource, Table(resource, []))
        return table

    def remove(self, resource):
        """Forget a resource altogether."""
        self._tables.pop(resource, None)

    def replace_rows(self, resource, rows):
        """Put a new table in the place of an old one."""
        self._tables[resource] = Table(resource, rows)

    def drift(self, resource, remove=0, add=0):
        """Drop `remove` rows at the beginning, append `add` copies under new ids."""
        with self._lock:
            table = self._tables.get(resource)
            if table is None or not len(table):
                return
            rows = table.rows[remove:]
            last = table.row(len(table) - 1)
            first_new = int(last["id"]) + 1
            fresh = [dict(last, id=first_new + step) for step in range(add)]
            if table.ready:
                fresh = [json.dumps(row, separators=(",", ":")).encode() for row in fresh]
            self.replace_rows(resource, rows + fresh)

    def append(self, resource, row):
        """Add a created row under the next free id and return it."""
        table = self.table(resource)
        with self._lock:
            table = self._tables[resource]
            taken = [int(value) for value in table.cells(("id",), self)]
            row = dict(row, id=max(taken, default=0) + 1)
            self.replace_rows(resource, table.rows + [row])
        return row

    def related(self, name, value):
        """The row a relation field points at, or None."""
        if isinstance(value, dict):
            return value
        table = self.table(schema.RELATIONS.get(name, ""))
        at = table.position(value) if table is not None and value is not None else None
        return None if at is None else table.row(at)

    def children(self, resource, relation, parent):
        """The rows of `resource` whose `relation` is the id `parent`."""
        table = self.table(resource)
        key = ("children", relation)
        if key not in table.columns:
            groups = {}
            for at, value in enumerate(table.cells((relation,), self)):
                groups.setdefault(value, []).append(at)
            table.columns[key] = groups
        return [table.row(at) for at in table.columns[key].get(parent, ())]

    def related_cell(self, name, value, path):
        """Follow `path` from a relation's value; an id needs no row to be known."""
        row = self.related(name, value)
        if path == ("id",) and not isinstance(value, dict):
            return value
        if row is None:
            return None
        return row.get(path[0]) if len(path) == 1 else self.related_cell(path[0], row.get(path[0]), path[1:])


def load_store(folder):
    """Read every resource in `folder`: a sub-folder of pages, or a single file."""
    found = {}
    for entry in sorted(Path(folder).iterdir()):
        resource = entry.stem if entry.is_file() else entry.name
        files = [entry] if entry.is_file() else sorted(path for path in entry.rglob("*") if path.is_file())
        rows = [row for path in files for row in _read_rows(path)]
        if rows or entry.is_dir():
            found.setdefault(resource, []).extend(rows)
    return Store(Table(name, _in_id_order(rows)) for name, rows in found.items())


class WatchedFolder:
    """A folder of rows that is read anew when a file in it is another one than before."""

    def __init__(self, folder):
        self._folder, self._lock = Path(folder), Lock()
        self._seen = self._look()

    def _look(self):
        status = ((path, path.stat()) for path in sorted(self._folder.rglob("*")) if path.is_file())
        return [(path, found.st_ino, found.st_mtime_ns, found.st_size) for path, found in status]

    def changed(self):
        """A store of the rows as they are now, or None while they are those of the last look."""
        with self._lock:
            seen = self._look()
            if seen == self._seen:
                return None
            self._seen = seen
            return load_store(self._folder)


def _read_rows(path):
    if path.suffix in (".ndjson", ".jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    if path.suffix != ".json":
        return []
    page = json.loads(path.read_text(encoding="utf-8"))
    rows = page.get("data", []) if isinstance(page, dict) else page
    return [row for row in rows if isinstance(row, dict) and "id" in row]


def _in_id_order(rows):
    unique = {row["id"]: row for row in reversed(rows)}
    return sorted(unique.values(), key=lambda row: (isinstance(row["id"], str), row["id"]))
