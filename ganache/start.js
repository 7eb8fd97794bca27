// Starts ganache from config.json: node ganache/start.js [port] [database folder]
const fs = require("fs");
const { server: address, ...options } = require("./config.json");

const [port = address.port, dbPath = options.database.dbPath] = process.argv.slice(2);
fs.mkdirSync(dbPath, { recursive: true });
const server = require("ganache").server({ ...options, database: { dbPath } });
const fail = (error) => {
  console.error(error.message.split("\n")[0]);
  process.exit(1);
};
process.on("unhandledRejection", fail).on("uncaughtException", fail);
server.listen(Number(port), address.host).then(() => {
  console.log(`listening on http://${address.host}:${server.address().port}`);
}, fail);

const stop = () => server.close().finally(() => process.exit());
process.on("SIGTERM", stop).on("SIGINT", stop);
// A parent that holds our standard input takes us with it, even when it is killed.
if (fs.fstatSync(0).isFIFO()) process.stdin.resume().on("end", stop);
