// npm's solc in the manners of a native solc, as py-solc-x and forge expect it: `--version` and
// `--standard-json` over stdin. It reads no file: the input carries every source.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..", "..");
const solc = require(path.join(root, "node_modules", "solc"));
const options = process.argv.slice(2);

if (options.includes("--version")) {
  console.log("solc, the solidity compiler commandline interface");
  console.log(`Version: ${solc.version()}`);
} else if (options.includes("--standard-json")) {
  process.stdout.write(solc.compile(fs.readFileSync(0, "utf8")));
} else {
  console.error("This compiler takes --version or --standard-json.");
  process.exitCode = 1;
}
