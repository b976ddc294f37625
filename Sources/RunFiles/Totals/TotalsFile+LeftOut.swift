import PayrollBytes
import PayrollModel

extension TotalsFile {
  /// Appends what is knowingly not in a file as a member.
  static func append(_ leftOut: LeftOut, of batch: PayBatch, to out: inout OutputBuffer) {
    out.append(#","leftOut":{"seconds":"#)
    out.append(decimal: leftOut.seconds)
    if !leftOut.people.isEmpty {
      out.append(#","people":["#)
      for (index, person) in leftOut.people.enumerated() {
        out.append(index == 0 ? "\n " : ",\n ")
        out.append(#"{"employee":"#)
        out.append(jsonString: batch.number(ofEmployee: person.employee))
        out.append(#","seconds":"#)
        out.append(decimal: person.seconds)
        out.append(#","reason":"#)
        out.append(jsonString: person.reason)
        out.append("}")
      }
      out.append("]")
    }
    if !leftOut.kinds.isEmpty {
      out.append(#","hours":["#)
      for (index, kind) in leftOut.kinds.enumerated() {
        out.append(index == 0 ? "\n " : ",\n ")
        append(kind, of: batch, to: &out)
      }
      out.append("]")
    }
    out.append("}")
  }

  private static func append(
    _ kind: LeftOut.Kind, of batch: PayBatch, to out: inout OutputBuffer
  ) {
    out.append(#"{"bucket":"#)
    out.append(jsonString: kind.bucket.name)
    out.append(#","multiplier":"#)
    out.append(jsonString: kind.multiplier.description)
    out.append(#","payCode":"#)
    out.append(jsonString: batch.timeData.labels[kind.payCode])
    out.append(kind.isWorked ? #","worked":true"# : #","worked":false"#)
    out.append(#","employees":"#)
    out.append(decimal: Int64(kind.employees))
    out.append(#","seconds":"#)
    out.append(decimal: kind.seconds)
    out.append(#","reason":"#)
    out.append(jsonString: kind.reason)
    out.append("}")
  }
}
