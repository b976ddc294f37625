import Foundation
import PayrollBytes
import PayrollModel
import PayrollReview
import Testing

@Suite("Pages for the browser tests")
struct PageFolderTests {
  private static let folder = ProcessInfo.processInfo.environment["PAYROLL_PAGES"]

  /// How many people the large page has; PAYROLL_PAGES_PEOPLE for measuring.
  private static let crowd =
    ProcessInfo.processInfo.environment["PAYROLL_PAGES_PEOPLE"].flatMap { Int($0) } ?? 5000

  @Test(
    "With PAYROLL_PAGES, a page of each fixture is written into that folder",
    .enabled(if: folder != nil, "PAYROLL_PAGES names no folder"))
  func write() throws {
    let folder = try #require(Self.folder)
    let settled = HarborReview.review { people, frame in
      people[0].number = "000101"
      people[0].held = nil
      people[7].shifts[8].isOpen = false
      frame.findings.removeFirst(2)
      frame.people.removeFirst(2)
      frame.first.append(0)
    }
    let payrun = HarborReview.review { people, frame in
      frame.hasTimeline = false
      frame.earlier = []
    }
    let crowd = CrowdReview.review(people: Self.crowd)
    for (name, review) in [
      ("harbor", HarborReview.review()), ("settled", settled), ("payrun", payrun),
      ("hostile", HostileReview.review()), ("crowd", crowd),
    ] {
      let assets = try PageFiles.assets()
      let begin = MonotonicClock.milliseconds()
      let page = ReviewPage(review, assets: assets)
      let receipt = try page.write(to: folder + "/" + name + ".html")
      let milliseconds = MonotonicClock.milliseconds() - begin
      print("\(name): \(receipt.byteCount) bytes in \(milliseconds) ms")
    }
  }
}
