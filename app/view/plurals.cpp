// SPDX-License-Identifier: Apache-2.0
#include "app/view/plurals.h"

#include <QCoreApplication>
#include <QTranslator>

namespace beforehand::view {

void load_plurals() {
    auto* english = new QTranslator(QCoreApplication::instance());
    // By its full name: the person's locale has no say in it.
    if (!english->load(QStringLiteral(":/i18n/beforehand_en.qm"))) {
        qFatal("The English texts are not in the program.");
    }
    QCoreApplication::installTranslator(english);
}

} // namespace beforehand::view
