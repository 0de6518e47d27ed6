// SPDX-License-Identifier: Apache-2.0
#include "app/service/autostart.h"

#include "app/service/files.h"

#include <QSettings>
#include <QStandardPaths>

namespace beforehand::app {

namespace fs = std::filesystem;

namespace {

const QString entry_name = QStringLiteral("autostart/beforehand-agent.desktop");

fs::path own_entry() {
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return (config + u'/' + entry_name).toStdString();
}

/// Hidden=true in a person's own entry switches off what is installed for everybody.
bool is_hidden(const fs::path& entry) {
    const QSettings read(QString::fromStdString(entry.string()), QSettings::IniFormat);
    return read.value(QStringLiteral("Desktop Entry/Hidden")).toBool() ||
           !read.value(QStringLiteral("Desktop Entry/X-GNOME-Autostart-enabled"), true).toBool();
}

/// The Exec key of a desktop entry: quoted, as its specification asks for.
std::string quoted(const fs::path& program) {
    std::string result = "\"";
    for (const char letter : program.string()) {
        if (letter == '"' || letter == '\\' || letter == '`' || letter == '$') {
            result += '\\';
        }
        result += letter;
        if (letter == '%') {
            result += '%'; // of one's own it would stand for a file
        }
    }
    return result + '"';
}

} // namespace

Autostart autostart() {
    std::error_code ignored;
    if (fs::exists(own_entry(), ignored)) {
        return is_hidden(own_entry()) ? Autostart::refused : Autostart::own;
    }
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, entry_name).isEmpty()
               ? Autostart::off
               : Autostart::installed;
}

Result<void> write_autostart(const fs::path& agent) {
    std::error_code error;
    fs::create_directories(own_entry().parent_path(), error);
    return write_file("[Desktop Entry]\n"
                      "Type=Application\n"
                      "Name=Beforehand reminders\n"
                      "Comment=Shows reminders while the window is closed\n"
                      "Exec=" +
                          quoted(agent) +
                          "\n"
                          "NoDisplay=true\n",
                      own_entry());
}

Result<void> remove_autostart() {
    std::error_code error;
    fs::remove(own_entry(), error);
    return error ? Result<void>(
                       fail(ErrorKind::io, "The entry could not be removed.", own_entry().string()))
                 : Result<void>();
}

} // namespace beforehand::app
