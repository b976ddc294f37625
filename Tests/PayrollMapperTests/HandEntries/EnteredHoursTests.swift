import Testing

@testable import PayrollMapper

@Suite("Hours as people enter them")
struct EnteredHoursTests {
  @Test(
    "Decimals, and hours with minutes and seconds",
    arguments: [
      ("7.75", 27_900), ("7:45", 27_900), ("-1:30", -5400), ("-0:01", -60), ("0:00:30", 30),
      ("12:00:01", 43_201), ("0.3333", 1200), ("-0.3333", -1200), ("1000", 3_600_000),
    ])
  func right(text: String, seconds: Int64) {
    #expect(EnteredHours.seconds(text) == seconds)
  }

  @Test(
    "Anything else is no hours",
    arguments: [
      "", "x", "7,5", "7:5", "7:60", "7:00:60", ":30", "7:", "1:00:00:00", "+1", "--1", "1:-30",
      "1 :30", "7.5h", "12345:00", "-", "-:30", "١:٣٠",
    ])
  func wrong(text: String) {
    #expect(EnteredHours.seconds(text) == nil)
  }
}
