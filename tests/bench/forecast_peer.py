# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of core/plan/forecast.h in NumPy: forecast_peer.py CHANCES TRIALS SEED.

CHANCES holds "swing odds_swing" in its first line, then "doubt HITS MISSES" and "deal IN_PERIOD IN_TIME DOUBT CENTS".
Prints the milliseconds that the trials took, then mean, deviation, P10, P50 and P90 in cents.
"""
import sys
import time
from statistics import NormalDist

import numpy

WORD = 64  # trials that share what is in doubt
AT_ONCE = 16  # words


def read(path):
    doubts, deals = [], []
    with open(path, encoding="utf-8") as file:
        swing, odds_swing = map(float, file.readline().split())
        for line in file:
            kind, *numbers = line.split()
            (doubts if kind == "doubt" else deals).append([float(one) for one in numbers])
    return swing, odds_swing, numpy.array(doubts).reshape(-1, 2), numpy.array(deals)


def factors_of(random, doubts, words):
    """What each doubt is taken for in each word, as a factor with the mean 1; the last one is none."""
    hits, misses = doubts[:, 0], doubts[:, 1]
    drawn = random.gamma(hits, size=(words, len(hits)))
    others = random.gamma(numpy.where(misses > 0, misses, 1), size=(words, len(hits)))
    rates = drawn / (drawn + others) * (hits + misses) / hits
    return numpy.hstack([numpy.where(misses > 0, rates, drawn / hits), numpy.ones((words, 1))])


def main():
    swing, odds_swing, doubts, deals = read(sys.argv[1])
    trials, random = int(sys.argv[2]), numpy.random.default_rng(int(sys.argv[3]))
    start = time.perf_counter()
    words = -(-trials // WORD)
    in_period, in_time, amounts = deals[:, 0], deals[:, 1], deals[:, 3]
    doubt = deals[:, 2].astype(int)
    is_number = (doubt >= 0) & (doubts[doubt, 1] <= 0) if len(doubts) else numpy.zeros(len(deals), bool)
    z = numpy.array([NormalDist().inv_cdf((word + 0.5) / words) for word in range(words)])
    odds, numbers = numpy.exp(odds_swing * z), numpy.exp(swing * z - swing * swing / 2)
    sums = numpy.empty(words * WORD)
    for first in range(0, words, AT_ONCE):
        count = min(AT_ONCE, words - first)
        now = slice(first, first + count)
        factor = factors_of(random, doubts, count)[:, doubt]
        safe = numpy.where(in_time > 0, in_time, 1)
        rate = numpy.minimum(1, in_period / safe * factor)
        likely = in_time * (rate * odds[now, None] / (1 - rate + rate * odds[now, None]))
        of_number = numpy.minimum(1, in_period * factor * numbers[now, None])
        likely = numpy.where(is_number, of_number, likely).astype(numpy.float32)
        won = random.random((count, WORD, len(deals)), dtype=numpy.float32) < likely[:, None, :]
        sums[first * WORD : (first + count) * WORD] = (won @ amounts).reshape(-1)
    sums = sums[:trials]
    quantiles = numpy.quantile(sums, [0.1, 0.5, 0.9], method="inverted_cdf")
    mean, deviation = sums.mean(), sums.std()
    print((time.perf_counter() - start) * 1000, mean, deviation, *quantiles)


main()
