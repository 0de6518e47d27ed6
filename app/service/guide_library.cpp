// SPDX-License-Identifier: Apache-2.0
#include "app/service/guide_library.h"

#include "core/guide/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace beforehand::app {

namespace {

const QString root = QStringLiteral(":/guides/");

GuideFiles embedded_files(const QString& id) {
    GuideFiles files;
    const QString folder = root + id + '/';
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            files[path.mid(folder.size()).toStdString()] = file.readAll().toStdString();
        }
    }
    return files;
}

bool names_a_folder(std::string_view name) {
    std::error_code ignored; // what cannot be looked at is no folder
    return name.find('/') != std::string_view::npos || std::filesystem::is_directory(name, ignored);
}

} // namespace

std::vector<std::string> GuideLibrary::ids() {
    std::vector<std::string> ids;
    for (const QString& id : QDir(root).entryList(QDir::Dirs, QDir::Name)) {
        ids.push_back(id.toStdString());
    }
    return ids;
}

Result<LoadedGuide> GuideLibrary::find(std::string_view name) {
    GuideFiles files;
    const std::vector<std::string> known = ids();
    if (std::ranges::find(known, name) != known.end()) {
        files = embedded_files(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    } else if (names_a_folder(name)) {
        auto loaded = load_guide_files(name);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        files = std::move(*loaded);
    } else {
        return fail(ErrorKind::not_found, "There is no guide and no folder called \"" +
                                              std::string(name) +
                                              "\". `beforehand guide list` shows the guides.");
    }
    auto guide = read_guide(files);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    std::string packed = pack_guide_files(files);
    std::string hash = guide_hash(packed);
    return LoadedGuide{std::move(hash), std::move(packed),
                       std::make_shared<const Guide>(std::move(*guide))};
}

Result<std::shared_ptr<const Guide>> GuideLibrary::unpack(const std::string& hash,
                                                          std::string_view packed) {
    if (const auto found = unpacked_.find(hash); found != unpacked_.end()) {
        return found->second;
    }
    if (guide_hash(packed) != hash) {
        return fail(ErrorKind::damaged, "The guide stored with this procedure is damaged.", hash);
    }
    const auto files = unpack_guide_files(packed);
    if (!files) {
        return std::unexpected(files.error());
    }
    auto guide = read_guide(*files);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    return unpacked_[hash] = std::make_shared<const Guide>(std::move(*guide));
}

} // namespace beforehand::app
