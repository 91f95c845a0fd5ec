using Spectre.Console;
using Spectre.Console.Rendering;

namespace AugDsl.Cli.Running;

/// <summary>A progress bar for a person; nothing at all where the output is redirected.</summary>
internal sealed class ProgressDisplay : IDisposable, IProgress<int>
{
    private readonly TaskCompletionSource _done = new();
    private readonly Task _display;
    private ProgressTask? _task;

    private ProgressDisplay(ToolConsole console, int total, string title)
    {
        if (!console.IsInteractive)
        {
            _display = Task.CompletedTask;
            return;
        }
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Output) });
        _display = ansi.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                _task = context.AddTask(title, maxValue: total);
                await _done.Task.ConfigureAwait(false);
            });
    }

    /// <summary>Shows a bar for <paramref name="total"/> pictures.</summary>
    public static ProgressDisplay Start(ToolConsole console, int total, string title = "augmenting") => new(console, total, title);

    /// <summary>One more picture is done. For any thread.</summary>
    public void Advance() => _task?.Increment(1);

    /// <summary>So many pictures are done. For any thread.</summary>
    public void Report(int value)
    {
        if (_task is ProgressTask task) task.Value = value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _done.TrySetResult();
        _display.GetAwaiter().GetResult();
    }
}

/// <summary>How many pictures a second are done; blank until that is known.</summary>
internal sealed class RateColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is double speed ? FormattableString.Invariant($"{speed:0} images/s") : "").RightJustified();
}
