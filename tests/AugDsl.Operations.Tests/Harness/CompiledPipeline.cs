using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using AugDsl.Codecs;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Operations.Tests.Harness.Recording;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>A compiled pipeline of any type, and its meaning: runs both on a picture and compares.</summary>
internal abstract class CompiledPipeline(Type type)
{
    private readonly ReferencePipeline _reference = ReferenceInterpreter.Read(type);

    /// <summary>The pipeline's class.</summary>
    public Type Type => type;

    /// <summary>The meaning.</summary>
    public ReferencePipeline Reference => _reference;

    public abstract PipelineInfo Info { get; }

    /// <summary>Wraps a class that implements the pipeline interface.</summary>
    public static CompiledPipeline Of(Type type)
    {
        Type contract = type.GetInterfaces().Single(i => i.Name.StartsWith("IAugmentationPipeline", StringComparison.Ordinal));
        Type wrapper = typeof(CompiledPipeline<,,>).MakeGenericType(type, contract.GetGenericArguments()[2], type.GetNestedType("Parameters")!);
        return (CompiledPipeline)Activator.CreateInstance(wrapper)!;
    }

    /// <summary>The kernel's output, as it is and as bytes for hashing.</summary>
    public abstract byte[] Run(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace = null);

    /// <summary>The kernel's output for a picture that may have been decoded smaller.</summary>
    public abstract byte[] Run(LoadedImage source, SampleKey key, AugmentationWorkspace? workspace = null);

    /// <summary>The kernel's output for two pictures that are mixed.</summary>
    public abstract byte[] RunPair(ImageView<byte> first, SampleKey firstKey, ImageView<byte> second, SampleKey secondKey, in MixDraw mix, AugmentationWorkspace? workspace = null);

    /// <summary>The same for pictures that may have been decoded smaller.</summary>
    public abstract byte[] RunPair(LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, AugmentationWorkspace? workspace = null);

    /// <summary>The output size of a sample.</summary>
    public abstract ImageSize OutputSize(SampleKey key, ImageSize size);

    /// <summary>The bytes that the calling thread allocates for pairs of the keys 0 to count − 1 and their mirrors, after a first round of the same.</summary>
    public abstract long AllocatedByPairs(ImageView<byte> first, ImageView<byte> second, int count, AugmentationWorkspace? workspace);

    /// <summary>By how much a sample's picture may be decoded smaller.</summary>
    public abstract int ReductionFor(SampleKey key, ImageSize size);

    /// <summary>Decodes a picture for a sample.</summary>
    public abstract LoadedImage LoadFor(ReadOnlySpan<byte> file, SampleKey key, DecodeOptions? options = null);

    /// <summary>The same through draws that were written as JSON and read again.</summary>
    public abstract byte[] RunThroughJson(ImageView<byte> source, SampleKey key);

    /// <summary>The bytes that the calling thread allocates for samples with the keys 0 to count − 1 after a first round of the same.</summary>
    public abstract long Allocated(ImageView<byte> source, int count, AugmentationWorkspace? workspace);

    /// <summary>Compares kernel and interpreter on one sample. In a leg the interpreter has done so in the main run: its hash is compared.</summary>
    public abstract AgreementReport Compare(ImageView<byte> source, SampleKey key);

    /// <summary>The decisions of a sample.</summary>
    public PipelineDecisions Decisions(SampleKey key, ImageSize size)
    {
        object parameters = type.GetMethod("Draw")!.Invoke(null, [key, size])!;
        return (PipelineDecisions)type.GetMethod("Decisions", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [parameters])!;
    }
}

/// <summary>The typed half.</summary>
internal sealed class CompiledPipeline<TPipeline, TOut, TParameters>() : CompiledPipeline(typeof(TPipeline))
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
    where TParameters : unmanaged
{
    private delegate TParameters DrawMember(SampleKey key, ImageSize size);

    private delegate TParameters ReadMember(ReadOnlySpan<byte> utf8Json);

    private delegate string WriteMember(ref TParameters parameters);

    private delegate void ApplyMember(ImageView<byte> source, ref TParameters parameters, Span<TOut> destination, AugmentationWorkspace? workspace);

    public override PipelineInfo Info => TPipeline.Info;

    public override byte[] Run(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace = null) =>
        Noted("Apply", Outputs.From(key).And(source), Apply(source, key, workspace));

    public override byte[] Run(LoadedImage source, SampleKey key, AugmentationWorkspace? workspace = null)
    {
        TOut[] output = new TOut[TPipeline.OutputSize(key, source.FullSize).Area * TPipeline.Info.Channels];
        TPipeline.Apply(source, key, output, workspace);
        return Noted("ApplyLoaded", Outputs.From(key).And(source), output);
    }

    public override byte[] RunPair(ImageView<byte> first, SampleKey firstKey, ImageView<byte> second, SampleKey secondKey, in MixDraw mix, AugmentationWorkspace? workspace = null)
    {
        TOut[] output = new TOut[MixDraw.Canvas(OutputSize(firstKey, first.Size), OutputSize(secondKey, second.Size)).Area * Info.Channels];
        TPipeline.ApplyPair(first, firstKey, second, secondKey, mix, output, workspace);
        return Noted("ApplyPair", Outputs.From(firstKey).And(first).And(secondKey).And(second).And(mix), output);
    }

    public override byte[] RunPair(LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, AugmentationWorkspace? workspace = null)
    {
        TOut[] output = new TOut[MixDraw.Canvas(OutputSize(firstKey, first.FullSize), OutputSize(secondKey, second.FullSize)).Area * Info.Channels];
        TPipeline.ApplyPair(first, firstKey, second, secondKey, mix, output, workspace);
        return Noted("ApplyPair", Outputs.From(firstKey).And(first).And(secondKey).And(second).And(mix), output);
    }

    public override ImageSize OutputSize(SampleKey key, ImageSize size) => TPipeline.OutputSize(key, size);

    public override long AllocatedByPairs(ImageView<byte> first, ImageView<byte> second, int count, AugmentationWorkspace? workspace)
    {
        ImageSize[] canvases = new ImageSize[count];
        for (int i = 0; i < count; i++) canvases[i] = MixDraw.Canvas(OutputSize(Own(i), first.Size), OutputSize(Partner(i), second.Size));
        TOut[] output = new TOut[canvases.Max(c => c.Area) * Info.Channels];
        MixRule[] rules = [new(MixKind.Mixup, "$mix/Mixup#1") { Probability = 0.3 }, new(MixKind.CutMix, "$mix/CutMix#1")];
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (int i = 0; i < count; i++)
            {
                MixDraw mix = MixDraw.Draw(rules, Own(i), 0, i, count);
                TPipeline.ApplyPair(first, Own(i), second, Partner(i), mix, output.AsSpan(0, (int)canvases[i].Area * Info.Channels), workspace);
            }
        }

        return meter.Least;

        static SampleKey Own(int i) => new((ulong)i);
        static SampleKey Partner(int i) => new(~(ulong)i);
    }

    public override int ReductionFor(SampleKey key, ImageSize size) => TPipeline.ReductionFor(key, size);

    public override LoadedImage LoadFor(ReadOnlySpan<byte> file, SampleKey key, DecodeOptions? options = null) => TPipeline.LoadFor(file, key, options, null);

    public override byte[] RunThroughJson(ImageView<byte> source, SampleKey key)
    {
        Type parameters = typeof(TParameters);
        TParameters drawn = typeof(TPipeline).GetMethod("Draw")!.CreateDelegate<DrawMember>()(key, source.Size);
        string json = parameters.GetMethod("ToJson")!.CreateDelegate<WriteMember>()(ref drawn);
        TParameters read = parameters.GetMethod("FromJson")!.CreateDelegate<ReadMember>()(Encoding.UTF8.GetBytes(json));
        Assert.Equal(drawn, read);
        ImageSize size = TPipeline.OutputSize(key, source.Size);
        TOut[] output = new TOut[size.Area * TPipeline.Info.Channels];
        MethodInfo apply = typeof(TPipeline).GetMethods().Single(m => m.Name == "Apply" && m.GetParameters() is [{ ParameterType: var source }, { ParameterType.IsByRef: true }, ..] && source == typeof(ImageView<byte>));
        apply.CreateDelegate<ApplyMember>()(source, ref read, output, null);
        return Noted("Apply", Outputs.From(key).And(source), output);
    }

    public override long Allocated(ImageView<byte> source, int count, AugmentationWorkspace? workspace)
    {
        long largest = 0;
        for (int i = 0; i < count; i++) largest = Math.Max(largest, TPipeline.OutputSize(new SampleKey((ulong)i), source.Size).Area);
        TOut[] output = new TOut[largest * TPipeline.Info.Channels];
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (int i = 0; i < count; i++)
            {
                SampleKey key = new((ulong)i);
                long length = TPipeline.OutputSize(key, source.Size).Area * TPipeline.Info.Channels;
                TPipeline.Apply(source, key, output.AsSpan(0, (int)length), workspace);
            }
        }

        return meter.Least;
    }

    public override AgreementReport Compare(ImageView<byte> source, SampleKey key)
    {
        TOut[] output = Apply(source, key, null);
        PipelineDecisions decisions = Decisions(key, source.Size);
        Outputs.Input input = Outputs.From(key).And(source);
        AgreementReport report = Recorded.ByHash ? new AgreementReport()
            : output is float[] floats ? ReferenceRunner.Compare(Reference, source, key, decisions, floats)
            : ReferenceRunner.Compare(Reference, source, key, decisions, (byte[])(object)output);
        if (!report.Agrees) return report;
        Outputs.Noted(Type, "Decisions", input, Encoding.UTF8.GetBytes(string.Join(';', [.. decisions.Steps, .. decisions.Canvases, .. decisions.Samplings])));
        Outputs.Noted(Type, "Accepted", input, output);
        return report;
    }

    private byte[] Noted(string what, Outputs.Input input, TOut[] output) => MemoryMarshal.AsBytes<TOut>(Outputs.Noted(Type, what, input, output)).ToArray();

    private static TOut[] Apply(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace)
    {
        ImageSize size = TPipeline.OutputSize(key, source.Size);
        TOut[] output = new TOut[size.Area * TPipeline.Info.Channels];
        TPipeline.Apply(source, key, output, workspace);
        return output;
    }
}
