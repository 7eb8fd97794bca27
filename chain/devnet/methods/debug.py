"""Traces: what a transaction or a call did inside."""

from typing import Any

from chain.devnet import parameters
from chain.devnet.call_frames import frame_of
from chain.devnet.encoding import Json
from chain.devnet.execution import run_traced
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import LATEST, block_reference, call_parameters, state_overrides
from chain.devnet.rpc_error import invalid_params, refused
from chain.devnet.struct_logs import StructLogs, TraceOptions, trace_of
from chain.devnet.tracing import Silent, run_again

_CALL_TRACER = "callTracer"


@method("debug_traceTransaction")
def trace_transaction(node: Node, tx_hash: Any, config: Any = None) -> Json:
    """Run a mined transaction again, and tell each instruction or each call."""
    located = node.evm.locate(parameters.hash32(tx_hash, "transaction hash"))
    if located is None:
        raise refused("transaction not found")
    header, index = located
    fields = _config(config)
    if fields.get("tracer") == _CALL_TRACER:
        computation, used = run_again(node.evm, header, index, Silent())
        gas = node.evm.block_of(header).transactions[index].gas
        return {**_frame(fields, computation, used), "gas": hex(gas)}
    logs = StructLogs(_options(fields))
    computation, used = run_again(node.evm, header, index, logs)
    return trace_of(logs, computation, used)


@method("debug_traceCall")
def trace_call(node: Node, transaction: Any, block: Any = LATEST, config: Any = None) -> Json:
    """Run a call as eth_call does, and tell each instruction or each call."""
    fields = _config(config)
    what = call_parameters(transaction)
    header = node.environment(block_reference(block))
    overrides = state_overrides(fields.get("stateOverrides"))
    logs = StructLogs(_options(fields))
    by_frames = fields.get("tracer") == _CALL_TRACER
    watcher = Silent() if by_frames else logs
    computation, used = run_traced(node.evm, header, what, overrides, watcher)
    return _frame(fields, computation, used) if by_frames else trace_of(logs, computation, used)


def _config(value: Any) -> Json:
    fields = parameters.mapping({} if value is None else value, "trace options")
    if fields.get("tracer") not in {None, "", _CALL_TRACER}:
        raise refused(f"tracer not found: there are the default one and {_CALL_TRACER}")
    return fields


def _frame(fields: Json, computation: Any, used: int) -> Json:
    more = parameters.mapping(fields.get("tracerConfig") or {}, "tracerConfig")
    return frame_of(
        computation,
        only_top=_flag(more, "onlyTopCall"),
        with_logs=_flag(more, "withLog"),
        gas_used=used,
    )


def _options(fields: Json) -> TraceOptions:
    limit = fields.get("limit", 0)
    if not isinstance(limit, int) or limit < 0:
        raise invalid_params("limit is not a number")
    return TraceOptions(
        stack=not _flag(fields, "disableStack"),
        storage=not _flag(fields, "disableStorage"),
        memory=_flag(fields, "enableMemory"),
        limit=limit,
    )


def _flag(fields: Json, name: str) -> bool:
    return parameters.flag(fields.get(name, False), name)
