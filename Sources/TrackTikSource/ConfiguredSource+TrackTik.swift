import OnceOnly
public import PayrollBytes
public import TimeSources
import TrackTik
import TrackTikPull
import TrackTikServer

extension ConfiguredSource {
  /// Saved or pulled pages of the API, where nothing is said about them.
  public static let usualTrackTik = ConfiguredSource(SavedSnapshots(without: []))

  /// Reads `source`: where to pull from, or only what saved snapshots do without.
  ///
  /// - Parameter folder: what paths are relative to.
  public static func trackTik(_ reader: JSONObjectReader, folder: String) -> ConfiguredSource {
    let isServer = reader.unknownMembers.contains { $0.key != "without" }
    let address = isServer || reader.node("without") == nil ? address(reader) : nil
    var server = address.map { TrackTikTimeServer(address: $0) }
    if let dialect = reader.choice("dialect", Dialect.self) { server?.settings.dialect = dialect }
    if let grant = reader.choice("grant", Grant.self) { server?.settings.grant = grant }
    if let path = reader.filledString("certificateAuthority") {
      server?.settings.certificateAuthority = Folder.resolve(path, in: folder)
    }
    if let count = reader.integer("connections", in: 1...8) {
      server?.settings.connectionCount = count
    }
    if let minutes = reader.integer("deadlineMinutes", in: 1...1_440) {
      server?.settings.retries.deadlineMilliseconds = minutes * 60_000
    }
    if let count = reader.integer("attempts", in: 1...20) {
      server?.settings.retries.attemptCount = count
    }
    if let hours = reader.integer("cacheHours", in: 0...720) { server?.cacheHours = hours }
    let without = without(reader)
    server?.without = without
    // Read also where there is no server: its mistakes are said with the others.
    let schedule = reader.object("publish").flatMap { paySchedule($0) }
    server?.paySchedule = schedule
    reader.finish()
    return ConfiguredSource(SavedSnapshots(without: without), server: server)
  }

  private static func without(_ reader: JSONObjectReader) -> Set<String> {
    var without: Set<String> = []
    for node in reader.array("without") {
      guard case .string(let name) = node.value,
        Pull.resourceNames.contains(name) || Pull.fieldNames.contains(name)
      else {
        reader.note(
          node, "without", "a resource, or a field that is asked for by name, was expected here",
          "write one of \(Pull.resourceNames.joined(separator: ", ")), or of "
            + Pull.fieldNames.joined(separator: ", "))
        continue
      }
      without.insert(name)
    }
    return without
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
  private static func paySchedule(_ reader: JSONObjectReader) -> Int? {
    _ = reader.requiredNode("paySchedule")
    let number = reader.integer("paySchedule", in: 1...Int(Int32.max))
    reader.finish()
    return number
  }
}
