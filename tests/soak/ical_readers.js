// SPDX-License-Identifier: Apache-2.0
// Puts calendar files before two readers that know nothing of this project or of each other:
//     find … -name '*.ics' -print0 | node ical_readers.js FOLDER
// FOLDER is where npm installed them. Beside each X.ics lies X.json with the events that are meant
// by it. Fails where a reader has other events, and if either reads what a spoilt file does not say.
"use strict";

const fs = require("fs");
const path = require("path");

const folder = process.argv[2];
const files = fs.readFileSync(0, "utf8").split("\0").filter(Boolean);
const load = (name) => require(path.resolve(folder, "node_modules", name));
const ICAL = load("ical.js").default;
const nodeIcal = load("node-ical");

/// "2026-10-24T08:00:00Z".
const moment = (date) => date.toISOString().replace(".000Z", "Z");
/// A property with parameters is an object with its value in `val`.
const plain = (value) => String((value && value.val !== undefined ? value.val : value) ?? "");

/// The events that each of them has, in the form of X.json.
const readers = {
    "ical.js": (text) =>
        new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
            const event = new ICAL.Event(component);
            const utc = (time) => (time.zone === ICAL.Timezone.utcTimezone ? moment(time.toJSDate()) : `${time}`);
            return {
                uid: event.uid,
                start: utc(event.startDate),
                end: utc(event.endDate),
                summary: event.summary,
                description: event.description ?? "",
                place: event.location ?? "",
                status: component.getFirstPropertyValue("status"),
                sequence: event.sequence,
                alarms: component
                    .getAllSubcomponents("valarm")
                    .map((alarm) => utc(alarm.getFirstPropertyValue("trigger"))),
            };
        }),
    "node-ical": (text) =>
        Object.values(nodeIcal.sync.parseICS(text))
            .filter((event) => event.type === "VEVENT")
            .map((event) => ({
                uid: event.uid,
                start: moment(event.start),
                end: moment(event.end),
                summary: plain(event.summary),
                description: plain(event.description),
                place: plain(event.location),
                status: event.status,
                sequence: Number(event.sequence),
                // It leaves the moment of an alarm as it stands in the file.
                alarms: Object.values(event)
                    .filter((part) => part && part.type === "VALARM")
                    .map((alarm) =>
                        plain(alarm.trigger).replace(
                            /^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5")),
            })),
};

/// What a reader is known to get wrong, taken out of both sides.
const leniently = {
    "ical.js": (text) => text,
    // Takes \\n for a backslash and a line break, and some quotes away.
    "node-ical": (text) => text.replace(/"/g, "").replace(/\\[nN]/g, "\\\n"),
};

/// The first event for which two lists differ, in words; empty if they are the same.
function difference(meant, read, lenient) {
    const form = (event) => JSON.stringify([
        event.uid, event.start, event.end, event.status, event.sequence, event.alarms,
        ...[event.summary, event.description, event.place].map(lenient)]);
    const by = (list) => new Map(list.map((event) => [event.uid, form(event)]));
    const [one, other] = [by(meant), by(read)];
    for (const [uid, event] of one) {
        if (other.get(uid) !== event) {
            return `meant ${event}\n  read  ${other.get(uid) ?? "nothing"}`;
        }
    }
    return meant.length === read.length ? "" : `meant ${meant.length} events, read ${read.length}`;
}

function read(name, text, meant) {
    try {
        return difference(meant, readers[name](text), leniently[name]);
    } catch (error) {
        return `refused: ${error.message}`;
    }
}

let failed = files.length > 0 ? 0 : 1;
for (const name of Object.keys(readers)) {
    let wrong = 0;
    let events = 0;
    let seen = 0;
    for (const file of files) {
        const text = fs.readFileSync(file, "utf8");
        const meant = JSON.parse(fs.readFileSync(file.replace(/\.ics$/, ".json"), "utf8"));
        events += meant.length;
        const differs = read(name, text, meant);
        if (differs) {
            wrong += 1;
            if (wrong <= 5) {
                console.log(`${file}, read by ${name}:\n  ${differs}`);
            }
        }
        // A comparison that lets these pass is none.
        const spoilt = [text.replace(/(DTSTART:\d{8}T\d{4})\d\d/, (all, minute) => `${minute}07`),
                        text.replace(/SEQUENCE:/, "SEQUENCE:9"),
                        text.replace(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/, "")];
        seen += spoilt.every((other) => read(name, other, meant)) ? 1 : 0;
    }
    if (seen !== files.length) {
        console.log(`${name}: spoilt calendars pass`);
        failed = 1;
    }
    console.log(`${name}: ${files.length} calendars with ${events} events: ` +
                (wrong ? `${wrong} FAILED` : "all read as they are meant"));
    failed = failed || (wrong ? 1 : 0);
}
process.exit(failed);
