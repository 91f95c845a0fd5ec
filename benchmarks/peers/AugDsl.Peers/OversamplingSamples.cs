using System.Runtime.InteropServices;
using AugDsl.Oversampling;

namespace AugDsl.Peers;

/// <summary>A table that is resampled again and again. Nothing else here knows the library's oversampling.</summary>
internal sealed class OversamplingSamples : ISamples
{
    private readonly Resampler _method;
    private readonly TableSchema _schema;
    private readonly float[] _values;
    private readonly int[] _labels;
    private Resampling<float>? _result;

    /// <summary>Reads a table.</summary>
    /// <param name="method">A method, as imbalanced-learn calls it.</param>
    /// <param name="threads">Threads of the neighbour search.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="categorical">How many of them, from the first on, hold categories.</param>
    /// <param name="ratio">How large the minority becomes, in parts of the majority.</param>
    /// <param name="values">A file of float32, row by row.</param>
    /// <param name="labels">A file of int32.</param>
    public OversamplingSamples(string method, int threads, int columns, int categorical, double ratio, string values, string labels)
    {
        SamplingTarget target = SamplingTarget.Ratio(ratio);
        _method = method switch
        {
            "SMOTE" => new Smote { Neighbours = 5, Threads = threads, Target = target },
            "SMOTENC" => new SmoteNc { Neighbours = 5, Threads = threads, Target = target },
            "BorderlineSMOTE-1" => new BorderlineSmote { Neighbours = 5, DangerNeighbours = 10, Threads = threads, Target = target },
            "ADASYN" => new Adasyn { Neighbours = 5, Threads = threads, Target = target },
            _ => throw new ArgumentException($"There is no method named {method}.", nameof(method)),
        };
        ColumnKind[] kinds = new ColumnKind[columns];
        kinds.AsSpan(0, categorical).Fill(ColumnKind.Categorical);
        _schema = new TableSchema(kinds);
        _values = Read<float>(values);
        _labels = Read<int>(labels);
    }

    /// <summary>Two numbers for each new row: the rows of the table that it lies between.</summary>
    public ReadOnlySpan<byte> Result => MemoryMarshal.AsBytes<int>(_result!.Synthetic.SelectMany(row => new[] { row.Base, row.Neighbour }).ToArray());

    // Another seed each time, and the last result first becomes garbage, as the rival's does.
    public void Run(ulong index)
    {
        _result = null;
        _result = (_method with { Seed = index }).Resample<float>(_values, _labels, _schema);
    }

    private static T[] Read<T>(string path)
        where T : unmanaged
    {
        using FileStream file = File.OpenRead(path);
        T[] array = GC.AllocateUninitializedArray<T>((int)(file.Length / Marshal.SizeOf<T>()));
        file.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
