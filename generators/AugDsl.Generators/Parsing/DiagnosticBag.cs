using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Collects diagnostics, each once: a fragment that is used twice is read twice.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Id, Location Place, string Message)> _seen = [];

    /// <summary>What was reported, in order.</summary>
    public IReadOnlyList<Diagnostic> All => _diagnostics;

    /// <summary>Whether there can be no code: an error of ours, or one that the C# compiler has reported.</summary>
    public bool Failed { get; private set; }

    /// <summary>There can be no code, and the C# compiler says why.</summary>
    public void FailSilently() => Failed = true;

    public void Report(DiagnosticDescriptor rule, Location place, params object[] arguments) => Report(rule, place, remedy: null, arguments);

    public void Report(DiagnosticDescriptor rule, Location place, string? remedy, object[] arguments, Location? other = null)
    {
        Diagnostic diagnostic = Diagnostic.Create(rule, place, other is null ? [] : [other], Remedy.Properties(remedy), arguments);
        if (!_seen.Add((rule.Id, place, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))) return;
        _diagnostics.Add(diagnostic);
        Failed |= rule.DefaultSeverity == DiagnosticSeverity.Error;
    }
}
