// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/json_reader.h"
#include "core/share/everything.h"

namespace beforehand::everything {

// Parts of the document, one file each.
ProcedureRecord read_procedure(const JsonValue& value);
EntryRecord read_entry(const JsonValue& value);

} // namespace beforehand::everything
