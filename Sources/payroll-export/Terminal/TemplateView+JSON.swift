import PayrollBytes
import PayrollTemplates

extension TemplateView {
  /// A template as JSON.
  static func json(_ template: Template) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/template/1")
      object.member("id", template.id)
      object.member("vendor", template.vendor)
      object.member("title", template.title)
      object.member("kind", template.kind.rawValue)
      object.member("version", template.version)
      object.member("known", template.knowledge.rawValue)
      object.member("upload", template.upload)
      object.member("partial", template.isPartial)
      object.beginLine()
      object.list("rejections", .separateLines) { list in
        for text in template.rejections { list.element(text) }
      }
      object.beginLine()
      object.list("evidence", .separateLines) { list in
        for evidence in template.evidence {
          list.object { $0.members(["status": evidence.status.rawValue, "text": evidence.text]) }
        }
      }
      object.beginLine()
      object.list("settings", .separateLines) { list in
        for setting in template.settings { list.object { append(setting, to: &$0) } }
      }
      object.beginLine()
      object.object("exampleSettings") { settings in
        for (name, value) in OutputExample.settings(template) {
          settings.member(named: name, value)
        }
      }
      object.beginLine()
      object.list("records", .separateLines) { list in
        for part in TemplateDescription(template).parts { list.object { append(part, to: &$0) } }
      }
    }
  }

  private static func append(_ setting: TemplateSetting, to object: inout JSONWriter.Object) {
    object.member("name", setting.name)
    object.member("type", setting.type.rawValue)
    object.member("required", setting.isRequired ? "yes" : "no")
    object.member("requiredWhere", setting.requiredCondition?.text ?? "")
    object.member("default", setting.defaultText ?? "")
    object.member("example", setting.example ?? "")
    object.member("limits", setting.limits)
    object.member("text", setting.documentation)
  }

  private static func append(
    _ part: TemplateDescription.Part, to object: inout JSONWriter.Object
  ) {
    object.member("repetition", part.repetition)
    object.member("line", ifAny: part.line)
    object.list("columns", .separateLines) { list in
      for column in part.columns {
        list.object { entry in
          entry.member("name", column.name)
          entry.member("positions", column.positions)
          entry.member("value", column.value)
          entry.member("limits", column.limits.joined(separator: "; "))
          entry.member("where", column.condition)
        }
      }
    }
  }
}
