import { createConfig } from "ponder";
import { abis, world } from "./world";

const contract = (name: keyof typeof abis) => ({
  abi: abis[name],
  chain: "anvil" as const,
  address: world.addresses[name] as `0x${string}`,
  startBlock: world.first,
  endBlock: world.last,
});

export default createConfig({
  chains: { anvil: { id: world.chainId, rpc: world.url } },
  contracts: {
    Forwarder: contract("Forwarder"),
    Gold: contract("Gold"),
    Items: contract("Items"),
    Characters: contract("Characters"),
    Quests: contract("Quests"),
    Market: contract("Market"),
  },
});
