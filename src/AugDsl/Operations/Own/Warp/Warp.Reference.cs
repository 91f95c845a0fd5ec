using System.Reflection;
using AugDsl.Imaging;
using AugDsl.OwnSteps;

namespace AugDsl.Reference;

/// <summary>A canvas point reads from the place that the user's struct says, both as ways from the canvas' centre; what is not a number stays where it was.</summary>
internal sealed class WarpReference : ReferenceOperation
{
    private delegate (double X, double Y) PointCall(double x, double y, ImageSize canvas, double[] numbers);

    public override Type AttributeType => typeof(WarpAttribute<>);

    public override ReferenceStep Define(StepAttribute attribute, StepContext context)
    {
        PointCall call = typeof(WarpReference).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(attribute.GetType().GetGenericArguments()[0]).CreateDelegate<PointCall>();
        return new FieldStep(new OwnField(call, context.Canvas, OwnNumbers.Draw((OwnStepAttribute)attribute, context)));
    }

    private static (double X, double Y) Map<TStep>(double x, double y, ImageSize canvas, double[] numbers)
        where TStep : struct, IWarpStep
    {
        ScalarLane right = x, down = y;
        TStep.Map(ref right, ref down, new StepCanvas<ScalarLane>(canvas.Width, canvas.Height), OwnNumbers.Lanes(numbers));
        return (right.Value, down.Value);
    }

    private sealed class OwnField(PointCall call, ImageSize canvas, double[] numbers) : IDisplacement
    {
        // Nobody knows when the user's map moves nothing.
        public double Amount => 1;

        public (double X, double Y) At(double x, double y)
        {
            (double right, double down) = call(x - (canvas.Width / 2.0), y - (canvas.Height / 2.0), canvas, numbers);
            return (Place(x, right, canvas.Width), Place(y, down, canvas.Height));
        }

        private static double Place(double before, double way, int side) =>
            double.IsNaN(way) ? before : Math.Clamp((side / 2.0) + way, -PlaneMap.CoordinateLimit, PlaneMap.CoordinateLimit);
    }
}
