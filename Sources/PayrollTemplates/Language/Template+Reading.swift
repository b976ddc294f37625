public import PayrollBytes

extension Template {
  /// The namespace of the template language.
  public static let namespace = "urn:payroll-export:template:1"

  /// Reads a template and checks all of it, so that nothing can go wrong later but the data.
  ///
  /// - Throws: `TextProblems` with everything that is wrong, each with its line.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> Template {
    let root = try XMLElement.read(bytes, file: file)
    let problems = TemplateProblems(file: file)
    guard root.name == "template" && root.namespace == namespace else {
      problems.note(
        root.location, "the file is not a template",
        "begin it with <template xmlns=\"\(namespace)\">")
      throw TextProblems(problems.problems)
    }
    let template = TemplateReader(root, problems: problems).read()
    if problems.problems.isEmpty { TemplateChecker(template, problems: problems).check() }
    guard problems.problems.isEmpty else { throw TextProblems(problems.sorted) }
    return template
  }
}
