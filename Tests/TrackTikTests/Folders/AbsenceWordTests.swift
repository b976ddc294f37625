import PayrollModel
import Testing
import TimeSources

@testable import TrackTik

@Suite("What is said of resources that a pull did not have")
struct AbsenceWordTests {
  private static let losses: [(names: [String], loss: String)] = [
    (["accounts", "clients"], "nobody knows the time zone, the region and the name of a site"),
    (
      ["positions"],
      "nobody knows which breaks a position pays, its rate, its holidays and its site"
    ),
    (
      ["payroll-codes", "pay-codes"],
      "nobody knows what a pay code's number means, and whether its hours are paid and count for "
        + "overtime"
    ),
    (
      ["regions"],
      "nobody knows the time zones and the rules of the regions: staff may be paid by the law of "
        + "another place"
    ),
    (
      ["shifts"],
      "nobody knows which hours were approved, which shifts were cancelled or are paid time off, "
        + "and their pay codes and rates"
    ),
    (["break-sessions"], "no break is cut"),
    (
      ["employment-profiles"],
      "nobody knows who is salaried or exempt from overtime, nor the rates of the profiles"
    ),
    (["leave-requests", "schedule-off-periods"], "no leave is paid"),
    (["holiday-dates", "holidays", "holiday-groups"], "no holiday of the source is known"),
  ]

  private func finding(
    _ name: String, _ cause: AbsentResource.Cause, present: Set<String> = [],
    isDispensable: Bool = false, for purpose: TimeDataNeeds.Purpose = .sessions
  ) -> String? {
    AbsentResource(name: name, cause: cause).finding(
      for: purpose, present: present, isDispensable: isDispensable
    ).map {
      #expect($0.id == .resourceUnavailable && $0.subject == Finding.Subject(file: name))
      return "\($0.severity): \($0.message) | \($0.advice)"
    }
  }

  @Test("of every resource that wages rest on, what nobody knows without it")
  func losses() {
    for need in Self.losses {
      for name in need.names {
        #expect(
          finding(name, .unavailable("404"))
            == "blocking: it could not be pulled: 404; without it \(need.loss) | let the account "
            + "read it, and pull again; if the company does without it, add \"\(name)\" to "
            + "\"without\" of \"source\"")
        #expect(
          finding(name, .leftOut)
            == "blocking: its pull left it out on purpose, and this configuration does not do "
            + "without it; without it \(need.loss) | pull again; if the company does without it, "
            + "add \"\(name)\" to \"without\" of \"source\"")
        #expect(
          finding(name, .notNamed)?.hasPrefix(
            "blocking: it is not there, and the manifest does not say why; without it \(need.loss)"
          ) == true)
        for cause in [AbsentResource.Cause.unavailable("404"), .leftOut] {
          #expect(
            finding(name, cause, isDispensable: true)
              == "note: it was left out of the snapshot on purpose; without it \(need.loss) | if "
              + "it is needed after all, take \"\(name)\" out of \"without\" of \"source\", and "
              + "pull again")
        }
        #expect(finding(name, .notNamed, isDispensable: true) == nil)
      }
    }
  }

  @Test("of several resources of one need, the one with rows stands in for the others")
  func others() {
    for need in Self.losses where need.names.count > 1 {
      for (place, name) in need.names.enumerated() {
        for other in need.names where other != name {
          let found = finding(name, .unavailable("404"), present: [other])
          let first = "\(other) has rows and stands in for it | "
          #expect(
            found?.hasPrefix(
              "\(place == 0 ? "warning" : "note"): it could not be pulled: 404; \(first)") == true)
          #expect(
            found?.hasSuffix(
              place == 0
                ? "check that the server has none: without it \(need.loss) but what \(other) says; "
                  + "then add \"\(name)\" to \"without\" of \"source\""
                : "nothing, if the server has none") == true)
        }
        // Its own rows are none, and those of another need do not stand in.
        #expect(
          finding(name, .leftOut, present: [name, "overtime-rules"])?.hasPrefix("block") == true)
      }
    }
  }

  @Test("what only serves to compare")
  func compared() {
    for name in ["overtime-rules", "shift-summaries", "shift-slices", "payroll-payruns"] {
      #expect(
        finding(name, .unavailable("404"))
          == "note: it could not be pulled: 404; what comes from it is not compared | nothing, if "
          + "it is not wanted; \"without\" of \"source\" leaves it out on purpose")
      #expect(finding(name, .leftOut) == nil && finding(name, .notNamed) == nil)
      #expect(finding(name, .unavailable("404"), isDispensable: true) == nil)
    }
  }

  @Test("pay runs rest on runs, items, codes, positions and sites")
  func payruns() {
    for name in ["payroll-payruns", "payroll-payrun-items"] {
      #expect(
        finding(name, .leftOut, for: .payruns)?.contains(
          "without it nothing of the source's pay runs is paid") == true)
      #expect(finding(name, .leftOut, for: .payruns)?.hasPrefix("blocking") == true)
    }
    for name in ["accounts", "clients", "positions", "payroll-codes", "pay-codes"] {
      #expect(finding(name, .leftOut, for: .payruns)?.hasPrefix("blocking") == true)
    }
    for name in [
      "regions", "shifts", "break-sessions", "employment-profiles", "leave-requests", "holidays",
      "schedule-off-periods", "holiday-dates", "holiday-groups", "shift-slices", "overtime-rules",
    ] {
      #expect(finding(name, .leftOut, for: .payruns) == nil)
      #expect(finding(name, .unavailable("404"), for: .payruns)?.hasPrefix("note") == true)
    }
  }
}
