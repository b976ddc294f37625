/// Who is paid now, against who was paid in the period before:
/// before + first + returned − absent − held = now.
public struct HeadcountBridge: Sendable, Equatable {
  /// Somebody who was paid in the period before and has nothing now.
  public struct Absent: Sendable, Equatable {
    /// The employee number.
    public var number: String
    /// The first name.
    public var firstName: String
    /// The last name.
    public var lastName: String
    /// The hours of the period before, in whole seconds.
    public var seconds: Int64

    /// Somebody who is absent; see the properties.
    public init(number: String, firstName: String, lastName: String, seconds: Int64) {
      self.number = number
      self.firstName = firstName
      self.lastName = lastName
      self.seconds = seconds
    }
  }

  /// How many were paid in the period before.
  public var before: Int
  /// Those paid now whom no earlier run that is known paid: places in `Review.people`.
  public var first: [Int]
  /// Those paid now, not in the period before, but earlier: places in `Review.people`.
  public var returned: [Int]
  /// Those paid in the period before who have nothing now.
  public var absent: [Absent]
  /// Those paid in the period before who have hours now and are not paid, because they are held or
  /// left out: places in `Review.people`.
  public var held: [Int]
  /// How many are paid now.
  public var now: Int

  /// A bridge; see the properties.
  public init(
    before: Int, first: [Int], returned: [Int], absent: [Absent], held: [Int], now: Int
  ) {
    self.before = before
    self.first = first
    self.returned = returned
    self.absent = absent
    self.held = held
    self.now = now
  }

  /// Whether it adds up.
  public var balances: Bool {
    before + first.count + returned.count - absent.count - held.count == now
  }
}
