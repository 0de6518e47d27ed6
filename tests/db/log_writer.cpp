// SPDX-License-Identifier: Apache-2.0
// log_writer FOLDER COUNT small|large: saves notes and prints the id of each on a line of its own
// once it is told that it is saved; large: notes of all sizes, each with a procedure of many rows
// under the same id. COUNT 0: until it is killed.
#include "core/id.h"
#include "tests/db/support.h"

#include <cstdlib>
#include <iostream>
#include <string_view>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::db::testing;

int main(int argc, char** argv) {
    if (argc != 4) {
        return 2;
    }
    const auto storage = open_with_guide(argv[1]);
    if (!storage) {
        std::cerr << storage.error().message << ' ' << storage.error().where << '\n';
        return 1;
    }
    const long count = std::strtol(argv[2], nullptr, 10);
    const bool large = std::string_view(argv[3]) == "large";
    for (long done = 0; count == 0 || done < count; ++done) {
        const std::string id = new_id();
        auto saved = (*storage)->log().add(large ? entry_of_odd_size(id) : note(id));
        if (saved && large) {
            saved = (*storage)->procedures().add(procedure_of_many_rows(id));
        }
        if (!saved) {
            std::cerr << saved.error().message << ' ' << saved.error().where << '\n';
            return 1;
        }
        const std::string line = id + '\n';
        if (::write(STDOUT_FILENO, line.data(), line.size()) != ssize_t(line.size())) {
            return 1;
        }
    }
    return 0;
}
