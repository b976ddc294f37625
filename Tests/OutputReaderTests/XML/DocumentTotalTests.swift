import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Totals in documents")
struct DocumentTotalTests {
  private static var people: PayBatch {
    var builder = BatchBuilder()
    for (number, hours) in [("7", 10), ("8", 4)] {
      builder.employee(number)
      builder.hours(.regular, hours.h)
    }
    return builder.batch
  }

  private static let rows = "<p n=\"7\">10.00</p><p n=\"8\">4.00</p>"

  private func plan(_ behind: String) throws -> OutputPlan {
    try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>" + behind)
  }

  private func said(_ plan: OutputPlan, _ inside: String) throws -> String? {
    try FinishedText.verdict(plan, Self.people, "<time>\(inside)</time>").map {
      String($0.split(separator: ": ", maxSplits: 1).last ?? "")
    }
  }

  @Test("a total that may be missing does not stand in for one that must be there")
  func optional() throws {
    let plan = try plan(
      "<sum m=\"{file.hours|minutes}\"><t:attribute name=\"o\" value=\"{file.hours}\" "
        + "optional=\"yes\"/></sum>")
    #expect(try said(plan, Self.rows + "<sum m=\"840\" o=\"14.00\"/>") == nil)
    #expect(try said(plan, Self.rows + "<sum m=\"840\"/>") == nil)
    #expect(try said(plan, Self.rows + "<sum m=\"840\" o=\"\"/>") == nil)
    for (sum, message) in [
      ("<sum o=\"14.00\"/>", "fewer totals than the template"),
      ("<sum/>", "fewer totals than the template"),
      ("<sum m=\"840\" o=\"14.01\"/>", "a total of 14.01 hours, and the batch has 14.00"),
      ("<sum m=\"839\" o=\"14.00\"/>", "a total of 13:59 hours, and the batch has 14:00"),
      ("<sum m=\"\" o=\"14.00\"/>", "\"m\" has no total"),
    ] {
      #expect(try said(plan, Self.rows + sum) == message, "\(sum)")
    }
  }

  @Test("each of several totals is asked for")
  func several() throws {
    let plan = try plan("<a>{file.hours}</a><b>{file.hours|1}</b><c n=\"{file.hours|clock}\"/>")
    let right = "<a>14.00</a><b>14.0</b><c n=\"14:00\"/>"
    #expect(try said(plan, Self.rows + right) == nil)
    for (from, to) in [
      ("14.00", "14.01"), ("<b>14.0", "<b>14.1"), ("14:00", "14:01"), ("<a>14.00</a>", ""),
      (" n=\"14:00\"", ""), ("<b>14.0</b>", "<b/>"),
    ] {
      #expect(try said(plan, Self.rows + right.replacing(from, with: to)) != nil, "\(to)")
    }
  }

  @Test("a total is that of the people in the file, and of nobody who is held")
  func held() throws {
    var builder = BatchBuilder()
    builder.employee("6", held: .notApproved)
    builder.hours(.regular, 8.h)
    builder.employee("7")
    builder.hours(.regular, 10.h)
    let plan = try plan("<sum>{file.hours}</sum>")
    func said(_ total: String) throws -> String? {
      try FinishedText.verdict(
        plan, builder.batch, "<time><p n=\"7\">10.00</p><sum>\(total)</sum></time>")
    }
    #expect(try said("10.00") == nil)
    #expect(try said("18.00") == "1: a total of 18.00 hours, and the batch has 10.00")
  }

  @Test("hours that must be there may not be empty where elements of one name are told apart")
  func emptyHours() throws {
    let plan = try plan(
      "<r t:omitEmpty=\"yes\"><k>{company.name?}</k></r><r><k>All</k><h>{file.hours}</h></r>")
    let all = "<r><k>All</k><h>14.00</h></r>"
    #expect(try said(plan, Self.rows + "<r><k>Acme Guards</k></r>" + all) == nil)
    #expect(try said(plan, Self.rows + all) == nil)
    #expect(try said(plan, Self.rows + "<r><k>Acme Guards</k></r>") != nil)
    #expect(try said(plan, Self.rows + all.replacing("14.00", with: "")) != nil)
    #expect(try said(plan, Self.rows + all.replacing("14.00", with: "14.01")) != nil)
  }
}
