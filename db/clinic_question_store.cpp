// SPDX-License-Identifier: Apache-2.0
#include "db/clinic_question_store.h"

#include "db/rules.h"

namespace beforehand::db {

namespace {

// The columns that read_question() reads, in its order.
#define BEFOREHAND_QUESTION_COLUMNS                                                                \
    "question, procedure, text, page, asked_at, answer, answered_at "

using Text = std::string_view;

ClinicQuestion read_question(const Query& query) {
    ClinicQuestion question{query.text(0),
                            query.text(1),
                            query.text(2),
                            query.text(3),
                            query.instant(4),
                            query.text(5),
                            {}};
    if (!query.null(6)) {
        question.answered_at = query.instant(6);
    }
    return question;
}

std::unexpected<Error> no_such_question(Text id) {
    return fail(ErrorKind::not_found, "There is no such question on your list.", std::string(id));
}

std::optional<ClinicQuestion> in_force(Connection& connection, Text id) {
    Query query = connection.query(
        "SELECT " BEFOREHAND_QUESTION_COLUMNS "FROM clinic_question WHERE question = ?", id);
    return query.next() ? std::optional(read_question(query)) : std::nullopt;
}

/// Whether there ever was one under this id.
bool was_there(Connection& connection, Text id) {
    return connection.query("SELECT 1 FROM clinic_question_event WHERE question = ? LIMIT 1", id)
        .next();
}

void append(Connection& connection, const ClinicQuestion& question, Instant recorded_at) {
    connection
        .query("INSERT INTO clinic_question_event (question, procedure, text, page, asked_at, "
               "answer, answered_at, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               Text(question.id), Text(question.procedure), Text(question.text),
               Text(question.page), question.asked_at, Text(question.answer), question.answered_at,
               recorded_at)
        .run();
}

} // namespace

Result<ClinicQuestion> SqliteClinicQuestionStore::add(const ClinicQuestion& question,
                                                      Instant recorded_at) {
    if (const auto right = check(question); !right) {
        return std::unexpected(right.error());
    }
    return connection_.write([&]() -> Result<ClinicQuestion> {
        if (auto there = in_force(connection_, question.id)) {
            // Its words may have moved on since: what never changes tells a retry.
            if (there->procedure == question.procedure && there->page == question.page &&
                there->asked_at == question.asked_at) {
                return std::move(*there);
            }
            return id_taken(question.id);
        }
        if (was_there(connection_, question.id)) {
            return fail(ErrorKind::invalid, "This question was taken off your list.", question.id);
        }
        if (!has_procedure(connection_, question.procedure)) {
            return no_such_procedure(question.procedure);
        }
        {
            Query same = connection_.query(
                "SELECT " BEFOREHAND_QUESTION_COLUMNS
                "FROM clinic_question WHERE procedure = ? AND text = ? AND page = ?",
                Text(question.procedure), Text(question.text), Text(question.page));
            if (same.next()) {
                return read_question(same);
            }
        }
        append(connection_, question, recorded_at);
        return question;
    });
}

Result<void> SqliteClinicQuestionStore::change(std::string_view id, const MakeQuestion& make,
                                               Instant recorded_at) {
    return connection_.write([&]() -> Result<void> {
        const auto before = in_force(connection_, id);
        if (!before) {
            return no_such_question(id);
        }
        const auto after = make(*before);
        if (!after) {
            return std::unexpected(after.error());
        }
        if (const auto right = check(*after); !right) {
            return right;
        }
        if (after->id != before->id || after->procedure != before->procedure ||
            after->page != before->page || after->asked_at != before->asked_at) {
            return id_taken(before->id);
        }
        if (*after != *before) {
            append(connection_, *after, recorded_at);
        }
        if (!after->answered()) { // taken away is gone, not only out of sight
            connection_
                .query("UPDATE clinic_question_event SET answer = '', answered_at = NULL "
                       "WHERE question = ? AND answer <> ''",
                       id)
                .run();
        }
        return {};
    });
}

Result<void> SqliteClinicQuestionStore::remove(std::string_view id, Instant recorded_at) {
    return connection_.write([&]() -> Result<void> {
        auto question = in_force(connection_, id);
        if (!question) {
            return was_there(connection_, id) ? Result<void>() : no_such_question(id);
        }
        append(connection_, {question->id, question->procedure, {}, {}, question->asked_at},
               recorded_at);
        connection_
            .query("UPDATE clinic_question_event SET text = '', page = '', answer = '', "
                   "answered_at = NULL WHERE question = ? AND text <> ''",
                   id)
            .run();
        return {};
    });
}

Result<ClinicQuestion> SqliteClinicQuestionStore::find(std::string_view id) const {
    return connection_.read([&]() -> Result<ClinicQuestion> {
        auto question = in_force(connection_, id);
        return question ? Result<ClinicQuestion>(std::move(*question)) : no_such_question(id);
    });
}

Result<std::vector<ClinicQuestion>>
SqliteClinicQuestionStore::list(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<ClinicQuestion>> {
        Query query = connection_.query("SELECT " BEFOREHAND_QUESTION_COLUMNS
                                        "FROM clinic_question WHERE procedure = ? "
                                        "ORDER BY asked_at, first_seq",
                                        procedure);
        std::vector<ClinicQuestion> questions;
        while (query.next()) {
            questions.push_back(read_question(query));
        }
        return questions;
    });
}

#undef BEFOREHAND_QUESTION_COLUMNS

} // namespace beforehand::db
