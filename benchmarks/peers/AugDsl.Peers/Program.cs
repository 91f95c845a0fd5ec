using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using AugDsl.Peers;

// Our side of the comparison. The Python driver writes commands to the standard input, one a line, and waits for one line of answer;
// so the two sides take turns on one machine, and neither runs while the other is timed.
//   open NAME WIDTH HEIGHT FILE...            a pipeline, and the RGB8 pictures (raw bytes) that its samples go through in turn
//   alone NAME WIDTH HEIGHT FILE...           the same for one operation of Pipelines/Alone.cs
//   decode DECODER REDUCTION BITS FILE...     a decoder (managed, turbo), and the PNG or JPEG files that it reads in turn
//   load NAME THREADS PATH                    a loader over an IDX file or a folder; a sample is an epoch
//   pair mixed|singles WIDTH HEIGHT FILE...   two pictures of W2 in one pass, or one after the other
//   oversample METHOD THREADS COLUMNS CATEGORICAL RATIO VALUES LABELS
//                                             a method, and the raw files of a table; the first columns are categorical
//   run N                                     N samples: answers elapsed nanoseconds and bytes allocated
//   save FILE                                 writes the last result as raw bytes
//   peak                                      the most memory that the process has had resident, in KiB (Linux)
//   quit
ISamples? samples = null;
ulong index = 0;
Answer(string.Create(CultureInfo.InvariantCulture, $"ready {Environment.Version} vector512={Vector512.IsHardwareAccelerated}"));

while (Console.ReadLine() is { } line)
{
    string[] words = line.Split('\t');
    switch (words[0])
    {
        case "open":
            Start(new PipelineSamples(words[1], Number(words[2]), Number(words[3]), words[4..]));
            break;
        case "alone":
            Start(AloneSamples.Create(words[1], Number(words[2]), Number(words[3]), words[4..]));
            break;
        case "decode":
            Start(new DecoderSamples(words[1], Number(words[2]), words[3] == "16", words[4..]));
            break;
        case "load":
            Start(LoaderSamples.Create(words[1], Number(words[2]), words[3]));
            break;
        case "pair":
            Start(new PairSamples(words[1] == "mixed", Number(words[2]), Number(words[3]), words[4..]));
            break;
        case "oversample":
            Start(new OversamplingSamples(words[1], Number(words[2]), Number(words[3]), Number(words[4]), double.Parse(words[5], CultureInfo.InvariantCulture), words[6], words[7]));
            break;
        case "run":
            Answer(Run(Number(words[1])));
            break;
        case "save":
            File.WriteAllBytes(words[1], samples!.Result);
            Answer("saved");
            break;
        case "peak":
            Answer(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]);
            break;
        case "quit":
            return 0;
        default:
            Console.Error.WriteLine($"No such command: {words[0]}");
            return 2;
    }
}

return 0;

void Start(ISamples next)
{
    samples = next;
    index = 0;
    Answer("open");
}

string Run(int count)
{
    ISamples current = samples!;
    long allocated = GC.GetAllocatedBytesForCurrentThread();
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < count; i++) current.Run(index++);
    double nanoseconds = (Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency);
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    return string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F0} {allocated}");
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static void Answer(string text)
{
    Console.Out.WriteLine(text);
    Console.Out.Flush();
}
