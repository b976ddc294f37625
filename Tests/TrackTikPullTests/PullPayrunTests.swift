import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPull

@Suite("Pulling the source's own payroll")
struct PullPayrunTests {
  /// The example company with its pay runs, and an item of another one.
  private static func served() throws -> String {
    let folder = NSTemporaryDirectory() + "served-" + UUID().uuidString
    let files = FileManager.default
    let example = "\(SharedFolder.packageRoot)/Examples/harbor-guard"
    try files.copyItem(atPath: "\(example)/snapshot", toPath: folder)
    for resource in ["payroll-payruns", "payroll-payrun-items"] {
      try files.copyItem(
        atPath: "\(example)/payrun/\(resource)", toPath: "\(folder)/\(resource)")
    }
    try Data(
      #"[{"id":8001,"payrun":651,"employee":1401,"quantity":"8.00","payrollCodeLabel":"REG"}]"#.utf8
    ).write(to: URL(filePath: "\(folder)/payroll-payrun-items/0002.json"))
    return folder
  }

  private static func scene(
    _ served: String, faults: String? = nil, dialect: Dialect = .vendor
  ) throws -> PullScene {
    try PullScene(["--data", served, "--dialect", dialect.rawValue], faults: faults)
  }

  @Test(
    "the items of the pay runs of the period are pulled, and no others", arguments: Dialect.allCases
  )
  func items(_ dialect: Dialect) throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    let scene = try Self.scene(served, dialect: dialect)
    let manifest = try scene.run()
    let numbers = try PullScene.numbers(in: scene.folder)
    #expect(numbers["payroll-payruns"] == [651, 659])
    #expect(numbers["payroll-payrun-items"] == Set(9001...9152))
    #expect(manifest.requestCount == manifest.leastRequestCount + (dialect == .vendor ? 2 : 1))
  }

  @Test("where the server ignores the filter or refuses, the rest is pulled and the reason noted")
  func absent() throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    for (fault, reason) in [
      (#"{"ignoreFilters":true}"#, "ignores every filter by pay run"), (#"{"status":403}"#, "403"),
    ] {
      let scene = try Self.scene(
        served, faults: #"[{"path":"/payroll-payrun-items","fault":\#(fault)}]"#)
      let manifest = try scene.run()
      let items = manifest.resources.first { $0.name == "payroll-payrun-items" }
      #expect(items?.unavailable?.contains(reason) == true, "\(items?.unavailable ?? "")")
      let numbers = try PullScene.numbers(in: scene.folder)
      #expect(numbers["payroll-payrun-items"] == nil)
      #expect(numbers["work-sessions"]?.count == 127)
    }
  }

  @Test("a filter that is ignored once is asked in another way")
  func otherFilter() throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    let scene = try Self.scene(
      served, faults: #"[{"path":"/payroll-payrun-items","on":[1],"fault":{"ignoreFilters":true}}]"#
    )
    let manifest = try scene.run()
    #expect(try PullScene.numbers(in: scene.folder)["payroll-payrun-items"] == Set(9001...9152))
    let items = manifest.resources.first { $0.name == "payroll-payrun-items" }
    #expect(items?.notes == ["the server ignored a filter by pay run; another one was used"])
    let last = scene.simulator.requests().last { $0.path.contains("payroll-payrun-items") }
    #expect(last?.query["payrun"] == ["659"])
  }

  @Test("what the company leaves out is not asked for")
  func without() throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    for name in ["payroll-payruns", "payroll-payrun-items"] {
      var scene = try Self.scene(served)
      scene.without = [name]
      try scene.run()
      #expect(try PullScene.numbers(in: scene.folder)["payroll-payrun-items"] == nil)
      #expect(!scene.simulator.requests().contains { $0.path.contains("payroll-payrun-items") })
    }
  }

  @Test("ended at every request, and damaged anywhere, the snapshot comes out the same")
  func resuming() throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    let undisturbed = try Self.scene(served)
    let count = try undisturbed.run().requestCount
    let whole = try PullScene.pages(in: undisturbed.folder)
    for request in 2...count {
      var scene = try Self.scene(
        served, faults: #"[{"path":"*","on":[\#(request)],"fault":{"status":500}}]"#)
      scene.server.retries.attemptCount = 1
      guard try scene.failure() != nil else { continue }
      let victim = "payroll-payrun\(request.isMultiple(of: 2) ? "s" : "-items")/00001.json"
      if var bytes = FileManager.default.contents(atPath: "\(scene.folder)/\(victim)") {
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: "\(scene.folder)/\(victim)"))
      }
      scene.server.retries.attemptCount = 8
      try scene.run()
      #expect(try PullScene.pages(in: scene.folder) == whole, "request \(request), \(victim)")
    }
  }

  @Test("what was refused in the middle is left out whole, also after an interruption behind it")
  func abandoned() throws {
    let served = try Self.served()
    defer { try? FileManager.default.removeItem(atPath: served) }
    // Two pay runs of the period: the items of the first one come, those of the second do not.
    // Somebody whom the list lacks is asked for by number at the end, which ends the first call.
    let rows = [
      "payroll-payruns/0002.json":
        #"[{"id":660,"occurrenceDate":"2026-11-07","occurrenceStartDate":"2026-10-25"}]"#,
      "payroll-payrun-items/0003.json":
        #"[{"id":9500,"payrun":660,"employee":4711,"quantity":8},{"id":9501,"payrun":660,"employee":1401,"quantity":8}]"#,
      "shifts/0999.json":
        #"[{"id":1,"startDateTime":"2026-10-26T08:00:00-04:00","employee":4711}]"#,
    ]
    for (name, text) in rows { try Data(text.utf8).write(to: URL(filePath: "\(served)/\(name)")) }
    for isInterrupted in [false, true] {
      let end = isInterrupted ? #",{"path":"/employees","on":[2],"fault":{"status":500}}"# : ""
      var scene = try Self.scene(
        served,
        faults: #"[{"path":"/payroll-payrun-items","from":3,"fault":{"status":403}}\#(end)]"#,
        dialect: .notes)
      scene.server.retries.attemptCount = 1
      if isInterrupted { #expect(try scene.failure() != nil) }
      let manifest = try scene.run()
      let items = manifest.resources.first { $0.name == "payroll-payrun-items" }
      #expect(items?.unavailable?.contains("403") == true)
      #expect(!manifest.pages.contains { $0.resource == "payroll-payrun-items" })
      #expect(try PullScene.numbers(in: scene.folder)["payroll-payrun-items"] == nil)
    }
  }
}
