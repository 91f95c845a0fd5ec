namespace AugDsl.Codecs.Png;

/// <summary>One of the seven passes of an interlaced picture: every <see cref="StepX"/>-th pixel of every <see cref="StepY"/>-th row.</summary>
internal readonly record struct Adam7Pass(int X, int Y, int StepX, int StepY)
{
    /// <summary>The passes in file order.</summary>
    public static IReadOnlyList<Adam7Pass> All { get; } =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    /// <summary>The only pass of a picture that is not interlaced.</summary>
    public static Adam7Pass Whole { get; } = new(0, 0, 1, 1);

    /// <summary>Columns of this pass in a picture of <paramref name="width"/> columns.</summary>
    public int Columns(int width) => (width - X + StepX - 1) / StepX;

    /// <summary>Rows of this pass in a picture of <paramref name="height"/> rows.</summary>
    public int Rows(int height) => (height - Y + StepY - 1) / StepY;
}
