// Runs named checks one after another; prints what became of each as one JSON object.
import { readFileSync } from "node:fs";

export const given = JSON.parse(readFileSync(0, "utf8"));

export async function run(checks) {
  const outcome = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      outcome[name] = "ok";
    } catch (error) {
      outcome[name] = String(error?.stack ?? error).slice(0, 2000);
    }
  }
  process.stdout.write(JSON.stringify(outcome));
}

// What a promise was refused with; fails when it was not.
export async function refusal(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it was not refused");
}

// Does something again and again until a promise is fulfilled; returns both.
// When a client begins to listen is its own affair: what is done before that, it does not see.
export async function repeatUntil(promise, action) {
  let seen;
  let failure;
  promise.then(
    (value) => (seen = value),
    (error) => (failure = error),
  );
  const done = [];
  while (seen === undefined && failure === undefined && done.length < 200)
    done.push(await action());
  if (failure !== undefined) throw failure;
  return { seen: await promise, done };
}
