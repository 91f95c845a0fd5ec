using System.ComponentModel;

namespace AugDsl.CompilerServices;

/// <summary>
/// Marks a pipeline of constants whose numbers the caller gives: every constant of its steps is a field of <c>Parameters</c> that may have each legal value of the attribute, and is
/// the attribute's until it is set. The class <c>Augment</c> is made of such pipelines.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GivenNumbersAttribute : Attribute;
