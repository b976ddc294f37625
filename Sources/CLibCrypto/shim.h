// The one door to OpenSSL's libcrypto, which is used for SHA-256 alone.
#ifndef PAYROLL_CLIBCRYPTO_SHIM_H
#define PAYROLL_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
