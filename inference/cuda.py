"""All that only CUDA has: settings that make bits repeat, graphs, page-locked memory.

Importing it needs no GPU. What calls it is in `inference.graphs` and tested on the CPU twin.
"""

import os
from collections.abc import Callable
from importlib.util import find_spec

import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference.accelerator import Replay, Wait
from inference.decoder import Decoder
from inference.graphs import GraphDecoder, Levers
from inference.shapes import Shapes
from inference.weights import DecoderWeights

_WARM_UPS = 2


def require_gpu() -> torch.device:
    """The GPU, set up so that equal inputs give equal bits; to be called before anything is on it.

    cuBLAS repeats its bits only with a workspace of its own for each stream (cuBLAS manual,
    "Results reproducibility"), and bfloat16 products are to be summed in float32 throughout.

    Raises:
        ModelNotAvailable: there is no GPU, or torch is a build without CUDA.
    """
    if not torch.cuda.is_available():
        raise ModelNotAvailable(
            "This machine has no GPU that CUDA can use.",
            hint="Run on the CPU, or install a build of torch with CUDA and the driver for it.",
        )
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cuda.matmul.allow_bf16_reduced_precision_reduction = False
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cudnn.benchmark = False
    return torch.device("cuda", torch.cuda.current_device())


def card_name(device: torch.device) -> str:
    """Model and number of multiprocessors: both decide which kernels are taken."""
    card = torch.cuda.get_device_properties(device)
    return f"{'-'.join(card.name.split())}x{card.multi_processor_count}"


def decoder_on(device: torch.device) -> Callable[[DecoderWeights, Shapes], Decoder]:
    """What computes the forward pass on a device: CUDA graphs on a GPU."""
    return Decoder if device.type == "cpu" else graph_decoder


def graph_decoder(
    weights: DecoderWeights, shapes: Shapes, levers: Levers | None = None
) -> GraphDecoder:
    """A decoder by CUDA graphs; a pool of memory of its own goes with it.

    Raises:
        torch.OutOfMemoryError: there is too little memory for these shapes.
    """
    return GraphDecoder(weights, shapes, CudaGraphs(weights.device), levers)


def can_compile() -> bool:
    """Whether torch can make kernels for a GPU, which takes Triton."""
    return find_spec("triton") is not None


def compiled(block: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """Let torch make kernels for a layer; a second shape makes it general in its sizes."""
    return torch.compile(block, fullgraph=True)


class CudaGraphs:
    """The protocol `inference.accelerator.Accelerator` on a GPU."""

    def __init__(self, device: torch.device) -> None:
        """Record on a stream and in a pool of memory that are shared by all recordings."""
        self._stream = torch.cuda.Stream(device)
        self._pool = torch.cuda.graph_pool_handle()

    def staging(self, shape: tuple[int, ...], dtype: torch.dtype) -> Tensor:
        """Zeros in page-locked memory."""
        return torch.zeros(shape, dtype=dtype, pin_memory=True)

    def start_copy(self, source: Tensor, target: Tensor) -> Wait:
        """Begin to copy on the current stream; it does not wait where the source is page-locked."""
        target.copy_(source, non_blocking=True)
        copied = torch.cuda.Event()
        copied.record()
        return copied.synchronize

    def read(self, tensor: Tensor) -> list[int]:
        """Copy to the host, which waits for the current stream."""
        return tensor.tolist()

    def record(self, run: Callable[[], None]) -> Replay:
        """Capture a CUDA graph after warming up, as libraries allocate at their first call."""
        current = torch.cuda.current_stream()
        self._stream.wait_stream(current)
        with torch.cuda.stream(self._stream):
            for _ in range(_WARM_UPS):
                run()
        current.wait_stream(self._stream)
        graph = torch.cuda.CUDAGraph()
        shortage: torch.OutOfMemoryError | None = None
        try:
            with torch.cuda.graph(
                graph,
                pool=self._pool,
                stream=self._stream,
                # Another thread that fills masks or serves requests must not spoil it.
                capture_error_mode="thread_local",
            ):
                try:
                    run()
                except torch.OutOfMemoryError as error:
                    shortage = error
        except RuntimeError:
            # What was cut off by a lack of memory may not end as a graph either.
            if shortage is None:
                raise
        if shortage is not None:
            graph.reset()
            raise shortage
        return graph.replay


def release() -> None:
    """Give memory back that nothing uses any more; nothing happens where there is no GPU."""
    torch.cuda.empty_cache()
