// Reads {html, url, folder} as JSON on standard input, prints {title, content} as JSON.
"use strict";
const path = require("path");
const { createRequire } = require("module");

const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
const load = createRequire(path.join(asked.folder, "node_modules", "start.js"));
const { Readability } = load("@mozilla/readability");
const { JSDOM, VirtualConsole } = load("jsdom");

// No scripts run and nothing is fetched: jsdom's defaults. The console stays silent.
const options = { virtualConsole: new VirtualConsole() };
if (asked.url) options.url = asked.url;
const article = new Readability(new JSDOM(asked.html, options).window.document).parse();
process.stdout.write(JSON.stringify({ title: article && article.title, content: article && article.content }));
