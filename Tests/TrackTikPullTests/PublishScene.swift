import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import WebClient

@testable import TrackTikPull

/// A run that is published to a simulator.
struct PublishScene {
  static let path = "/rest/v1/processed-payroll-payruns"

  let simulator: Simulator
  var source: PullSource
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
    source = PullSource(address: try #require(ServerAddress(simulator.address)))
    source.retries.firstMilliseconds = 1
    source.retries.longestMilliseconds = 4
    source.retries.deadlineMilliseconds = 5_000
    folder = simulator.folder + "/run"
    tokens = simulator.folder + "/state"
    try Folder.make(folder)
    publication = Publication(
      paySchedule: 12, period: try #require(PayPeriod("2026-10-25..2026-11-07")),
      batchID: "HARBOR-20261107-1", batchSHA256: String(repeating: "8a", count: 32),
      files: [Publication.File(name: "PRABCEPI.csv", sha256: String(repeating: "0f", count: 32))])
  }

  func publisher(_ credentials: Credentials = PullScene.credentials) throws -> Publisher {
    Publisher(
      source: source, credentials: credentials,
      store: try TokenStore(folder: tokens, address: source.address, credentials: credentials),
      program: "payroll-export/test")
  }

  @discardableResult
  func publish() throws -> Publisher.Outcome {
    try publisher().publish(publication, from: folder)
  }

  /// The error that it ends with.
  func failure(_ credentials: Credentials = PullScene.credentials) throws -> PullError? {
    do {
      _ = try publisher(credentials).publish(publication, from: folder)
      return nil
    } catch let error as PullError {
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
      let result = try? run.exchange(WebRequest(.get, source.address.origin + Self.path))
      guard let answer = try? result?.get(), answer.status == 200,
        let page = PayrunPage(answer.body)
      else { continue }
      return page.entries.map(\.id)
    }
    return []
  }
}
