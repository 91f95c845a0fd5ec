namespace AugDsl.Operations.Tests.Oracles;

/// <summary>Our values against those of OpenCV, Pillow, torchvision, scikit-image, SciPy and NumPy: see tests/oracles/README.md.</summary>
public sealed class OracleTests
{
    // What DESIGN.md promises of kernels; the interpreter is double precision, and the arrays are not.
    private const double KernelPromise = 1e-5;
    private const double WarpPromise = 1e-4;
    private const double InterpreterPromise = 2e-7;

    public static TheoryData<string> Arrays => [.. OracleCase.Arrays];

    [Fact]
    public void The_picture_is_the_one_that_the_arrays_were_made_from()
    {
        Npy picture = Npy.Read(Path.Combine(OracleCase.Folder, "picture.npy"));
        Assert.Equal(picture.Values, Array.ConvertAll(OraclePicture.Create().Pixels, level => (double)level));
    }

    [Fact]
    public void Every_pipeline_has_an_array_and_every_array_a_pipeline() => Assert.Equal(
        OracleCase.Pipelines.Keys.Order(StringComparer.Ordinal),
        OracleCase.Arrays.Select(array => array.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_tolerance_belongs_to_an_array() => Assert.Subset(OracleCase.Arrays.ToHashSet(), OracleTolerances.Names.ToHashSet());

    [Theory]
    [MemberData(nameof(Arrays))]
    public void The_interpreter_agrees(string array)
    {
        OracleCase oracle = OracleCase.Load(array);
        Assert.InRange(oracle.InterpreterDifference(), 0, (InterpreterPromise * Scale(oracle)) + OracleTolerances.Of(array).Difference);
    }

    [Theory]
    [MemberData(nameof(Arrays))]
    public void The_kernel_agrees(string array)
    {
        OracleCase oracle = OracleCase.Load(array);
        double promise = oracle.Expected.IsBytes ? 1.0 / 255 : oracle.Interpret().SampledNonAxisAligned ? WarpPromise : KernelPromise;
        Assert.InRange(oracle.KernelDifference(), 0, (promise * Scale(oracle)) + OracleTolerances.Of(array).Difference);
    }

    /// <summary>Set AUGDSL_WRITE_DOCS=1 to write the table instead.</summary>
    [Fact]
    public void The_table_of_the_documentation_is_current()
    {
        string table = ConformanceTable.Measure();
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1") ConformanceTable.Write(table);
        Assert.Equal(table, ConformanceTable.Read());
    }

    // Promises are made before the output step's division.
    private static double Scale(OracleCase oracle) => oracle.Expected.IsBytes ? 255 : 1 / (oracle.Interpret().OutputStep?.Std.Min() ?? 1);
}
