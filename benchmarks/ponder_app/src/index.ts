import { ponder } from "ponder:registry";
import { activity, balance } from "ponder:schema";
import { abis } from "../world";

const asText = (_key: string, value: unknown) =>
  typeof value === "bigint" ? value.toString() : value;

const add = async (context: any, token: string, owner: string, amount: bigint) => {
  if (BigInt(owner) === 0n) return;
  await context.db
    .insert(balance)
    .values({ id: `${token} ${owner}`, amount })
    .onConflictDoUpdate((row: any) => ({ amount: row.amount + amount }));
};

const moves = (contract: string, name: string, args: any): [string, bigint][] => {
  if (name === "TransferBatch") return args.ids.map((id: bigint, n: number) => [`${id}`, args.values[n]]);
  if (name === "TransferSingle") return [[`${args.id}`, args.value]];
  return contract === "Gold" ? [["gold", args.value]] : [[`${args.tokenId}`, 1n]];
};

for (const [contract, abi] of Object.entries(abis)) {
  for (const entry of abi as readonly any[]) {
    if (entry.type !== "event") continue;
    (ponder as any).on(`${contract}:${entry.name}`, async ({ event, context }: any) => {
      await context.db.insert(activity).values({
        id: event.id,
        type: entry.name,
        block: event.block.number,
        payload: JSON.stringify(event.args, asText),
      });
      if (!entry.name.startsWith("Transfer")) return;
      for (const [token, amount] of moves(contract, entry.name, event.args)) {
        await add(context, token, event.args.from, -amount);
        await add(context, token, event.args.to, amount);
      }
    });
  }
}
