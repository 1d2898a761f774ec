"""A fitted model -> model.onnx in 8 bits, small enough to ship, and in full precision to compare."""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.heads import HEADS
from training.model import Reader

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_OPSET = 17
_TABLE = 1_000_000
"""Numbers of a table of vectors that is worth eight bits: the word pieces have 11.7 million."""
_STEPS = 127


def export(model: Reader, full: Path, small: Path) -> None:
    """Write the model twice."""
    _trace(model, full)
    with tempfile.TemporaryDirectory() as folder:
        halfway = Path(folder) / "matmul.onnx"
        quantize_dynamic(
            full,
            halfway,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )
        graph = onnx.load(str(halfway))
        _shrink_tables(graph.graph)
        onnx.checker.check_model(graph)
        onnx.save(graph, str(small))


def _trace(model: Reader, out: Path) -> None:
    model.eval().cpu()
    sample = torch.tensor([[101, 2048, 2273, 102], [101, 2048, 102, 0]])
    arguments = (sample, (sample != 0).long(), torch.zeros_like(sample))
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS}
    for head in HEADS:
        axes[head.name] = {0: "batch"} if head.kind == "class" else {0: "batch", 1: "length"}
    torch.onnx.export(
        model,
        arguments,
        str(out),
        input_names=list(INPUTS),
        output_names=[head.name for head in HEADS],
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _shrink_tables(graph: onnx.GraphProto) -> None:
    """Store the tables that are only looked up as 8 bits and one scale a row."""
    large = {each.name: each for each in graph.initializer if int(np.prod(each.dims)) > _TABLE}
    for place, node in reversed(list(enumerate(graph.node))):
        if node.op_type == "Gather" and node.input[0] in large:
            table = large.pop(node.input[0])
            graph.initializer.remove(table)
            graph.node.remove(node)
            for step, made in enumerate(_lookup(graph, node, numpy_helper.to_array(table))):
                graph.node.insert(place + step, made)


def _lookup(graph: onnx.GraphProto, node: onnx.NodeProto, table: np.ndarray) -> list[onnx.NodeProto]:
    name = node.input[0]
    scale = np.abs(table).max(axis=1, keepdims=True).astype(np.float32) / _STEPS
    scale[scale == 0] = 1
    small = np.rint(table / scale).astype(np.int8)
    graph.initializer.append(numpy_helper.from_array(small, f"{name}.int8"))
    graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
    return [
        helper.make_node("Gather", [f"{name}.int8", node.input[1]], [f"{name}.row"], axis=0),
        helper.make_node("Gather", [f"{name}.scale", node.input[1]], [f"{name}.row_scale"], axis=0),
        helper.make_node("Cast", [f"{name}.row"], [f"{name}.row_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}.row_float", f"{name}.row_scale"], [node.output[0]]),
    ]
