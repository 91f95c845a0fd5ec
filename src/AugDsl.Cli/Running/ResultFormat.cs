namespace AugDsl.Cli.Running;

/// <summary>What kind of file a result is.</summary>
internal enum ResultFormat
{
    /// <summary>The picture before the output step, exactly.</summary>
    Png,

    /// <summary>That picture as baseline JPEG.</summary>
    Jpeg,

    /// <summary>The kernel's own output as a NumPy array.</summary>
    Npy,
}

/// <summary>Names of formats.</summary>
internal static class ResultFormats
{
    /// <summary>The ending of such a file, without the dot.</summary>
    public static string Ending(this ResultFormat format) => format switch
    {
        ResultFormat.Png => "png",
        ResultFormat.Jpeg => "jpg",
        _ => "npy",
    };
}
