/// Cases that hold for every resource that has such fields.
enum SharedFields {
  /// Pages of what rows name: a shift, a position, a site of each kind and pay codes.
  static let beside = [
    "shifts": #"[{"id":5,"startedOn":1772438400}]"#, "positions": #"[{"id":6}]"#,
    "accounts": #"[{"id":7}]"#, "clients": #"[{"id":8}]"#,
    "payroll-codes": #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#,
  ]

  /// The spellings of a pay code, the one that goes first in front.
  static func payCode(_ fields: [String]) -> [FieldCase] {
    var cases = fields.flatMap { field in
      [
        FieldCase("\"\(field)\":\"REG\"", ["payCode": "REG"]),
        FieldCase("\"\(field)\":\"61\"", ["payCode": "61"]),
        FieldCase("\"\(field)\":61", ["payCode": "OT"]),
        FieldCase("\"\(field)\":62", ["payCode": "401"]),
        // A pay code without a code says nothing.
        FieldCase("\"\(field)\":63"),
        FieldCase("\"\(field)\":64", ["payCode": "64"]),
        FieldCase("\"\(field)\":{\"id\":61}", ["payCode": "OT"]),
        FieldCase("\"\(field)\":{\"name\":\"n\",\"id\":\"61\"}", ["payCode": "OT"]),
        FieldCase("\"\(field)\":{\"id\":61,\"code\":\"GATE\"}", ["payCode": "GATE"]),
        FieldCase("\"\(field)\":{\"code\":\"\",\"id\":64}", ["payCode": "64"]),
        FieldCase("\"\(field)\":{\"code\":null,\"id\":61}", ["payCode": "OT"]),
        FieldCase("\"\(field)\":\"\\u00e9\\t\"", ["payCode": "é\t"]),
        FieldCase("\"\(field)\":\"\""), FieldCase("\"\(field)\":null"),
        .unreadable(field, "{\"name\":\"n\"}"), .unreadable(field, "{\"id\":null}"),
        .unreadable(field, "{\"id\":\"\"}"), .unreadable(field, "true"), .unreadable(field, "[]"),
      ]
    }
    let all = fields.enumerated().map { "\"\($0.element)\":\"C\($0.offset)\"" }
    for first in all.indices {
      cases.append(
        FieldCase(
          all[first...].reversed().joined(separator: ","),
          [
            "payCode": "C\(first)"
          ]))
      let nulls = fields[..<first].map { "\"\($0)\":null" }
      cases.append(
        FieldCase(
          (nulls + all[first...]).joined(separator: ","),
          [
            "payCode": "C\(first)"
          ]))
    }
    return cases
  }

  /// A rate, where `none` is what it reads as where there is none.
  static func rate(_ field: String, as property: String) -> [FieldCase] {
    [
      FieldCase("\"\(field)\":18", [property: "180000"]),
      FieldCase("\"\(field)\":\"18.50\"", [property: "185000"]),
      FieldCase("\"\(field)\":18.1234", [property: "181234"]),
      FieldCase("\"\(field)\":0.0001", [property: "1"]),
      FieldCase("\"\(field)\":0", [property: "0"]),
      FieldCase("\"\(field)\":\"0.00\"", [property: "0"]),
      // What binary numbers make of 18.4 and 18.6, and of less than a hundredth of a cent.
      FieldCase("\"\(field)\":18.399999999999999", [property: "184000"]),
      FieldCase("\"\(field)\":18.600000000000001", [property: "186000"]),
      FieldCase("\"\(field)\":214748.3647", [property: "2147483647"]),
      FieldCase("\"\(field)\":null"), FieldCase("\"\(field)\":\"\""),
      .unreadable(field, "214748.3648"), .unreadable(field, "18.12345"),
      .unreadable(field, "18.0000499"), .unreadable(field, "-0.01"),
      .unreadable(field, "\"18,50\""), .unreadable(field, "\"$18\""), .unreadable(field, "false"),
      .unreadable(field, "1.8e1"), .unreadable(field, "[18]"),
    ]
  }

  /// Decimal hours.
  static func hours(_ field: String, as property: String) -> [FieldCase] {
    [
      FieldCase("\"\(field)\":8", [property: "28800"]),
      FieldCase("\"\(field)\":\"7.75\"", [property: "27900"]),
      FieldCase("\"\(field)\":0.0001", [property: "0"]),
      FieldCase("\"\(field)\":0.0002", [property: "1"]),
      FieldCase("\"\(field)\":7.9999", [property: "28800"]),
      FieldCase("\"\(field)\":8.333333333333334", [property: "30000"]),
      // Not approved yet, say: nought hours are hours.
      FieldCase("\"\(field)\":0", [property: "0"]),
      FieldCase("\"\(field)\":\"0.00\"", [property: "0"]),
      FieldCase("\"\(field)\":0.0", [property: "0"]),
      FieldCase("\"\(field)\":-0", [property: "0"]),
      FieldCase("\"\(field)\":596523", [property: "2147482800"]),
      FieldCase("\"\(field)\":null"), FieldCase("\"\(field)\":\"\""),
      .unreadable(field, "-0.25"), .unreadable(field, "\"8:30\""), .unreadable(field, "596524"),
      .unreadable(field, "true"), .unreadable(field, "{}"), .unreadable(field, "\"8h\""),
    ]
  }

  /// A switch, with what it reads as where it is on, off and not given.
  static func flag(
    _ field: String, on: [String: String] = [:], off: [String: String] = [:]
  ) -> [FieldCase] {
    ["true", "1", "\"1\"", "\"true\"", "\"TRUE\""].map { FieldCase("\"\(field)\":\($0)", on) }
      + ["false", "0", "\"0\"", "\"False\""].map { FieldCase("\"\(field)\":\($0)", off) }
      + ["null", "\"\""].map { FieldCase("\"\(field)\":\($0)") }
      + ["2", "-1", "\"yes\"", "\"10\"", "1.0", "[]", "{}", "\"tru\""]
      .map { .unreadable(field, $0) }
  }

  /// A related record whose number 5 has a row and whose number 55 has none; `stub` where a number
  /// without a row gets a record.
  static func relation(
    _ field: String, as property: String, known: Int, stub: Bool = true
  ) -> [FieldCase] {
    ["\(known)", "\"\(known)\"", "{\"id\":\(known)}", "{\"name\":\"n\",\"id\":\"\(known)\"}"]
      .map { FieldCase("\"\(field)\":\($0)", [property: "\(known)"]) }
      + ["null", "0", "\"0\"", "\"\"", "[]", "{}", "[ ]", "{ }"]
      .map { FieldCase("\"\(field)\":\($0)") }
      + ["55", "{\"id\":55,\"name\":\"n\"}"]
      .map { FieldCase("\"\(field)\":\($0)", stub ? [property: "55?"] : [:]) }
      + ["\"x\"", "{\"name\":\"n\"}", "[\(known)]", "true", "5.5", "\"5 \"", "{\"id\":\"x\"}"]
      .map { .unreadable(field, $0) }
  }

  /// The words of a list, with what each stands for.
  static func words(
    _ field: String, _ words: [(String, String)], as property: String
  ) -> [FieldCase] {
    words.flatMap { word, meaning in
      [
        FieldCase("\"\(field)\":\"\(word)\"", [property: meaning]),
        FieldCase("\"\(field)\":\"\(word.lowercased())\"", [property: meaning]),
        FieldCase(
          "\"\(field)\":\"\(word.replacing("_", with: "-"))\"", [property: meaning]),
        FieldCase(
          "\"\(field)\":\"\(word.replacing("_", with: " ").capitalizedFirst)\"",
          [property: meaning]),
      ]
    }
  }

  /// The words for a record that is not there.
  static func goneWords(
    cancelled: String, rejected: String, deleted: String, draft: String
  ) -> [(String, String)] {
    ["CANCELLED", "CANCELED", "WITHDRAWN", "REVOKED"].map { ($0, cancelled) }
      + ["REJECTED", "DECLINED", "DENIED", "REFUSED"].map { ($0, rejected) }
      + ["DELETED", "REMOVED", "VOID", "VOIDED", "DISCARDED", "TRASHED"].map { ($0, deleted) }
      + [("DRAFT", draft)]
  }

  /// The fields that say that a record was deleted.
  static func deleted(_ reads: [String: String]) -> [FieldCase] {
    let moments = ["deletedOn", "deletedAt"].flatMap { field in
      ["\"2026-03-02 10:00:00\"", "1772438400", "\"2026-03-02\"", "true", "\"yesterday\""]
        .map { FieldCase("\"\(field)\":\($0)", reads) }
        + [
          "null", "\"\"", "0", "false", "[]", "\"0\"", "\"0000-00-00\"",
          "\"0000-00-00T00:00:00+00:00\"", "\"0000-00-00 00:00:00.000Z\"",
        ].map { FieldCase("\"\(field)\":\($0)") }
    }
    return moments
      + ["deleted", "isDeleted"].flatMap { field in flag(field, on: reads) }
      + [
        FieldCase("\"deletedOn\":null,\"isDeleted\":1", reads),
        FieldCase("\"deletedAt\":1772438400,\"isDeleted\":0,\"deleted\":false", reads),
      ]
  }
}

extension String {
  /// This word with one capital letter: `Pending approval`.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
