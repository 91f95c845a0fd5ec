using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary>Says where a result is not what was asked for.</summary>
internal static class TargetNotes
{
    /// <summary>Writes a line for each class that has no row left, or not as many as the target says.</summary>
    public static void Write(EncodedTable table, ResamplingMethod method, SmoteRequest request, Resampling<double> result, ToolConsole console)
    {
        foreach (ClassCount count in result.Classes)
        {
            if (count.After == 0 && count.Before > 0)
                console.WriteError($"augdsl: warning: --method {method.Name} removed all rows ({count.Before}) of class {Shown.Quoted(table.Labels.Names[count.Label])}: the result has no such class");
        }

        // Without a target of the user's, a cleaning afterwards is what the method is for.
        if (method.Cleans && request.Target.IsAuto) return;
        foreach (MissedTarget missed in result.Missed)
        {
            string reason = method.Shortfall is null ? "" : ": " + method.Shortfall;
            console.WriteError($"augdsl: warning: class {Shown.Quoted(table.Labels.Names[missed.Label])} has {missed.After} rows, and {missed.Asked} were asked for{reason}");
        }
    }
}
