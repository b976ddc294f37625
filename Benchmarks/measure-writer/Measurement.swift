import Glibc
import PayrollBytes
import PayrollModel
import PayrollTemplates
import TemplateWriter

/// What was measured of one template.
struct Measurement {
  /// The size of the file.
  var byteCount = 0
  /// The median of rendering alone.
  var renderMicroseconds = 0
  /// The median of writing: rendering, hashing, checking, making durable.
  var writeMicroseconds = 0
  /// The most memory that the process held meanwhile.
  var peakKilobytes = 0

  /// Renders and writes the batch several times.
  ///
  /// - Throws: what writing throws.
  static func take(
    _ plan: OutputPlan, _ batch: PayBatch, runs: Int, folder: String?
  ) throws -> Measurement {
    let place = folder ?? "/dev/shm/measure-writer.\(getpid())"
    try Folder.make(place)
    var measurement = Measurement()
    ProcessMemory.resetPeak()
    measurement.renderMicroseconds = try median(runs) {
      let sink = DiscardingSink()
      try plan.render(batch, into: sink)
    }
    var path = ""
    measurement.writeMicroseconds = try median(runs) {
      let receipt = try plan.writeMeasured(batch, toFolder: place)
      measurement.byteCount = receipt.byteCount
      path = receipt.path
    }
    measurement.peakKilobytes = ProcessMemory.current().peakKilobytes
    if folder == nil {
      unlink(path)
      rmdir(place)
    }
    return measurement
  }

  private static func median(_ runs: Int, _ body: () throws -> Void) throws -> Int {
    var times: [Int] = []
    for _ in 0..<runs {
      let time = try ContinuousClock().measure(body)
      let (seconds, attoseconds) = time.components
      times.append(Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000))
    }
    return times.sorted()[runs / 2]
  }
}

/// Takes rendered bytes and keeps none.
private struct DiscardingSink: OutputSink {
  func write(_ buffer: borrowing OutputBuffer) {}
  func writeBehind(_ block: OutputBlock) {}
}
