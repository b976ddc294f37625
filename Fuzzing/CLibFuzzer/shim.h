#include <stddef.h>
#include <stdint.h>

// libFuzzer's own mutations, for a custom mutator to fall back to. It has no header of its own.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
