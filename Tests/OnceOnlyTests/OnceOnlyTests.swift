import Testing

@testable import OnceOnly

/// The other side of an effect, as a script: what each look finds and each sending brings.
private struct Scripted: OnceOnlyEffect {
  struct Trouble: Error, Equatable {
    let what: String
    init(_ what: String) { self.what = what }
  }

  var looks: [Result<String?, Trouble>]
  var sendings: [Result<SendOutcome<Trouble>, Trouble>] = []
  var isKept = true
  var mostFailures = 5
  var log: [String] = []

  mutating func look() throws(Trouble) -> String? {
    log.append("look")
    // The last one is what every further look finds.
    return try looks.count > 1 ? looks.removeFirst().get() : looks[0].get()
  }

  mutating func keepRequest() throws(Trouble) {
    log.append("keep")
    if !isKept { throw Trouble("the disk is full") }
  }

  mutating func send() throws(Trouble) -> SendOutcome<Trouble> {
    log.append("send")
    guard !sendings.isEmpty else { throw Trouble("nothing more is sent") }
    return try sendings.removeFirst().get()
  }

  mutating func wait(
    after failures: Int, _ reason: String, atLeastSeconds seconds: Int?
  ) throws(Trouble) {
    log.append("wait \(failures) \(reason)" + (seconds.map { " \($0) s" } ?? ""))
    if failures >= mostFailures { throw Trouble("given up: \(reason)") }
  }

  func notAccepted() -> Trouble { Trouble("not accepted") }
}

@Suite("What happens once")
struct OnceOnlyTests {
  private typealias Trouble = Scripted.Trouble

  /// What came of it, what was done for it, and whether it may have happened.
  private func perform(
    _ looks: [Result<String?, Trouble>], _ sendings: [Result<SendOutcome<Trouble>, Trouble>] = [],
    isBegun: Bool = false, isKept: Bool = true
  ) -> (result: String, log: [String], mayHaveHappened: Bool) {
    var once = OnceOnly(
      Scripted(looks: looks, sendings: sendings, isKept: isKept), isBegun: isBegun)
    var result: String
    do {
      let done = try once.perform()
      result = "\(done.id)\(done.wasThere ? " was there" : "")"
    } catch { result = error.what }
    return (result, once.effect.log, once.mayHaveHappened)
  }

  @Test("What is there already is not sent")
  func there() {
    let found = perform([.success("7")])
    #expect(found.result == "7 was there" && found.log == ["look"] && !found.mayHaveHappened)
  }

  @Test("It looks, keeps what it sends, and sends")
  func sent() {
    let done = perform([.success(nil)], [.success(.done("7"))])
    #expect(done.result == "7" && done.log == ["look", "keep", "send"])
  }

  @Test("Where the answer is lost, it looks before it sends again")
  func lost() {
    let once = perform(
      [.success(nil), .success("7")], [.success(.unknown("cut", waitSeconds: 3))])
    #expect(once.result == "7")
    #expect(once.log == ["look", "keep", "send", "wait 1 cut 3 s", "look"])
    let twice = perform(
      [.success(nil)], [.success(.unknown("cut", waitSeconds: nil)), .success(.done("8"))])
    #expect(twice.result == "8")
    #expect(twice.log == ["look", "keep", "send", "wait 1 cut", "look", "keep", "send"])
  }

  @Test("An answer that says neither yes nor no is never followed by another sending")
  func unclear() {
    let found = perform([.success(nil), .success(nil), .success("7")], [.success(.unclear("202"))])
    #expect(found.result == "7")
    #expect(found.log == ["look", "keep", "send", "look", "wait 1 202", "look"])
    let never = perform([.success(nil)], [.success(.unclear("202"))])
    #expect(never.result == "given up: 202" && never.mayHaveHappened)
    #expect(never.log.count { $0 == "send" } == 1)
  }

  @Test("After a lost answer the outcome stays unknown, whatever goes wrong next")
  func unknown() {
    let lost = perform(
      [.success(nil)], Array(repeating: .success(.unknown("cut", waitSeconds: nil)), count: 9))
    #expect(lost.result == "given up: cut" && lost.mayHaveHappened)
    let blind = perform(
      [.success(nil), .failure(Trouble("403"))], [.success(.unknown("cut", waitSeconds: nil))])
    #expect(blind.result == "403" && blind.mayHaveHappened)
    let begun = perform([.failure(Trouble("403"))], isBegun: true)
    #expect(begun.result == "403" && begun.mayHaveHappened)
    let busy = perform(
      [.success(nil)],
      [.success(.unknown("cut", waitSeconds: nil))]
        + Array(repeating: .success(.busy("429", waitSeconds: nil)), count: 9))
    #expect(busy.result == "given up: 429" && busy.mayHaveHappened)
  }

  @Test("A side that is busy, or could not be reached, has not acted")
  func busy() {
    let found = perform(
      [.success(nil)], Array(repeating: .success(.busy("429", waitSeconds: 1)), count: 9))
    #expect(found.result == "given up: 429" && !found.mayHaveHappened)
    #expect(found.log.count { $0 == "send" } == 5)
    let early = perform([.success(nil)], [.failure(Trouble("no token"))])
    #expect(early.result == "no token" && !early.mayHaveHappened)
  }

  @Test("A refusal is believed behind one more look")
  func refused() {
    let refused = perform([.success(nil)], [.success(.refused(Trouble("422")))])
    #expect(refused.result == "422" && !refused.mayHaveHappened)
    #expect(refused.log == ["look", "keep", "send", "look"])
    // It was refused because an earlier request was acted on.
    let twin = perform([.success(nil), .success("7")], [.success(.refused(Trouble("422")))])
    #expect(twin.result == "7")
    let blind = perform(
      [.success(nil), .failure(Trouble("500"))], [.success(.refused(Trouble("422")))])
    #expect(blind.result == "500" && blind.mayHaveHappened)
    let begun = perform([.success(nil)], [.success(.refused(Trouble("422")))], isBegun: true)
    #expect(begun.result == "422" && begun.mayHaveHappened)
  }

  @Test("Who is not known asks once more, and no third time")
  func unauthorized() {
    let once = perform([.success(nil)], [.success(.unauthorized), .success(.done("7"))])
    #expect(once.result == "7" && once.log == ["look", "keep", "send", "look", "keep", "send"])
    let twice = perform([.success(nil)], [.success(.unauthorized), .success(.unauthorized)])
    #expect(twice.result == "not accepted" && !twice.mayHaveHappened)
    #expect(twice.log.count { $0 == "send" } == 2)
  }

  @Test("What cannot be kept is not sent")
  func notKept() {
    let found = perform([.success(nil)], [.success(.done("7"))], isKept: false)
    #expect(found.result == "the disk is full" && !found.mayHaveHappened)
    #expect(found.log == ["look", "keep"])
  }
}
