using System.Reflection;
using AugDsl.OwnSteps;
using AugDsl.Randomness;

namespace AugDsl.Reference;

/// <summary>The user's struct, called with the picture in single precision.</summary>
internal sealed class RasterReference : ReferenceOperation
{
    private delegate void PlanesCall(float[] source, float[] target, Picture picture, double[] numbers, ulong key, uint slot);

    public override Type AttributeType => typeof(RasterAttribute<>);

    // A user's code may compare.
    public override bool Discontinuous => true;

    public override ReferenceStep Define(StepAttribute attribute, StepContext context)
    {
        double[] numbers = OwnNumbers.Draw((OwnStepAttribute)attribute, context);
        PlanesCall call = typeof(RasterReference).GetMethod(nameof(Apply), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(attribute.GetType().GetGenericArguments()[0]).CreateDelegate<PlanesCall>();
        return new RasterStep(picture =>
        {
            float[] source = [.. picture.Planes.SelectMany(plane => plane.Select(value => (float)value))];
            float[] target = [.. source];
            call(source, target, picture, numbers, context.Draws.Key, context.Draws.Slot);
            Picture result = new(picture.Width, picture.Height, picture.Channels);
            int area = picture.Width * picture.Height;
            for (int i = 0; i < target.Length; i++) result.Planes[i / area][i % area] = OwnNumbers.Limited(target[i]);
            return result;
        });
    }

    private static void Apply<TStep>(float[] source, float[] target, Picture picture, double[] numbers, ulong key, uint slot)
        where TStep : struct, IRasterStep
    {
        StepRandom random = new(new SampleKey(key), slot);
        TStep.Apply(new RasterPlanes(source, target, picture.Width, picture.Height, picture.Channels), numbers, ref random);
    }
}
