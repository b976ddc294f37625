import RowReading

extension FieldList {
  /// The fields of one resource. `ignored` is a list of keys with blanks between them; what every
  /// record of the API has is among them.
  init<Field: FieldName>(_ fields: Field.Type, ignored: String) {
    self.init(
      fields, alsoKnown: ignored + " uri resourceType createdBy createdOn updatedBy updatedOn")
  }
}
