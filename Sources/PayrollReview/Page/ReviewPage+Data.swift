import PayrollBytes
import PayrollModel
import RunFiles

extension ReviewPage {
  /// Packs and writes the index, and behind it the people in blocks, a wave of blocks at a time, so that
  /// memory holds no more than a wave.
  func writeData(to file: OutputFile) {
    // The index comes first, and takes as long as many blocks.
    let count = blockCount + 1
    let wave = Parallel.cores * 32
    for first in stride(from: 0, to: count, by: wave) {
      let some = Parallel.map(min(wave, count - first)) { packed(first + $0) }
      for block in some { file.writeBehind(block) }
    }
  }

  /// How many blocks of people there are.
  var blockCount: Int { (review.people.count + Self.pageLength - 1) / Self.pageLength }

  /// The most people whose page is packed as small as can be. Above, packing takes longer than all the
  /// rest, and the page is too long to be sent by mail either way.
  private static let fewPeople = 20_000

  /// The index for 0, and behind it the blocks: packed, in an element that no browser runs.
  private func packed(_ place: Int) -> OutputBlock {
    let level: GZip.Level = review.people.count > Self.fewPeople ? .fast : .small
    let bytes =
      place == 0 ? GZip.pack(indexJSON(), level) : GZip.pack(blockJSON(place - 1), level)
    var html = HTML()
    html.element("script", ["type": "text/plain", "id": place == 0 ? "index" : "b\(place - 1)"]) {
      $0.markup(Base64.encode(bytes))
    }
    html.line()
    return html.finish()
  }
}
