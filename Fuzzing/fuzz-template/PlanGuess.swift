import PayrollBytes
import PayrollTemplates

/// Makes a plan of a template that nobody has settings for.
enum PlanGuess {
  /// Texts to try for required settings, the likely ones first.
  private static let texts = ["ABC", "123", "1", "A", "ABCDEFGH"]
  /// Mappings to try: codes with columns of their own, one code, and the names of the buckets.
  private static let mappings: [EarningCodeMapping] = [
    "regular,*,*,REG\novertime,*,*,OT\novertime,2,*,D\nholiday,*,*,H\nsick,*,*,S\nvacation,*,*,V",
    "*,*,*,REG",
    "regular,*,*,Regular\novertime,1.5,*,Overtime\n*,*,SICK,Sick\nvacation,*,*,Vacation",
  ].compactMap { rows in
    let text = "bucket,multiplier,payCode,earningCode\n" + rows
    return try? EarningCodeMapping.read(Array(text.utf8), file: "codes.csv")
  }

  /// The first combination that the template takes; nil where it takes none.
  static func plan(for template: Template) -> OutputPlan? {
    for mapping in mappings {
      for text in texts {
        let plan = try? OutputPlan(
          template: template, settings: settings(of: template, text: text), earningCodes: mapping,
          schema: nil)
        if let plan { return plan }
        if !template.settings.contains(where: \.isRequired) { break }
      }
    }
    return nil
  }

  private static func settings(of template: Template, text: String) -> [String: String] {
    var values: [String: String] = [:]
    for setting in template.settings where setting.isRequired || setting.example != nil {
      values[setting.name] = setting.example ?? guess(for: setting, text: text)
    }
    return values
  }

  private static func guess(for setting: TemplateSetting, text: String) -> String {
    switch setting.type {
    case .text: text
    case .integer: "2"
    case .yesNo: "yes"
    case .date: "2026-11-07"
    case .choice: setting.choices.first ?? text
    case .columns: setting.defaultText ?? text
    }
  }
}
