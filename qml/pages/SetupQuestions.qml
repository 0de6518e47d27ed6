// SPDX-License-Identifier: Apache-2.0
// Set-up, page 4: the questions that decide which steps apply. SetupQuestions { session }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.View

QuestionList {
    id: part

    required property Session session

    questions: part.session.setup.questions
}
