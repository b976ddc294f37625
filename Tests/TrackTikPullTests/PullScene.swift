import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTik
import TrackTikServer

@testable import TrackTikPull

/// A pull from a simulator into folders of its own.
struct PullScene {
  static let generated = ["--generate", "230"]
  static let dates = CalendarDate(daysSince1970: 0)...CalendarDate(daysSince1970: 60_000)

  let simulator: Simulator
  var server: ServerSettings
  /// What is not asked for.
  var without: Set<String> = []
  /// How old kept pages may be.
  var cacheHours = 24
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
    server = ServerSettings(address: try #require(ServerAddress(simulator.address)))
    server.connectionCount = 1
    server.retries.firstMilliseconds = 1
    server.retries.longestMilliseconds = 4
    server.retries.deadlineMilliseconds = 20_000
    if isSecure { server.certificateAuthority = simulator.certificateAuthority }
    self.dates =
      try #require(CalendarDate(dates.0))...(try #require(CalendarDate(dates.1)))
    period = try #require(PayPeriod(first: self.dates.lowerBound, last: self.dates.upperBound))
    folder = simulator.folder + "/snapshot"
    tokens = simulator.folder + "/state"
  }

  static let credentials = Credentials(
    clientID: Secret("simulator-client"), clientSecret: Secret(Simulator.secrets[0]),
    user: (Secret("simulator-user"), Secret(Simulator.secrets[1])))

  func pull(_ credentials: Credentials = Self.credentials) throws -> Pull {
    var kept = cache.map {
      PullCache(folder: $0, address: server.address, credentials: credentials)
    }
    kept?.isRead = readsCache
    var pull = Pull(
      server: server, credentials: credentials,
      store: try TokenStore(folder: tokens, address: server.address, credentials: credentials),
      cache: kept, dates: dates, period: period, program: "payroll-export/test")
    pull.without = without
    pull.cacheHours = cacheHours
    return pull
  }

  /// Pulls, as a user would: once, or again where it ended early.
  @discardableResult
  func run(into name: String? = nil) throws -> PullManifest {
    try pull().run(into: name ?? folder)
  }

  /// The error that a pull ends with.
  func failure(_ credentials: Credentials = Self.credentials) throws -> ServerError? {
    do {
      _ = try pull(credentials).run(into: folder)
      return nil
    } catch let error as ServerError {
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
}
