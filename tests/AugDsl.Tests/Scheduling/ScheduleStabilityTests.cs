using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared;
using AugDsl.Tiles;

namespace AugDsl.Tests.Scheduling;

public sealed class ScheduleStabilityTests
{
    // Of exact and nearest sampling only, so that it changes with this piece alone. Equal on every leg: the vector width must not show.
    private const string Hash = "54ABA5207E000D6F88A5D8C5B9D66A1F029DE76596512B114D0A096A310C8B46";

    [Fact]
    public void OutputsAreTheSameForEveryVectorWidth()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int seed = 0; seed < 80; seed++)
        {
            Trial trial = RandomScheduleTests.Draw(seed, 1 + (2 * (seed % 2)), seed % 3 != 0);
            hash.AppendData(trial.Bytes());
            hash.AppendData(MemoryMarshal.AsBytes<float>(trial.Floats(Layout.Chw)));
            hash.AppendData(MemoryMarshal.AsBytes<float>(trial.Floats(Layout.Hwc)));
        }

        foreach (double sigma in (double[])[0.4, 1.5, 6, 11])
        {
            hash.AppendData(new Trial(333, 40, 3) { Steps = [new BlurStep(sigma)] }.Bytes());
            hash.AppendData(new Trial(100, 9, 1) { Steps = [new BlurStep(sigma)] }.Bytes());
        }

        string actual = Convert.ToHexString(hash.GetHashAndReset());
        Assert.True(actual == Hash, $"The hash is {actual}. Only a change of meaning or of rounding order may change it, on every leg alike.");
    }

    [Fact]
    public void NothingIsAllocatedAfterWarmUp()
    {
        Trial[] trials = Enumerable.Range(0, 40).Select(seed => RandomScheduleTests.Draw(seed, 3, true)).ToArray();
        Schedule schedule = trials[0].Record();
        float[] destination = new float[3 * 310 * 310];
        byte[] bytes = new byte[destination.Length];
        SamplingRule rule = new(Border.Reflect, Interpolation.Bilinear, true, 0, 0, 0);
        AllocationMeter meter = default;
        while (meter.Next())
        {
            foreach (Trial trial in trials) Run(schedule, trial, rule, destination, bytes);
        }

        Assert.Equal(0, meter.Least);
    }

    private static void Run(Schedule schedule, Trial trial, in SamplingRule rule, float[] destination, byte[] bytes)
    {
        schedule.Begin(1, trial.Size.Width, trial.Size.Height, 3, rule, true);
        for (int i = 0; i < trial.Steps.Count; i++)
        {
            schedule.Step(i);
            trial.Steps[i].Record(schedule);
        }

        schedule.Run(trial.View, destination, Layout.Chw);
        schedule.Run(trial.View, destination, Layout.Hwc);
        schedule.Run(trial.View, bytes);
    }
}
