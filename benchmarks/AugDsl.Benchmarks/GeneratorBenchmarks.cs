using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Benchmarks;

/// <summary>The generator alone, through Roslyn's driver, warm: 50 pipelines from nothing, and edits that must cost almost nothing.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly GeneratorSubject _subject = GeneratorSubject.Create(50);
    private GeneratorDriver _ran = null!;
    private CSharpCompilation _noOp = null!;
    private CSharpCompilation _unrelated = null!;

    /// <summary>Runs the driver once and prepares the edited projects, binding included: an editor has them bound already.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _ran = GeneratorSubject.Driver().RunGenerators(_subject.Compilation);
        _noOp = _subject.NoOpEdit();
        _unrelated = _subject.UnrelatedEdit();
    }

    /// <summary>50 pipelines, a driver that has seen nothing.</summary>
    [Benchmark]
    public GeneratorDriver FiftyPipelines() => GeneratorSubject.Driver().RunGenerators(_subject.Compilation);

    /// <summary>A file replaced by the same text.</summary>
    [Benchmark]
    public GeneratorDriver NoOpEdit() => _ran.RunGenerators(_noOp);

    /// <summary>A file without pipelines added.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _ran.RunGenerators(_unrelated);
}
