import Glibc

/// How much chance tests try: a little with every change, much more under `make test-long`, and much
/// less where deliberate mistakes are to be found quickly.
public enum TestEffort {
  /// Whether the long campaigns were asked for, with PAYROLL_TEST_LONG=1.
  public static let isLong = isSet("PAYROLL_TEST_LONG")
  /// Whether few rounds suffice, with PAYROLL_TEST_BRIEF=1.
  public static let isBrief = isSet("PAYROLL_TEST_BRIEF")

  /// The number of rounds to try: `rounds`, twenty times as many in a long campaign, or a fortieth
  /// of them in a brief one.
  public static func rounds(_ rounds: Int) -> Int {
    isLong ? rounds * 20 : isBrief ? max(1, rounds / 40) : rounds
  }

  private static func isSet(_ name: String) -> Bool {
    getenv(name).map { String(cString: $0) } == "1"
  }
}
