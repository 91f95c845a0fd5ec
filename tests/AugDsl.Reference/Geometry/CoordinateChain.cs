using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>The geometric steps since the last source: maps and dense fields, from the newest canvas back to the source.</summary>
public sealed class CoordinateChain
{
    // In the order in which the steps were applied: a point of the newest canvas goes through them from the last to the first.
    private readonly List<ReferenceStep> _links = [];

    /// <summary>Whether there is no step.</summary>
    public bool IsEmpty => _links.Count == 0;

    /// <summary>Whether a map among the steps is not affine.</summary>
    public bool HasProjectiveStep => _links.Any(link => link is MapStep map && !map.Map.IsAffine);

    /// <summary>The dense fields.</summary>
    public IEnumerable<IDisplacement> Fields => _links.OfType<FieldStep>().Select(link => link.Field);

    /// <summary>Adds a map.</summary>
    public void Add(MapStep step) => _links.Add(step);

    /// <summary>Adds a dense field.</summary>
    public void Add(FieldStep step) => _links.Add(step);

    /// <summary>The composed map, dense fields left out, scaled so that its denominator at the canvas' centre is 1.</summary>
    public Matrix3 WithoutFields(ImageSize canvas)
    {
        Matrix3 map = Matrix3.Identity;
        foreach (MapStep step in _links.OfType<MapStep>()) map *= step.Map;
        return AtCentre(map, canvas.Width / 2.0, canvas.Height / 2.0);
    }

    /// <summary>The map from canvas points to source points.</summary>
    /// <param name="canvas">The newest canvas.</param>
    /// <param name="snapped">The composed and snapped map, used where there is no dense field.</param>
    /// <param name="withFields">Whether dense fields displace.</param>
    public PlaneMap Build(ImageSize canvas, Matrix3 snapped, bool withFields)
    {
        if (!withFields) return new PlaneMap([snapped]);
        List<object> stages = [];
        double centreX = canvas.Width / 2.0;
        double centreY = canvas.Height / 2.0;
        Matrix3 run = Matrix3.Identity;
        foreach (ReferenceStep link in Enumerable.Reverse(_links))
        {
            if (link is MapStep map)
            {
                run = map.Map * run;
                continue;
            }

            Close(stages, ref run, ref centreX, ref centreY);
            stages.Add(((FieldStep)link).Field);
        }

        Close(stages, ref run, ref centreX, ref centreY);
        return new PlaneMap(stages);
    }

    // A run of maps is one map; its denominator is 1 where the canvas' centre has come to, dense fields left out.
    private static void Close(List<object> stages, ref Matrix3 run, ref double centreX, ref double centreY)
    {
        run = AtCentre(run, centreX, centreY);
        stages.Add(run);
        (centreX, centreY) = run.At(centreX, centreY);
        run = Matrix3.Identity;
    }

    private static Matrix3 AtCentre(Matrix3 map, double x, double y) => map.IsAffine ? map : (1 / map.Denominator(x, y)) * map;
}
