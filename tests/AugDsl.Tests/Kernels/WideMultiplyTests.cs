using System.Numerics;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Tests.Kernels;

public sealed class WideMultiplyTests
{
    [Fact]
    public void HighHalvesAreExact()
    {
        Random random = new(9);
        for (int trial = 0; trial < 5000; trial++)
        {
            ushort[] a = Enumerable.Range(0, 32).Select(_ => (ushort)random.Next(65536)).ToArray();
            ushort[] b = Enumerable.Range(0, 32).Select(_ => (ushort)random.Next(65536)).ToArray();
            (a[0], b[0], a[1], b[1]) = (65535, 65535, 65535, 1);
            ushort[] expected = a.Zip(b, (x, y) => (ushort)(((uint)x * y) >> 16)).ToArray();
            ushort[] result = new ushort[32];
            WideMultiply.High(Vector512.LoadUnsafe(ref a[0]), Vector512.LoadUnsafe(ref b[0])).StoreUnsafe(ref result[0]);
            Assert.Equal(expected, result);
            WideMultiply.High(Vector.LoadUnsafe(ref a[0]), Vector.LoadUnsafe(ref b[0])).StoreUnsafe(ref result[0]);
            Assert.Equal(expected, result);
        }
    }
}
