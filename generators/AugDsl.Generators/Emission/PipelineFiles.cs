using System;
using System.Collections.Generic;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>What the compiler writes for one class: all of it, or the words of a failure.</summary>
/// <param name="Own">The files that are this class's alone.</param>
/// <param name="Bodies">The files of its bodies, which other classes may have too.</param>
/// <param name="Failure">What failed, and of which class; null where nothing did.</param>
internal sealed record PipelineFiles(EquatableArray<GeneratedText> Own, EquatableArray<GeneratedText> Bodies, (string Class, string Failure)? Failure = null);

/// <summary>A file of generated C#.</summary>
/// <param name="Name">Its name, unique in a project but for files that are equal.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedText(string Name, string Text);
