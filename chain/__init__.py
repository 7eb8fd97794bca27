"""The EVM: build, devnet, client, deployment, signing, blocks."""
