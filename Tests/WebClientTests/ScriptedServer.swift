import Foundation
import Glibc
import Synchronization
import Testing

/// A server on this machine that gives the answers of a test, byte by byte, one after the other.
final class ScriptedServer: Sendable {
  /// What comes of a request.
  enum Answer: Sendable {
    /// Bytes, after which the connection stays open for another request.
    case open(String)
    /// Bytes, and the end of the connection.
    case closed(String)
    /// Nothing, for as long as the other side waits.
    case silence
  }

  let port: Int
  private let descriptor: Int32
  private let state: Mutex<State>

  private struct State {
    var answers: ArraySlice<Answer>
    var requests: [String] = []
    var connections = 0
  }

  /// A server that listens until it goes.
  init(_ answers: [Answer]) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, raw, &length) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
    state = Mutex(State(answers: answers[...]))
    Thread.detachNewThread { [self] in accept() }
  }

  var url: String { "http://127.0.0.1:\(port)/" }
  /// The requests so far, each with its head and body.
  var requests: [String] { state.withLock { $0.requests } }
  /// How many connections were made.
  var connectionCount: Int { state.withLock { $0.connections } }

  /// Ends the server; nothing is accepted any more.
  func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private func accept() {
    while true {
      let connection = Glibc.accept(descriptor, nil, nil)
      guard connection >= 0 else { break }
      state.withLock { $0.connections += 1 }
      // A connection that is kept open does not keep the next one waiting.
      Thread.detachNewThread { [self] in serve(connection) }
    }
    close(descriptor)
  }

  private func serve(_ connection: Int32) {
    while let request = receive(connection) {
      let answer = state.withLock { state in
        state.requests.append(request)
        return state.answers.popFirst()
      }
      guard let answer, give(answer, to: connection) else { break }
    }
    close(connection)
  }

  /// Gives an answer; whether the connection stays open.
  private func give(_ answer: Answer, to connection: Int32) -> Bool {
    switch answer {
    case .open(let text), .closed(let text):
      let bytes = Array(text.utf8)
      var sent = 0
      while sent < bytes.count {
        let more = bytes[sent...].withUnsafeBytes {
          send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if more <= 0 { return false }
        sent += more
      }
      if case .open = answer { return true }
      return false
    case .silence:
      var byte: UInt8 = 0
      _ = recv(connection, &byte, 1, 0)
      return false
    }
  }

  /// A request with its body; nil where the connection ends.
  private func receive(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4_096)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let wanted =
          text.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.drop { $0 != " " }.dropFirst()) } ?? 0
        if text[end.upperBound...].utf8.count >= wanted { return text }
      }
      let got = recv(connection, &block, block.count, 0)
      guard got > 0 else { return nil }
      bytes += block[..<got]
    }
  }
}
