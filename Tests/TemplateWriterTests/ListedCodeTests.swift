import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

/// Vendors whose earning codes are a list that the template knows.
@Suite("Earning codes of a list")
struct ListedCodeTests {
  private func problems(_ rows: String, _ settings: [String: String]) -> [String] {
    Writing.problems {
      _ = try ShippedTemplates.plan("paxml", settings, mapping: try Writing.mapping(rows))
    }
  }

  @Test(
    "a code of another list is refused with its line and the nearest one, without any schema",
    arguments: [
      ("time", "standard", "ÖB1", "ÖT1"), ("time", "fortnox", "ÖT1", "ÖB1"),
      ("payCode", "standard", "ÖB2", "ÖT2"), ("payCode", "fortnox", "TIMLON", "TIMLÖN"),
    ])
  func refused(transactions: String, codes: String, code: String, nearest: String) {
    let settings = ["transactions": transactions, "codes": codes]
    #expect(
      problems("regular,*,*,ARB\novertime,*,*,\(code)\n*,*,*,\(code)\n", settings) == [
        "\"\(code)\" is no earning code that paxml takes with these settings (codes.csv:3:1, "
          + "earningCode): did you mean \"\(nearest)\"?"
      ])
  }

  @Test("codes of the list, and of a list that only the company knows, are taken")
  func taken() {
    let fortnox = "*,*,*,ARB\novertime,*,*,ÖB5\nsick,*,*,ÖK1\nvacation,*,*,NV9\nholiday,*,*,RE1\n"
    #expect(problems(fortnox, ["codes": "fortnox"]) == [])
    #expect(problems("*,*,*,OWN\n", ["codes": "company"]) == [])
    #expect(problems("*,*,*,3100\n", ["transactions": "payType"]) == [])
    #expect(problems("*,*,*,OWN\n", [:]).count == 1)
  }

  @Test("Infor's six letters are a list too")
  func infor() {
    let problems = Writing.problems {
      _ = try ShippedTemplates.plan("infor-csi", mapping: try Writing.mapping("*,*,*,REG\n"))
    }
    #expect(
      problems == [
        "\"REG\" is no earning code that infor-csi takes with these settings (codes.csv:2:1, "
          + "earningCode): known are D, H, O, R, S, V"
      ])
  }

  @Test("each sample mapping is of a template, or of a choice of its settings, and fits it")
  func samples() throws {
    let folder = SharedFolder.packageRoot + "/Mappings/earning-codes"
    let names = try Folder.names(in: folder).map { String($0.dropLast(4)) }
    var open = Set(names).subtracting(ShippedTemplates.ids)
    for id in ShippedTemplates.ids {
      for setting in try ShippedTemplates.template(id).settings {
        for choice in setting.choices {
          guard open.remove("\(id)-\(choice)") != nil else { continue }
          let plan = try ShippedTemplates.plan(
            id, [setting.name: choice], mapping: ShippedTemplates.mapping("\(id)-\(choice)"))
          let (draft, _) = try Writing.write(plan, GoldenBatch.allBuckets.batch)
          #expect(draft.findings == [])
        }
      }
    }
    #expect(open == [])
  }
}
