// SPDX-License-Identifier: Apache-2.0
// The three phases: in one row on every phone, one under the other in large letters.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components

Item {
    id: root

    width: 500
    height: 600

    Journey {
        id: journey

        segments: [
            { "phase": "preparation", "detail": "0 of 11 done", "progress": 0.1, "current": true },
            { "phase": "procedure_day", "detail": "3 December", "progress": 0, "current": false },
            { "phase": "recovery", "detail": "0 of 35 done", "progress": 0, "current": false }
        ]
    }

    TestCase {
        name: "Journey"
        when: windowShown

        function init() {
            Theme.textScale = 1;
        }
        function cleanup() {
            Theme.textScale = 1;
        }
        function words(inside: var): var {
            let found = [];
            for (let i = 0; i < inside.children.length; ++i) {
                const child = inside.children[i];
                if (child.visible)
                    found = found.concat(child instanceof Txt ? [child] : words(child));
            }
            return found;
        }

        function test_one_row_data() {
            const rows = [];
            for (const width of [320, 340, 360, 390]) // less the margins of a page
                for (const current of ["preparation", "procedure_day", "recovery"])
                    rows.push({ "tag": width + " " + current, "width": width - 2 * Theme.phoneMargin, "current": current });
            return rows;
        }
        function test_one_row(data: var) {
            journey.segments = journey.segments.map(segment => Object.assign({}, segment, { "current": segment.phase === data.current }));
            journey.width = data.width;
            waitForRendering(root);
            verify(!journey.stacked);
            const all = words(journey);
            compare(all.length, 6);
            tryVerify(() => journey.height <= (all.some(text => text.lineCount > 1) ? 92 : 75), 5000, "height");
            for (const text of all) {
                verify(!text.truncated, text.text);
                const box = text.mapToItem(journey, 0, 0);
                verify(box.x >= 0 && box.x + text.implicitWidth <= journey.width + 1 || text.lineCount > 1, text.text);
                verify(text.contentWidth <= text.width + 0.5, text.text);
            }
        }
        function test_in_large_letters_they_stack() {
            Theme.textScale = 2;
            journey.width = 350;
            waitForRendering(root);
            verify(journey.stacked);
        }
    }
}
