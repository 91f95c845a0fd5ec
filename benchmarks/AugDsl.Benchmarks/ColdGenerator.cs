using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Benchmarks;

/// <summary>What the first build pays: the generator's first run in a process that has compiled one empty project, 50 pipelines, the driver alone.</summary>
internal static class ColdGenerator
{
    /// <summary>Prints the time of the first run, and of no-op edits after it, in wall-clock and processor time.</summary>
    public static void Run()
    {
        WarmRoslyn();
        GeneratorSubject subject = GeneratorSubject.Create(50);
        GeneratorDriver driver = Time("50 pipelines, cold", subject.Compilation, GeneratorSubject.Driver());

        for (int i = 0; i < 5; i++)
        {
            // The edited compilation is new each time, so binding the attributes again is part of the figure.
            driver = Time("no-op edit, nothing bound", subject.NoOpEdit(), driver);
        }
    }

    /// <summary>The same for the presets, and for drivers that have seen nothing once the process has.</summary>
    public static void RunPresets()
    {
        WarmRoslyn();
        GeneratorSubject presets = GeneratorSubject.Presets();
        Time("presets, cold", presets.Compilation, GeneratorSubject.Driver());
        for (int i = 0; i < 5; i++) Time("presets, new driver", presets.NoOpEdit(), GeneratorSubject.Driver());
    }

    private static void WarmRoslyn()
    {
        GeneratorSubject empty = GeneratorSubject.Create(0);
        using MemoryStream nothing = new();
        empty.Compilation.Emit(nothing);
    }

    private static GeneratorDriver Time(string what, CSharpCompilation compilation, GeneratorDriver driver)
    {
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        driver = driver.RunGenerators(compilation);
        TimeSpan elapsed = watch.Elapsed;
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        int files = driver.GetRunResult().GeneratedTrees.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {elapsed.TotalMilliseconds:F1} ms, {processor.TotalMilliseconds:F1} ms of processor time, {files} files"));
        return driver;
    }
}
