// SPDX-License-Identifier: Apache-2.0
#include "app/main/window.h"
#include "app/service/cli/command_line.h"
#include "app/service/device.h"

#include <QCoreApplication>
#include <iostream>

namespace {

using namespace beforehand::app;

int run_commands(int argc, char* argv[], const QStringList& arguments,
                 const std::filesystem::path& folder) {
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    Console console{std::cout, std::cerr, clock, folder};
    return static_cast<int>(run_command_line(arguments, console));
}

} // namespace

int main(int argc, char* argv[]) {
    FirstFrame first_frame;
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    }
    const auto folder = take_data_folder(arguments);
    if (!folder) {
        std::cerr << folder.error().message << '\n';
        return static_cast<int>(Exit::usage);
    }
    const std::filesystem::path data = folder->value_or(default_data_folder());
    return is_command_line(arguments) ? run_commands(argc, argv, arguments, data)
                                      : run_window(argc, argv, arguments, data, first_frame);
}
