using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>The same bits for any number of threads, and at every vector width: the hashes are committed, and the vector legs of CI compare with them.</summary>
public sealed class ResamplingBitsTests
{
    public static TheoryData<Resampler, string> Methods => new()
    {
        { new Smote(), "262a1e7f26d2f557" },
        { new SmoteNc(), "5d111ad498483ddb" },
        { new SmoteN(), "57a39206e0e325b0" },
        { new BorderlineSmote(), "f2cbf1e6cca64fa8" },
        { new BorderlineSmote { Kind = BorderlineKind.Second }, "4c25bcf7854553d2" },
        { new KMeansSmote { ImbalanceThreshold = 100 }, "70c785099ef05df4" },
        { new Adasyn(), "f3ac9c4908b7a064" },
        { new RandomOversampler { Shrinkage = 1 }, "b479556ebde6f14c" },
        { new TomekLinks(), "05edc2a0a8cfe5bf" },
        { new EditedNearestNeighbours(), "4e11400c2a9e0d7a" },
        { new RandomUndersampler(), "d3cf43f0f9bd4ff0" },
        { new NearMiss(), "81628f206d42bc8b" },
        { new NearMiss { Version = 2 }, "d1690fbc00866eb7" },
        { new NearMiss { Version = 3 }, "53e74750b7fd310a" },
        { new SmoteTomek(), "427ef97d7ab82fa0" },
        { new SmoteEnn(), "80ead9999c003875" },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Bits_do_not_depend_on_threads_or_width(Resampler method, string hash)
    {
        bool nominal = method is SmoteN;
        int columns = method is Combination ? 4 : 11; // in many columns SMOTE leaves nothing to clean
        (double[] values, int[] labels, TableSchema schema) = Tables.Mixed(900, columns, nominal ? columns : method is SmoteNc ? 4 : 0);
        float[] floats = Tables.Floats(values);
        foreach (int threads in (int[])[1, 2, 8])
            Assert.Equal(hash, Hash((method with { Threads = threads, Seed = 5 }).Resample<float>(floats, labels, schema)));
    }

    private static string Hash(Resampling<float> result)
    {
        byte[] bytes = [.. MemoryMarshal.AsBytes<float>(result.Values), .. MemoryMarshal.AsBytes<int>(result.Labels), .. MemoryMarshal.AsBytes<SyntheticRow>(result.Synthetic)];
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }
}
