namespace AugDsl.Tiles;

/// <summary>Asks the internal generator for the 512-bit twin of a class or struct written for <c>Vector&lt;T&gt;</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class WidthTwinAttribute : Attribute;
