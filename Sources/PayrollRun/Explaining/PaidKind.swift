public import PayrollModel

/// A kind of paid hours as people read it.
public enum PaidKind {
  /// `overtime x1.5`, `sick SICK`.
  public static func name(_ bucket: Bucket, _ multiplier: Multiplier, payCode: String) -> String {
    bucket.name + (multiplier == .one ? "" : " x\(multiplier)")
      + (payCode.isEmpty ? "" : " \(payCode)")
  }
}
