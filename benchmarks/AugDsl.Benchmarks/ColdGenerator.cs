using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AugDsl.Benchmarks;

/// <summary>What the first build pays: the generator's first run in a process that has compiled one empty project, 50 pipelines, the driver alone.</summary>
internal static class ColdGenerator
{
    /// <summary>Prints the time of the first run, and of a no-op edit after it.</summary>
    public static void Run()
    {
        GeneratorSubject empty = GeneratorSubject.Create(0);
        using (MemoryStream nothing = new()) empty.Compilation.Emit(nothing);

        GeneratorSubject subject = GeneratorSubject.Create(50);
        Stopwatch watch = Stopwatch.StartNew();
        GeneratorDriver driver = GeneratorSubject.Driver().RunGenerators(subject.Compilation);
        Print("50 pipelines, cold", watch, driver);

        for (int i = 0; i < 5; i++)
        {
            Microsoft.CodeAnalysis.CSharp.CSharpCompilation edited = subject.NoOpEdit();
            watch.Restart();
            driver = driver.RunGenerators(edited);
            Print("no-op edit", watch, driver);
        }
    }

    private static void Print(string what, Stopwatch watch, GeneratorDriver driver)
    {
        TimeSpan elapsed = watch.Elapsed;
        int files = driver.GetRunResult().GeneratedTrees.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {elapsed.TotalMilliseconds:F2} ms, {files} files"));
    }
}
