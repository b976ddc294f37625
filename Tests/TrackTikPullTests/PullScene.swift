import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TrackTik

@testable import TrackTikPull

/// A pull from a simulator into folders of its own.
struct PullScene {
  static let secrets = ["simulator-secret", "simulator-password"]
  static let generated = ["--generate", "230"]
  static let dates = CalendarDate(daysSince1970: 0)...CalendarDate(daysSince1970: 60_000)

  let simulator: Simulator
  var source: PullSource
  var dates: ClosedRange<CalendarDate>
  /// The pay period that the pull is for: all of its dates.
  var period: PayPeriod
  let folder: String
  let tokens: String
  /// Where pages are kept between pulls; nil where none are.
  var cache: String?
  /// Whether kept pages are used.
  var readsCache = true

  init(
    _ arguments: [String] = [
      "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
    ],
    faults: String? = nil, secure isSecure: Bool = false,
    dates: (String, String) = ("2026-10-25", "2026-11-07")
  ) throws {
    simulator = try Simulator(arguments, faults: faults, secure: isSecure)
    source = PullSource(address: try #require(ServerAddress(simulator.address)))
    source.connectionCount = 1
    source.retries.firstMilliseconds = 1
    source.retries.longestMilliseconds = 4
    source.retries.deadlineMilliseconds = 20_000
    if isSecure { source.certificateAuthority = simulator.certificateAuthority }
    self.dates =
      try #require(CalendarDate(dates.0))...(try #require(CalendarDate(dates.1)))
    period = try #require(PayPeriod(first: self.dates.lowerBound, last: self.dates.upperBound))
    folder = simulator.folder + "/snapshot"
    tokens = simulator.folder + "/state"
  }

  static let credentials = Credentials(
    clientID: Secret("simulator-client"), clientSecret: Secret(secrets[0]),
    user: (Secret("simulator-user"), Secret(secrets[1])))

  func pull(_ credentials: Credentials = Self.credentials) throws -> Pull {
    var kept = cache.map {
      PullCache(folder: $0, address: source.address, credentials: credentials)
    }
    kept?.isRead = readsCache
    return Pull(
      source: source, credentials: credentials,
      store: try TokenStore(folder: tokens, address: source.address, credentials: credentials),
      cache: kept, dates: dates, period: period, program: "payroll-export/test")
  }

  /// Pulls, as a user would: once, or again where it ended early.
  @discardableResult
  func run(into name: String? = nil) throws -> PullManifest {
    try pull().run(into: name ?? folder)
  }

  /// The error that a pull ends with.
  func failure(_ credentials: Credentials = Self.credentials) throws -> PullError? {
    do {
      _ = try pull(credentials).run(into: folder)
      return nil
    } catch let error as PullError {
      return error
    }
  }

  /// The numbers of all rows, by resource, repeated ones once.
  static func numbers(in folder: String) throws -> [String: Set<Int64>] {
    var found: [String: Set<Int64>] = [:]
    for resource in try Folder.names(in: folder)
    where Folder.kind(of: "\(folder)/\(resource)") == .folder {
      for page in try Folder.names(in: "\(folder)/\(resource)") {
        let summary = try PageSummary.read("\(folder)/\(resource)/\(page)", name: page)
        found[resource, default: []].formUnion(summary.rows.map(\.id))
      }
    }
    return found.filter { !$0.value.isEmpty }
  }

  /// The bytes of every page, by file.
  static func pages(in folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for resource in try Folder.names(in: folder)
    where Folder.kind(of: "\(folder)/\(resource)") == .folder {
      for page in try Folder.names(in: "\(folder)/\(resource)") {
        found["\(resource)/\(page)"] = try InputBuffer.array(of: "\(folder)/\(resource)/\(page)")
      }
    }
    return found
  }

  /// The files under a folder that hold one of the secrets.
  static func leaks(in folder: String, of secrets: [String]) throws -> [String] {
    var found: [String] = []
    let files = FileManager.default.enumerator(atPath: folder)
    while let file = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
      for secret in secrets where data.range(of: Data(secret.utf8)) != nil { found.append(file) }
    }
    return found
  }
}
