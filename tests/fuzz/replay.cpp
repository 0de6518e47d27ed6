// SPDX-License-Identifier: Apache-2.0
// fuzz_corpus_test CORPUS GUIDES: without libFuzzer, gives each target the files of its folder in
// CORPUS, and fuzz_guide the guides in GUIDES. A file that a fuzzer found stays there for good.
#include "core/guide/guide_files.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

namespace fs = std::filesystem;

// The targets, each compiled with LLVMFuzzerTestOneInput as its own name.
extern "C" {
int fuzz_guide(const std::uint8_t* bytes, std::size_t size);
int fuzz_overlay(const std::uint8_t* bytes, std::size_t size);
int fuzz_answers(const std::uint8_t* bytes, std::size_t size);
int fuzz_tzif(const std::uint8_t* bytes, std::size_t size);
}

namespace {

using Target = int (*)(const std::uint8_t*, std::size_t);

void give(Target target, const std::string& name, const std::string& bytes) {
    std::cout << name << std::endl; // before it: a crash then says which
    target(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int replay(Target target, const fs::path& folder) {
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string bytes = contents(entry.path());
        const std::string name = folder.filename() / entry.path().filename();
        give(target, name, bytes);
        // Cut short, it is another input that must do no harm.
        for (const std::size_t length : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1}) {
            if (length < bytes.size()) {
                give(target, name + " cut to " + std::to_string(length), bytes.substr(0, length));
            }
        }
        ++files;
    }
    return files;
}

int replay_guides(const fs::path& folder) {
    int guides = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto files = beforehand::load_guide_files(entry.path());
        if (!files) {
            continue; // no guide: FORMAT.md and the like
        }
        give(fuzz_guide, entry.path().filename(), beforehand::pack_guide_files(*files));
        ++guides;
    }
    return guides;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: fuzz_corpus_test CORPUS GUIDES\n";
        return 2;
    }
    const fs::path corpus = argv[1];
    bool all = replay_guides(argv[2]) > 0;
    const std::map<std::string, Target> targets{{"guide", fuzz_guide},
                                                {"overlay", fuzz_overlay},
                                                {"answers", fuzz_answers},
                                                {"tzif", fuzz_tzif}};
    for (const auto& [name, target] : targets) {
        const int files = replay(target, corpus / name);
        std::cout << name << ": " << files << " files\n";
        all = all && files > 0;
    }
    return all ? 0 : 1; // an empty corpus would test nothing
}
