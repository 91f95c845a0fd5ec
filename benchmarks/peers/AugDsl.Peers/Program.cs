using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AugDsl.Imaging;
using AugDsl.Peers;
using AugDsl.Randomness;

// Our side of the comparison. The Python driver writes commands to the standard input, one a line, and waits for one line of answer;
// so the two sides take turns on one machine, and neither runs while the other is timed.
//   open NAME WIDTH HEIGHT FILE...   the work, and the RGB8 pictures (raw bytes) that its samples go through in turn
//   run N                            N samples, each with a key of its own: answers elapsed nanoseconds and bytes allocated
//   save FILE                        writes the last result as raw bytes
//   quit
Work? work = null;
List<ImageBuffer<byte>> pictures = [];
ulong index = 0;
Answer(string.Create(CultureInfo.InvariantCulture, $"ready {Environment.Version} vector512={Vector512.IsHardwareAccelerated}"));

while (Console.ReadLine() is { } line)
{
    string[] words = line.Split('\t');
    switch (words[0])
    {
        case "open":
            Open(words);
            Answer("open");
            break;
        case "run":
            Answer(Run(int.Parse(words[1], CultureInfo.InvariantCulture)));
            break;
        case "save":
            File.WriteAllBytes(words[1], work!.Bytes.Length > 0 ? work.Bytes : MemoryMarshal.AsBytes<float>(work.Floats).ToArray());
            Answer("saved");
            break;
        case "quit":
            return 0;
        default:
            Console.Error.WriteLine($"No such command: {words[0]}");
            return 2;
    }
}

return 0;

void Open(string[] words)
{
    int width = int.Parse(words[2], CultureInfo.InvariantCulture);
    int height = int.Parse(words[3], CultureInfo.InvariantCulture);
    pictures = [.. words[4..].Select(file => new ImageBuffer<byte>(File.ReadAllBytes(file), width, height, 3))];
    work = Work.Create(words[1], width, height);
}

string Run(int samples)
{
    long allocated = GC.GetAllocatedBytesForCurrentThread();
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < samples; i++)
    {
        // The key is part of a sample's cost, as drawing is part of the rival's.
        ImageBuffer<byte> picture = pictures[(int)(index % (ulong)pictures.Count)];
        work!.Run(picture.View, SampleKey.Create(1, index++));
    }

    double nanoseconds = (Stopwatch.GetTimestamp() - start) * (1e9 / Stopwatch.Frequency);
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    return string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F0} {allocated}");
}

static void Answer(string text)
{
    Console.Out.WriteLine(text);
    Console.Out.Flush();
}
