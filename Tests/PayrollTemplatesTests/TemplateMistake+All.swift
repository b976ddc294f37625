extension TemplateMistake {
  static let all =
    declarations + values + settings + elements + lists + fields + choices + places
    + readability + repetitions
}

/// What is said about files that are no templates at all.
enum MistakeText {
  static let empty = [
    "the file is not well-formed XML: Document is empty (t.xml:1:1): correct it; every element must be closed and every attribute quoted"
  ]
  static let notWellFormed = [
    "the file is not well-formed XML: Premature end of data in tag template line 1 (t.xml:2:15): correct it; every element must be closed and every attribute quoted"
  ]
  static let doctype = ["the file has a DOCTYPE (t.xml:1:1): remove it; templates have none"]
  static let notATemplate = [
    "the file is not a template (t.xml:1:1): begin it with <template xmlns=\"urn:payroll-export:template:1\">"
  ]
  static let tooLarge = ["the file has more than 1 MiB (t.xml): a template has a few kilobytes"]
}
