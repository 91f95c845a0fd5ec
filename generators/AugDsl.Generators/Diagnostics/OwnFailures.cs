using System;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Diagnostics;

/// <summary>
/// A fault of ours is told as one: AUG9001 names the class, what failed and where, instead of CS8785 or AD0001, after which the C# compiler
/// would go on and complain of members that were never written.
/// </summary>
internal static class OwnFailures
{
    /// <summary>Runs a part of the compiler and reports what it throws. A cancelled one has not failed.</summary>
    /// <param name="name">The class that is compiled.</param>
    /// <param name="place">Where it stands; none where that is not known.</param>
    /// <param name="report">Takes the diagnostic.</param>
    /// <param name="action">What may fail.</param>
    public static void Guard(string name, Location place, Action<Diagnostic> report, Action action) =>
        Guard(name, (_, failure) => report(Diagnostic.Create(Rules.OwnFailure, place, name, failure)), action);

    /// <summary>The same where a diagnostic cannot be reported yet.</summary>
    /// <param name="name">The class that is compiled.</param>
    /// <param name="report">Takes the class and what failed.</param>
    /// <param name="action">What may fail.</param>
    public static void Guard(string name, Action<string, string> report, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(name, FailureText.Of(exception));
        }
    }

    /// <summary>Runs a part of the compiler whose failure another part reports: the analyzer reads what the generator reads.</summary>
    public static T? Try<T>(Func<T?> function)
        where T : class
    {
        try
        {
            return function();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }
}
