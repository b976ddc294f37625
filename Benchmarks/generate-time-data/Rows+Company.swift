import PayrollBytes

extension Rows {
  func region(_ number: Int, _ buffer: inout OutputBuffer) {
    let region = Region.allCases[number]
    buffer.append(#"{"id":"#, region.id)
    buffer.append(#","name":""#)
    buffer.append(region.name)
    buffer.append(#"","customId":""#)
    buffer.append(region.number)
    buffer.append(#"","parentRegion":null,"timeZone":""#)
    buffer.append(region.zone)
    buffer.append(#"","status":"ACTIVE"}"#)
  }

  func account(_ number: Int, _ buffer: inout OutputBuffer) {
    let region = Self.region(ofAccount: number)
    buffer.append(#"{"id":"#, FirstID.account + number)
    buffer.append(#","name":"Site "#, number + 1)
    buffer.append(#"","customId":"S"#)
    buffer.append(magnitude: UInt64(number + 1), width: 4)
    buffer.append(#"","type":"CLIENT","subType":"SITE","region":"#, region.id)
    buffer.append(#","parentAccount":null,"timeZone":""#)
    buffer.append(region.zone)
    buffer.append(#"","status":"ACTIVE"}"#)
  }

  func position(_ number: Int, _ buffer: inout OutputBuffer) {
    let account = number / Workforce.positionsPerAccount
    buffer.append(#"{"id":"#, FirstID.position + number)
    buffer.append(#","name":"Post "#, number + 1)
    buffer.append(#"","customId":"P"#)
    buffer.append(magnitude: UInt64(number + 1), width: 4)
    buffer.append(#"","status":"ACTIVE","account":"#, FirstID.account + account)
    buffer.append(#","payCodeLabel":"REG","payCodeOverride":null,"payrollSetting":{"#)
    // Rates from 18.00 to 32.75 in steps of 0.25, neighbours apart.
    let rate = 1800 + number * 37 % 60 * 25
    buffer.append(#""payPositionRate":true,"positionHourlyRate":"#, hundredths: rate)
    buffer.append(#","payBreaks":"NONE"}}"#)
  }

  func payrollCode(_ number: Int, _ buffer: inout OutputBuffer) {
    buffer.append(#"{"id":1,"code":"REG","name":"Regular","type":"NORMAL","multiplier":1,"#)
    buffer.append(#""payable":true,"impactsOvertime":true,"isLabel":true,"status":"ACTIVE"}"#)
  }

  func employee(_ number: Int, _ buffer: inout OutputBuffer) {
    buffer.append(#"{"id":"#, FirstID.employee + number)
    buffer.append(#","customId":""#)
    // From 000101 on: ADP's file numbers begin at 000051.
    buffer.append(magnitude: UInt64(101 + number), width: 6)
    buffer.append(#"","firstName":"Guard","lastName":""#, number + 1)
    buffer.append(#"","jobTitle":"Security Officer","region":"#)
    buffer.append("", workforce.employee(number).region.id)
    buffer.append(#","status":"ACTIVE"}"#)
  }

  /// The first half of the sites lies in New York, the second in California.
  private static func region(ofAccount number: Int) -> Region {
    number < Workforce.accountCount / 2 ? .newYork : .california
  }
}
