// A devnet as ethers sees it: provider, signers, contracts, and blocks told over WebSocket.
import assert from "node:assert/strict";
import * as ethers from "ethers";
import { given, refusal, repeatUntil, run } from "./checks.mjs";

const provider = new ethers.JsonRpcProvider(given.url, undefined, {
  polling: true,
  cacheTimeout: -1,
});
provider.pollingInterval = 20;
const remote = await provider.getSigner(1);
const wallet = new ethers.Wallet(given.key, provider);
const word = (n) => ethers.toBeHex(n, 32);
let nonce = await wallet.getNonce();
const send = async (wish) => (await wallet.sendTransaction({ ...wish, nonce: nonce++ })).wait();

const logger = (await send({ data: given.logger })).contractAddress;
const denier = (await send({ data: given.denier })).contractAddress;
const mail = [
  { name: "Post", chainId: 31337 },
  { Mail: [{ name: "worth", type: "uint256" }] },
  { worth: 2n ** 200n },
];

await run({
  async identity_blocks_and_fees() {
    assert.equal((await provider.getNetwork()).chainId, 31337n);
    const receipt = await send({ to: logger, data: word(5) });
    const block = await provider.getBlock(receipt.blockNumber, true);
    assert.equal(block.prefetchedTransactions[0].hash, receipt.hash);
    assert.equal((await provider.getTransaction(receipt.hash)).type, 2);
    const fees = await provider.getFeeData();
    assert.ok(fees.maxFeePerGas > fees.maxPriorityFeePerGas);
    assert.equal(await provider.getStorage(logger, 0), word(5));
  },

  async logs() {
    const receipt = await send({ to: logger, data: word(6) });
    const logs = await provider.getLogs({ address: logger, topics: [word(6)], fromBlock: 0 });
    assert.deepEqual(
      logs.map((log) => log.transactionHash),
      [receipt.hash],
    );
  },

  async a_revert_keeps_its_data() {
    const abi = ["error Denied(uint256 code)", "function ask() view returns (uint256)"];
    const error = await refusal(new ethers.Contract(denier, abi, provider).ask());
    assert.equal(error.code, "CALL_EXCEPTION");
    assert.equal(error.revert.name, "Denied");
    assert.equal((await refusal(provider.estimateGas({ to: denier }))).code, "CALL_EXCEPTION");
  },

  async mistakes_have_the_names_of_ethers() {
    const used = await refusal(wallet.sendTransaction({ to: denier, nonce: 0, gasLimit: 21000 }));
    assert.equal(used.code, "NONCE_EXPIRED");
    const poor = ethers.Wallet.createRandom(provider);
    const error = await refusal(
      poor.sendTransaction({ to: wallet.address, value: 1n, gasLimit: 21000 }),
    );
    assert.equal(error.code, "INSUFFICIENT_FUNDS");
  },

  async development_accounts_sign() {
    const signature = await remote.signMessage("早上好");
    assert.equal(ethers.verifyMessage("早上好", signature), remote.address);
    assert.equal(
      ethers.verifyMessage("old", await remote._legacySignMessage("old")),
      remote.address,
    );
    assert.equal(
      ethers.verifyTypedData(...mail, await remote.signTypedData(...mail)),
      remote.address,
    );
    const receipt = await (await remote.sendTransaction({ to: wallet.address, value: 3n })).wait();
    assert.equal(receipt.from, remote.address);
  },

  async events_are_told_by_polling_and_over_websocket() {
    const socket = new ethers.WebSocketProvider(given.url.replace("http", "ws"));
    const filter = { address: logger, topics: [word(9)] };
    const polled = new Promise((resolve) => provider.once(filter, resolve));
    const pushed = new Promise((resolve) => socket.once(filter, resolve));
    const heads = new Promise((resolve) => socket.once("block", resolve));
    const all = Promise.all([pushed, polled, heads]);
    const { seen, done } = await repeatUntil(all, () => send({ to: logger, data: word(9) }));
    for (const log of seen.slice(0, 2)) {
      assert.ok(done.some((receipt) => receipt.hash === log.transactionHash));
    }
    assert.ok(seen[2] <= done.at(-1).blockNumber);
    await socket.destroy();
  },
});
provider.destroy();
