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
        if (isChoice && steps.Count > 0 && steps.Sum(s => AttributeFactory.Create(s).Weight) is not > 0) _diagnostics.Report(Rules.NoWeight, places.Attribute, fragment.Name);
        int possible = steps.Count(s => AttributeFactory.Create(s).Weight > 0);
        if (group is SomeOfAttribute some && some.Minimum <= some.Maximum && some.Maximum > possible && steps.Count > 0)
            _diagnostics.Report(Rules.TooFewChildren, places.OfRange("Minimum", "Maximum"), some.Maximum, fragment.Name, possible);
        return new FragmentModel(fragment.Name, new EquatableArray<StepModel>(steps));
    }

    /// <summary>The steps that a policy stands for, each at the policy's own place.</summary>
    private FragmentModel? Expand(Policy policy, StepAttribute instance, ArgumentPlaces places)
    {
        if (policy.Reject(instance) is { } wrong)
        {
            _diagnostics.Report(Rules.OutOfRange, places.Of(wrong.Property), wrong.Property, wrong.Value, wrong.Legal);
            return null;
        }

        // Numbers that are not legal have been reported: what would follow from them is not made.
        if (_diagnostics.Failed) return null;
        FragmentModel fragment = new(policy.AttributeType.Name.Substring(0, policy.AttributeType.Name.Length - nameof(Attribute).Length), PolicyReader.Read(policy.StepsOf(instance, _channels)));
        Enter(fragment.Steps);
        return fragment;

        void Enter(IEnumerable<StepModel> steps)
        {
            PathNames names = new();
            foreach (StepModel step in steps)
            {
                _sites.Add(new StepSite(step, places, IsOfPolicy: true));
                if (_budget.Enter(step, step.Fragment is not null, names, places.Attribute) && step.Fragment is { } inner) Enter(inner.Steps);
                _budget.Leave();
            }
        }
    }

    /// <summary>Warns of a child that no sample can have.</summary>
    private void CheckReachable(StepAttribute instance, string kind, bool inChoice, ArgumentPlaces places)
    {
        if (inChoice && instance.Weight == 0) _diagnostics.Report(Rules.Unreachable, places.Of("Weight"), kind, "its Weight is 0");
        if (instance is not GroupAttribute) return;
        if (instance.Probability == 0) _diagnostics.Report(Rules.Unreachable, places.Of("Probability"), "Every child of " + kind, "the group's Probability is 0");
        if (instance is SomeOfAttribute { Minimum: 0, Maximum: 0 }) _diagnostics.Report(Rules.Unreachable, places.OfRange("Minimum", "Maximum"), "Every child of " + kind, "the group takes none");
    }
}
