using System.Reflection;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Reference;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>One array of another system, and our two answers to the same question.</summary>
internal sealed class OracleCase
{
    private static readonly SampleKey s_key = SampleKey.Create(seed: 1, index: 0);

    private OracleCase(string array, Type pipeline, string description)
    {
        Array = array;
        Pipeline = pipeline;
        Description = description;
        Expected = Npy.Read(Path.Combine(Folder, array + ".npy"));
    }

    /// <summary>The folder of the arrays.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "oracles", "arrays");

    /// <summary>The names of all arrays but the picture, such as <c>Rotate.opencv</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Arrays { get; } =
        [.. Directory.GetFiles(Folder, "*.*.npy").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The pipelines marked with <see cref="OracleAttribute"/>, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Pipelines { get; } =
        typeof(OracleCase).Assembly.GetTypes().Where(type => type.IsDefined(typeof(OracleAttribute))).ToDictionary(type => type.Name);

    /// <summary>The array's name.</summary>
    public string Array { get; }

    /// <summary>The other system's name.</summary>
    public string System => Array.Split('.')[1];

    /// <summary>Our pipeline.</summary>
    public Type Pipeline { get; }

    /// <summary>What it does.</summary>
    public string Description { get; }

    /// <summary>The other system's values, interleaved.</summary>
    public Npy Expected { get; }

    /// <summary>The case of an array.</summary>
    public static OracleCase Load(string array)
    {
        Type pipeline = Pipelines[array.Split('.')[0]];
        return new OracleCase(array, pipeline, pipeline.GetCustomAttribute<OracleAttribute>()!.Description);
    }

    /// <summary>The reference interpreter's result, with decisions of its own.</summary>
    public ReferenceResult Interpret() => ReferenceInterpreter.Run(ReferenceInterpreter.Read(Pipeline), OraclePicture.Create().View, s_key);

    /// <summary>The largest difference of the interpreter's result.</summary>
    public double InterpreterDifference()
    {
        ReferenceResult result = Interpret();
        // Bytes are compared before rounding: the interpreter's own rounding would only hide half a level.
        double scale = Expected.IsBytes ? 255 : 1;
        return LargestDifference(result.Width, result.Height, (channel, pixel) => Expected.IsBytes
            ? scale * result.Values[(channel * result.Width * result.Height) + pixel]
            : result.Output[result.OutputIndex(channel, pixel)]);
    }

    /// <summary>The largest difference of the compiled kernel's result.</summary>
    public double KernelDifference()
    {
        Type contract = Pipeline.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAugmentationPipeline<,,>));
        MethodInfo run = typeof(OracleCase).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;
        object[] results = (object[])run.MakeGenericMethod(Pipeline, contract.GetGenericArguments()[2]).Invoke(null, null)!;
        (ImageSize size, bool planar, double[] values) = ((ImageSize)results[0], (bool)results[1], (double[])results[2]);
        int area = size.Width * size.Height;
        return LargestDifference(size.Width, size.Height, (channel, pixel) => values[planar ? (channel * area) + pixel : (pixel * 3) + channel]);
    }

    private static object[] Run<TPipeline, TOut>()
        where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
        where TOut : unmanaged
    {
        ImageBuffer<byte> picture = OraclePicture.Create();
        ImageSize size = TPipeline.OutputSize(s_key, picture.Size);
        TOut[] destination = new TOut[size.Area * TPipeline.Info.Channels];
        TPipeline.Apply(picture.View, s_key, destination, null);
        double[] values = global::System.Array.ConvertAll(destination, value => Convert.ToDouble(value, global::System.Globalization.CultureInfo.InvariantCulture));
        return [size, TPipeline.Info.OutputLayout == Layout.Chw, values];
    }

    private double LargestDifference(int width, int height, Func<int, int, double> ours)
    {
        Assert.Equal((Expected.Width, Expected.Height), (width, height));
        double largest = 0;
        for (int i = 0; i < Expected.Values.Length; i++)
            largest = Math.Max(largest, Math.Abs(Expected.Values[i] - ours(i % Expected.Channels, i / Expected.Channels)));
        return largest;
    }
}
