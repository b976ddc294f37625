// The one door to SQLite, and what Swift cannot say to it itself.
#ifndef PAYROLL_CSQLITE_SHIM_H
#define PAYROLL_CSQLITE_SHIM_H

#include <sqlite3.h>

// Keeps a file that somebody else may have made from harming who opens it: its schema runs no
// functions with side effects, and neither it nor the schema can be written around SQL. A text in
// double quotes is no string. Functions with a varying number of arguments cannot be called from Swift.
static inline int payroll_sqlite_harden(sqlite3 *database) {
  int result = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (result == SQLITE_OK)
    result = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  if (result == SQLITE_OK)
    result = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  if (result == SQLITE_OK)
    result = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  return result;
}

// Binds a text that SQLite copies.
static inline int payroll_sqlite_bind_text(
    sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, place, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// Binds bytes that SQLite copies.
static inline int payroll_sqlite_bind_bytes(
    sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, place, bytes, length, SQLITE_TRANSIENT);
}

#endif
