import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Hours are grouped by what the file prints of their place")
struct PrintedPlaceTests {
  private var batch: PayBatch {
    var builder = BatchBuilder()
    let sites = [builder.account("A", "Harbor"), builder.account("A", "Mall")]
    let posts = [
      builder.position("1", "Guard"), builder.position("1", "Patrol"),
      builder.position("2", "Guard"), builder.position("", ""), RecordIndex.none,
    ]
    builder.employee("7")
    for (index, post) in posts.enumerated() {
      builder.hours(.regular, 1.h, day: index, position: post, account: sites[index % 2])
    }
    return builder.batch
  }

  private func written(_ group: String, _ values: String...) throws -> [String] {
    let fields = values.map { "<field value=\"{\($0)}\" optional=\"yes\"/>" }.joined()
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/>\(fields)<field value=\"{hours|0}\"/>")
    template.group = "employee " + group
    return try template.written(batch)
  }

  @Test("positions of one number, of one name, of one of both, and none")
  func positions() throws {
    #expect(try written("position", "position.number") == ["7,,2", "7,1,2", "7,2,1"])
    #expect(try written("position", "position.name") == ["7,,2", "7,Guard,2", "7,Patrol,1"])
    #expect(
      try written("position", "position.number", "position.name")
        == ["7,,,2", "7,1,Guard,1", "7,1,Patrol,1", "7,2,Guard,1"])
    // Where nothing is printed of it, each still has its row.
    #expect(try written("position").count == 5)
  }

  @Test("accounts in the same way")
  func accounts() throws {
    #expect(try written("account", "account.number") == ["7,A,5"])
    #expect(try written("account", "account.name") == ["7,Harbor,3", "7,Mall,2"])
  }
}
