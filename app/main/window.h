// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/main/first_frame.h"

#include <QStringList>
#include <filesystem>

/// Opens the window and runs it; the exit code of the program. `arguments` are those behind the
/// program's name: --demo, --self-test, --first-frame, --rtl, --now LOCAL, --size WxH,
/// --open PAGE.
int run_window(int argc, char* argv[], const QStringList& arguments,
               const std::filesystem::path& data, FirstFrame& first_frame);
