"""The random numbers of a step, written from the design alone (Philox4x32-10, FNV-1a slots), to know what a drawn crop or quad is."""
import math

MASK = 0xFFFFFFFF


def philox(key, counter):
    k0, k1 = key & MASK, key >> 32
    c0, c1, c2, c3 = counter
    for _ in range(10):
        p, q = c0 * 0xD2511F53, c2 * 0xCD9E8D57
        c0, c1, c2, c3 = (q >> 32) ^ c1 ^ k0, q & MASK, (p >> 32) ^ c3 ^ k1, p & MASK
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return c0, c1, c2, c3


def bits64(words):
    return words[0] | words[1] << 32


def sample_key(seed, index, epoch=0, variant=0):
    return bits64(philox(seed, (index & MASK, index >> 32, epoch, variant)))


def slot(path):
    h = 0x811C9DC5
    for b in path.encode():
        h = (h ^ b) * 0x01000193 & MASK
    return h


class Draws:
    """The numbered draws of one step of one sample."""

    def __init__(self, path, key=sample_key(1, 0)):
        self._slot, self._key = slot(path), key

    def bits(self, number):
        return bits64(philox(self._key, (number, 0, self._slot, 0)))

    def unit(self, number):
        return (self.bits(number) >> 11) * 2.0 ** -53

    def uniform(self, number, a, b):
        return a + (b - a) * self.unit(number)

    def word(self, n, channel, purpose):
        """The uniform word of pixel number n: 32 virtual lanes, four words a counter."""
        return philox(self._key, (32 * (n // 128) + n % 32, channel, self._slot, purpose))[n // 32 % 4]

    def normal(self, n, channel, purpose):
        """The normal of pixel number n: a word gives a pair, by Box-Muller of its halves."""
        words = philox(self._key, (32 * (n // 256) + n % 32, channel, self._slot, purpose))
        j = n // 32 % 8
        word = words[j // 2]
        radius, turn = math.sqrt(-2 * math.log(((word >> 16) + .5) / 65536)), 2 * math.pi * (word & 0xFFFF) / 65536
        return radius * (math.sin(turn) if j % 2 else math.cos(turn))

    def node(self, i, j):
        """The two numbers in [-1, 1) of a node of the elastic lattice."""
        words = philox(self._key, (i & MASK, j & MASK, self._slot, 1))
        return [2 * w * 2. ** -32 - 1 for w in words[:2]]

    def integer(self, number, a, b):
        return a + (self.bits(number) * (b - a + 1) >> 64)

    def scalar_normal(self, number):
        """By Box-Muller of two scalar draws."""
        return math.sqrt(-2 * math.log(1 - self.unit(number))) * math.cos(2 * math.pi * self.unit(number + 1))


def fraction_crop(draws, w, h, a, b):
    """x0, y0, width, height of CropFraction's window; Python rounds halves to even."""
    left, top, right, bottom = (round(draws.uniform(n, a, b) * side) for n, side in zip((1, 2, 3, 4), (w, h, w, h)))
    right, bottom = min(right, w - 1 - left), min(bottom, h - 1 - top)
    return left, top, w - left - right, h - top - bottom


def resized_crop(draws, w, h, area=(.08, 1.), ratio=(.75, 4. / 3)):
    """x0, y0, width, height of RandomResizedCrop's window."""
    for t in range(10):
        a = w * h * draws.uniform(1 + 2 * t, *area)
        r = math.exp(draws.uniform(2 + 2 * t, math.log(ratio[0]), math.log(ratio[1])))
        cw, ch = round(math.sqrt(a * r)), round(math.sqrt(a / r))
        if 0 < cw <= w and 0 < ch <= h:
            return draws.integer(21, 0, w - cw), draws.integer(22, 0, h - ch), cw, ch
    raise ValueError("all tries failed: choose another key or other limits")
