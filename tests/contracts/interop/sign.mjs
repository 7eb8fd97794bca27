// Signs the typed data on stdin with ethers and with viem, as a wallet's page would.
import { readFileSync } from "node:fs";
import { Wallet } from "ethers";
import { privateKeyToAccount } from "viem/accounts";

const { key, typed } = JSON.parse(readFileSync(0, "utf8"));
const { EIP712Domain, ...types } = typed.types;

// viem takes whole numbers as BigInt, ethers as decimal text.
const revive = (type, value) => {
  const array = type.match(/^(.*)\[\d*\]$/);
  if (array) return value.map((entry) => revive(array[1], entry));
  if (types[type]) {
    return Object.fromEntries(
      types[type].map((field) => [field.name, revive(field.type, value[field.name])]),
    );
  }
  return type.startsWith("uint") ? BigInt(value) : value;
};

const message = revive(typed.primaryType, typed.message);
const byEthers = await new Wallet(key).signTypedData(typed.domain, types, message);
const byViem = await privateKeyToAccount(key).signTypedData({
  domain: typed.domain,
  types,
  primaryType: typed.primaryType,
  message,
});
process.stdout.write(JSON.stringify({ ethers: byEthers, viem: byViem }));
