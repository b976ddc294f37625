import PayrollBytes
import PayrollTemplates

extension TemplateView {
  /// A template as JSON.
  static func json(_ template: Template) -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/template/1""#)
    let entries = [
      ("id", template.id), ("vendor", template.vendor), ("title", template.title),
      ("kind", template.kind.rawValue), ("version", template.version),
      ("known", template.knowledge.rawValue), ("upload", template.upload),
    ]
    for (key, value) in entries { append(key, value, to: &out) }
    out.append(",\"partial\":\(template.isPartial),\n\"rejections\":[")
    list(template.rejections, to: &out) { text, out in out.append(jsonString: text) }
    out.append("],\n\"evidence\":[")
    list(template.evidence, to: &out) { evidence, out in
      object([("status", evidence.status.rawValue), ("text", evidence.text)], to: &out)
    }
    out.append("],\n\"settings\":[")
    list(template.settings, to: &out) { setting, out in
      object(
        [
          ("name", setting.name), ("type", setting.type.rawValue),
          ("required", setting.isRequired ? "yes" : "no"),
          ("requiredWhere", setting.requiredCondition?.text ?? ""),
          ("default", setting.defaultText ?? ""), ("example", setting.example ?? ""),
          ("limits", setting.limits), ("text", setting.documentation),
        ], to: &out)
    }
    out.append("],\n\"exampleSettings\":")
    object(OutputExample.settings(template), to: &out)
    out.append(",\n\"records\":[")
    list(TemplateDescription(template).parts, to: &out) { part, out in
      out.append("{\"repetition\":")
      out.append(jsonString: part.repetition)
      if let line = part.line { append("line", line, to: &out) }
      out.append(",\"columns\":[")
      list(part.columns, to: &out) { column, out in
        object(
          [
            ("name", column.name), ("positions", column.positions), ("value", column.value),
            ("limits", column.limits.joined(separator: "; ")), ("where", column.condition),
          ], to: &out)
      }
      out.append("]}")
    }
    out.append("]}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  private static func append(_ key: String, _ value: String, to out: inout OutputBuffer) {
    out.append(",\"\(key)\":")
    out.append(jsonString: value)
  }

  private static func object(_ entries: [(name: String, value: String)], to out: inout OutputBuffer)
  {
    out.append("{")
    for (index, (key, value)) in entries.enumerated() {
      out.append(index == 0 ? "\"\(key)\":" : ",\"\(key)\":")
      out.append(jsonString: value)
    }
    out.append("}")
  }

  private static func list<Element>(
    _ elements: [Element], to out: inout OutputBuffer,
    _ append: (Element, inout OutputBuffer) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(",\n") }
      append(element, &out)
    }
  }
}
