// SPDX-License-Identifier: Apache-2.0
// Puts FHIR R4 Bundles before two validators that know nothing of this project or of each other:
//     find … -print0 | node fhir_validators.js FOLDER
// FOLDER is where npm installed them. Fails on any error, and if either lets a broken one pass.
"use strict";

const fs = require("fs");
const path = require("path");

const folder = process.argv[2];
const files = fs.readFileSync(0, "utf8").split("\0").filter(Boolean);
const load = (name) => require(path.resolve(folder, "node_modules", name));
const { Fhir } = load("fhir");
const JSONSchemaValidator = load("@asymmetrik/fhir-json-schema-validator");

const fhir = new Fhir();
const schema = new JSONSchemaValidator();

/// What each of them finds wrong.
const validators = {
    fhir: (bundle) =>
        fhir
            .validate(bundle, { errorOnUnexpected: true })
            .messages.filter((message) => message.severity === "error" || message.severity === "fatal")
            .map((message) => `${message.location}: ${message.message}`),
    schema: (bundle) =>
        schema.validate(bundle).map((error) => `${error.dataPath}: ${error.message}`),
};

/// A validator that finds nothing wrong with these is none.
function broken(bundle) {
    return [(plan) => (plan.mood = "fine"), (plan) => delete plan.subject].map((spoil) => {
        const made = JSON.parse(JSON.stringify(bundle));
        spoil(made.entry[1].resource);
        return made;
    });
}

let failed = 0;
for (const [name, validate] of Object.entries(validators)) {
    const first = JSON.parse(fs.readFileSync(files[0], "utf8"));
    for (const bundle of broken(first)) {
        if (validate(bundle).length === 0) {
            console.log(`${name} lets a broken Bundle pass`);
            failed = 1;
        }
    }
    let wrong = 0;
    let resources = 0;
    for (const file of files) {
        const bundle = JSON.parse(fs.readFileSync(file, "utf8"));
        resources += bundle.entry.length;
        const messages = validate(bundle);
        if (messages.length > 0) {
            wrong += 1;
            console.log(`${file}, says ${name}:`);
            messages.slice(0, 5).forEach((message) => console.log(`  ${message}`));
        }
    }
    console.log(`${name}: ${files.length} Bundles with ${resources} resources: ` +
                (wrong ? `${wrong} FAILED` : "nothing found"));
    failed = failed || (wrong ? 1 : 0);
}
process.exit(failed);
