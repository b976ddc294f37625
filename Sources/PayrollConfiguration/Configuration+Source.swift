import PayrollBytes
import TrackTik
import TrackTikPull

extension Configuration {
  /// Reads `source` of a server: where to pull from, or only what saved snapshots do without.
  mutating func readServer(_ reader: JSONObjectReader) {
    let isServer = reader.unknownMembers.contains { $0.key != "without" }
    let address = isServer || reader.node("without") == nil ? Self.address(reader) : nil
    var source = address.map { PullSource(address: $0) }
    if let dialect = reader.choice("dialect", Dialect.self) { source?.dialect = dialect }
    if let grant = reader.choice("grant", Grant.self) { source?.grant = grant }
    if let path = reader.filledString("certificateAuthority") {
      source?.certificateAuthority = Folder.resolve(path, in: folder)
    }
    if let count = reader.integer("connections", in: 1...8) { source?.connectionCount = count }
    if let minutes = reader.integer("deadlineMinutes", in: 1...1_440) {
      source?.retries.deadlineMilliseconds = minutes * 60_000
    }
    if let count = reader.integer("attempts", in: 1...20) { source?.retries.attemptCount = count }
    if let hours = reader.integer("cacheHours", in: 0...720) { source?.cacheHours = hours }
    for node in reader.array("without") {
      guard case .string(let name) = node.value,
        PullSource.resourceNames.contains(name) || PullSource.fieldNames.contains(name)
      else {
        reader.note(
          node, "without", "a resource, or a field that is asked for by name, was expected here",
          "write one of \(PullSource.resourceNames.joined(separator: ", ")), or of "
            + PullSource.fieldNames.joined(separator: ", "))
        continue
      }
      without.insert(name)
    }
    source?.without = without
    if let publish = reader.object("publish") { readPublish(publish) }
    reader.finish()
    self.source = source
    timeSource = SavedSnapshots(without: without)
  }

  /// Reads `source.address`. What is no address is not repeated: it may hold a password or a token.
  private static func address(_ reader: JSONObjectReader) -> ServerAddress? {
    guard let node = reader.requiredNode("address") else { return nil }
    if case .string(let text) = node.value, let address = ServerAddress(text) { return address }
    reader.note(
      node, "address",
      "this is not an address such as https://acme.staffr.us, without user or query",
      "write scheme and host, and the credentials into the environment")
    return nil
  }

  /// Reads `source.publish`: numbers of this API have 32 bits.
  private mutating func readPublish(_ reader: JSONObjectReader) {
    _ = reader.requiredNode("paySchedule")
    publishing = reader.integer("paySchedule", in: 1...Int(Int32.max)).map {
      Publishing(paySchedule: $0)
    }
    reader.finish()
  }
}
