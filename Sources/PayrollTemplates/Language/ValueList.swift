package import PayrollBytes

/// What is printed for each of a few words.
package struct ValueList: Sendable, Equatable {
  /// The name that formats use: `{bucket|list payTypes}`.
  package var name: String
  package var location: TextLocation
  /// The words and what is printed for each.
  package var items: [(value: String, prints: String)]

  /// What is printed for a word; nil where the list does not have it.
  package func printed(for value: String) -> String? {
    items.first { $0.value == value }?.prints
  }

  package static func == (left: ValueList, right: ValueList) -> Bool {
    left.name == right.name && left.items.elementsEqual(right.items, by: ==)
  }

  /// Reads `<list name="…"><item value="…" prints="…"/></list>`.
  static func read(_ element: XMLElement, _ problems: TemplateProblems) -> ValueList {
    let reader = AttributeReader(element, known: ["name"], problems: problems)
    var list = ValueList(
      name: reader.requiredText("name"), location: element.location, items: [])
    for child in element.elements {
      guard child.name == "item", child.namespace == Template.namespace else {
        problems.note(
          child.location, "<\(child.qualifiedName)> is not known inside <list>",
          "write <item value=\"…\" prints=\"…\"/>")
        continue
      }
      let item = AttributeReader(child, known: ["value", "prints"], problems: problems)
      let value = item.requiredText("value")
      if list.printed(for: value) != nil {
        problems.note(
          item.location(of: "value"), "\"\(value)\" is in the list twice", "remove one")
      }
      list.items.append((value, item.text("prints") ?? ""))
    }
    if list.items.isEmpty {
      problems.note(element.location, "the list is empty", "add an <item>")
    }
    return list
  }
}
