using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <content>What stands in a group's place: the steps of its fragment, or those that a policy stands for.</content>
internal sealed partial class PipelineParser
{
    private FragmentModel? ReadFragment(StepAttribute group, INamedTypeSymbol attributeClass, ArgumentPlaces places)
    {
        ITypeSymbol? argument = attributeClass.TypeArguments.FirstOrDefault();
        if (argument is null or IErrorTypeSymbol)
        {
            _diagnostics.FailSilently();
            return null;
        }

        AttributeData? mark = argument.GetAttributes().FirstOrDefault(a => AttributeReader.FullName(a.AttributeClass) == FragmentAttribute);
        if (argument is not INamedTypeSymbol fragment || fragment.DeclaringSyntaxReferences.Length == 0 || !Origins.IsHere(fragment, _compilation) || mark is null)
        {
            _diagnostics.Report(Rules.NotAFragment, places.Attribute, argument.Name.Length > 0 ? argument.Name : argument.ToDisplayString());
            return null;
        }

        if (_open.Contains(fragment, SymbolEqualityComparer.Default))
        {
            _diagnostics.Report(Rules.FragmentCycle, places.Attribute, fragment.Name);
            return null;
        }

        bool isChoice = OperationCatalog.FindGroup(AttributeReader.FullName(attributeClass)) is GroupKind.OneOf or GroupKind.SomeOf;
        _open.Push(fragment);
        List<StepModel> steps = ReadSteps(fragment, TargetChecks.Identifier(fragment, Syntax(mark)), places.Attribute, isChoice);
        _open.Pop();
        if (isChoice && steps.Count > 0) GroupChecks.Weights(group, fragment.Name, [.. steps.Select(step => AttributeFactory.Create(step).Weight)], places, _diagnostics);
        return new FragmentModel(fragment.Name, new EquatableArray<StepModel>(steps));
    }

    /// <summary>The steps that a policy stands for, each at the policy's own place.</summary>
    private FragmentModel? Expand(Policy policy, StepAttribute instance, bool isLegal, ArgumentPlaces places)
    {
        // What one number says is told once, before what it says with others.
        if (isLegal && policy.Reject(instance) is { } wrong)
        {
            _diagnostics.Report(Rules.OutOfRange, places.Of(wrong.Property), wrong.Property, wrong.Value, wrong.Legal);
            return null;
        }

        // Numbers that are not legal have been reported: what would follow from them is not made.
        if (_diagnostics.Failed) return null;
        FragmentModel fragment = new(AttributeReader.ShortName(policy.AttributeType.Name), PolicyReader.Read(policy.StepsOf(instance, _channels)));
        Enter(fragment.Steps);
        return fragment;

        void Enter(IEnumerable<StepModel> steps)
        {
            PathNames names = new();
            foreach (StepModel step in steps)
            {
                if (_budget.IsSpent) return;
                _sites.Add(new StepSite(step, places, IsOfPolicy: true));
                if (_budget.Enter(step, step.Fragment is not null, names, places.Attribute) && step.Fragment is { } inner) Enter(inner.Steps);
                _budget.Leave();
            }
        }
    }
}
