using AugDsl.OwnSteps;

namespace AugDsl.Reference;

/// <summary>What the steps that users write have in common.</summary>
internal static class OwnNumbers
{
    /// <summary>The drawn numbers: number i + 1 for parameter i, in its range.</summary>
    public static double[] Draw(OwnStepAttribute attribute, StepContext context)
    {
        Type step = attribute.GetType().GetGenericArguments()[0];
        int count = step.GetCustomAttributes(typeof(StepParameterAttribute), false).Length;
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++)
        {
            bool isRange = attribute.Numbers.Length == 2 * count;
            double low = attribute.Numbers[isRange ? 2 * i : i];
            double high = attribute.Numbers[isRange ? (2 * i) + 1 : i];
            drawn[i] = context.Uniform((uint)(i + 1), low, high, "number " + i);
        }

        return drawn;
    }

    /// <summary>The numbers as single lanes.</summary>
    public static StepNumbers<ScalarLane> Lanes(double[] numbers) => new(At(numbers, 0), At(numbers, 1), At(numbers, 2), At(numbers, 3));

    /// <summary>What a channel may be: a number, not above 65536 in magnitude.</summary>
    public static double Limited(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -65536, 65536);

    private static double At(double[] numbers, int index) => index < numbers.Length ? numbers[index] : 0;
}
