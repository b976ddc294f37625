// Calls of the kernel that glibc hides from Swift.
#ifndef PAYROLL_CLINUX_SHIM_H
#define PAYROLL_CLINUX_SHIM_H

// <fcntl.h> stays out: it would make struct stat one of this module's names, and hide it from files
// that import Glibc alone.
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// The folder that relative names are looked for in: AT_FDCWD.
static const int payroll_current_folder = -100;

// Two names change their places at once; -1 and errno where that cannot be.
static inline int payroll_exchange_names(const char *one, const char *other) {
  const unsigned int exchange = 1u << 1;
  return (int)syscall(
      SYS_renameat2, payroll_current_folder, one, payroll_current_folder, other, exchange);
}

// A name goes to another place, where nothing may stand; -1 and errno where that cannot be.
static inline int payroll_move_name(const char *from, const char *to) {
  const unsigned int noReplace = 1u << 0;
  return (int)syscall(
      SYS_renameat2, payroll_current_folder, from, payroll_current_folder, to, noReplace);
}

// The kind of file system that a path lies on, as <linux/magic.h> numbers them; -1 and errno where that
// cannot be said.
static inline long payroll_file_system(const char *path) {
  struct statfs system;
  return statfs(path, &system) == 0 ? (long)system.f_type & 0xFFFFFFFFL : -1;
}

// An empty file in memory that no child inherits by itself; -1 and errno where it cannot be made.
static inline int payroll_memory_file(void) {
  const unsigned int closeOnExec = 1u;
  return (int)syscall(SYS_memfd_create, "payroll-export", closeOnExec);
}

#endif
