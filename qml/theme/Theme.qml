// SPDX-License-Identifier: Apache-2.0
// Every colour, size, font and duration of the app. Nothing is hard-coded elsewhere.
// The window sets `mode`, `textScale` and `reducedMotion` from the person's settings.
// A token must not be named onAccent or the like: QML would read it as a signal handler.
pragma Singleton

import QtQuick

QtObject {
    id: theme

    property string mode: "light" // "light", "dark" or "contrast"
    property real textScale: 1.0  // 1.0 to 2.0
    property bool reducedMotion: false

    readonly property bool dark: theme.mode === "dark"
    readonly property bool highContrast: theme.mode === "contrast"

    // Ground and text
    readonly property color ground: theme.pick("#F5F4F0", "#12181A", "#FFFFFF")
    readonly property color surface: theme.pick("#FFFFFF", "#1B2326", "#FFFFFF")
    readonly property color sunken: theme.pick("#ECEBE5", "#0C1113", "#FFFFFF")
    readonly property color ink: theme.pick("#1D2528", "#ECEFED", "#000000")
    readonly property color inkMuted: theme.pick("#566065", "#A8B4B6", "#2E3538")
    readonly property color line: theme.pick("#DDDCD4", "#313C40", "#5A6366")
    readonly property color control: theme.pick("#7D878A", "#7C8A8E", "#000000")

    // Action, focus, and red, which is for the safety card and its door alone
    readonly property color accent: theme.pick("#0E5A63", "#82CBD1", "#00393F")
    readonly property color accentTint: theme.pick("#DFECEC", "#1C3639", "#EAF3F3")
    readonly property color accentInk: theme.pick("#FFFFFF", "#06282C", "#FFFFFF")
    readonly property color focus: theme.pick("#0E5A63", "#82CBD1", "#0033B8")
    readonly property color danger: theme.pick("#A61B1B", "#FFA79E", "#7E0B0B")
    readonly property color dangerTint: theme.pick("#FBECEA", "#331D1C", "#FFFFFF")
    readonly property color dangerInk: theme.pick("#FFFFFF", "#3A0A07", "#FFFFFF")
    readonly property color scrim: Qt.rgba(0, 0, 0, theme.dark ? 0.6 : 0.4)

    // Phases: tone for text and what is behind, mid for what is ahead, tint for grounds
    readonly property color prep: theme.pick("#5F4C86", "#C6B7EA", "#3F2E63")
    readonly property color prepMid: theme.pick("#BEB2D8", "#5D5181", "#8C7BB0")
    readonly property color prepTint: theme.pick("#ECE8F3", "#2B2639", "#F4F1F9")
    readonly property color day: theme.pick("#7D5108", "#E9C17A", "#573600")
    readonly property color dayMid: theme.pick("#E4C382", "#7A5F2B", "#B98A35")
    readonly property color dayTint: theme.pick("#F8ECD4", "#2F2819", "#FCF5E6")
    readonly property color rec: theme.pick("#48622A", "#AECF92", "#2F4418")
    readonly property color recMid: theme.pick("#B7C99B", "#56703F", "#7C9B55")
    readonly property color recTint: theme.pick("#E6EDDB", "#253020", "#F1F5EA")

    // The words that figures have for colours
    readonly property var figureColors: ({
        "ink": theme.ink,
        "ink-muted": theme.inkMuted,
        "line": theme.line,
        "surface": theme.surface,
        "accent": theme.accent,
        "accent-tint": theme.accentTint,
        "preparation": theme.prep,
        "preparation-tint": theme.prepTint,
        "procedure-day": theme.day,
        "procedure-day-tint": theme.dayTint,
        "recovery": theme.rec,
        "recovery-tint": theme.recTint
    })

    // The two sides on the chart
    readonly property color left: theme.pick("#0A5C9E", "#7FBDF2", "#003F73")
    readonly property color right: theme.pick("#B04A00", "#F2A565", "#7A3000")

    // Spacing
    readonly property int xs: 4
    readonly property int sm: 8
    readonly property int md: 12
    readonly property int lg: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int phoneMargin: 20
    readonly property int deskMargin: 32
    readonly property int cardPadding: 20
    readonly property int measure: 600 // the widest column of text

    // Radii
    readonly property int radiusSmall: 8
    readonly property int radius: 14
    readonly property int radiusCard: 20

    // Sizes of what is touched
    readonly property int target: 48
    readonly property int primaryHeight: 52
    readonly property int stickyHeight: 56
    readonly property int bigHeight: 60
    readonly property real stroke: 1.75
    readonly property int hairline: 1
    readonly property int edge: 2
    readonly property int ring: 3
    readonly property real pressedOpacity: 0.08

    // Icons, ticks and the plan's grid grow with the text, but half as fast
    readonly property real iconScale: 1 + (theme.textScale - 1) / 2
    readonly property real railCentre: 16 * theme.iconScale
    readonly property real railText: 46 * theme.iconScale
    readonly property real tickSize: 28 * theme.iconScale

    // Motion, in milliseconds
    readonly property int quick: theme.reducedMotion ? 0 : 120
    readonly property int calm: theme.reducedMotion ? 0 : 180
    readonly property int page: theme.reducedMotion ? 0 : 240

    // Fonts
    readonly property var families: Qt.fontFamilies()
    readonly property string sans: theme.installed("Noto Sans", "sans-serif")
    readonly property string serif: theme.installed("Noto Serif", "serif")

    function pick(light: color, dark: color, contrast: color): color {
        return theme.dark ? dark : theme.highContrast ? contrast : light;
    }

    function installed(family: string, otherwise: string): string {
        return theme.families.indexOf(family) >= 0 ? family : otherwise;
    }

    // role: "caption", "label", "body", "title", "heading" or "display"
    function px(role: string): int {
        const sizes = {
            "caption": 13,
            "label": 15,
            "body": 17,
            "title": 20,
            "heading": 26,
            "display": 34
        };
        return Math.round((sizes[role] ?? 17) * theme.textScale);
    }

    readonly property FontMetrics letters: FontMetrics {
        font.family: theme.sans
        font.bold: true
        font.pixelSize: 100
    }
    readonly property FontMetrics serifLetters: FontMetrics {
        font.family: theme.serif
        font.pixelSize: 100
    }

    // The most pixels at which the longest word of a text fits in a width: no more than its role
    // has at this text size, and no less than at the usual one.
    function fittingPx(role: string, text: string, width: real): int {
        const wish = theme.px(role);
        const metrics = theme.isSerif(role) ? theme.serifLetters : theme.letters;
        const longest = Math.max(...text.split(/\s/).map(word => metrics.advanceWidth(word)));
        return Math.max(Math.min(wish, Math.round(wish / theme.textScale)), Math.min(wish, Math.floor(100 * width / longest)));
    }

    function isSerif(role: string): bool {
        return role === "heading" || role === "display";
    }

    function tracking(role: string): real {
        return role === "display" ? -0.6 : role === "heading" ? -0.3 : 0;
    }

    function lineFactor(role: string): real {
        return theme.isSerif(role) ? 0.92 : 0.97;
    }

    // phase: "preparation", "procedure_day" or "recovery"
    function tone(phase: string): color {
        return phase === "procedure_day" ? theme.day : phase === "recovery" ? theme.rec : theme.prep;
    }

    function mid(phase: string): color {
        return phase === "procedure_day" ? theme.dayMid
            : phase === "recovery" ? theme.recMid : theme.prepMid;
    }

    function tint(phase: string): color {
        return phase === "procedure_day" ? theme.dayTint
            : phase === "recovery" ? theme.recTint : theme.prepTint;
    }

    // The shape of a window: "compact" under 600, "medium" to 1023, "wide" from 1024
    function shape(width: real): string {
        return width < 600 ? "compact" : width < 1024 ? "medium" : "wide";
    }
}
