using System.Reflection;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Oracles.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>
/// Each operation of a policy at one level against torchvision's <c>_apply_op</c>, on the picture of the oracles (<c>tests/oracles/policies.py</c>): samples whose draws are
/// that operation at that level and with the sign of the array are looked for and applied.
/// </summary>
public sealed class PolicyOracleTests
{
    private const int Levels = 31;
    private const int TrivialLevel = 15;
    private const int MostKeys = 60_000;
    private static readonly string[] s_operations =
    [
        "Identity", "ShearX", "ShearY", "TranslateX", "TranslateY", "Rotate", "Brightness", "Color", "Contrast", "Sharpness", "Posterize", "Solarize", "AutoContrast", "Equalize",
    ];

    private static readonly ImageSize s_size = new(OraclePicture.Width, OraclePicture.Height);

    /// <summary>RandAugment's translations are no whole pixels, which torchvision truncates them to.</summary>
    public static TheoryData<string> RandAugmentOperations => [.. s_operations.Where(o => !o.StartsWith("Translate", StringComparison.Ordinal))];

    public static TheoryData<string> TrivialAugmentOperations => [.. s_operations];

    [Theory]
    [MemberData(nameof(RandAugmentOperations))]
    public void An_operation_of_RandAugment(string operation)
    {
        for (ulong i = 0; i < MostKeys; i++)
        {
            RandAugmented.Parameters p = RandAugmented.Draw(SampleKey.Create(1, i), s_size);
            if (s_operations[p.RandAugment.Layer1.Choice] != operation || !IsPositive(p.RandAugment.Layer1, operation)) continue;
            byte[] output = new byte[OraclePicture.Width * OraclePicture.Height * 3];
            RandAugmented.Apply(OraclePicture.Create().View, in p, output);
            Compare("RandAugment", operation, output);
            return;
        }

        Assert.Fail("no sample has it");
    }

    [Theory]
    [MemberData(nameof(TrivialAugmentOperations))]
    public void An_operation_of_TrivialAugment(string operation)
    {
        for (ulong i = 0; i < MostKeys; i++)
        {
            TriviallyAugmented.Parameters p = TriviallyAugmented.Draw(SampleKey.Create(1, i), s_size);
            if (s_operations[p.TrivialAugment.Operation.Choice] != operation || !IsPositive(p.TrivialAugment.Operation, operation) || !IsTheLevel(p.TrivialAugment.Operation, operation)) continue;
            byte[] output = new byte[OraclePicture.Width * OraclePicture.Height * 3];
            TriviallyAugmented.Apply(OraclePicture.Create().View, in p, output);
            Compare("TrivialAugment", operation, output);
            return;
        }

        Assert.Fail("no sample has it");
    }

    /// <summary>In levels; torchvision works on bytes.</summary>
    private static int Tolerance(string operation) => operation switch
    {
        "Identity" or "Posterize" or "Solarize" or "Equalize" => 0,
        // Rounded or truncated once.
        "ShearX" or "ShearY" or "TranslateX" or "TranslateY" or "Rotate" or "Brightness" or "AutoContrast" => 1,
        // Truncated too, and its luma is truncated, or the smoothed picture is rounded.
        _ => 2,
    };

    private static void Compare(string policy, string operation, byte[] actual)
    {
        Npy expected = Npy.Read(Path.Combine(Repository.Root, "tests", "oracles", "policies", $"{policy}.{operation}.npy"));
        Assert.Equal(expected.Values.Length, actual.Length);
        int worst = Enumerable.Range(0, actual.Length).Max(i => Math.Abs(actual[i] - (int)expected.Values[i]));
        Assert.True(worst <= Tolerance(operation), $"{worst} levels");
        // A sample that does nothing would pass where the operation does little. The picture has black and white: nothing to stretch.
        if (operation is not ("Identity" or "AutoContrast")) Assert.NotEqual(OraclePicture.Create().Pixels, actual);
    }

    /// <summary>The draws of the operation in the layer's fields: the kind and the number's name.</summary>
    private static IEnumerable<double> Values(object layer, string operation)
    {
        string kind = operation == "Color" ? "Saturation" : operation;
        return layer.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(f => f.Name.StartsWith(kind, StringComparison.Ordinal) && !f.Name[kind.Length..].StartsWith("Add", StringComparison.Ordinal) && f.FieldType != typeof(bool))
            .Select(f => Convert.ToDouble(f.GetValue(layer), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsPositive(object layer, string operation) => operation switch
    {
        // Theirs says where a pixel is read, ours where it goes.
        "ShearX" or "ShearY" => Values(layer, operation).Single() < 0,
        "TranslateX" or "TranslateY" or "Rotate" => Values(layer, operation).Single() > 0,
        "Brightness" or "Color" or "Contrast" or "Sharpness" => Values(layer, operation).Single() > 1,
        _ => true,
    };

    private static bool IsTheLevel(object layer, string operation)
    {
        double level = TrivialLevel / (double)(Levels - 1);
        double? wanted = operation switch
        {
            "ShearX" or "ShearY" => -Math.Atan(0.99 * level) * 180 / Math.PI,
            "TranslateX" or "TranslateY" => 32 * level,
            "Rotate" => 135 * level,
            "Brightness" or "Color" or "Contrast" or "Sharpness" => 1 + (0.99 * level),
            "Posterize" => 5,
            "Solarize" => 1 - level,
            _ => null,
        };
        return wanted is null || Math.Abs(Values(layer, operation).Single() - wanted.Value) < 1e-9;
    }
}
