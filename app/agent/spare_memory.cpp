// SPDX-License-Identifier: Apache-2.0
#include "app/agent/spare_memory.h"

#include <cstdint>
#include <fstream>
#include <malloc.h>
#include <sstream>
#include <string>
#include <sys/mman.h>

namespace beforehand::agent {

void let_go_of_memory() {
    malloc_trim(0);
    // Code of files alone, as proc(5) has it: nobody has written there, so nothing is lost.
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        char dash = 0;
        std::string access;
        std::string offset;
        std::string device;
        std::string inode;
        std::string file;
        words >> std::hex >> from >> dash >> to >> access >> offset >> device >> inode >> file;
        if (access == "r-xp" && file.starts_with('/')) {
            // NOLINTNEXTLINE(performance-no-int-to-ptr)
            madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
        }
    }
}

} // namespace beforehand::agent
