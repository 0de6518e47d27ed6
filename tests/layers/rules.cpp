// SPDX-License-Identifier: Apache-2.0
#include "tests/layers/rules.h"

#include "tests/layers/plain_code.h"

#include <QRegularExpression>

namespace beforehand::layers {
namespace {

enum class Read {
    code, ///< no comments, no quoted text (but the names in #include and import)
    text, ///< no comments
    raw,
};

/// Where a path matches `where` and not `except`, nothing that is read may match `bad`.
struct Rule {
    const char* name;
    const char* where;
    const char* except;
    Read read;
    const char* bad;
};

constexpr auto never = "(?!)";
#define INCLUDE R"(^\s*#\s*include\s*[<"])"

// clang-format off
const Rule rules[] = {
    // Dependencies point one way: qml -> app/view -> app/service -> db -> core.
    {"core has no Qt", "^core/", never, Read::code, INCLUDE R"(Q(t\w*/|[A-Z]))"},
    {"core has no SQL", "^core/", never, Read::code, INCLUDE R"((sqlite|SQLiteCpp))"},
    {"core stands alone", "^core/", never, Read::code, INCLUDE R"((db|app|qml|tests)/)"},
    {"db has no Qt", "^db/", never, Read::code, INCLUDE R"(Q(t\w*/|[A-Z]))"},
    {"db knows only core", "^db/", never, Read::code, INCLUDE R"((app|qml|tests)/)"},
    {"service is below the view", "^app/service/", never, Read::code,
     INCLUDE R"((app/view|qml|tests)/)"},
    {"service has no QML and no GUI", "^app/service/", never, Read::code,
     INCLUDE R"((Qt(Qml|Quick|Gui|Widgets)\w*/|Q(Qml|Quick|JS|Gui|Window|Color|Font|Image|Pixmap|Icon|Paint|Pen|Brush|Pdf|Text(Document|Layout)|Clipboard|Desktop|Standard(Item)|Key(Event|Sequence)|Mouse|Style))\w*)"},
    {"only composition names db", "^app/", "^app/service/composition", Read::code, INCLUDE R"(db/)"},
    {"view has no Quick but a painted item", "^app/view/", never, Read::code,
     INCLUDE R"((QtQuick\w*/)?QQuick(?!PaintedItem\b)\w+)"},
    {"view is below the window", "^app/view/", never, Read::code, INCLUDE R"((qml|tests)/)"},

    // SQL lives in db.
    {"SQLite is used in db alone", "^(core|app|qml)/", never, Read::code,
     R"(\b(SQLite::|sqlite3_\w+|QSql\w+)|SQLiteCpp/|<sqlite3)"},
    {"SQL is written in db alone", "^(core|app|qml)/", never, Read::text,
     R"(\b(SELECT\s[^;]{0,200}\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+(TABLE|VIEW|INDEX|TRIGGER)|PRAGMA\s+\w+\s*=|BEGIN\s+IMMEDIATE)\b)"},
    {"no savepoints", "^db/", never, Read::code, R"(\bSavepoint\b)"},
    {"no 32-bit getters", "^db/", never, Read::code, R"(\bgetU?[Ii]nt\s*\(\s*\))"},

    // Everything takes `now`; one class asks the machine for it.
    {"the clock is read in one place", "^(core|db|app)/", "^app/service/clock", Read::code,
     R"(\b(system|steady|high_resolution|utc|tai|gps|file)_clock::now\b|\btime\s*\(\s*(nullptr|NULL|0|&\s*\w+)\s*\)|\b(gettimeofday|clock_gettime|timespec_get|localtime(_r)?|ftime)\s*\(|\bcurrent(DateTime(Utc)?|Date|Time|(M?Secs)SinceEpoch)\s*\()"},
    {"SQL does not read the clock", "^db/", never, Read::text,
     R"(\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(datetime|date|time|julianday|unixepoch|strftime)\s*\([^)]*'now')"},
    {"QML does not read the clock", R"(^qml/.*\.(qml|js|mjs)$)", never, Read::code,
     R"(\bnew\s+Date\s*\(\s*\)|\bDate\.now\b)"},

    // Text from data is never markup: the other formats fetch files and web pages. One component
    // shows marks, and those are made by app/view/marked_text, which escapes all else.
    {"text is plain", R"(^(qml|app)/.*\.qml$)", "^qml/components/Prose[.]qml$", Read::code,
     R"(\btextFormat\s*:\s*(?!(\w+\.)?PlainText\b)\S+)"},
    {"text is plain in C++ too", "^app/", never, Read::code,
     R"(\bsetTextFormat\s*\(\s*(?!Qt::PlainText\b)\S+)"},

    // The sources say nothing of the machine that they were written on.
    {"no paths of a machine", ".", never, Read::raw, R"((?<![\w.~}/-])/(home|Users|work|root)/\w+)"},
};
// clang-format on
#undef INCLUDE

QRegularExpression pattern(const char* words) {
    return QRegularExpression(QString::fromUtf8(words), QRegularExpression::MultilineOption);
}

qsizetype line_of(const QString& raw, qsizetype offset) {
    return QStringView(raw).first(offset).count(u'\n') + 1;
}

/// The block that opens at `open`, without the blocks inside it.
QString own_lines(const QString& code, qsizetype open) {
    QString own;
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        depth += code[i] == u'{';
        depth -= code[i] == u'}';
        if (depth == 0)
            break;
        if (depth == 1)
            own += code[i];
    }
    return own;
}

/// Qt's default text format guesses, and markup fetches: each Text and Label says PlainText itself.
void check_texts(const QString& path, const PlainCode& plain, QList<Finding>& findings) {
    static const auto item = pattern(R"((?<![\w.])((\w+\.)?(Text|Label))\s*\{)");
    static const auto says_plain = pattern(R"(\btextFormat\s*:\s*(\w+\.)?PlainText\b)");
    if (!path.endsWith(QLatin1String(".qml")) || path == QLatin1String("qml/components/Prose.qml"))
        return;
    for (auto it = item.globalMatch(plain.code); it.hasNext();) {
        const auto found = it.next();
        if (!own_lines(plain.code, found.capturedEnd() - 1).contains(says_plain))
            findings.append({QStringLiteral("text says that it is plain"), path,
                             line_of(plain.raw, found.capturedStart()), found.captured(1)});
    }
}

void check_licence(const QString& path, const QString& raw, QList<Finding>& findings) {
    static const auto source =
        pattern(R"((\.(cpp|h|qml|js|mjs|py|sh|sql|cmake)|CMakeLists\.txt)$)");
    const QString head = raw.section(u'\n', 0, 1); // a script's first line is its interpreter
    if (path.contains(source) && !head.contains(QLatin1String("SPDX-License-Identifier: ")))
        findings.append({QStringLiteral("a licence line at the top"), path, 1, head.left(60)});
}

} // namespace

QList<Finding> check(const QString& path, const QString& raw) {
    QList<Finding> findings;
    const PlainCode plain = plain_code(raw);
    for (const Rule& rule : rules) {
        if (!path.contains(pattern(rule.where)) || path.contains(pattern(rule.except)))
            continue;
        const QString& read = rule.read == Read::code   ? plain.code
                              : rule.read == Read::text ? plain.text
                                                        : plain.raw;
        for (auto it = pattern(rule.bad).globalMatch(read); it.hasNext();) {
            const auto found = it.next();
            findings.append({QString::fromUtf8(rule.name), path,
                             line_of(raw, found.capturedStart()), found.captured().trimmed()});
        }
    }
    check_texts(path, plain, findings);
    check_licence(path, raw, findings);
    return findings;
}

} // namespace beforehand::layers
