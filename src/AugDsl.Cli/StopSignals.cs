using System.Runtime.InteropServices;
using AugDsl.Files;

namespace AugDsl.Cli;

/// <summary>Ends the tool in order when somebody presses Ctrl-C or asks it to end (SIGTERM): what is being written is finished or removed.</summary>
/// <remarks>
/// The run is cancelled first. Where it has not ended after a moment, because it is at a computation or waits for the reader of a pipe, and at a second
/// signal, the files that are not whole are removed and the process ends.
/// </remarks>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _exitCode;

    /// <summary>Listens from now on.</summary>
    public StopSignals() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the signal makes of the exit code: 128 and its number, as shells count.</summary>
    /// <param name="code">The code without a signal.</param>
    public int ExitCodeOf(int code) => Volatile.Read(ref _exitCode) is not 0 and int stopped ? stopped : code;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        int code = context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
        if (Interlocked.CompareExchange(ref _exitCode, code, 0) != 0)
        {
            End();
            return;
        }
        _ = Task.Delay(s_patience, CancellationToken.None).ContinueWith(_ => End(), TaskScheduler.Default);
        _source.Cancel();
    }

    private void End()
    {
        TemporaryFiles.Abandon();
        Environment.Exit(_exitCode);
    }
}
