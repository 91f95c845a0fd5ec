using System.Globalization;

namespace AugDsl.Gallery;

/// <summary>How the pictures of a row come about.</summary>
internal enum RowKind
{
    /// <summary>One pipeline, whose first drawn number is set to each of the values.</summary>
    Values,

    /// <summary>One pipeline, several samples; where it draws nothing, the picture before and after.</summary>
    Samples,

    /// <summary>A pipeline for each picture.</summary>
    Choices,
}

/// <summary>A row of pictures of an operation.</summary>
/// <param name="Kind">How they come about.</param>
/// <param name="Attributes">The attributes as they are written in a pipeline: one text a pipeline.</param>
/// <param name="Values">For <see cref="RowKind.Values"/>.</param>
/// <param name="Count">For <see cref="RowKind.Samples"/>: how many.</param>
internal sealed record Row(RowKind Kind, IReadOnlyList<string> Attributes, IReadOnlyList<double> Values, int Count)
{
    /// <summary>Types that the attributes name: fragments, a user's steps.</summary>
    public string Members { get; init; } = string.Empty;

    /// <summary>The arguments of the pipelines' own attribute: none, one for all, or one a picture.</summary>
    public IReadOnlyList<string> Pipelines { get; init; } = [];

    /// <summary>What the row shows, above it; empty for the first row of a page.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Values of the first drawn number, of which the least and the greatest are the range that the attribute states.</summary>
    /// <param name="format">The attribute with {0} and {1} for the range's ends.</param>
    /// <param name="values">From the least to the greatest.</param>
    public static Row At(string format, params double[] values) =>
        new(RowKind.Values, [string.Format(CultureInfo.InvariantCulture, format, values[0], values[^1])], values, values.Length);

    /// <summary>Random samples.</summary>
    public static Row Samples(string attribute, int count = 3) => new(RowKind.Samples, [attribute], [], count);

    /// <summary>A constant, or a choice, each in a picture.</summary>
    public static Row Choices(params string[] attributes) => new(RowKind.Choices, attributes, [], attributes.Length);

    /// <summary>The row below the others, for what it says.</summary>
    public Row Titled(string title) => this with { Title = title };

    /// <summary>With types that it names.</summary>
    public Row With(string members) => this with { Members = members };

    /// <summary>In pipelines that say more of themselves.</summary>
    public Row In(params string[] pipelines) => this with { Pipelines = pipelines };
}
