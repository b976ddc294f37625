import Foundation
import PayrollBytes

/// A running simulator of the TrackTik API (`Tests/Simulator`), which ends with the value.
public final class Simulator {
  /// Where it listens.
  public let address: String
  /// A folder of its own: requests, certificates, whatever a test puts there.
  public let folder: String

  private let process = Process()
  private let input = Pipe()

  /// Why a simulator did not start.
  public struct Failure: Error { let message: String }

  /// Starts one.
  ///
  /// - Parameters:
  ///   - arguments: which rows, which dialect.
  ///   - faults: the rules of what goes wrong, as JSON.
  ///   - isSecure: whether it speaks TLS, with an authority in `certificateAuthority`.
  public init(_ arguments: [String], faults: String? = nil, secure isSecure: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "simulator-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var all = ["\(SharedFolder.packageRoot)/Tests/Simulator/simulator.py"] + arguments
    all += ["--requests", "\(folder)/requests"]
    if isSecure { all += ["--tls", "\(folder)/tls"] }
    if let faults {
      try Data(faults.utf8).write(to: URL(filePath: "\(folder)/faults.json"))
      all += ["--faults", "\(folder)/faults.json"]
    }
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + all
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix("listening on ") else {
      throw Failure(message: "the simulator did not start: \(all.joined(separator: " "))")
    }
    address = String(text.dropFirst("listening on ".count))
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The certificates that it can be known by.
  public var certificateAuthority: String { "\(folder)/tls/ca.pem" }

  /// One request that came.
  public struct Request: Sendable, Decodable {
    /// GET or POST.
    public var method: String
    /// The path, without the query.
    public var path: String
    /// The values of each parameter.
    public var query: [String: [String]]
    /// The status; nil where no answer was sent.
    public var status: Int?
    /// What went wrong on purpose.
    public var fault: String?
    /// `none`, `good`, `expired` or `unknown`.
    public var authorization: String
    /// The rows that were sent.
    public var rows: Int
    /// The `Idempotency-Key` of what is sent to a resource.
    public var idempotencyKey: String?
    /// What is sent to a resource.
    public var body: String?
  }

  /// The requests that came so far.
  public func requests() -> [Request] {
    guard let bytes = try? InputBuffer.array(of: "\(folder)/requests") else { return [] }
    return bytes.split(separator: 0x0A).compactMap {
      try? JSONDecoder().decode(Request.self, from: Data($0))
    }
  }

  /// What it must be given to give out a token, and nobody else may see.
  public static let secrets = ["simulator-secret", "simulator-password"]

  /// The files under a folder that hold one of the secrets.
  public static func leaks(in folder: String, of secrets: [String]) throws -> [String] {
    var found: [String] = []
    let files = FileManager.default.enumerator(atPath: folder)
    while let file = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
      for secret in secrets where data.range(of: Data(secret.utf8)) != nil { found.append(file) }
    }
    return found
  }
}
