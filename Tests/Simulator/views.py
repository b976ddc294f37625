"""How a row looks in an answer: on-demand fields, `include` and `fields`."""
import json
from dataclasses import dataclass, field

import schema
from tables import cell


class UnknownName(ValueError):
    """A name in `include` or `fields` that the resource does not have."""


@dataclass
class View:
    """What a request wants of each row. `strict`: relations are ids, on-demand fields hidden."""
    strict: bool
    tree: dict = field(default_factory=dict)
    columns: list = None

    @property
    def plain(self):
        """True when the default payload was asked for."""
        return not self.tree and self.columns is None

    @property
    def key(self):
        """Equal for equal views, to find rows rendered earlier."""
        return json.dumps([self.tree, self.columns])


def include_tree(text):
    """`a,b.c` as nested dictionaries."""
    tree = {}
    for path in filter(None, text.split(",")):
        branch = tree
        for name in path.strip().split("."):
            branch = branch.setdefault(name, {})
    return tree


def column_list(text):
    """`id,firstName:FIRST,workSessions|count` as (path, alias, aggregate) triples."""
    columns = []
    for item in filter(None, text.split(",")):
        item, _, alias = item.strip().partition(":")
        path, _, aggregate = item.partition("|")
        columns.append((path.split("."), alias or path, aggregate))
    return columns


def known_fields(table):
    """The names one may use with a resource: described, or seen in its rows."""
    resource = table.resource
    return (table.fields | schema.documented_fields(resource)) - schema.REFUSED.get(resource, frozenset())


def check_names(tree, resource, store):
    """Raise `UnknownName` for the first name that leads nowhere."""
    table = store.table(resource)
    known = known_fields(table) if table is not None else frozenset()
    for name, branch in tree.items():
        if name not in known:
            raise UnknownName(f"{name} is not a relation or field in {resource}")
        target = schema.CHILDREN.get((resource, name), (schema.RELATIONS.get(name),))[0]
        if target in schema.DEFAULT_FIELDS:
            check_names(branch, target, store)


def render(row, resource, view, store):
    """One row as JSON text, compact, in UTF-8."""
    if view.columns is None:
        shaped = _shape(row, resource, view.tree, view.strict, store)
    else:
        shaped = _pick(row, resource, view, store)
    return json.dumps(shaped, separators=(",", ":"), ensure_ascii=False).encode()


def _shape(row, resource, tree, strict, store):
    hidden = schema.fields_on_demand(resource) if strict else frozenset()
    shaped = {}
    for name, value in row.items():
        if name in tree:
            shaped[name] = _named(row, resource, name, tree[name], strict, store)
        elif name in hidden:
            continue
        elif strict and name in schema.RELATIONS and isinstance(value, dict):
            shaped[name] = value.get("id", row.get("id"))
        else:
            shaped[name] = value
    for name in tree:
        if name not in row:
            value = _named(row, resource, name, tree[name], strict, store)
            if strict or value is not None:
                shaped[name] = value
    return shaped


def _expand(name, value, branch, strict, store):
    target = schema.RELATIONS.get(name)
    if isinstance(value, list):
        return [_expand(name, item, branch, strict, store) for item in value]
    related = store.related(name, value) if target else None
    return value if related is None else _shape(related, target, branch, strict, store)


def _missing(row, resource, name, branch, strict, store):
    if (resource, name) in schema.CHILDREN:
        target, relation = schema.CHILDREN[resource, name]
        children = store.children(target, relation, row["id"])
        return [_shape(child, target, branch, strict, store) for child in children]
    return cell(resource, row, name)


def _pick(row, resource, view, store):
    picked = {}
    for path, alias, aggregate in view.columns:
        name = path[0]
        branch = view.tree.get(name, {})
        if len(path) > 1 or name in view.tree or (resource, name) in schema.CHILDREN:
            value = _named(row, resource, name, branch, view.strict, store)
        else:
            value = cell(resource, row, name)
            if name in schema.RELATIONS and isinstance(value, dict):
                value = value.get("id", row.get("id"))
        for step in path[1:]:
            value = value.get(step) if isinstance(value, dict) else None
        picked[alias] = len(value or ()) if aggregate == "count" else value
    for name, branch in view.tree.items():
        if name not in picked:
            picked[name] = _named(row, resource, name, branch, view.strict, store)
    return picked


def _named(row, resource, name, branch, strict, store):
    if name in row:
        return _expand(name, row[name], branch, strict, store)
    return _missing(row, resource, name, branch, strict, store)
