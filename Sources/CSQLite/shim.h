#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <sqlite3.h>

// Swift cannot call C functions with variable arguments: these inline wrappers name the ones we need.
// https://sqlite.org/c3ref/db_config.html
static inline int csqlite_db_config_int(sqlite3 *db, int option, int value, int *result) {
  return sqlite3_db_config(db, option, value, result);
}

// The SQLITE_TRANSIENT macro is a cast that does not import: SQLite copies the bytes before it returns.
// https://sqlite.org/c3ref/bind_blob.html
static inline int csqlite_bind_text_copy(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// "It is intended that this variable be set once as part of process initialization [...] and that this variable
// remain unchanged thereafter": the first call decides, and every call returns the directory in force, or null.
// https://sqlite.org/c3ref/temp_directory.html
static inline const char *csqlite_temp_directory(const char *proposed) {
  sqlite3_mutex *mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_APP1);
  sqlite3_mutex_enter(mutex);
  if (!sqlite3_temp_directory && proposed) sqlite3_temp_directory = sqlite3_mprintf("%s", proposed);
  const char *chosen = sqlite3_temp_directory;
  sqlite3_mutex_leave(mutex);
  return chosen;
}

#endif
