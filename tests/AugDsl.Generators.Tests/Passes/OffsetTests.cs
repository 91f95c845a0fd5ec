using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Pipelines;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>The offsets in <c>Info.Draws</c>, which JSON reads and writes by, are where the runtime puts the fields.</summary>
public sealed class OffsetTests
{
    [Theory]
    [InlineData("[Invert(Probability = 0.5)][Rotate(1, 2)][Invert(Probability = 0.5)][Invert(Probability = 0.5)][RandomCrop(3, 3)][Invert(Probability = 0.3)]", "")]
    [InlineData("[Invert(Probability = 0.5)][Include<A>][Invert(Probability = 0.5)]", "[Fragment, Invert(Probability = 0.5)] private sealed class A;")]
    [InlineData("[Invert(Probability = 0.5)][Include<A>][Invert(Probability = 0.5)]", "[Fragment, Invert] private sealed class A;")]
    [InlineData("[OneOf<A>(Probability = 0.5)][Include<B>][Include<B>(Probability = 0.5)][Invert(Probability = 0.5)]",
        "[Fragment, Invert(Probability = 0.5), Include<B>(Probability = 0.5), RandomOrder<C>] private sealed class A; [Fragment, Posterize(2, 4, Probability = 0.5), Include<C>] private sealed class B; [Fragment, Invert, Rotate(1, 2, Probability = 0.5)] private sealed class C;")]
    public void Are_true(string steps, string fragments)
    {
        Type pipeline = GeneratorHarness.Run(Compiler.Source(steps, fragments)).Compiles().Load().GetType("Pipeline")!;
        PipelineInfo info = (PipelineInfo)pipeline.GetProperty("Info")!.GetValue(null)!;
        Type parameters = pipeline.GetNestedType("Parameters")!;
        Assert.NotEmpty(info.Draws);
        foreach (DrawInfo draw in info.Draws)
        {
            object filled = Fill(Activator.CreateInstance(parameters)!, draw.Name.Split('.'), out int size);
            byte[] bytes = (byte[])typeof(OffsetTests).GetMethod(nameof(Bytes), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(parameters).Invoke(null, [filled])!;
            Assert.Equal(draw.ByteOffset, Array.FindIndex(bytes, b => b != 0));
            Assert.Equal(draw.ByteOffset + size - 1, Array.FindLastIndex(bytes, b => b != 0));
        }
    }

    private static object Fill(object target, ReadOnlySpan<string> path, out int size)
    {
        FieldInfo field = target.GetType().GetField(path[0])!;
        object value;
        if (path.Length > 1)
        {
            value = Fill(field.GetValue(target)!, path[1..], out size);
        }
        else
        {
            (value, size) = Type.GetTypeCode(field.FieldType) switch
            {
                TypeCode.Boolean => ((object)true, 1),
                TypeCode.Int32 => (-1, 4),
                TypeCode.UInt64 => (ulong.MaxValue, 8),
                _ => (BitConverter.Int64BitsToDouble(-1), 8),
            };
        }

        field.SetValue(target, value);
        return target;
    }

    private static byte[] Bytes<T>(T value)
        where T : unmanaged => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in value), 1)).ToArray();
}
