import PayrollModel
import PayrollTemplates
import TemplateWriter

/// The table that is printed. Megabytes have a million bytes.
enum MeasureTable {
  private static let widths = [24, 14, 10, 8, 10, 8, 9, 13]

  /// The first line.
  static let heading = line([
    "template", "bytes", "render s", "MB/s", "write s", "MB/s", "peak MB", "beyond batch",
  ])

  /// The line of one template. `baseline` is what the process held with the batch alone.
  static func row(_ measurement: Measurement, _ plan: OutputPlan, baseline: Int) -> String {
    let render = measurement.renderMicroseconds
    let write = measurement.writeMicroseconds
    return line([
      plan.template.id, String(measurement.byteCount),
      seconds(render), speed(measurement.byteCount, render),
      seconds(write), speed(measurement.byteCount, write),
      megabytes(measurement.peakKilobytes), megabytes(measurement.peakKilobytes - baseline),
    ])
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { index, column in
      let room = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return index == 0 ? column.0 + room : room + column.0
    }.joined()
  }

  private static func seconds(_ microseconds: Int) -> String {
    FixedPointText.string(Int64(microseconds / 1_000), fractionDigits: 3)
  }

  /// Bytes in a microsecond are megabytes in a second.
  private static func speed(_ bytes: Int, _ microseconds: Int) -> String {
    microseconds > 0 ? String(bytes / microseconds) : "-"
  }

  private static func megabytes(_ kilobytes: Int) -> String {
    FixedPointText.string(Int64(kilobytes * 1_024 / 100_000), fractionDigits: 1)
  }
}
