namespace AugDsl.Datasets;

/// <summary>What happens when a picture cannot be read.</summary>
public enum DatasetErrorHandling
{
    /// <summary>The work ends with the picture's exception; if several fail, with that of the lowest index, whatever the number of threads.</summary>
    Throw,

    /// <summary>The picture is left out and reported.</summary>
    Skip,
}
