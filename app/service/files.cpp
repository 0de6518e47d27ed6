// SPDX-License-Identifier: Apache-2.0
#include "app/service/files.h"

#include <QSaveFile>

namespace beforehand::app {

Result<void> write_file(std::string_view bytes, const std::filesystem::path& file) {
    QSaveFile out(QString::fromStdString(file.string()));
    const auto size = static_cast<qint64>(bytes.size());
    if (!out.open(QIODevice::WriteOnly) ||
        !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        out.write(bytes.data(), size) != size || !out.commit()) {
        return fail(ErrorKind::io, "The file could not be written. Choose another place.",
                    file.string());
    }
    return {};
}

bool is_in_data_folder(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::equivalent(std::filesystem::absolute(file, error).parent_path(), folder,
                                       error);
}

} // namespace beforehand::app
