namespace AugDsl.Pipelines;
/// <summary>Stub.</summary>
public sealed class AugmentationWorkspace;
