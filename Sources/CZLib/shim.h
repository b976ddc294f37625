// The one door to zlib.
#ifndef PAYROLL_CZLIB_SHIM_H
#define PAYROLL_CZLIB_SHIM_H

#include <zlib.h>

#endif
