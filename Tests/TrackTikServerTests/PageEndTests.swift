import Testing

@testable import TrackTikServer

/// Pages as numbers, and where a reader of them may stop.
@Suite("The last page of a list")
struct PageEndTests {
  private typealias Page = (rows: Int, new: Int, announced: Int?)

  /// What follows from each page.
  private func turns(
    _ pages: [Page], asked: Int = 100, said: Int? = nil, isCareful: Bool = false
  ) -> [ListEnd.Turn] {
    var end = ListEnd(isCareful: isCareful)
    return pages.map { page in
      end.count(page.rows, new: page.new)
      _ = end.take(announced: page.announced)
      return end.turn(asked: asked, pageSize: said)
    }
  }

  @Test("An empty page is the last one, whatever was announced")
  func empty() {
    for isCareful in [false, true] {
      #expect(turns([(0, 0, nil)], isCareful: isCareful) == [.last])
      #expect(turns([(0, 0, 500)], isCareful: isCareful) == [.last])
      #expect(turns([(100, 100, nil), (0, 0, nil)], isCareful: isCareful) == [.goOn, .last])
    }
  }

  @Test("Without a number of rows it is asked until nothing new comes")
  func unannounced() {
    #expect(turns([(7, 7, nil), (7, 0, nil)]) == [.goOn, .last])
    #expect(turns([(100, 100, nil), (3, 3, nil), (3, 0, nil)]) == [.goOn, .goOn, .last])
  }

  @Test("All that was announced has come, and the page is none that a limit may have cut")
  func announced() {
    #expect(turns([(7, 7, 7)]) == [.last])
    #expect(turns([(100, 100, 107), (7, 7, 107)]) == [.goOn, .last])
    // A full page, and one of a usual size, may be all that a server gives.
    #expect(turns([(100, 100, 100)]) == [.goOn])
    #expect(turns([(99, 99, 99)], said: 99) == [.goOn])
    for rows in [10, 20, 25, 30, 50] { #expect(turns([(rows, rows, rows)]) == [.goOn], "\(rows)") }
    #expect(turns([(40, 40, 40)]) == [.last])
    // A second page that is as large as the largest is not the last.
    #expect(turns([(50, 50, 100), (50, 50, 100)]) == [.goOn, .goOn])
    // More came than were announced.
    #expect(turns([(7, 7, 5)]) == [.goOn])
  }

  @Test("Where a missing row does harm, every round number may have been cut")
  func careful() {
    #expect(turns([(40, 40, 40)], isCareful: true) == [.goOn])
    #expect(turns([(7, 7, 7)], isCareful: true) == [.last])
    #expect(turns([(70, 70, 70), (0, 0, 70)], isCareful: true) == [.goOn, .last])
  }

  @Test("A first page that comes once more: paging may do nothing")
  func repeated() {
    #expect(turns([(50, 50, nil), (50, 0, nil)]) == [.goOn, .repeated])
    #expect(turns([(50, 50, 50), (50, 0, 50)]) == [.goOn, .last])
    #expect(turns([(7, 7, nil), (7, 0, nil)]) == [.goOn, .last])
    // Some servers give their last page to whoever asks for one behind it.
    let behind: [Page] = [(50, 50, nil), (50, 50, nil), (50, 0, nil)]
    #expect(turns(behind) == [.goOn, .goOn, .last])
    #expect(turns(behind, isCareful: true) == [.goOn, .goOn, .repeated])
    #expect(
      turns([(100, 100, 100), (100, 0, 100)], isCareful: true) == [.goOn, .repeated])
    #expect(turns([(50, 50, 50), (50, 0, 50)], isCareful: true) == [.goOn, .last])
  }

  @Test("A number that changes, and one that is of each page")
  func announcements() {
    var end = ListEnd()
    end.count(100, new: 100)
    #expect(end.take(announced: 250) == .nothingNew && !end.isComplete)
    end.count(100, new: 100)
    #expect(end.take(announced: 249) == .changed(from: 250) && end.announced == 249)
    end.count(49, new: 49)
    #expect(end.take(announced: nil) == .nothingNew && end.isComplete)
    var pages = ListEnd()
    pages.count(100, new: 100)
    #expect(pages.take(announced: 100) == .nothingNew)
    pages.count(30, new: 30)
    #expect(pages.take(announced: 30) == .ofPages && pages.announced == nil && pages.isComplete)
    // A page that came before says nothing about it.
    var same = ListEnd()
    same.count(40, new: 40)
    #expect(same.take(announced: 40) == .nothingNew)
    same.count(40, new: 0)
    #expect(same.take(announced: 40) == .nothingNew && same.isFirstOnceMore)
  }
}
