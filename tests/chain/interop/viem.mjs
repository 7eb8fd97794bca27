// A devnet as viem sees it: public, wallet and test clients, over HTTP, in batches and over WebSocket.
import assert from "node:assert/strict";
import * as viem from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { foundry } from "viem/chains";
import { given, refusal, repeatUntil, run } from "./checks.mjs";

const http = viem.http(given.url, { retryCount: 0 });
const fast = { chain: foundry, pollingInterval: 20, cacheTime: 0 };
const client = viem.createPublicClient({ ...fast, transport: http });
const batching = viem.createPublicClient({
  ...fast,
  transport: viem.http(given.url, { batch: true }),
});
const live = viem.createPublicClient({
  ...fast,
  transport: viem.webSocket(given.url.replace("http", "ws")),
});
const account = privateKeyToAccount(given.key);
const local = viem.createWalletClient({ ...fast, account, transport: http });
const [first, second] = await viem.createWalletClient({ ...fast, transport: http }).getAddresses();
const remote = viem.createWalletClient({ ...fast, account: second, transport: http });
const test = viem.createTestClient({ ...fast, mode: "anvil", transport: http });

const loggerAbi = viem.parseAbi(["event Poked(uint256 indexed word)"]);
const denierAbi = viem.parseAbi([
  "error Denied(uint256 code)",
  "function ask() view returns (uint256)",
]);
const word = (n) => viem.numberToHex(n, { size: 32 });
const typed = {
  domain: { name: "Post", chainId: 31337 },
  types: {
    Mail: [
      { name: "to", type: "address" },
      { name: "worth", type: "uint256" },
    ],
  },
  primaryType: "Mail",
  message: { to: first, worth: 2n ** 200n },
};

async function mined(hash) {
  return client.waitForTransactionReceipt({ hash });
}
const deploy = async (code) =>
  (await mined(await local.sendTransaction({ data: code }))).contractAddress;
const poke = (to, n) => local.sendTransaction({ to, data: word(n) }).then(mined);
const until = (subscribe) =>
  new Promise((resolve, reject) => {
    const stop = subscribe(
      (value) => (stop?.(), resolve(value)),
      (error) => (stop?.(), reject(error)),
    );
  });

const logger = await deploy(given.logger);
const denier = await deploy(given.denier);

await run({
  async identity() {
    assert.equal(await client.getChainId(), 31337);
    assert.equal(await client.request({ method: "net_version" }), "31337");
    assert.equal(first, account.address);
    assert.equal((await remote.requestAddresses())[1], second);
  },

  async blocks_and_transactions() {
    const receipt = await poke(logger, 5);
    assert.equal(receipt.status, "success");
    const block = await client.getBlock({
      blockNumber: receipt.blockNumber,
      includeTransactions: true,
    });
    assert.equal(block.transactions[0].hash, receipt.transactionHash);
    assert.equal(block.transactions[0].type, "eip1559");
    assert.deepEqual(
      await client.getTransaction({ hash: receipt.transactionHash }),
      block.transactions[0],
    );
    assert.equal(await client.getTransactionConfirmations({ transactionReceipt: receipt }), 1n);
    assert.equal(await client.getBlockTransactionCount({ blockHash: block.hash }), 1);
    assert.equal(await client.getStorageAt({ address: logger, slot: word(0) }), word(5));
    assert.equal((await client.getBlock({ blockTag: "pending" })).hash, null);
    const receipts = await client.request({ method: "eth_getBlockReceipts", params: [block.hash] });
    assert.equal(
      viem.formatTransactionReceipt(receipts[0]).transactionHash,
      receipt.transactionHash,
    );
    assert.equal(
      await client.request({ method: "eth_getUncleCountByBlockNumber", params: ["latest"] }),
      "0x0",
    );
  },

  async older_kinds_of_transactions() {
    const fees = { gasPrice: viem.parseGwei("10"), value: 1n, to: second };
    const legacy = await client.getTransaction(
      await mined(await local.sendTransaction({ ...fees, type: "legacy" })).then((r) => ({
        hash: r.transactionHash,
      })),
    );
    assert.equal(legacy.type, "legacy");
    const listed = await mined(
      await local.sendTransaction({
        ...fees,
        accessList: [{ address: logger, storageKeys: [word(0)] }],
      }),
    );
    assert.equal((await client.getTransaction({ hash: listed.transactionHash })).type, "eip2930");
  },

  async fees() {
    const history = await client.getFeeHistory({ blockCount: 2, rewardPercentiles: [25, 75] });
    assert.equal(history.baseFeePerGas.length, 3);
    assert.equal(history.reward.length, 2);
    const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas();
    assert.ok(maxFeePerGas > maxPriorityFeePerGas && maxPriorityFeePerGas > 0n);
    assert.ok((await client.getGasPrice()) > 0n);
    // no blobs at Shanghai
    assert.equal((await refusal(client.getBlobBaseFee())).code, -32601);
  },

  async a_revert_keeps_its_data() {
    const wish = { address: denier, abi: denierAbi, functionName: "ask" };
    for (const ask of [client.readContract, client.simulateContract, client.estimateContractGas]) {
      const error = await refusal(ask(wish));
      const revert = error.walk((cause) => cause instanceof viem.ContractFunctionRevertedError);
      assert.equal(revert?.data?.errorName, "Denied", error.message);
      assert.deepEqual(revert.data.args, [7n]);
    }
    const raw = await refusal(
      client.request({ method: "eth_call", params: [{ to: denier }, "latest"] }),
    );
    const cause = raw.walk((e) => e.code === 3);
    assert.match(cause.details ?? cause.message, /execution reverted/);
  },

  async a_foreign_chain_is_refused() {
    const signed = await account.signTransaction({
      chainId: 1,
      nonce: 900,
      to: second,
      gas: 21000n,
      maxFeePerGas: viem.parseGwei("10"),
      type: "eip1559",
    });
    const error = await refusal(client.sendRawTransaction({ serializedTransaction: signed }));
    const cause = error.walk((e) => e.code !== undefined);
    assert.equal(cause.code, -32000);
    assert.match(cause.details ?? cause.message, /invalid chain id/);
  },

  async calls_take_overrides_and_blocks() {
    const reader = "0x5f545f5260205ff3";
    const stateOverride = [
      { address: logger, code: reader, stateDiff: [{ slot: word(0), value: word(42) }] },
    ];
    assert.equal((await client.call({ to: logger, stateOverride })).data, word(42));
    assert.equal((await client.call({ to: logger, blockNumber: 0n })).data, undefined);
  },

  async logs_by_every_filter() {
    const [one, two] = [await poke(logger, 71), await poke(logger, 72)];
    const range = { fromBlock: one.blockNumber, toBlock: two.blockNumber };
    const [event] = loggerAbi;
    assert.equal((await client.getLogs({ address: logger, ...range })).length, 2);
    assert.equal((await client.getLogs({ blockHash: two.blockHash })).length, 1);
    assert.equal((await client.getLogs({ address: [logger, denier], ...range })).length, 2);
    assert.equal(
      (await client.getContractEvents({ address: logger, abi: loggerAbi, ...range, strict: false }))
        .length,
      0,
    );
    const raw = await client.request({
      method: "eth_getLogs",
      params: [{ topics: [[word(72), word(99)]], fromBlock: "0x0" }],
    });
    assert.deepEqual(
      raw.map((log) => log.transactionHash),
      [two.transactionHash],
    );
    assert.ok(event);
  },

  async filters_are_polled() {
    const blocks = await client.createBlockFilter();
    const sent = await client.createPendingTransactionFilter();
    const logs = await client.createEventFilter({ address: logger });
    const receipt = await poke(logger, 8);
    assert.deepEqual(await client.getFilterChanges({ filter: blocks }), [receipt.blockHash]);
    assert.deepEqual(await client.getFilterChanges({ filter: sent }), [receipt.transactionHash]);
    const changes = await client.getFilterChanges({ filter: logs });
    assert.deepEqual(
      changes.map((log) => log.topics),
      [[word(8)]],
    );
    assert.deepEqual(await client.getFilterChanges({ filter: logs }), []);
    assert.equal(
      (await client.getFilterLogs({ filter: logs })).at(-1).transactionHash,
      receipt.transactionHash,
    );
    assert.equal(await client.uninstallFilter({ filter: logs }), true);
    assert.equal(await client.uninstallFilter({ filter: logs }), false);
    await refusal(client.getFilterChanges({ filter: logs }));
  },

  async events_are_watched_by_polling() {
    const first = until((onLogs, onError) =>
      client.watchEvent({ address: logger, onLogs, onError }),
    );
    const { seen, done } = await repeatUntil(first, () => poke(logger, 9));
    assert.ok(done.some((receipt) => receipt.transactionHash === seen[0].transactionHash));
  },

  async blocks_and_events_are_told_over_websocket() {
    assert.equal(await live.getChainId(), 31337);
    const block = until((onBlock, onError) => live.watchBlocks({ onBlock, onError }));
    const log = until((onLogs, onError) => live.watchEvent({ address: logger, onLogs, onError }));
    const { seen, done } = await repeatUntil(Promise.all([block, log]), () => poke(logger, 10));
    assert.ok(done.some((receipt) => receipt.blockHash === seen[0].hash));
    assert.ok(done.some((receipt) => receipt.transactionHash === seen[1][0].transactionHash));
    (await live.transport.getRpcClient()).close();
  },

  async requests_are_answered_in_batches() {
    const [id, number, code, failed] = await Promise.all([
      batching.getChainId(),
      batching.getBlockNumber(),
      batching.getCode({ address: logger }),
      refusal(batching.request({ method: "eth_nothing" })),
    ]);
    assert.equal(id, 31337);
    assert.ok(number > 0n && code.length > 2);
    assert.equal(failed.code, -32601);
  },

  async proofs_and_access_lists() {
    const proof = await client.getProof({ address: logger, storageKeys: [word(0)] });
    assert.equal(proof.storageProof[0].value, 10n);
    assert.ok(proof.accountProof.length > 0);
    const { accessList, gasUsed } = await client.createAccessList({
      account: second,
      to: logger,
      data: word(3),
    });
    assert.deepEqual(
      accessList,
      [{ address: logger, storageKeys: [word(0)] }].map((e) => ({
        ...e,
        address: accessList[0].address,
      })),
    );
    assert.ok(gasUsed > 21000n);
  },

  async development_accounts_sign() {
    const signature = await remote.signMessage({ message: "早上好" });
    assert.ok(await viem.verifyMessage({ address: second, message: "早上好", signature }));
    const raw = await remote.signMessage({ message: { raw: "0x00ff" } });
    assert.ok(
      await viem.verifyMessage({ address: second, message: { raw: "0x00ff" }, signature: raw }),
    );
    const mail = await remote.signTypedData(typed);
    assert.ok(await viem.verifyTypedData({ ...typed, address: second, signature: mail }));
    assert.equal(
      await local.signTypedData({ ...typed, account: first }),
      await account.signTypedData(typed),
    );
    const receipt = await mined(await remote.sendTransaction({ to: first, value: 5n }));
    assert.equal(viem.getAddress(receipt.from), second);
    const signed = await remote.signTransaction(
      await remote.prepareTransactionRequest({ to: first, value: 1n }),
    );
    assert.equal(
      (await mined(await client.sendRawTransaction({ serializedTransaction: signed }))).status,
      "success",
    );
    const stranger = viem.createWalletClient({ ...fast, account: logger, transport: http });
    await refusal(stranger.signMessage({ message: "no" }));
  },

  async transactions_are_traced() {
    const { transactionHash: hash } = await poke(logger, 11);
    const steps = await client.request({ method: "debug_traceTransaction", params: [hash] });
    assert.equal(steps.structLogs.at(-1).op, "STOP");
    const frame = await client.request({
      method: "debug_traceTransaction",
      params: [hash, { tracer: "callTracer" }],
    });
    assert.equal(viem.getAddress(frame.to), viem.getAddress(logger));
  },

  async the_test_client_moves_time_and_blocks() {
    const number = await client.getBlockNumber({ cacheTime: 0 });
    const id = await test.snapshot();
    await test.mine({ blocks: 3, interval: 60 });
    assert.equal(await client.getBlockNumber({ cacheTime: 0 }), number + 3n);
    const { timestamp } = await client.getBlock();
    await test.increaseTime({ seconds: 1000 });
    await test.mine({ blocks: 1 });
    assert.ok((await client.getBlock()).timestamp >= timestamp + 900n);
    await test.setNextBlockTimestamp({ timestamp: timestamp + 5000n });
    await test.mine({ blocks: 1 });
    assert.equal((await client.getBlock()).timestamp, timestamp + 5000n);
    await test.revert({ id });
    assert.equal(await client.getBlockNumber({ cacheTime: 0 }), number);
    assert.equal(await test.getAutomine(), true);
    await test.setAutomine(true);
    assert.deepEqual(await test.getTxpoolStatus(), { pending: 0, queued: 0 });
  },

  async the_test_client_changes_accounts() {
    const address = "0x" + "44".repeat(20);
    await test.setBalance({ address, value: 77n });
    await test.setNonce({ address, nonce: 6 });
    await test.setCode({ address, bytecode: "0x5f545f5260205ff3" });
    await test.setStorageAt({ address, index: 0, value: word(12) });
    assert.equal(await client.getBalance({ address }), 77n);
    assert.equal(await client.getTransactionCount({ address }), 6);
    assert.equal((await client.call({ to: address })).data, word(12));
  },
});
