// Lets one call of a kind fail, for tests: loaded into the program with LD_PRELOAD.
//
//   FAULT_KIND    open, write, sync, rename, truncate, remove or make
//   FAULT_AT      which call of the kind, from 1
//   FAULT_STAYS   1: from that call on each fails, as on a disk that is full
//   FAULT_ERRNO   the number of the error
//   FAULT_UNDER   calls on what lies under this folder count, and no others
//   FAULT_SAID    a file that gets a byte for each call that failed
//   FAULT_CLOCK   seconds that the clock is off
//
// `open` is of files that are written. Calls that were not asked for go to the system as they are.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static atomic_int calls;

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *set(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int number(const char *name) { return atoi(set(name)); }

// Whether a path, as seen from a folder, lies under the one that counts.
static int counts_path(int folder, const char *path) {
  char whole[2 * PATH_MAX + 2];
  if (path[0] == '/') {
    snprintf(whole, sizeof whole, "%s", path);
  } else {
    char place[PATH_MAX], link[64];
    if (folder == AT_FDCWD) {
      if (!getcwd(place, sizeof place)) return 0;
    } else {
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      ssize_t length = readlink(link, place, sizeof place - 1);
      if (length < 0) return 0;
      place[length] = 0;
    }
    snprintf(whole, sizeof whole, "%s/%s", place, path);
  }
  const char *under = set("FAULT_UNDER");
  size_t length = strlen(under);
  return length > 0 && strncmp(whole, under, length) == 0 &&
         (whole[length] == '/' || whole[length] == 0);
}

static int counts_file(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return counts_path(AT_FDCWD, path);
}

static int is_kind(const char *kind) { return strcmp(set("FAULT_KIND"), kind) == 0; }

// Counts a call; whether it fails, with errno set.
static int fails(void) {
  int call = atomic_fetch_add(&calls, 1) + 1;
  int at = number("FAULT_AT");
  if (call != at && !(call > at && number("FAULT_STAYS"))) return 0;
  int said = (int)syscall(
      SYS_openat, AT_FDCWD, set("FAULT_SAID"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (said >= 0) {
    syscall(SYS_write, said, "x", 1);
    syscall(SYS_close, said);
  }
  errno = number("FAULT_ERRNO");
  return 1;
}

#define FAIL_PATH(kind, folder, path, result) \
  if (is_kind(kind) && counts_path(folder, path) && fails()) return result
#define FAIL_FILE(kind, file, result) \
  if (is_kind(kind) && counts_file(file) && fails()) return result

// MARK: Opening

#define WRITES(flags) (((flags) & O_ACCMODE) != O_RDONLY || ((flags) & O_CREAT))
#define MODE(flags)                                      \
  mode_t mode = 0;                                       \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {               \
    va_list rest;                                        \
    va_start(rest, flags);                               \
    mode = va_arg(rest, mode_t);                         \
    va_end(rest);                                        \
  }

#define OPEN(name)                                       \
  int name(const char *path, int flags, ...) {           \
    MODE(flags)                                          \
    if (WRITES(flags)) FAIL_PATH("open", AT_FDCWD, path, -1); \
    return NEXT(name)(path, flags, mode);                \
  }
#define OPENAT(name)                                     \
  int name(int folder, const char *path, int flags, ...) { \
    MODE(flags)                                          \
    if (WRITES(flags)) FAIL_PATH("open", folder, path, -1); \
    return NEXT(name)(folder, path, flags, mode);        \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int creat(const char *path, mode_t mode) {
  FAIL_PATH("open", AT_FDCWD, path, -1);
  return NEXT(creat)(path, mode);
}

// MARK: Writing

ssize_t write(int file, const void *bytes, size_t count) {
  FAIL_FILE("write", file, -1);
  return NEXT(write)(file, bytes, count);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  FAIL_FILE("write", file, -1);
  return NEXT(pwrite)(file, bytes, count, place);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  FAIL_FILE("write", file, -1);
  return NEXT(pwrite64)(file, bytes, count, place);
}
ssize_t writev(int file, const struct iovec *pieces, int count) {
  FAIL_FILE("write", file, -1);
  return NEXT(writev)(file, pieces, count);
}

// MARK: Making durable

int fsync(int file) {
  FAIL_FILE("sync", file, -1);
  return NEXT(fsync)(file);
}
int fdatasync(int file) {
  FAIL_FILE("sync", file, -1);
  return NEXT(fdatasync)(file);
}

// MARK: Names

int rename(const char *from, const char *to) {
  FAIL_PATH("rename", AT_FDCWD, to, -1);
  return NEXT(rename)(from, to);
}
int renameat(int one, const char *from, int other, const char *to) {
  FAIL_PATH("rename", other, to, -1);
  return NEXT(renameat)(one, from, other, to);
}
int renameat2(int one, const char *from, int other, const char *to, unsigned flags) {
  FAIL_PATH("rename", other, to, -1);
  return NEXT(renameat2)(one, from, other, to, flags);
}
long syscall(long number, ...) {
  long words[6];
  va_list rest;
  va_start(rest, number);
  for (int place = 0; place < 6; place++) words[place] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_renameat2) {
    FAIL_PATH("rename", (int)words[2], (const char *)words[3], -1);
  }
  return NEXT(syscall)(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}
int unlink(const char *path) {
  FAIL_PATH("remove", AT_FDCWD, path, -1);
  return NEXT(unlink)(path);
}
int unlinkat(int folder, const char *path, int flags) {
  FAIL_PATH("remove", folder, path, -1);
  return NEXT(unlinkat)(folder, path, flags);
}
int rmdir(const char *path) {
  FAIL_PATH("remove", AT_FDCWD, path, -1);
  return NEXT(rmdir)(path);
}
int mkdir(const char *path, mode_t mode) {
  FAIL_PATH("make", AT_FDCWD, path, -1);
  return NEXT(mkdir)(path, mode);
}

// MARK: Sizes

int ftruncate(int file, off_t size) {
  FAIL_FILE("truncate", file, -1);
  return NEXT(ftruncate)(file, size);
}
int ftruncate64(int file, off64_t size) {
  FAIL_FILE("truncate", file, -1);
  return NEXT(ftruncate64)(file, size);
}
int posix_fallocate(int file, off_t place, off_t size) {
  FAIL_FILE("truncate", file, number("FAULT_ERRNO"));
  return NEXT(posix_fallocate)(file, place, size);
}

// MARK: The clock

time_t time(time_t *place) {
  struct timespec now;
  NEXT(clock_gettime)(CLOCK_REALTIME, &now);
  time_t moment = now.tv_sec + number("FAULT_CLOCK");
  if (place) *place = moment;
  return moment;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = NEXT(clock_gettime)(clock, now);
  if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += number("FAULT_CLOCK");
  return result;
}
