using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AugDsl.Cli.Compiling;

/// <summary>A diagnostic as <c>dotnet build</c> prints it: <c>path(line,column): error AUG1001: message</c>.</summary>
internal sealed record CompilerMessage(string Path, int Line, int Column, string Id, DiagnosticSeverity Severity, string Message)
{
    /// <summary>Whether there is no kernel because of it.</summary>
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The messages that a person should see, by place, each once: errors, warnings, and what our compiler has to say.</summary>
    public static IReadOnlyList<CompilerMessage> Collect(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(diagnostic => (!diagnostic.IsSuppressed || diagnostic.Severity == DiagnosticSeverity.Error)
                && (diagnostic.Severity >= DiagnosticSeverity.Warning
                    || (diagnostic.Severity == DiagnosticSeverity.Info && diagnostic.Id.StartsWith("AUG", StringComparison.Ordinal))))
            .Select(Of)
            .Distinct()
            .OrderBy(message => message.Path, StringComparer.Ordinal)
            .ThenBy(message => message.Line)
            .ThenBy(message => message.Column)
            .ThenBy(message => message.Id, StringComparer.Ordinal)
            .ThenBy(message => message.Message, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override string ToString()
    {
        string severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        string place = Path.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): ") : "";
        return $"{place}{severity} {Id}: {Message}";
    }

    private static CompilerMessage Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
        return new CompilerMessage(
            span.IsValid ? span.Path : "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            diagnostic.Id,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
