"""Which rows a query is about, and in what order."""
from dataclasses import dataclass, field

from filters import make_test, text_of

_SCOPES = {
    "VACANT": lambda row: bool(row.get("vacant")),
    "NOT_VACANT": lambda row: not row.get("vacant"),
    "PUBLISHED": lambda row: bool(row.get("published")),
    "NOT_PUBLISHED": lambda row: not row.get("published"),
    "NEEDS_APPROVAL": lambda row: row.get("approvedHours") is None,
    "IS_ACKNOWLEDGED": lambda row: bool(row.get("acknowledged")),
    "NOT_ACKNOWLEDGED": lambda row: not row.get("acknowledged"),
}


@dataclass
class Selection:
    """The conditions of a query (joined by AND) and its sort order."""
    filters: list = field(default_factory=list)
    scopes: tuple = ()
    search: str = ""
    active_only: bool = False
    sort: tuple = ()
    whole_days: bool = False

    @property
    def key(self):
        """Equal for equal selections, to find a result computed earlier."""
        return repr(self)

    def without_conditions(self):
        """The same order over all rows: what a server sends that drops filters."""
        return Selection(sort=self.sort)

    def indexes(self, table, store):
        """The positions of the selected rows in order: a range when that is all of them."""
        chosen = range(len(table))
        for path, op, text in self.filters:
            test, numeric = make_test(op, text, self.whole_days)
            column = table.numbers(path, store) if numeric else table.cells(path, store)
            chosen = [at for at in chosen if test(column[at])]
        if self.active_only:
            column = table.cells(("status",), store)
            chosen = [at for at in chosen if column[at] in (None, "ACTIVE")]
        for scope in self.scopes:
            test = _SCOPES.get(scope, lambda row: True)
            chosen = [at for at in chosen if test(table.row(at))]
        if self.search:
            wanted = self.search.lower()
            chosen = [at for at in chosen if any(
                wanted in value.lower() for value in table.row(at).values() if isinstance(value, str))]
        for path, descending in reversed(self.sort):
            chosen = self._ordered(chosen, path, descending, table, store)
        return chosen

    @staticmethod
    def _ordered(chosen, path, descending, table, store):
        numbers, cells = table.numbers(path, store), table.cells(path, store)

        def rank(at):
            if cells[at] is None:
                return (0, 0.0, "")
            return (1, numbers[at], "") if numbers[at] is not None else (2, 0.0, text_of(cells[at]))
        return sorted(chosen, key=rank, reverse=descending)
