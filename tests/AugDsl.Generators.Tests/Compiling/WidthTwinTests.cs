using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;
using AugDsl.Generators.Internal;
using AugDsl.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>The choice between a class of bodies and its twin: everything that other classes may call, handed on as it comes.</summary>
public sealed class WidthTwinTests
{
    private const string Bodies = """
        #nullable enable
        using System.Numerics;

        namespace AugDsl.Tiles { [System.AttributeUsage(System.AttributeTargets.Class)] internal sealed class WidthTwinAttribute : System.Attribute; }

        namespace Some.Place
        {
            public interface IFormat<T> where T : unmanaged { static abstract T Twice(T value); }
            public readonly struct Ints : IFormat<int> { public static int Twice(int value) => 2 * value; }
            public ref struct Window { public System.Span<int> Values; }

            /// <summary>Bodies.</summary>
            [AugDsl.Tiles.WidthTwin]
            internal static unsafe class FooBodies
            {
                private const int Two = 2;

                /// <summary>Bytes of a vector.</summary>
                public static int Block => Vector<byte>.Count;

                public static int State { get; set; }

                /// <summary>All kinds of parameters.</summary>
                public static void Kinds(in int a, ref int b, out int c, ref readonly int d, int e = 3, string? @string = null)
                {
                    b += a;
                    c = d * e + (@string?.Length ?? 0);
                }

                internal static TNumber Generic<TFormat, TNumber>(TNumber value)
                    where TFormat : struct, IFormat<TNumber>
                    where TNumber : unmanaged
                    => TFormat.Twice(value);

                public static float* Pointer(float** lines, nint line) => lines[line];

                public static ref int Reference(scoped in Window window, ref int own) => ref own;

                public static Vector<int> OfOneWidth(Vector<int> x) => Ordered(x);

                private static Vector<int> Ordered(Vector<int> x) => x * Two;
            }

            [AugDsl.Tiles.WidthTwin]
            internal static class BarBodies
            {
                public static Vector<int> Sum(Vector<int> x) => x + FooBodies.OfOneWidth(x);
            }

            internal static unsafe class Caller
            {
                public static (int, int, int, int, bool, int) Call()
                {
                    int b = 5, own = 7;
                    float value = 0;
                    float* line = &value;
                    FooBodiesWidest.Kinds(2, ref b, out int c, in own, @string: "four");
                    FooBodiesWidest.Reference(default, ref own)++;
                    return (b, c, own, FooBodiesWidest.Generic<Ints, int>(21), FooBodiesWidest.Pointer(&line, 0) == line, FooBodiesWidest.Block);
                }
            }
        }
        """;

    [Fact]
    public void The_choice_hands_on_every_parameter()
    {
        Type caller = Compiled().GetType("Some.Place.Caller")!;
        int block = Vector512.IsHardwareAccelerated ? 64 : Vector<byte>.Count;
        Assert.Equal((7, 25, 8, 42, true, block), caller.GetMethod("Call")!.Invoke(null, []));
    }

    [Fact]
    public void What_has_one_width_or_is_private_is_not_chosen()
    {
        Assembly assembly = Compiled();
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        MethodInfo[] chosen = assembly.GetType("Some.Place.FooBodiesWidest")!.GetMethods(All);
        Assert.Equal(["Generic", "Kinds", "Pointer", "Reference", "get_Block"], chosen.Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.All(chosen, m => Assert.True(m.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining), m.Name));
        Assert.Null(assembly.GetType("Some.Place.BarBodiesWidest"));
    }

    [Fact]
    public void The_runtime_asks_for_the_width_nowhere_else()
    {
        string root = Path.Combine(RuleDocuments.Root, "src", "AugDsl");
        string[] asking =
        [
            .. from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               where !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
               where File.ReadAllText(file).Contains("Vector512.IsHardwareAccelerated", StringComparison.Ordinal)
               select Path.GetRelativePath(root, file),
        ];
        Assert.Equal([], asking);
    }

    private static Assembly Compiled()
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("AugDsl", StringComparison.OrdinalIgnoreCase)).Select(p => MetadataReference.CreateFromFile(p));
        Compilation compilation = CSharpCompilation.Create(
            "Twins", [CSharpSyntaxTree.ParseText(Bodies, parse)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new WidthTwinGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success, string.Join("\n", compilation.GetDiagnostics()));
        Assert.Equal([], compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath.Length > 0).Select(d => d.ToString()));
        return Assembly.Load(image.ToArray());
    }
}
