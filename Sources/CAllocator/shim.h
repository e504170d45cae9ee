#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Gives back to the system what was freed, that glibc keeps for each thread apart.
static inline void give_back_freed_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
