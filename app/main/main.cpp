// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command_line.h"
#include "app/service/device.h"

#include <QCoreApplication>
#include <iostream>

int main(int argc, char* argv[]) {
    using namespace beforehand::app;
    QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto folder = take_data_folder(arguments);
    if (!folder) {
        std::cerr << folder.error().message << '\n';
        return static_cast<int>(Exit::usage);
    }
    const SystemClock clock;
    Console console{std::cout, std::cerr, clock, folder->value_or(default_data_folder())};
    return static_cast<int>(run_command_line(arguments, console));
}
