"""Trains the small neural nets of the consensus; ``python -m reader.clean.train`` calls it.

Plain back-propagation in numpy, so that training needs no further package: rectified layers with dropout,
cross-entropy against soft labels, Adam (Kingma and Ba, 2015) with decoupled weight decay and a rate that falls
as half a cosine.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader.clean.nets import Matrix, Nets, scaled, squash

#: Outputs of the hidden layers.
HIDDEN = (256, 64)
EPOCHS, BATCH, RATE, DECAY = 12, 512, 2e-3, 1e-4
#: Shares of the inputs and of hidden outputs left out in a step.
DROPPED_INPUTS, DROPPED = 0.1, 0.3
SEEDS = (1, 2, 3)
_MOMENTUM, _SQUARES = 0.9, 0.999

Parameters = list[NDArray[np.float32]]


def train_nets(rows: Matrix, labels: Matrix, weights: Matrix) -> Nets:
    """Nets that give the ``labels`` (0–1) of ``rows``, each row counting its weight."""
    squashed = squash(rows)
    means, spreads = squashed.mean(0), squashed.std(0) + np.float32(1e-3)
    inputs = scaled(rows, means, spreads)
    weight = (weights / weights.mean()).astype(np.float32)
    layers = tuple(_trained(inputs, labels, weight, np.random.default_rng(seed)) for seed in SEEDS)
    return Nets(means, spreads, layers)


def _trained(
    inputs: Matrix, labels: Matrix, weight: Matrix, draw: np.random.Generator
) -> tuple[tuple[Matrix, Matrix], ...]:
    count, width = inputs.shape
    parameters = _first_parameters((width, *HIDDEN, 1), draw)
    means, squares = [np.zeros_like(p) for p in parameters], [np.zeros_like(p) for p in parameters]
    steps, step = EPOCHS * (count // BATCH + 1), 0
    for _ in range(EPOCHS):
        order = draw.permutation(count)
        for start in range(0, count, BATCH):
            step += 1
            chosen = order[start : start + BATCH]
            slopes = _slopes(parameters, inputs[chosen], labels[chosen], weight[chosen], draw)
            rate = RATE * 0.5 * (1 + np.cos(np.pi * step / steps))
            for i, slope in enumerate(slopes):
                means[i] = _MOMENTUM * means[i] + (1 - _MOMENTUM) * slope
                squares[i] = _SQUARES * squares[i] + (1 - _SQUARES) * slope**2
                size = np.sqrt(squares[i] / (1 - _SQUARES**step)) + 1e-8
                decay = DECAY * parameters[i] if parameters[i].ndim == 2 else 0.0
                parameters[i] -= (rate * (means[i] / (1 - _MOMENTUM**step) / size + decay)).astype(np.float32)
    return tuple(zip(parameters[::2], parameters[1::2], strict=True))


def _first_parameters(widths: tuple[int, ...], draw: np.random.Generator) -> Parameters:
    """Weights and offsets of each layer, drawn as rectified layers want it (He and others, 2015)."""
    parameters: Parameters = []
    for before, after in zip(widths, widths[1:], strict=False):
        parameters.append(draw.normal(0, (2 / before) ** 0.5, (before, after)).astype(np.float32))
        parameters.append(np.zeros(after, np.float32))
    return parameters


def _slopes(
    parameters: Parameters, inputs: Matrix, labels: Matrix, weight: Matrix, draw: np.random.Generator
) -> Parameters:
    """The loss' slope for each parameter on a batch."""
    outputs: Parameters = [inputs * _kept(inputs.shape, DROPPED_INPUTS, draw)]
    open_ways: Parameters = []
    for layer in range(0, len(parameters) - 2, 2):
        sums = outputs[-1] @ parameters[layer] + parameters[layer + 1]
        open_ways.append((sums > 0) * _kept(sums.shape, DROPPED, draw))
        outputs.append(sums * open_ways[-1])
    odds = (outputs[-1] @ parameters[-2] + parameters[-1])[:, 0]
    sure = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    error = ((sure - labels) * weight / len(labels))[:, None].astype(np.float32)
    slopes: Parameters = []
    for layer in range(len(parameters) - 2, -1, -2):
        slopes += [error.sum(0), outputs[layer // 2].T @ error]
        if layer:
            error = (error @ parameters[layer].T) * open_ways[layer // 2 - 1]
    return slopes[::-1]


def _kept(shape: tuple[int, ...], dropped: float, draw: np.random.Generator) -> Matrix:
    """Zeros for the share ``dropped``; what is left counts for them too."""
    kept = draw.random(shape, np.float32) > np.float32(dropped)
    return kept.astype(np.float32) / np.float32(1 - dropped)
