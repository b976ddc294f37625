import PayrollBytes
import PayrollTemplates

/// An output of `payroll.json` with the examples of a template's settings, which `templates preview`
/// uses: a block to copy.
enum OutputExample {
  /// The settings that have an example, in the order of the template.
  static func settings(_ template: Template) -> [(name: String, value: String)] {
    template.settings.compactMap { setting in
      setting.example.map { (name: setting.name, value: $0) }
    }
  }

  /// The lines of the object.
  static func lines(_ template: Template) -> [String] {
    var lines = [
      "{", "  \"template\": \(json(template.id)),",
      "  \"earningCodes\": \(json("Mappings/\(template.id).csv"))",
    ]
    let settings = settings(template)
    if !settings.isEmpty {
      lines[2] += ","
      lines.append("  \"settings\": {")
      for (index, setting) in settings.enumerated() {
        let end = index + 1 < settings.count ? "," : ""
        lines.append("    \(json(setting.name)): \(json(setting.value))\(end)")
      }
      lines.append("  }")
    }
    return lines + ["}"]
  }

  private static func json(_ text: String) -> String {
    var out = OutputBuffer()
    out.append(jsonString: text)
    return String(decoding: out.array(), as: UTF8.self)
  }
}
