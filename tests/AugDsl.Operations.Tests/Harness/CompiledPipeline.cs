using System.Reflection;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Reference;

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
        Type wrapper = typeof(CompiledPipeline<,>).MakeGenericType(type, contract.GetGenericArguments()[2]);
        return (CompiledPipeline)Activator.CreateInstance(wrapper)!;
    }

    /// <summary>The kernel's output, as it is and as bytes for hashing.</summary>
    public abstract byte[] Run(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace = null);

    /// <summary>Compares kernel and interpreter on one sample.</summary>
    public abstract AgreementReport Compare(ImageView<byte> source, SampleKey key);

    /// <summary>The decisions of a sample.</summary>
    public PipelineDecisions Decisions(SampleKey key, ImageSize size)
    {
        object parameters = type.GetMethod("Draw")!.Invoke(null, [key, size])!;
        return (PipelineDecisions)type.GetMethod("Decisions", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [parameters])!;
    }
}

/// <summary>The typed half.</summary>
internal sealed class CompiledPipeline<TPipeline, TOut>() : CompiledPipeline(typeof(TPipeline))
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    public override PipelineInfo Info => TPipeline.Info;

    public override byte[] Run(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace = null)
    {
        TOut[] output = Apply(source, key, workspace);
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes<TOut>(output).ToArray();
    }

    public override AgreementReport Compare(ImageView<byte> source, SampleKey key)
    {
        TOut[] output = Apply(source, key, null);
        PipelineDecisions decisions = Decisions(key, source.Size);
        return output is float[] floats
            ? ReferenceRunner.Compare(Reference, source, key, decisions, floats)
            : ReferenceRunner.Compare(Reference, source, key, decisions, (byte[])(object)output);
    }

    private static TOut[] Apply(ImageView<byte> source, SampleKey key, AugmentationWorkspace? workspace)
    {
        ImageSize size = TPipeline.OutputSize(key, source.Size);
        TOut[] output = new TOut[size.Area * TPipeline.Info.Channels];
        TPipeline.Apply(source, key, output, workspace);
        return output;
    }
}
