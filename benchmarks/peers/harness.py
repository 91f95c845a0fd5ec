"""Timing of two sides in turns: A B A B …, one thread, and the ratio of their times."""
import gc
import itertools
import os
import statistics
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class AugDsl:
    """Our side: the console program of AugDsl.Peers, which answers one command at a time."""

    def __init__(self, avx512=True):
        env = dict(os.environ, DOTNET_TieredPGO="0")
        if not avx512:
            env["DOTNET_EnableAVX512"] = "0"
        program = os.path.join(HERE, "AugDsl.Peers", "bin", "Release", "net10.0", "AugDsl.Peers.dll")
        self._process = subprocess.Popen(["dotnet", "exec", program], env=env, text=True, bufsize=1,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.banner = self._answer()

    def open(self, work, pictures):
        self._ask("open", work, pictures.width, pictures.height, *pictures.files)

    def alone(self, operation, pictures):
        self._ask("alone", operation, pictures.width, pictures.height, *pictures.files)

    def decode(self, decoder, reduction, bits, files):
        self._ask("decode", decoder, reduction, bits, *files)

    def load(self, work, threads, path):
        self._ask("load", work, threads, path)

    def pair(self, how, width, height, files):
        self._ask("pair", how, width, height, *files)

    def oversample(self, method, threads, table, ratio=1.):
        self._ask("oversample", method, threads, table.x.shape[1], table.categorical, ratio, table.values, table.labels)

    def peak(self):
        """The most memory that the process has had resident, in bytes."""
        return 1024 * int(self._ask("peak"))

    def run(self, samples):
        """Nanoseconds and allocated bytes of that many samples."""
        nanoseconds, allocated = self._ask("run", samples).split()
        return int(nanoseconds), int(allocated)

    def save(self, path):
        self._ask("save", path)

    def close(self):
        self._process.communicate("quit\n")

    def _ask(self, *words):
        self._process.stdin.write("\t".join(map(str, words)) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("AugDsl.Peers ended: its message is above")
        return line.strip()


class Rival:
    """The other side: a Python function of one picture, called on the pictures in turn."""

    def __init__(self, function, inputs):
        self._function, self._inputs = function, itertools.cycle(inputs)

    def run(self, samples):
        function, inputs = self._function, self._inputs
        start = time.perf_counter_ns()
        for _ in range(samples):
            function(next(inputs))
        return time.perf_counter_ns() - start, 0


class Comparison:
    """Times of both sides, one entry a round, in milliseconds a sample; the rounds are pairs."""

    def __init__(self, rival, ours, allocated):
        self.rival, self.ours, self.allocated = rival, ours, allocated

    @property
    def ratio(self):
        return statistics.median(r / o for r, o in zip(self.rival, self.ours))

    @property
    def ratio_of_minima(self):
        return min(self.rival) / min(self.ours)


def samples_a_round(side, milliseconds):
    """So many samples that a round lasts about that long."""
    once = max(min(side.run(1)[0], side.run(1)[0]), 1)
    return max(1, round(milliseconds * 1e6 / once))


def warm(side, seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        side.run(4)


def take_turns(sides, counts, rounds):
    """Lets every side run its number of samples, round after round; returns nanoseconds and allocated bytes a sample, a list of rounds each.

    Who begins changes from round to round, so that nobody always finds the warmer cache.
    """
    times, allocated = {side: [] for side in sides}, {side: [] for side in sides}
    gc.collect()
    gc.disable()
    try:
        for i in range(rounds):
            first = i % len(sides)
            for side in sides[first:] + sides[:first]:
                nanoseconds, bytes_ = side.run(counts[side])
                times[side].append(nanoseconds / counts[side])
                allocated[side].append(bytes_ / counts[side])
    finally:
        gc.enable()
    return times, allocated


def compare(rival, ours, rounds, milliseconds, warming=2.0):
    """Runs the two sides in turns."""
    warm(rival, warming / 4)
    warm(ours, warming)  # tiered compilation: some hundred calls, and a quiet moment for the compiler's thread
    sides = [rival, ours]
    times, allocated = take_turns(sides, {side: samples_a_round(side, milliseconds) for side in sides}, rounds)
    return Comparison([ns / 1e6 for ns in times[rival]], [ns / 1e6 for ns in times[ours]], allocated[ours][-1])
