import Glibc

/// How much chance tests try: a little with every change, much more under `make test-long`.
public enum TestEffort {
  /// Whether the long campaigns were asked for, with PAYROLL_TEST_LONG=1.
  public static let isLong = getenv("PAYROLL_TEST_LONG").map { String(cString: $0) } == "1"

  /// The number of rounds to try: `rounds`, or twenty times as many in a long campaign.
  public static func rounds(_ rounds: Int) -> Int { isLong ? rounds * 20 : rounds }
}
