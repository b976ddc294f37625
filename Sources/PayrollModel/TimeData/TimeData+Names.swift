extension TimeData {
  /// What batches call a position: its number, or where it has none, that in the source.
  public func name(ofPosition place: Int) -> String {
    name(positions[place].number, positions[place].id)
  }

  /// What batches call a site, likewise.
  public func name(ofAccount place: Int) -> String {
    name(accounts[place].number, accounts[place].id)
  }

  private func name(_ number: TextSpan, _ id: Int64) -> String {
    number.isEmpty ? String(id) : text.string(number)
  }
}
