// SPDX-License-Identifier: Apache-2.0
// Every pair of colours that our controls draw on one another, in every mode, by WCAG 2's formula.
import QtQuick
import QtTest
import Beforehand.Theme

TestCase {
    id: test

    name: "Theme"

    // [what is drawn, on what]: text, 4.5 to 1, and 7 to 1 in high contrast
    readonly property var texts: [
        ["ink", "ground"], ["ink", "surface"], ["ink", "sunken"], ["ink", "accentTint"],
        ["ink", "dangerTint"], ["ink", "prepTint"], ["ink", "dayTint"], ["ink", "recTint"],
        ["inkMuted", "ground"], ["inkMuted", "surface"], ["inkMuted", "sunken"],
        ["inkMuted", "accentTint"], ["inkMuted", "dayTint"], ["inkMuted", "recTint"],
        ["inkMuted", "prepTint"],
        ["accent", "ground"], ["accent", "surface"], ["accent", "accentTint"], ["accentInk", "accent"],
        ["danger", "surface"], ["danger", "dangerTint"], ["dangerInk", "danger"],
        ["prep", "ground"], ["prep", "surface"], ["prep", "prepTint"], ["surface", "prep"],
        ["day", "ground"], ["day", "surface"], ["day", "dayTint"], ["surface", "day"],
        ["rec", "ground"], ["rec", "surface"], ["rec", "recTint"], ["surface", "rec"]
    ]
    // Edges of controls, focus, marks on the chart: 3 to 1
    readonly property var controls: [
        ["control", "ground"], ["control", "surface"], ["accent", "sunken"],
        ["focus", "ground"], ["focus", "surface"], ["focus", "accentTint"], ["focus", "sunken"],
        ["accent", "prepTint"],
        ["left", "surface"], ["left", "dayTint"], ["left", "recTint"],
        ["right", "surface"], ["right", "dayTint"], ["right", "recTint"],
        ["prep", "prepMid"], ["day", "dayMid"], ["rec", "recMid"]
    ]

    function channel(value: real): real {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(colour): real {
        return 0.2126 * test.channel(colour.r) + 0.7152 * test.channel(colour.g)
            + 0.0722 * test.channel(colour.b);
    }

    function ratio(one, other): real {
        const a = test.luminance(one);
        const b = test.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function cleanup() {
        Theme.mode = "light";
        Theme.textScale = 1;
        Theme.reducedMotion = false;
    }

    function test_formula() {
        fuzzyCompare(test.ratio(Qt.color("#000000"), Qt.color("#FFFFFF")), 21, 0.001);
        fuzzyCompare(test.ratio(Qt.color("#777777"), Qt.color("#FFFFFF")), 4.478, 0.001);
    }

    function test_contrast_data() {
        return [{ tag: "light" }, { tag: "dark" }, { tag: "contrast" }];
    }

    function test_contrast(data) {
        Theme.mode = data.tag;
        const least = data.tag === "contrast" ? 7 : 4.5;
        for (const [front, back] of test.texts) {
            const found = test.ratio(Theme[front], Theme[back]);
            verify(found >= least, `${front} on ${back} in ${data.tag}: ${found.toFixed(2)}`);
        }
        for (const [front, back] of test.controls) {
            const found = test.ratio(Theme[front], Theme[back]);
            verify(found >= 3, `${front} on ${back} in ${data.tag}: ${found.toFixed(2)}`);
        }
    }

    function test_modes_differ() {
        const light = String(Theme.ground);
        Theme.mode = "dark";
        verify(String(Theme.ground) !== light);
        compare(String(Theme.tone("procedure_day")), String(Theme.day));
        compare(String(Theme.mid("recovery")), String(Theme.recMid));
        compare(String(Theme.tint("preparation")), String(Theme.prepTint));
    }

    // The words that core/guide/figure.cpp lets figures have; tests/qml/figures draws with them.
    function test_figures_have_their_colours_data() {
        return [{ tag: "light" }, { tag: "dark" }, { tag: "contrast" }];
    }
    function test_figures_have_their_colours(data) {
        Theme.mode = data.tag;
        compare(Object.keys(Theme.figureColors).sort(), ["accent", "accent-tint", "ink", "ink-muted", "line",
            "preparation", "preparation-tint", "procedure-day", "procedure-day-tint", "recovery",
            "recovery-tint", "surface"]);
        for (const word in Theme.figureColors)
            verify(/^#[0-9a-f]{6}$/.test(String(Theme.figureColors[word])), `${word}: ${Theme.figureColors[word]}`);
        compare(String(Theme.figureColors.ink), String(Theme.ink));
        compare(String(Theme.figureColors["procedure-day-tint"]), String(Theme.dayTint));
        compare(String(Theme.figureColors.recovery), String(Theme.rec));
    }

    function test_sizes_follow_the_text_scale() {
        compare(Theme.px("body"), 17);
        Theme.textScale = 2;
        compare(Theme.px("body"), 34);
        compare(Theme.px("caption"), 26);
    }

    function test_long_words_get_smaller_but_not_small() {
        Theme.textScale = 2;
        compare(Theme.fittingPx("heading", "Your plan", 400), 52);
        const fitting = Theme.fittingPx("heading", "Your appointment", 260);
        verify(fitting > 26 && fitting < 52, fitting);
        compare(Theme.fittingPx("heading", "Your appointment", 20), 26);
    }

    function test_reduced_motion() {
        verify(Theme.quick > 0 && Theme.calm > 0 && Theme.page > 0);
        Theme.reducedMotion = true;
        compare(Theme.quick + Theme.calm + Theme.page, 0);
    }

    function test_shapes() {
        compare(Theme.shape(599), "compact");
        compare(Theme.shape(600), "medium");
        compare(Theme.shape(1023), "medium");
        compare(Theme.shape(1024), "wide");
    }
}
