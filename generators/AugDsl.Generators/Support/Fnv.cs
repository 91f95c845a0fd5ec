using System.Text;

namespace AugDsl.Generators.Support;

/// <summary>Fowler–Noll–Vo hashes, version 1a: slots of steps (32 bits) and fingerprints of pipelines (64 bits).</summary>
internal static class Fnv
{
    public static uint Hash32(string text)
    {
        uint hash = 0x811C9DC5;
        foreach (byte value in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ value) * 0x01000193);
        return hash;
    }

    public static ulong Hash64(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ value) * 0x100000001B3);
        return hash;
    }
}
