import Foundation
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("The catalogue of findings")
struct FindingKindTests {
  @Test("Every kind has a name of its own, under which it is found")
  func names() {
    let names = FindingKind.all.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count && names.count > 100)
    for kind in FindingKind.all {
      #expect(FindingKind.named(kind.name) == kind)
      #expect(
        kind.name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) },
        "\(kind)")
      #expect(!kind.title.isEmpty && !kind.title.hasSuffix("."), "\(kind)")
    }
    #expect(FindingKind.named("") == nil && FindingKind.named("Open-session") == nil)
  }

  @Test("Each severity of a kind is there once, the highest first, and its words name it")
  func cases() {
    for kind in FindingKind.all {
      let severities = kind.cases.map(\.severity)
      #expect(!severities.isEmpty && severities == Set(severities).sorted(by: >), "\(kind)")
      for severity in Finding.Severity.allCases {
        #expect(
          kind.severityWords.contains(severity.name) == severities.contains(severity), "\(kind)")
      }
    }
  }

  @Test("Everybody who is asked about findings owns some, and each is asked for what they know")
  func owners() {
    #expect(Set(FindingKind.all.map(\.owner)) == Set(FindingKind.Owner.allCases))
    #expect(FindingKind.openSession.owner == .guard)
    #expect(FindingKind.notApproved.owner == .siteManager)
    #expect(FindingKind.employeeWithoutNumber.owner == .payroll)
    #expect(FindingKind.unmappedEarningCode.owner == .configuration)
    #expect(
      FindingKind.Owner.allCases.map(\.words) == [
        "guard", "site manager", "payroll", "configuration",
      ])
  }

  @Test("What blocks has a floor above a note, and no floor is above its severity")
  func floors() {
    for kind in FindingKind.all {
      for one in kind.cases {
        #expect(one.floor <= one.severity, "\(kind)")
        #expect((one.floor > .note) == (one.risk != nil), "\(kind)")
        #expect(one.severity != .blocking || one.floor > .note, "\(kind)")
        #expect(kind.floor(of: one.severity) == one.floor)
      }
    }
    // These leave all hours in the files, and nobody is held.
    let lowered = FindingKind.all.filter { $0.floor(of: .blocking) < .blocking }
    #expect(
      lowered == [
        .adjustedWithoutData, .finalPayEmployed, .handEntryBelowZero, .handEntryLongDay,
        .holidayFactsOfNoHoliday,
        .holidayFactsOfNobody,
        .holidayPayUnknown, .negativeNetHours, .noPayRate,
        .rulesRunOut,
      ])
    #expect(FindingKind.openSession.floor(of: .note) == .note, "a severity it never has")
  }

  @Test("What holds somebody, or keeps a file from being written, blocks whatever a company says")
  func held() {
    for kind: FindingKind in [
      .openSession, .longSession, .notApproved, .duplicateEmployeeNumber, .employeeWithoutNumber,
      .noTimeZone, .noRuleSet, .unmappedPayCode, .unmappedEarningCode, .templateFieldMissing,
      .paidTwice, .overlappingRun, .nobodyPaid, .unreadableRow, .workweekIncomplete,
    ] {
      #expect(kind.floor(of: .blocking) == .blocking, "\(kind)")
    }
  }

  @Test("Every kind that the sources declare is in the catalogue")
  func all() throws {
    let folder = "\(SharedFolder.packageRoot)/Sources/PayrollModel/Findings"
    var declared: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("FindingKind+") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for piece in text.split(separator: " = FindingKind(\n").dropFirst() {
        declared.append(String(piece.split(separator: "\"")[1]))
      }
    }
    #expect(declared.sorted() == FindingKind.all.map(\.name))
  }

  @Test("The risks in words differ")
  func risks() {
    #expect(Set(FindingKind.Risk.allCases.map(\.words)).count == FindingKind.Risk.allCases.count)
  }
}
