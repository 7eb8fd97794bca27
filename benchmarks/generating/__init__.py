"""The parts of `benchmarks.inference`: one workload, one model, and a file for each kind of row."""
