namespace AugDsl.Oversampling;

/// <summary>A table, or what is asked of it, does not allow to resample it. The message says what, where, and what to do.</summary>
public sealed class ResamplingException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="row">The row, from 0; −1 where it is not about one.</param>
    /// <param name="column">The column, from 0; −1 where it is not about one.</param>
    public ResamplingException(string message, int row = -1, int column = -1)
        : base(message)
    {
        Row = row;
        Column = column;
    }

    /// <summary>The row, from 0; −1 where it is not about one.</summary>
    public int Row { get; }

    /// <summary>The column, from 0; −1 where it is not about one.</summary>
    public int Column { get; }
}
