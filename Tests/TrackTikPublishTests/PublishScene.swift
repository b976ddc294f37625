import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTikServer
import WebClient

@testable import TrackTikPublish

/// A run that is published to a simulator.
struct PublishScene {
  static let credentials = Credentials(
    clientID: Secret("simulator-client"), clientSecret: Secret(Simulator.secrets[0]),
    user: (Secret("simulator-user"), Secret(Simulator.secrets[1])))
  static let path = "/rest/v1/processed-payroll-payruns"

  let simulator: Simulator
  var server: ServerSettings
  var publication: Publication
  let folder: String
  let tokens: String

  /// - Parameter rows: the entries that the server has, as JSON.
  init(_ arguments: [String] = [], rows: String = "[]", faults: String? = nil) throws {
    let data = FileManager.default.temporaryDirectory.appending(path: "payruns-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: data) }
    try Folder.make(data)
    try Data(rows.utf8).write(to: URL(filePath: "\(data)/processed-payroll-payruns.json"))
    simulator = try Simulator(["--data", data] + arguments, faults: faults)
    server = ServerSettings(address: try #require(ServerAddress(simulator.address)))
    server.retries.firstMilliseconds = 1
    server.retries.longestMilliseconds = 4
    server.retries.deadlineMilliseconds = 5_000
    folder = simulator.folder + "/run"
    tokens = simulator.folder + "/state"
    try Folder.make(folder)
    publication = Publication(
      paySchedule: 12,
      processed: ProcessedPeriod(
        period: try #require(PayPeriod("2026-10-25..2026-11-07")), batchID: "HARBOR-20261107-1",
        batchSHA256: String(repeating: "8a", count: 32),
        files: [FileDigest(name: "PRABCEPI.csv", sha256: String(repeating: "0f", count: 32))]))
  }

  func publisher(_ credentials: Credentials = Self.credentials) throws -> Publisher {
    Publisher(
      server: server, credentials: credentials,
      store: try TokenStore(folder: tokens, address: server.address, credentials: credentials),
      program: "payroll-export/test")
  }

  @discardableResult
  func publish() throws -> (receipt: PublishReceipt, wasThere: Bool) {
    try publisher().publish(publication, from: folder)
  }

  /// The error that it ends with.
  func failure(_ credentials: Credentials = Self.credentials) throws -> ServerError? {
    do {
      _ = try publisher(credentials).publish(publication, from: folder)
      return nil
    } catch let error as ServerError {
      return error
    }
  }

  /// The receipt, as the disk has it.
  var receipt: PublishReceipt? {
    (try? InputBuffer.array(of: "\(folder)/\(PublishReceipt.name)")).flatMap { PublishReceipt($0) }
  }

  /// What was sent to make an entry.
  var sent: [Simulator.Request] {
    simulator.requests().filter { $0.method == "POST" && $0.path == Self.path }
  }

  /// The ids of all entries that the server has, whatever they are of. Faults that come by chance are
  /// asked past.
  func entries() throws -> [String] {
    var run = PublishRun(try publisher(), publication, try PublishFolder(folder), nil) { _ in }
    for _ in 0..<20 {
      let result = try? run.exchange(WebRequest(.get, server.address.origin + Self.path))
      guard let answer = try? result?.get(), answer.status == 200,
        let page = PayrunPage(answer.body)
      else { continue }
      return page.entries.map(\.id)
    }
    return []
  }
}
