namespace AugDsl.Algebra;

/// <summary>
/// Where a sample's passes over its pixels end (DESIGN 1.6 to 1.8): geometry composes into the map of the pass at hand until a raster stands on
/// its canvas; then it begins another pass, which samples that raster. The runtime splits a drawn list by it, the compiler counts with it.
/// </summary>
internal struct PassSplitting
{
    /// <summary>Passes that geometry began, the first one not counted.</summary>
    public int Begun { get; private set; }

    /// <summary>Whether a raster stands on the canvas, which geometry would sample again.</summary>
    public bool HasRaster { get; private set; }

    /// <summary>A step with a map or a field. True if it begins another pass.</summary>
    public bool Geometry()
    {
        if (!HasRaster) return false;
        HasRaster = false;
        Begun++;
        return true;
    }

    /// <summary>A step that leaves a raster.</summary>
    public void Raster() => HasRaster = true;
}
