// SPDX-License-Identifier: Apache-2.0
// What a tap on a step's circle does, on every page that shows circles. StepActions { session; nav }
pragma ComponentBehavior: Bound

import QtQml
import Beforehand.View

QtObject {
    id: actions

    required property Session session
    required property Nav nav

    // A step that must hold an answer, or depends on one, opens instead: there is something to say.
    // One that is about the diary is done by an entry.
    function tick(key: string, occurrence: string, stepState: string, holdsAnswer: bool, title: string): void {
        const session = actions.session; // the undo may outlive this page
        if (stepState === "done")
            actions.settle(actions.session.reopen(key, occurrence), "", null);
        else if (actions.session.diary.stepAsks(key))
            actions.nav.go("diary");
        else if (holdsAnswer || stepState === "depends" || stepState === "skipped")
            actions.nav.choose("step", key, occurrence);
        else
            actions.settle(actions.session.markDone(key, occurrence), qsTr("Done: %1").arg(title),
                           () => session.reopen(key, occurrence));
    }

    function settle(fault: string, news: string, undo: var): void {
        if (fault.length > 0)
            actions.nav.sayFault(qsTr("Not saved. %1").arg(fault));
        else if (news.length > 0)
            actions.nav.say(news, undo);
        else
            actions.nav.forget();
    }
}
