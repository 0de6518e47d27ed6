// SPDX-License-Identifier: Apache-2.0
// The drawings of our icons: SVG paths on a 24 grid, kept once for all Icon items.
pragma Singleton

import QtQuick

QtObject {
    id: icons

    readonly property var paths: ({
        "today": "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0 -8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4 -1.4 M17.3 6.7l1.4 -1.4",
        "plan": "M5.5 4.5v15 M5.5 7h14 M5.5 12h10 M5.5 17h14",
        "diary": "M4 4v16h16 M7.5 15l4 -5l3.5 3l4.5 -7",
        "learn": "M12 7c-2 -1.6 -4.6 -2 -8.5 -2v13c3.9 0 6.5 0.4 8.5 2c2 -1.6 4.6 -2 8.5 -2v-13c-3.9 0 -6.5 0.4 -8.5 2z M12 7v13",
        "more": "M5 10.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0 -2.4z M12 10.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0 -2.4z M19 10.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0 -2.4z",
        "phone": "M6.5 4h3l1.5 4l-2 1.5c1 2.4 3.1 4.5 5.5 5.5l1.5 -2l4 1.5v3c0 1.2 -1 2 -2.2 2c-7 -0.6 -12.7 -6.3 -13.3 -13.3c0 -1.2 0.8 -2.2 2 -2.2z",
        "check": "M5 12.5l4.5 4.5l9.5 -10",
        "clock": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0 -17z M12 7.5v4.8l3.2 1.9",
        "hands": "M12 5.5v7l4.6 2.8",
        "back": "M15 5l-7 7l7 7",
        "fwd": "M9.5 5.5l6.5 6.5l-6.5 6.5",
        "down": "M5.5 9.5l6.5 6.5l6.5 -6.5",
        "up": "M5.5 15l6.5 -6.5l6.5 6.5",
        "skip": "M6 6l6 6l-6 6 M13 6l6 6l-6 6",
        "card": "M3.5 6h17v12.5h-17z M6.5 15.5c0.5 -2 5 -2 5.5 0 M9.2 9.2a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0 -3.4z M15 10.5h2.8 M15 14h2.8",
        "ask": "M8.8 9.2c0.2 -4 6.6 -3.8 6.4 0.2c-0.1 2.2 -3.2 2.5 -3.2 5 M12 18.2v0.3",
        "talk": "M4 5h16v11h-9l-4 4v-4h-3z M8.5 10.5h7",
        "info": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0 -17z M12 11v5 M12 8v0.3",
        "doc": "M6.5 3.5h7.5l4 4v13h-11.5z M14 3.5v4h4 M9.5 12h5.5 M9.5 16h5.5",
        "clinic": "M4 20v-10.5l8 -5.5l8 5.5v10.5z M12 10v6 M9 13h6",
        "cal": "M4 6h16v14h-16z M4 10.5h16 M8.5 3.5v4 M15.5 3.5v4",
        "car": "M4 16.5v-4.5l2 -5h12l2 5v4.5z M4 12h16 M7 16.5v2 M17 16.5v2",
        "globe": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0 -17z M3.5 12h17 M12 3.5c3.6 4 3.6 13 0 17 M12 3.5c-3.6 4 -3.6 13 0 17",
        "preparation": "M6 8.5h12l1 11.5h-14z M9 8.5v-1.5c0 -4 6 -4 6 0v1.5",
        "procedure_day": "M4 20v-10.5l8 -5.5l8 5.5v10.5z M12 10v6 M9 13h6",
        "recovery": "M12 20.5v-8.5 M12 12c0 -4 3 -6.5 7.5 -6.5c0 4.5 -3 6.5 -7.5 6.5z M12 15c0 -3 -2.5 -5 -6.5 -5c0 3 2.5 5 6.5 5z",
        "pencil": "M5 19l1 -4l10 -10l3 3l-10 10z M13.5 7.5l3 3",
        "plus": "M12 5v14 M5 12h14",
        "minus": "M5 12h14",
        "book": "M6 4h12v16l-6 -4l-6 4z",
        "close": "M6 6l12 12 M18 6l-12 12",
        "bang": "M12 4v9 M12 17.5v0.3",
        "bell": "M6.5 16.5v-6c0 -7 11 -7 11 0v6l1.5 1.5h-14z M10 20.5c1.2 1 2.8 1 4 0",
        "trash": "M4.5 7h15 M9 7v-3h6v3 M6.5 7l1 13h9l1 -13 M10.3 10.5v6 M13.7 10.5v6",
        "gear": "M4 7.5h9 M17.5 7.5h2.5 M15.2 5.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0 -4.6z M4 16.5h2.5 M11 16.5h9 M8.8 14.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0 -4.6z",
        "list": "M9 6.5h11 M9 12h11 M9 17.5h11 M4.5 6.5h0.3 M4.5 12h0.3 M4.5 17.5h0.3",
        "undo": "M8.5 5l-4 4l4 4 M4.5 9h10c7 0 7 10 0 10h-5",
        "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0 -13z M15.3 15.3l5 5",
        "warning": "M12 4l9 16h-18z M12 10v4.5 M12 17.2v0.3",
        "person": "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0 -8z M4.5 20.5c0.5 -7 14.5 -7 15 0",
        "send": "M4 5l16.5 7l-16.5 7l2 -7z M6 12h6",
        "save": "M12 4v11 M7.5 11l4.5 4.5l4.5 -4.5 M5 20h14",
        "text": "M5 18l5 -12l5 12 M6.7 14h6.6 M16 18l2 -5l2 5",
        "moon": "M19.5 14.5a8 8 0 1 1 -10 -10a6.5 6.5 0 0 0 10 10z",
        "eye": "M2.5 12c5 -8.5 14 -8.5 19 0c-5 8.5 -14 8.5 -19 0z M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0 -5.6z",
        "lock": "M6 11h12v9h-12z M8.5 11v-3c0 -4.6 7 -4.6 7 0v3 M12 14.5v2",
        "spinner": "M12 3.5a8.5 8.5 0 0 1 8.5 8.5"
    })

    // Those that point somewhere, and so turn round right to left.
    function directed(name: string): bool {
        return /^(back|fwd|skip|undo|send|list|plan)$/.test(name);
    }

    function of(name: string): string {
        return icons.paths[name] ?? "M0 0";
    }
}
