import { onchainTable } from "ponder";

// The log of everything, and who holds what: less than our own projection keeps.
export const activity = onchainTable("activity", (t) => ({
  id: t.text().primaryKey(),
  type: t.text().notNull(),
  block: t.bigint().notNull(),
  payload: t.text().notNull(),
}));

export const balance = onchainTable("balance", (t) => ({
  id: t.text().primaryKey(),
  amount: t.bigint().notNull(),
}));
