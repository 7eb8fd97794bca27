"""Gas of our contracts beside that of their peers: same EVM, same state, same run.

`python -m benchmarks.gas` deploys ours from `chain/artifacts`, compiles the peers from npm, does
the same jobs with all of them on py-evm at Shanghai, and writes `benchmarks/results/gas.json`. A
figure is the gas that a whole transaction used, after refunds.

evm.py runs transactions; peers.py compiles the others; ours.py and tokens.py, exchange.py do the
jobs. What "steady state" means stands in ours.py.
"""
