using System.ComponentModel;
using System.Text;

namespace AugDsl.Randomness;

/// <summary>The slot of a step: the number that separates its random draws from those of all other steps of the pipeline.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepSlot
{
    /// <summary>FNV-1a-32 over the UTF-8 bytes of <paramref name="path"/>: "" gives 0x811C9DC5, "a" gives 0xE40C292C.</summary>
    /// <param name="path">The names from the pipeline down to the step, joined by '/', e.g. <c>RandomOrder&lt;Jitter&gt;#1/Hue#1</c>.</param>
    /// <remarks>The generator has its own copy of these few lines; the two vectors above hold them together.</remarks>
    public static uint Of(string path)
    {
        uint hash = 0x811C9DC5;
        foreach (byte value in Encoding.UTF8.GetBytes(path)) hash = unchecked((hash ^ value) * 0x01000193);
        return hash;
    }
}
