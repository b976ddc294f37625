import PayrollMapper
public import PayrollModel
import PayrollTemplates

extension Workspace {
  /// Rows of the earning-code mappings for pay codes that nobody has, as findings.
  public func unusedEarningCodeRows(in data: TimeData) -> [Finding] {
    let rows = outputs.flatMap { output in
      output.earningCodes.namedPayCodes.map {
        Mapper.NamedPayCode($0.code, file: output.earningCodes.file, line: $0.line)
      }
    }
    return mapper.unusedPayCodes(rows, in: data)
  }
}
