import PayrollTemplates

/// Where in a finished file employees, earning codes and hours stand, as the template says.
struct ReadLayout {
  /// The kinds of records of csv and fixedWidth files.
  var records: [RecordShape] = []
  /// The root elements of XML.
  var elements: [ElementShape] = []
  /// In which order the records or the root elements come.
  var order = PartOrder.sequence([])
  var groups: [HoursGroup] = []
  /// The patterns that say who an employee is, each with its cell.
  var identities: [(block: Int, pattern: TextPattern, cell: Cell)] = []
  /// The units in which hours of the whole file are printed.
  var fileUnits: Set<Int64> = []
  /// The outermost repetitions, in the order of the template: which identities each prints.
  var blocks: [Block] = []

  /// An outermost repetition.
  struct Block {
    var identities: [Int] = []
    var groups: [Int] = []
  }
}
