public import PayrollBytes
public import PayrollModel

extension TimelineFile {
  /// The file's name.
  public static let name = "timeline.json"
  /// The schema that the file names.
  static let schema = "payroll-export/timeline/1"
  private static let employeesPerChunk = 1024

  /// Writes the times of a batch, one person a line, and leaves making it durable to the background;
  /// nil where the batch has no times.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func begin(
    _ batch: PayBatch, to path: String
  ) throws(FileProblem) -> PendingReceipt? {
    guard let times = batch.times else { return nil }
    let file = try OutputFile(path)
    let people = TimelinePeople(batch, times)
    var out = OutputBuffer()
    try JSONWriter.document(into: &out) { (object) throws(FileProblem) in
      appendHead(batch, times, people, to: &object)
      try object.list("people", .lines) { (list) throws(FileProblem) in
        try list.handOn { (head) throws(FileProblem) in try file.write(head) }
        write(people, count: batch.employees.count, to: file)
      }
    }
    try file.write(out)
    return file.commitBehind()
  }

  /// Writes what stands in the list of people, made by all cores at once.
  private static func write(_ people: TimelinePeople, count: Int, to file: OutputFile) {
    let chunks = stride(from: 0, to: count, by: employeesPerChunk).map {
      $0..<min($0 + employeesPerChunk, count)
    }
    let wave = Parallel.cores * 2
    for first in stride(from: 0, to: chunks.count, by: wave) {
      let some = chunks[first..<min(first + wave, chunks.count)]
      for block in Parallel.map(some.count, { rendered(some[some.startIndex + $0], people) }) {
        file.writeBehind(block)
      }
    }
  }

  private static func rendered(_ places: Range<Int>, _ people: TimelinePeople) -> OutputBlock {
    var out = OutputBuffer(capacity: 1 << 20)
    var writer = people.writer(from: places.lowerBound)
    JSONWriter.elements(of: .lines, isFirst: places.lowerBound == 0, into: &out) { list in
      for place in places { list.raw { writer.append(place, to: &$0) } }
    }
    return OutputBlock(out)
  }

  private static func appendHead(
    _ batch: PayBatch, _ times: PayTimes, _ people: TimelinePeople,
    to object: inout JSONWriter.Object
  ) {
    object.member("schema", schema)
    object.member("batch", batch.id.description)
    object.list("zones") { list in
      for zone in people.zones {
        list.object { entry in
          entry.member("name", zone.name)
          entry.list("midnights") { list in zone.midnights.forEach { list.element($0) } }
        }
      }
    }
    object.object("holidays") { names in
      for (date, name) in times.holidays.sorted(by: { $0.key < $1.key }) {
        names.member(named: date.description, name)
      }
    }
    object.object("shared") { tables in
      for table in people.content.tables { tables.member(table.name, table.content) }
    }
    object.object("sites") { append(people.siteNames, to: &$0) }
    object.object("positions") { append(people.positionNames, to: &$0) }
  }

  private static func append(_ names: [String: String], to object: inout JSONWriter.Object) {
    let sorted = names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (number, name) in sorted { object.member(named: number, name) }
  }
}
