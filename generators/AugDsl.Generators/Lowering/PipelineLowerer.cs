using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Lowering;

/// <summary>
/// Model → IR: makes each attribute again, asks its operation what it means, and resolves groups: an include is its steps, a choice is steps
/// that exclude each other, and only orders and branches stay nodes. Paths, slots and canvases are settled on the way.
/// </summary>
internal sealed class PipelineLowerer
{
    private const int LongestName = 60;
    private static readonly Interval s_side = new(1, 65_535);
    private readonly PipelineModel _model;
    private readonly PipelineFacts _facts;
    private readonly List<LoweringProblem> _problems = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<uint, string> _slots = [];
    private CanvasSize _canvas = new(new Local("width", s_side, isInt: true), new Local("height", s_side, isInt: true));
    private int _site;
    private int _captures;

    // How the group around mixes its fragment's result in, or null.
    private Mix? _mix;

    private PipelineLowerer(PipelineModel model)
    {
        _model = model;
        _facts = new PipelineFacts(MeanOf(model));
    }

    /// <summary>Lowers a pipeline; problems are numbered by the step's site (depth first in source order, groups included).</summary>
    public static LoweredPipeline Lower(PipelineModel model)
    {
        PipelineLowerer lowerer = new(model);

        // A step may be named as it likes, but not so that it draws what a mixing rule draws.
        foreach (MixModel rule in model.Mixing) lowerer._slots[Fnv.Hash32(rule.Path)] = rule.Path;
        ParameterStruct root = new("Parameters", "");
        IReadOnlyList<Node> nodes = lowerer.LowerSteps(model.Steps, "", root, Condition.Always);
        root.AssignAccess("");
        foreach (Step second in lowerer._steps.Where(s => s.Interpolation is not null).Skip(1))
            lowerer._problems.Add(new LoweringProblem("AUG1029", second.Site, second.Name, "RandomInterpolation"));
        return new LoweredPipeline(model, nodes, lowerer._steps, root, lowerer._canvas, lowerer._problems);
    }

    private List<Node> LowerSteps(EquatableArray<StepModel> steps, string parent, ParameterStruct scope, Condition active)
    {
        List<Node> nodes = [];
        PathNames names = new();
        foreach (StepModel step in steps) LowerStep(step, parent, scope, active, names, nodes);
        return nodes;
    }

    private void LowerStep(StepModel model, string parent, ParameterStruct scope, Condition active, PathNames names, List<Node> nodes)
    {
        int site = _site++;
        string path = (parent.Length == 0 ? "" : parent + "/") + names.Next(model);
        uint slot = Fnv.Hash32(path);
        ClaimSlot(path, slot, site, model.Name is null ? null : "Name");
        StepAttribute attribute = AttributeFactory.Create(model);
        if (model.Fragment is { } fragment)
        {
            LowerGroup(model, (GroupAttribute)attribute, fragment, path, slot, site, scope, active, nodes);
            return;
        }

        Step step = new() { Index = _steps.Count, Path = path, Name = NameOf(model), Slot = slot, Active = active };
        _steps.Add(step);
        string prefix = scope.UniqueName(Identifier(model.Name ?? NameOf(model)));
        AddGate(step.Draws, step.Path, slot, attribute.Probability, out Condition gate);
        step.Active = active.And(gate);
        step.CanvasIn = _canvas;
        StepBuilder builder = new(step, model, _model.Options, _facts, _canvas, (rule, detail, property) => _problems.Add(new LoweringProblem(rule, site, detail, property)));
        OperationCatalog.Find(model.AttributeType)!.LowerAttribute(attribute, builder);
        // An operation that refused its step may have left it unsaid.
        step.Kind ??= new ValueKind(builder.X);
        step.ExplainLaws();
        foreach (DrawField draw in step.Draws) scope.Add(draw, prefix + draw.Name);
        if (step.NewCanvas is { } canvas)
        {
            _canvas = new CanvasSize(
                BindSide("width", step.Index, ScalarAlgebra.Choose(step.Active, canvas.Width, _canvas.Width)),
                BindSide("height", step.Index, ScalarAlgebra.Choose(step.Active, canvas.Height, _canvas.Height)));
        }

        step.CanvasOut = _canvas;
        step.Site = site;
        if (_mix is not null && (step.NewCanvas is not null || (step.Kind.MovesPoints && _mix is not Mix.Parts)))
            _problems.Add(new LoweringProblem("AUG1022", site, step.Name));
        nodes.Add(new StepNode(step));
    }

    private void ClaimSlot(string path, uint slot, int site, string? property)
    {
        if (!_slots.TryGetValue(slot, out string? other))
        {
            _slots[slot] = path;
            return;
        }

        // Different paths may have the same hash; then they draw the same numbers as well.
        string what = other == path ? other[0] == '$' ? $"A step has the reserved path '{path}'" : $"Two steps have the path '{path}'" : $"The paths '{other}' and '{path}' have the same number";
        _problems.Add(new LoweringProblem("AUG1010", site, what, property));
    }

    private void LowerGroup(StepModel model, GroupAttribute attribute, FragmentModel fragment, string path, uint slot, int site, ParameterStruct scope, Condition active, List<Node> nodes)
    {
        ParameterStruct inner = scope.AddStruct(Identifier(fragment.Name));
        GroupKind kind = OperationCatalog.FindGroup(model.AttributeType)!.Value;
        if (kind == GroupKind.Branch)
        {
            Step step = new() { Index = _steps.Count, Path = path, Name = SimpleName(model.Kind), Slot = slot, Active = active, Site = site, CanvasIn = _canvas, CanvasOut = _canvas };
            LowerBranch(model, attribute, fragment, step, inner, nodes);
            return;
        }

        List<DrawField> draws = [];
        AddGate(draws, path, slot, attribute.Probability, out Condition gate);
        Condition condition = active.And(gate);
        int children = fragment.Steps.Count;
        double[] weights = [.. fragment.Steps.Select(s => AttributeFactory.Create(s).Weight)];
        DrawField? chosen = null;
        switch (kind)
        {
            case GroupKind.Include:
                AddDraws();
                nodes.AddRange(LowerSteps(fragment.Steps, path, inner, condition));
                return;
            case GroupKind.OneOf:
                DrawField choice = new(path, "Choice", DrawType.Int, new Interval(0, children - 1), slot, new ChoiceDraw(1, weights));
                draws.Add(choice);
                LowerEach(i => new ConditionTerm(choice, i));
                return;
            case GroupKind.SomeOf:
                SomeOfAttribute some = (SomeOfAttribute)attribute;
                chosen = new DrawField(path, "Chosen", DrawType.Int, new Interval(0, (1 << children) - 1), slot, new SubsetDraw(1, some.Minimum, some.Maximum, weights));
                draws.Add(chosen);
                if (!some.Ordered) break;
                LowerEach(i => new ConditionTerm(chosen, Member: i));
                return;
        }

        DrawSource bySorting = chosen is null ? new PermutationDraw(1, children) : new WeightedOrderDraw(2, weights);
        DrawField order = new(path, "Order", DrawType.Order, Interval.All, slot, bySorting) { Legal = new LegalValues(new Interval(0, children - 1)) };
        draws.Add(order);
        AddDraws();
        OrderNode node = LowerOrder(fragment, path, inner, condition, order, chosen);
        // An order that no sample has is lowered for its problems and fields alone.
        if (!condition.IsNever) nodes.Add(node);

        void AddDraws()
        {
            foreach (DrawField draw in draws) inner.Add(draw, draw.Name);
        }

        // In the order in which they are written, each under a term of its own.
        void LowerEach(Func<int, ConditionTerm> term)
        {
            AddDraws();
            PathNames names = new();
            for (int i = 0; i < children; i++) LowerStep(fragment.Steps[i], path, inner, condition.And(term(i)), names, nodes);
        }
    }

    private void LowerBranch(StepModel model, GroupAttribute attribute, FragmentModel fragment, Step step, ParameterStruct inner, List<Node> nodes)
    {
        _steps.Add(step);
        AddGate(step.Draws, step.Path, step.Slot, attribute.Probability, out Condition gate);
        step.Active = step.Active.And(gate);
        StepBuilder builder = new(step, model, _model.Options, _facts, _canvas, (rule, detail, property) => _problems.Add(new LoweringProblem(rule, step.Site, detail, property)));
        OperationCatalog.FindBranch(model.AttributeType)!.Lower(attribute, fragment.Steps.Count, builder);
        foreach (DrawField draw in step.Draws) inner.Add(draw, draw.Name);
        BranchKind kind = (BranchKind)step.Kind;
        Mix? around = _mix;
        _mix = kind.Mix;
        BranchNode node = new(step, kind) { Children = kind.Mix is Mix.Parts ? LowerParts(fragment, step, inner) : [LowerSteps(fragment.Steps, step.Path, inner, step.Active)] };
        _mix = around;
        foreach (Step child in _steps.Skip(step.Index + 1)) kind.HasRasters |= child.Kind.MakesRaster && !child.Active.IsNever;
        if (kind.Mix is Mix.Parts && _steps.Skip(step.Index + 1).Any(s => s.Kind.MovesPoints))
            builder.HasNoRuleFor(Targets.Masks | Targets.Boxes | Targets.Keypoints, "its chains move pixels, and the result shows several places at once");

        // One that no sample has is lowered for its problems and fields alone.
        _canvas = step.CanvasOut;
        if (!step.Active.IsNever) nodes.Add(node);
    }

    private List<IReadOnlyList<Node>> LowerParts(FragmentModel fragment, Step step, ParameterStruct inner)
    {
        PathNames names = new();
        List<IReadOnlyList<Node>> parts = [];
        foreach (StepModel child in fragment.Steps)
        {
            List<Node> nodes = [];
            LowerStep(child, step.Path, inner, step.Active, names, nodes);
            _canvas = step.CanvasIn;
            parts.Add(nodes);
        }

        return parts;
    }

    private OrderNode LowerOrder(FragmentModel fragment, string path, ParameterStruct inner, Condition condition, DrawField order, DrawField? chosen)
    {
        // Whether the order moves canvases is known only after lowering; then every child reads the canvas where it stands.
        bool changes = fragment.Steps.Any(ChangesCanvas);
        CanvasSize before = _canvas;
        OrderNode node = new(order, path, condition, changes) { CanvasIn = before };
        PathNames names = new();
        List<IReadOnlyList<Node>> children = [];
        foreach (StepModel child in fragment.Steps)
        {
            _canvas = changes ? Capture() : before;
            node.Captures.Add(_canvas);
            List<Node> nodes = [];
            LowerStep(child, path, inner, chosen is null ? condition : condition.And(new ConditionTerm(chosen, Member: children.Count)), names, nodes);
            node.Results.Add(_canvas);
            children.Add(nodes);
        }

        node.Children = children;
        _canvas = changes && !condition.IsNever ? Capture() : before;
        node.CanvasOut = _canvas;
        return node;
    }

    private CanvasSize Capture()
    {
        int number = ++_captures;
        return new CanvasSize(new Local("widthAt" + number, s_side, isInt: true), new Local("heightAt" + number, s_side, isInt: true));
    }

    /// <summary>Whether a step, or one in its fragment, makes a canvas of another size: asked of a throw-away lowering.</summary>
    private bool ChangesCanvas(StepModel model)
    {
        if (model.Fragment is { } fragment) return fragment.Steps.Any(ChangesCanvas);
        Step probe = new() { Index = 0, Path = "probe", Name = "Probe", Slot = 0, Active = Condition.Always };
        OperationCatalog.Find(model.AttributeType)!.LowerAttribute(
            AttributeFactory.Create(model), new StepBuilder(probe, model, _model.Options, _facts, _canvas, static (_, _, _) => { }));
        return probe.NewCanvas is not null;
    }

    private static void AddGate(List<DrawField> draws, string path, uint slot, double probability, out Condition gate)
    {
        gate = probability <= 0 ? Condition.Never : Condition.Always;
        if (probability is <= 0 or >= 1) return;
        DrawField active = new(path, "Active", DrawType.Bool, Interval.Unit, slot, new BernoulliDraw(0, probability));
        draws.Add(active);
        gate = Condition.Always.And(new ConditionTerm(active));
    }

    private static ScalarExpr BindSide(string name, int index, ScalarExpr side) =>
        side is Literal or Local { IsIntTyped: true } ? side : new Local(name + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), s_side, isInt: true, side);

    /// <summary>The mean that the pipeline's output step takes away; 0.5 without one.</summary>
    private static IReadOnlyList<double> MeanOf(PipelineModel model)
    {
        IReadOnlyList<double> mean = model.Steps.Reverse().Where(s => s.Fragment is null)
            .Select(s => OperationCatalog.Find(s.AttributeType)!.OutputMean(AttributeFactory.Create(s))).FirstOrDefault(m => m is not null) ?? [0.5];
        return [.. Enumerable.Range(0, model.Options.Channels).Select(i => mean[Math.Min(i, mean.Count - 1)])];
    }

    private static string NameOf(StepModel model) => model.Own?.Name ?? SimpleName(model.Kind);

    private static string SimpleName(string kind) => kind.IndexOf('<') < 0 ? kind : kind.Substring(0, kind.IndexOf('<'));

    private static string Identifier(string name)
    {
        // A name in metadata has at most 1,023 bytes, and a way to a draw has one for each group.
        string text = new([.. name.Take(LongestName).Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        if (text.Length == 0 || char.IsDigit(text[0])) text = "_" + text;
        return char.ToUpperInvariant(text[0]) + text.Substring(1);
    }
}

/// <summary>A step that makes no sense where it stands.</summary>
/// <param name="Rule">The diagnostic's id.</param>
/// <param name="Site">The step's number, groups included, depth first.</param>
/// <param name="Detail">The message's argument.</param>
/// <param name="Property">The attribute's property that is wrong, if it is one.</param>
internal sealed record LoweringProblem(string Rule, int Site, string Detail, string? Property = null);

/// <summary>A pipeline as IR.</summary>
internal sealed record LoweredPipeline(
    PipelineModel Model, IReadOnlyList<Node> Nodes, IReadOnlyList<Step> Steps, ParameterStruct Parameters, CanvasSize FinalCanvas, IReadOnlyList<LoweringProblem> Problems);
