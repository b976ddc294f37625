import PayrollBytes
import PayrollModel

extension TotalsFile {
  /// Adds what is knowingly not in a file as a member.
  static func append(_ leftOut: LeftOut, of batch: PayBatch, to object: inout JSONWriter.Object) {
    object.object("leftOut") { entry in
      entry.member("seconds", leftOut.seconds)
      if leftOut.sums.contains(where: { $0.amountLines > 0 }) {
        entry.member("amount", text(cents: leftOut.cents))
      }
      if !leftOut.people.isEmpty {
        entry.list("people", .indentedLines) { list in
          for person in leftOut.people {
            list.object { append(person, of: batch, to: &$0) }
          }
        }
      }
      if !leftOut.kinds.isEmpty {
        entry.list("hours", .indentedLines) { list in
          for kind in leftOut.kinds { list.object { append(kind, of: batch, to: &$0) } }
        }
      }
    }
  }

  private static func append(
    _ person: LeftOut.Person, of batch: PayBatch, to object: inout JSONWriter.Object
  ) {
    object.member("employee", batch.number(ofEmployee: person.employee))
    object.member("seconds", person.seconds)
    if person.hasAmount { object.member("amount", text(cents: person.cents)) }
    object.member("reason", person.reason)
  }

  private static func append(
    _ kind: LeftOut.Kind, of batch: PayBatch, to object: inout JSONWriter.Object
  ) {
    object.member("bucket", kind.bucket.name)
    object.member("multiplier", kind.multiplier.description)
    object.member("payCode", batch.timeData.labels[kind.payCode])
    object.member("worked", kind.isWorked)
    object.member("employees", kind.employees)
    object.member("seconds", kind.seconds)
    if kind.isAmount { object.member("amount", text(cents: kind.cents)) }
    object.member("reason", kind.reason)
  }
}
