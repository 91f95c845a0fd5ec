using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using AugDsl.Annotations;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>A pipeline whose source, result and workspace lie between guard pages.</summary>
internal abstract class GuardedPipeline
{
    public static GuardedPipeline Of(Type type)
    {
        Type contract = type.GetInterfaces().Single(i => i.Name.StartsWith("IAugmentationPipeline", StringComparison.Ordinal));
        return (GuardedPipeline)Activator.CreateInstance(typeof(GuardedPipeline<,,>).MakeGenericType(type, contract.GetGenericArguments()[2], type.GetNestedType("Parameters")!))!;
    }

    /// <summary>Runs one sample through one entry, with edited draws; returns whether it was computed and not refused.</summary>
    public abstract bool Run(Random random);
}

/// <summary>The typed half.</summary>
internal sealed class GuardedPipeline<TPipeline, TOut, TParameters> : GuardedPipeline
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
    where TParameters : unmanaged
{
    // Larger results only have to be refused or computed by the other tests; here every byte is checked.
    private const long LargestResult = 1 << 20;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);
    private readonly AugmentationWorkspace _workspace = new(static () => new Arena(new GuardedBlocks()));
    private readonly DrawMember _draw = Member<DrawMember>("Draw");
    private readonly SizeMember _size = Member<SizeMember>("OutputSize");
    private readonly ApplyMember _apply = Member<ApplyMember>("Apply");
    private readonly ApplyLoadedMember _applyLoaded = Member<ApplyLoadedMember>("Apply");
    private readonly ReductionMember _reduction = Member<ReductionMember>("ReductionFor");
    private readonly ValidateMember _validate = typeof(TParameters).GetMethod("Validate")!.CreateDelegate<ValidateMember>();

    private delegate TParameters DrawMember(SampleKey key, ImageSize size);

    private delegate ImageSize SizeMember(ref TParameters p);

    private delegate int ReductionMember(ref TParameters p);

    private delegate void ValidateMember(ref TParameters p);

    private delegate void ApplyMember(ImageView<byte> source, ref TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace);

    private delegate void ApplyLoadedMember(LoadedImage source, ref TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace);

    private delegate void MaskMember(ImageView<byte> mask, ref TParameters p, Span<byte> destination, AugmentationWorkspace? workspace);

    private delegate int BoxMember(ReadOnlySpan<Box> boxes, ref TParameters p, Span<Box> result, AugmentationWorkspace? workspace);

    private delegate void PointMember(ReadOnlySpan<Keypoint> keypoints, ref TParameters p, Span<Keypoint> result, AugmentationWorkspace? workspace);

    private static int Channels => TPipeline.Info.Channels;

    public override bool Run(Random random)
    {
        ImageSize size = new(random.Next(1, random.Next(2, 90)), random.Next(1, random.Next(2, 70)));
        TParameters p = _draw(new SampleKey((ulong)random.NextInt64()), size);
        _validate(ref p);
        bool legal = random.Next(3) != 0;
        if (random.Next(5) != 0) p = Edited(p, random, legal);
        ImageSize result;
        try
        {
            result = _size(ref p);
        }
        catch (ArgumentException)
        {
            Assert.False(legal, "A legal edit was refused by OutputSize.");
            result = new ImageSize(8, 8);
        }

        if (result.Area * Channels > LargestResult) return false;
        Stopwatch watch = Stopwatch.StartNew();
        bool computed = random.Next(7) switch
        {
            0 => RunPair(size, random),
            1 => RunReduced(size, ref p, result, random),
            2 when TPipeline.Info.Targets != Targets.None => RunAnnotations(size, ref p, result, random),
            _ => RunView(size, ref p, result, random),
        };
        Assert.True(watch.Elapsed < s_longest, $"It took {watch.Elapsed.TotalSeconds} s.");
        return computed;
    }

    private TParameters Edited(TParameters p, Random random, bool legal)
    {
        TParameters[] edited = [p];
        DrawEdits.Edit(MemoryMarshal.AsBytes(edited.AsSpan()), TPipeline.Info, random, legal ? IsLegal : null);
        return edited[0];

        bool IsLegal()
        {
            try
            {
                _validate(ref edited[0]);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    private bool RunView(ImageSize size, ref TParameters p, ImageSize result, Random random)
    {
        using Guarded<byte> source = Guarded<byte>.Picture(size, Channels, random, out int stride);
        using Guarded<TOut> destination = new((int)result.Area * Channels, random);
        TParameters drawn = p;
        return Computes(destination, () => _apply(new ImageView<byte>(source.Span, size.Width, size.Height, Channels, stride), ref drawn, destination.Span, _workspace));
    }

    private bool RunReduced(ImageSize size, ref TParameters p, ImageSize result, Random random)
    {
        TParameters drawn = p;
        int reduction = 1;
        try
        {
            reduction = 1 << random.Next(4);
            if (random.Next(4) != 0) reduction = _reduction(ref drawn);
        }
        catch (ArgumentException)
        {
            reduction = 1;
        }

        int width = (size.Width + reduction - 1) / reduction, height = (size.Height + reduction - 1) / reduction;
        byte[] pixels = new byte[width * height * Channels];
        random.NextBytes(pixels);
        LoadedImage loaded = new(new ImageBuffer<byte>(pixels, width, height, Channels), size, reduction, random.Next(1, 5));
        using Guarded<TOut> destination = new((int)result.Area * Channels, random);
        return Computes(destination, () => _applyLoaded(loaded, ref drawn, destination.Span, _workspace));
    }

    private bool RunPair(ImageSize size, Random random)
    {
        ImageSize other = new(random.Next(1, 60), random.Next(1, 60));
        SampleKey own = new((ulong)random.NextInt64()), partner = new((ulong)random.NextInt64());
        ImageSize canvas = MixDraw.Canvas(TPipeline.OutputSize(own, size), TPipeline.OutputSize(partner, other));
        if (canvas.Area * Channels > LargestResult) return false;
        double lambda = random.Next(3) == 0 ? random.Next(2) : random.NextDouble();
        MixDraw mix = new(random.Next(2) == 0 ? MixKind.Mixup : MixKind.CutMix, 0, lambda, (ulong)random.NextInt64() * 2, ulong.MaxValue - (ulong)random.Next(3));
        using Guarded<byte> first = Guarded<byte>.Picture(size, Channels, random, out int firstStride);
        using Guarded<byte> second = Guarded<byte>.Picture(other, Channels, random, out int secondStride);
        using Guarded<TOut> destination = new((int)canvas.Area * Channels, random);
        return Computes(destination, () => TPipeline.ApplyPair(
            new ImageView<byte>(first.Span, size.Width, size.Height, Channels, firstStride), own,
            new ImageView<byte>(second.Span, other.Width, other.Height, Channels, secondStride), partner, mix, destination.Span, _workspace));
    }

    private bool RunAnnotations(ImageSize size, ref TParameters p, ImageSize result, Random random)
    {
        TParameters drawn = p;
        using Guarded<byte> mask = Guarded<byte>.Picture(size, 1, random, out int stride);
        using Guarded<byte> moved = new((int)result.Area, random);
        MaskMember apply = Member<MaskMember>("ApplyMask");
        bool computed = Computes(moved, () => apply(new ImageView<byte>(mask.Span, size.Width, size.Height, 1, stride), ref drawn, moved.Span, _workspace));
        using Guarded<byte> back = new((int)size.Area, random);
        MaskMember inverse = Member<MaskMember>("InverseMask");
        computed &= Computes(back, () => inverse(new ImageView<byte>(moved.Span, result.Width, result.Height, 1), ref drawn, back.Span, _workspace));

        using Guarded<Box> boxes = new(5, random);
        using Guarded<Keypoint> points = new(5, random);
        for (int i = 0; i < 5; i++)
        {
            float scale = i == 4 ? 1e20f : i * 30;
            boxes.Span[i] = new Box(-scale, -scale, scale + 1, scale + 2, i);
            points.Span[i] = new Keypoint(scale, -scale / 2, true);
        }

        BoxMember moveBoxes = Member<BoxMember>(random.Next(2) == 0 ? "TransformBoxes" : "InverseBoxes");
        PointMember movePoints = Member<PointMember>(random.Next(2) == 0 ? "TransformKeypoints" : "InverseKeypoints");
        computed &= Computes<byte>(null, () => moveBoxes(boxes.Span, ref drawn, boxes.Span, _workspace));
        computed &= Computes<byte>(null, () => movePoints(points.Span, ref drawn, points.Span, _workspace));
        return computed;
    }

    /// <summary>Computed, or refused by an argument exception that left the result as it was.</summary>
    private static bool Computes<T>(Guarded<T>? destination, Action call)
        where T : unmanaged
    {
        destination?.Fill();
        try
        {
            call();
            return true;
        }
        catch (ArgumentException)
        {
            Assert.True(destination is null || destination.IsFilled, "It was refused, but something was written.");
            return false;
        }
    }

    private static TDelegate Member<TDelegate>(string name)
        where TDelegate : Delegate
    {
        Type[] wanted = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(q => q.ParameterType)];
        MethodInfo method = typeof(TPipeline).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(m => m.Name == name && m.GetParameters().Select(q => q.ParameterType).SequenceEqual(wanted));
        return method.CreateDelegate<TDelegate>();
    }
}
