// Calls of the kernel that glibc hides from Swift.
#ifndef PAYROLL_CLINUX_SHIM_H
#define PAYROLL_CLINUX_SHIM_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Two names change their places at once; -1 and errno where that cannot be.
static inline int payroll_exchange_names(const char *one, const char *other) {
  const unsigned int exchange = 1u << 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, exchange);
}

// A name goes to another place, where nothing may stand; -1 and errno where that cannot be.
static inline int payroll_move_name(const char *from, const char *to) {
  const unsigned int noReplace = 1u << 0;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, noReplace);
}

#endif
