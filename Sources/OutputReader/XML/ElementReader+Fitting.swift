import PayrollBytes
import PayrollTemplates

/// Whether an element that was recorded is one of the template's, by what it holds.
extension ElementReader {
  /// Whether an element with all that it holds can be one of the template's.
  func fits(_ index: Int32, _ place: Int, _ trial: inout ElementTrial) -> Bool {
    if let known = trial.known(index, place) { return known }
    let fits = triedFits(index, place, &trial)
    trial.remember(fits, index, place)
    return fits
  }

  private func triedFits(_ index: Int32, _ place: Int, _ trial: inout ElementTrial) -> Bool {
    let node = trial.recording.nodes[place]
    let element = elements.elements[index]
    let given = Self.attributes(of: node, trial.attributes)
    guard canBe(index, node.local, node.prefix, given) else { return false }
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      if let value = value(of: attribute, given),
        !Self.withPlain(value, { canRead(table.cells[attribute.cell], $0, trial.next) })
      {
        return false
      }
    }
    if element.text >= 0,
      !trial.recording.text.withUnsafeBufferPointer({
        canRead(
          table.cells[element.text], UnsafeBufferPointer(rebasing: $0[node.text]), trial.next)
      })
    {
      return false
    }
    var last: Int32 = -1
    var child = place + 1
    while child < node.end {
      var found: Int32?
      for part in elements.order.parts(of: index, after: last) where fits(part, child, &trial) {
        found = part
        break
      }
      guard let found else { return false }
      last = found
      child = trial.recording.nodes[child].end
    }
    return elements.order.mayEnd(index, after: last)
  }

  /// Whether a text is a value of the cell.
  private func canRead(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>, _ next: [[UInt8]]?
  ) -> Bool {
    do throws(ReadBackFailure) {
      switch cell.kind {
      case .pairCode, .pairHours: return true
      case .ignored: return cell.isOptional || !text.isEmpty
      case .identity:
        guard let next else { return true }
        let bare = cell.unfilled(text)
        let isNext =
          next.indices.contains(Int(cell.index))
          && next[Int(cell.index)].withUnsafeBufferPointer { $0.isSame(bare) }
        return isNext || ledger.isCurrent(Int(cell.index), bare)
      case .constant: return table.isConstant(cell, text)
      case .code: _ = try table.code(cell, text)
      case .bucket: _ = try table.bucket(cell, text)
      case .multiplier: _ = try table.multiplier(cell, text)
      case .hours, .fileHours: return try table.hours(cell, text) != nil || cell.isOptional
      }
      return true
    } catch { return false }
  }
}
