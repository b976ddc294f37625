import PayrollBytes

extension Rows {
  func workSession(_ number: Int, _ buffer: inout OutputBuffer) {
    let session = workforce.session(number)
    buffer.append(#"{"id":"#, FirstID.workSession + number)
    append(start: session.start, end: session.end, in: session.region, to: &buffer)
    buffer.append(#","status":"CLOSED","employee":"#, FirstID.employee + session.employee)
    if withShifts {
      buffer.append(#","shift":"#, FirstID.shift + number)
    } else {
      buffer.append(#","shift":null"#)
    }
    buffer.append(#","position":"#, FirstID.position + session.position)
    append(accountOf: session, to: &buffer)
    buffer.append(#","clockInMethod":"GUARD_APP","clockOutMethod":"GUARD_APP"}"#)
  }

  func breakSession(_ number: Int, _ buffer: inout OutputBuffer) {
    let rest = workforce.breakSession(number)
    buffer.append(#"{"id":"#, FirstID.breakSession + number)
    append(start: rest.start, end: rest.end, in: rest.session.region, to: &buffer)
    buffer.append(#","initiationMethod":"GUARD_APP","terminationMethod":"GUARD_APP""#)
    buffer.append(#","status":"CLOSED","workSession":"#, FirstID.workSession + rest.session.number)
    buffer.append(rest.isMeal ? #","type":"MEAL""# : #","type":"REST""#)
    buffer.append(#","employee":"#, FirstID.employee + rest.session.employee)
    append(accountOf: rest.session, to: &buffer)
    buffer.append(UInt8(ascii: "}"))
  }

  func shift(_ number: Int, _ buffer: inout OutputBuffer) {
    let session = workforce.session(number)
    let unpaid = workforce.unpaidSeconds(inSession: number)
    let clocked = (session.end - session.start) / 36
    let payable = (session.end - session.start - unpaid) / 36
    buffer.append(#"{"id":"#, FirstID.shift + number)
    buffer.append(#","status":"ACTIVE","billable":true,"payable":true,"paidTimeOff":false"#)
    buffer.append(#","vacant":false,"timeZone":""#)
    buffer.append(session.region.zone)
    buffer.append(#"","startDateTime":""#)
    dates.append(local: session.start, in: session.region, to: &buffer)
    buffer.append(#"","endDateTime":""#)
    dates.append(local: session.end, in: session.region, to: &buffer)
    buffer.append(#"","breakInMinutes":"#, unpaid / 60)
    buffer.append(#","published":true,"employee":"#, FirstID.employee + session.employee)
    buffer.append(#","position":"#, FirstID.position + session.position)
    buffer.append(#","account":null,"locked":false,"attendanceStatus":"COMPLETED""#)
    buffer.append(#","payCodeLabel":null,"plannedPayableHours":"#, hundredths: payable)
    buffer.append(#","clockedHours":"#, hundredths: clocked)
    buffer.append(#","approvedHours":"#, hundredths: payable)
    buffer.append(#","payableHours":"#, hundredths: payable)
    buffer.append(UInt8(ascii: "}"))
  }

  private func append(start: Int, end: Int, in region: Region, to buffer: inout OutputBuffer) {
    buffer.append(#","startedOn":""#)
    dates.append(utc: start, to: &buffer)
    buffer.append(#"","endedOn":""#)
    dates.append(utc: end, to: &buffer)
    buffer.append(#"","startDateTime":""#)
    dates.append(local: start, in: region, to: &buffer)
    buffer.append(#"","endDateTime":""#)
    dates.append(local: end, in: region, to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  private func append(accountOf session: Workforce.Session, to buffer: inout OutputBuffer) {
    let account = session.position / Workforce.positionsPerAccount
    buffer.append(#","account":"#, FirstID.account + account)
  }
}
