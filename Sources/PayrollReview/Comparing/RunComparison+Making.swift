import PayrollBytes
import PayrollModel
import RunFiles

extension RunComparison {
  /// Compares two finished runs of one payer.
  public init(_ before: Review.Files, _ now: Review.Files) {
    let inputs =
      before.run.inputs.flatMap { one in now.run.inputs.map { one.differences(from: $0) } } ?? []
    let people = PeopleComparison(before, now, inputs)
    let pairs = PeopleComparison.pairs(before.batch, now.batch)
    let chunk = max(64, (pairs.count + Parallel.cores * 8 - 1) / (Parallel.cores * 8))
    let chunks = stride(from: 0, to: pairs.count, by: chunk).map {
      pairs[$0..<min($0 + chunk, pairs.count)]
    }
    let parts = Parallel.map(chunks[...], workers: Parallel.cores) { pairs, _ in
      people.compare(pairs)
    }
    var sums = (PeopleComparison.Sum(), PeopleComparison.Sum())
    for part in parts {
      sums.0.add(part.before)
      sums.1.add(part.now)
    }
    let changed = parts.flatMap(\.changed).sorted {
      ($0.number, $0.id) < ($1.number, $1.id)
    }
    self.init(
      before: Side(before, sums.0), now: Side(now, sums.1), people: changed,
      sameCount: pairs.count - changed.count, shares: Self.shares(changed), inputs: inputs,
      files: Self.files(before.run, now.run),
      kinds: Set(sums.0.pay.kinds).union(sums.1.pay.kinds).union(changed.flatMap(\.kinds)).sorted())
  }

  private static func shares(_ people: [ChangedPerson]) -> [Share] {
    var shares: [ChangeCause: Share] = [:]
    for person in people {
      guard let cause = person.causes.first else { continue }
      var share = shares[cause] ?? Share(cause: cause)
      share.people += 1
      share.seconds += person.seconds
      share.gross.cents += person.gross.cents
      shares[cause] = share
    }
    return shares.values.sorted { $0.cause < $1.cause }
  }

  private static func files(_ before: FinishedRun, _ now: FinishedRun) -> [FileChange] {
    func digests(_ run: FinishedRun) -> [String: String] {
      Dictionary(
        run.files.filter(\.isForVendor).map { (Self.name($0.name), $0.sha256) },
        uniquingKeysWith: { first, _ in first })
    }
    let (one, other) = (digests(before), digests(now))
    return Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted().map {
      FileChange(name: $0, wasThere: one[$0] != nil, isThere: other[$0] != nil)
    }
  }

  /// The name of a file wherever it lies: a draft is the same file.
  private static func name(_ name: String) -> String {
    let prefix = FinishedRun.draftFolder + "/"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }
}

extension RunComparison.Side {
  fileprivate init(_ files: Review.Files, _ sum: PeopleComparison.Sum) {
    self.init(
      batch: files.batch.id, digest: files.run.batch?.sha256 ?? "", period: files.batch.period,
      isBlocked: files.run.isBlocked, pay: sum.pay, paidCount: sum.paidCount)
  }
}

extension ChangedPerson {
  fileprivate var kinds: [HourKind] {
    [before, now].compactMap(\.self).flatMap(\.pay.kinds)
  }
}
