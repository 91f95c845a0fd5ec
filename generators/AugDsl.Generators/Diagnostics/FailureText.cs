using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace AugDsl.Generators.Diagnostics;

/// <summary>An exception as a person can report it.</summary>
internal static class FailureText
{
    /// <summary>The exception in one line: its kind, the method that threw it, and its message.</summary>
    public static string Of(Exception exception)
    {
        MethodBase? method = new StackTrace(exception).GetFrames()?.Select(f => f.GetMethod()).FirstOrDefault(m => m is not null);
        string where = method is null ? "" : $" in {method.DeclaringType?.Name}.{method.Name}";
        IEnumerable<string> lines = exception.Message.Split('\r', '\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        return $"{exception.GetType().Name}{where}: {string.Join(" ", lines).TrimEnd('.')}";
    }
}
