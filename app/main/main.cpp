// SPDX-License-Identifier: Apache-2.0
#include "app/main/window.h"
#include "app/service/cli/command_line.h"
#include "app/service/device.h"
#include "app/view/pdf.h"

#include <QGuiApplication>
#include <iostream>
#include <memory>

namespace {

using namespace beforehand::app;

int run_commands(int argc, char* argv[], const QStringList& arguments,
                 const std::filesystem::path& folder) {
    std::unique_ptr<QCoreApplication> app = std::make_unique<QCoreApplication>(argc, argv);
    // Letters on a page need a GUI application, though no display: most commands do without.
    const auto write_pdf = [&](const beforehand::Document& document,
                               const std::filesystem::path& file) {
        app.reset();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
        return beforehand::view::write_pdf(document, file);
    };
    const SystemClock clock;
    Console console{std::cout, std::cerr, clock, folder, write_pdf};
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
