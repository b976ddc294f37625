// The one door to libxlsxwriter, and what Swift cannot say to it itself.
#ifndef PAYROLL_CXLSXWRITER_SHIM_H
#define PAYROLL_CXLSXWRITER_SHIM_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

// Writes a number that stands as decimal text, "8.25". This is the only place where a figure becomes a
// binary fraction: a spreadsheet knows no other numbers. The library prints it with 16 digits, so that
// a text of up to 15 digits comes back as it was.
static inline lxw_error payroll_write_decimal(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format) {
  return worksheet_write_number(sheet, row, column, strtod(text, NULL), format);
}

// Writes out the row that is still in memory, and says how many bytes all rows are; -1 where one of
// them could not be written. The library itself looks at none of these writes: with a full disk it
// makes a workbook with fewer rows and says that all is well.
static inline int64_t payroll_flush_rows(lxw_worksheet *sheet) {
  FILE *file = sheet->optimize_tmpfile;
  if (file == NULL) return -1;
  lxw_worksheet_write_single_row(sheet);
  if (fflush(file) != 0 || ferror(file) != 0) return -1;
  return (int64_t)ftello(file);
}

// Gives cells a format while they are above zero.
static inline lxw_error payroll_mark_above_zero(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, lxw_format *format) {
  lxw_conditional_format rule = {0};
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN;
  rule.value = 0;
  rule.format = format;
  return worksheet_conditional_format_range(
      sheet, first_row, first_column, last_row, last_column, &rule);
}

// Gives cells a format while they are a text; the text stands in quotes, as in a formula.
static inline lxw_error payroll_mark_equal(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, const char *quoted, lxw_format *format) {
  lxw_conditional_format rule = {0};
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  rule.value_string = (char *)quoted;
  rule.format = format;
  return worksheet_conditional_format_range(
      sheet, first_row, first_column, last_row, last_column, &rule);
}

// Makes a workbook that keeps one row in memory and has its temporary files in a folder.
static inline lxw_workbook *payroll_new_workbook(const char *path, const char *folder) {
  lxw_workbook_options options = {
      .constant_memory = LXW_TRUE, .tmpdir = (char *)folder, .use_zip64 = LXW_FALSE};
  return workbook_new_opt(path, &options);
}

// Sets what the file says about itself. Without a moment of its own it would have that of its making,
// and never twice the same bytes.
static inline lxw_error payroll_describe(
    lxw_workbook *workbook, const char *title, const char *company, int64_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .company = (char *)company, .created = (time_t)created};
  return workbook_set_properties(workbook, &properties);
}

#endif
