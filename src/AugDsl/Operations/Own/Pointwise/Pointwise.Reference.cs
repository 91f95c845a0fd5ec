using System.Reflection;
using AugDsl.OwnSteps;

namespace AugDsl.Reference;

/// <summary>The user's struct, called pixel by pixel with a single lane in double precision.</summary>
internal sealed class PointwiseReference : ReferenceOperation
{
    private delegate void PixelCall(double[] pixel, double[] numbers);

    public override Type AttributeType => typeof(PointwiseAttribute<>);

    // A user's body may compare.
    public override bool Discontinuous => true;

    public override ReferenceStep Define(StepAttribute attribute, StepContext context)
    {
        double[] numbers = OwnNumbers.Draw((OwnStepAttribute)attribute, context);
        Type step = attribute.GetType().GetGenericArguments()[0];
        bool together = context.Channels == 3 && step.IsAssignableTo(typeof(IPointwiseStep));
        PixelCall call = typeof(PointwiseReference).GetMethod(together ? nameof(Together) : nameof(Each), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(step).CreateDelegate<PixelCall>();
        return new ColourStep(pixel =>
        {
            double[] values = pixel.ToArray();
            call(values, numbers);
            for (int c = 0; c < values.Length; c++) pixel[c] = OwnNumbers.Limited(values[c]);
        });
    }

    private static void Together<TStep>(double[] pixel, double[] numbers)
        where TStep : struct, IPointwiseStep
    {
        ScalarLane red = pixel[0], green = pixel[1], blue = pixel[2];
        TStep.Apply(ref red, ref green, ref blue, OwnNumbers.Lanes(numbers));
        (pixel[0], pixel[1], pixel[2]) = (red.Value, green.Value, blue.Value);
    }

    private static void Each<TStep>(double[] pixel, double[] numbers)
        where TStep : struct, IChannelStep
    {
        for (int c = 0; c < pixel.Length; c++) pixel[c] = TStep.Apply<ScalarLane>(pixel[c], OwnNumbers.Lanes(numbers)).Value;
    }
}
