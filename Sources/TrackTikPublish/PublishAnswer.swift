import PayrollBytes
import PayrollModel
import WebClient

/// What an answer of success (2xx) to the request says about the entry.
enum PublishAnswer: Equatable {
  /// The entry is made; its id.
  case made(String)
  /// The server has answered, and not that our entry is made; why it is not believed.
  case unclear(String)
  /// It is no answer of the API: another machine, or a broken one, has answered in its place.
  case foreign(String)

  /// Judges an answer: only an entry that says our schedule and period, and no other external id, is
  /// the one that was asked for.
  init(_ response: WebResponse, to publication: Publication) {
    let status = "HTTP \(response.status)"
    guard let node = try? JSONTextParser.parse(response.body, file: "answer"),
      case .object = node.value
    else {
      self =
        response.status == 200
        ? .foreign("\(status), without an entry") : .unclear("\(status), without an entry")
      return
    }
    let data = JSONFields(node).node("data") ?? node
    if let words = Self.error(node) ?? Self.error(data) {
      self = .unclear("\(status), with an error\(words.isEmpty ? "" : ": \(words)")")
    } else if response.status != 200 && response.status != 201 {
      self = .unclear("\(status), which is no word that the entry is made")
    } else if let entry = PayrunEntry(data), let schedule = entry.scheduleNumber,
      let dates = entry.dates
    {
      let isOurs =
        schedule == Int64(publication.paySchedule)
        && dates == publication.period.first...publication.period.last
        && !entry.hasOtherName(than: publication.externalID)
      self =
        isOurs
        ? .made(entry.id)
        : .unclear("\(status), with an entry of another schedule, period or external id")
    } else {
      self = .unclear("\(status), without an entry that says its id, schedule and period")
    }
  }

  /// The words of an error in an answer of success; nil where it reports none.
  private static func error(_ node: JSONNode) -> String? {
    let fields = JSONFields(node)
    for key in ["error", "errors"] {
      switch fields.node(key)?.value {
      case nil, .null, .bool(false): continue
      case .string(let text): if !text.isEmpty { return text }
      case .array(let nodes):
        if !nodes.isEmpty { return nodes.compactMap(JSONFields.text).first ?? "" }
      default: return ""
      }
    }
    return fields.number("status").flatMap { $0 >= 400 ? fields.text("message") ?? "" : nil }
  }
}
