// The one door to libxlsxwriter.
#ifndef PAYROLL_CXLSXWRITER_SHIM_H
#define PAYROLL_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
