using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>
/// A mechanical remedy: a function from syntax to syntax. It is run before it is offered, so a fix that changes nothing is never shown, and
/// "fix all" is the same function applied to the diagnostics of a document one after the other.
/// </summary>
/// <param name="ids">The diagnostics that it fixes.</param>
public abstract class RemedyFix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? changed = root is null ? null : TryApply(root, diagnostics.Where(d => Title(d) == context.CodeActionEquivalenceKey)).Changed;
        return changed is null ? document : document.WithSyntaxRoot(changed);
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            (SyntaxNode? changed, string? failure) = TryApply(root, [diagnostic]);
            if (changed is null && failure is null) continue;
            // A fix that fails is offered under what failed: it changes nothing, and its title is what there is to report.
            string title = failure is null ? Title(diagnostic) : $"AUG9001: the fix of {diagnostic.Id} failed ({failure}); please report it";
            Document result = changed is null ? context.Document : context.Document.WithSyntaxRoot(changed);
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(result), equivalenceKey: title), diagnostic);
        }
    }

    /// <summary>What the menu says; equal titles are fixed together.</summary>
    private protected abstract string Title(Diagnostic diagnostic);

    /// <summary>The nodes that the remedy needs; none where there is no remedy.</summary>
    private protected virtual IReadOnlyList<SyntaxNode> Targets(SyntaxNode root, Diagnostic diagnostic) =>
        Find<AttributeSyntax>(root, diagnostic.Location) is { } attribute ? [attribute] : [];

    /// <summary>Applies the remedy, or gives null where it would change nothing.</summary>
    private protected abstract SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic);

    /// <summary>The node of a kind around a place in this tree.</summary>
    private protected static T? Find<T>(SyntaxNode root, Location place)
        where T : SyntaxNode
    {
        // A tool that applies several fixes may come with a place in the text of yesterday: then there may be another step there.
        if (place.SourceTree is not { } tree || tree.FilePath != root.SyntaxTree.FilePath || !root.FullSpan.Contains(place.SourceSpan)) return null;
        if (tree != root.SyntaxTree && !tree.GetText().ContentEquals(root.SyntaxTree.GetText())) return null;
        return root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    /// <summary>What the analyzer says can be done.</summary>
    private protected static string? RemedyOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Remedy.Key, out string? remedy) ? remedy : null;

    /// <summary>Applies the remedy; what it throws is a fault of ours, and an editor that gets it switches the fix off without a word to the user.</summary>
    private (SyntaxNode? Changed, string? Failure) TryApply(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        try
        {
            return (Apply(root, diagnostics), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (null, FailureText.Of(exception));
        }
    }

    private SyntaxNode? Apply(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        List<(Diagnostic Diagnostic, IReadOnlyList<SyntaxNode> Targets)> work =
            [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).Select(d => (d, Targets(root, d))).Where(w => w.Item2.Count > 0)];
        SyntaxNode current = root.TrackNodes(work.SelectMany(w => w.Targets).Distinct());
        bool changed = false;
        foreach ((Diagnostic diagnostic, IReadOnlyList<SyntaxNode> targets) in work)
        {
            List<SyntaxNode> now = [.. targets.Select(t => current.GetCurrentNode(t)).OfType<SyntaxNode>()];
            if (now.Count != targets.Count || Fix(current, now, diagnostic) is not { } next) continue;
            current = next;
            changed = true;
        }

        return changed ? current : null;
    }
}
