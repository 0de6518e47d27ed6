// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search.h"

#include <memory>

namespace beforehand::db {

/// Full-text search in a database of its own in memory: guides are indexed in milliseconds, and
/// what a person wrote in their own steps reaches no file through it.
std::unique_ptr<SearchIndex> make_search_index();

} // namespace beforehand::db
