// The one door to libxml2.
//
// Debian's headers pull in the system's ICU, whose types clash with the ICU inside Foundation
// ("'UErrorCode' has different definitions"), but only in a clean build. Dropping the define
// before any other header avoids it; nothing here needs libxml2's ICU support.
#ifndef PAYROLL_CLIBXML2_SHIM_H
#define PAYROLL_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// xmlFree is a global, mutable function pointer: Swift 6 rejects it as not concurrency-safe.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }

#endif
