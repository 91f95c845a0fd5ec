using System.Collections.Generic;
using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>What the parser found: a model where there is one to compile, what is wrong, and where each step stands.</summary>
/// <param name="Model">The model; null where an error forbids code.</param>
/// <param name="Diagnostics">Errors, with real locations; only the analyzer looks at them.</param>
/// <param name="Sites">Where each step stands, depth first in source order, groups included.</param>
/// <param name="Options">Where the pipeline attribute stands; null where there is no syntax of it.</param>
internal sealed record ParseResult(PipelineModel? Model, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<StepSite> Sites, ArgumentPlaces? Options);

/// <summary>Where a step stands in the source.</summary>
/// <param name="Step">The step.</param>
/// <param name="Places">Its attribute's arguments; for a step that a policy stands for, the policy's.</param>
/// <param name="IsOfPolicy">Whether a policy stands for it: nobody wrote it, so no hint is about it.</param>
internal sealed record StepSite(StepModel Step, ArgumentPlaces Places, bool IsOfPolicy = false);
