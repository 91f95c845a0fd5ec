using System.Collections.Immutable;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AugDsl.Generators.Analyzers;

/// <summary>
/// Looks at the code of users' pointwise steps and warps: it may compute with lanes and constants, and call itself. Whoever cannot ask how wide a lane is, or keep something from one call to
/// the next, gets the same bits at every width.
/// </summary>
internal static class OwnStepBodies
{
    private const OwnStepRoles Fused = OwnStepRoles.Pixels | OwnStepRoles.Channels | OwnStepRoles.Warps;

    public static void Watch(AnalysisContext context) => context.RegisterSymbolStartAction(
        start =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)start.Symbol;
            OwnStepRoles roles = OwnStepReader.Roles(type, start.Compilation);
            if (type.TypeKind != TypeKind.Struct || (roles & Fused) == 0 || (roles & OwnStepRoles.Rasters) != 0) return;
            start.RegisterOperationAction(
                operation => OwnFailures.Guard(type.ToDisplayString(), operation.Operation.Syntax.GetLocation(), operation.ReportDiagnostic, () => Check(type, operation)),
                OperationKind.Invocation, OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.Conversion, OperationKind.TypeOf, OperationKind.SizeOf, OperationKind.IsType,
                OperationKind.IsPattern, OperationKind.TypePattern, OperationKind.DeclarationPattern, OperationKind.RecursivePattern, OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.AnonymousFunction, OperationKind.MethodReference, OperationKind.EventReference,
                OperationKind.AddressOf, OperationKind.DynamicInvocation, OperationKind.DynamicMemberReference);
            if ((roles & (OwnStepRoles.Pixels | OwnStepRoles.Channels)) != 0) start.RegisterSymbolEndAction(end => Inlining(type, end));
        },
        SymbolKind.NamedType);

    private static void Check(INamedTypeSymbol type, OperationAnalysisContext context)
    {
        // What stands in attributes and constants is computed by the compiler.
        if (context.Operation.ConstantValue.HasValue || context.ContainingSymbol is not IMethodSymbol { IsImplicitlyDeclared: false }) return;
        if (context.Operation.Syntax.FirstAncestorOrSelf<AttributeSyntax>() is not null) return;
        if (Wrong(type, context.Operation) is not { } wrong) return;
        context.ReportDiagnostic(Diagnostic.Create(Rules.OwnStepBody, context.Operation.Syntax.GetLocation(), type.Name, wrong.What, wrong.Remedy));
    }

    private static (string What, string Remedy)? Wrong(INamedTypeSymbol type, IOperation operation)
    {
        const string Lanes = "compute with the operators and functions of ILane";
        return operation switch
        {
            IInvocationOperation { TargetMethod: var method } when !IsOwn(method, type) => ($"'{method.ContainingType?.Name}.{method.Name}'", Lanes),
            IFieldReferenceOperation { Field: { IsConst: false } field } when !IsLocal(field, type) => ($"the field '{field.Name}'", "use a constant, a parameter of the step, or what the method is given"),
            IPropertyReferenceOperation { Property: var property } when !IsOwn(property, type) || IsKept(property) => ($"'{property.ContainingType?.Name}.{property.Name}'", Lanes),
            IConversionOperation { Operand.Type: { } from, Type: { } to } conversion when IsBoxing(conversion, from, to) => ("a lane as something else", Lanes),
            ITypeOfOperation or ISizeOfOperation => ("what a lane is", "a body must be the same for all lanes"),
            IIsTypeOperation or IIsPatternOperation or ITypePatternOperation or IDeclarationPatternOperation or IRecursivePatternOperation => ("what a lane is", "a body must be the same for all lanes; choose with ILane.IfLess"),
            IObjectCreationOperation { Type: { } created } when !Origin(created) && !SymbolEqualityComparer.Default.Equals(created, type) => ($"an object of '{created.Name}'", Lanes),
            IArrayCreationOperation => ("an array", "keep numbers in locals"),
            IAnonymousFunctionOperation or IMethodReferenceOperation => ("a delegate", "call a static method of the struct"),
            IEventReferenceOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IAddressOfOperation => ("what is not known here", Lanes),
            _ => null,
        };
    }

    /// <summary>Whether a member is a lane's, ours, or the struct's own.</summary>
    private static bool IsOwn(ISymbol member, INamedTypeSymbol type) =>
        member is IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        || (member.ContainingType is { } container && (SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type.OriginalDefinition) || (Origin(container) && !IsOfObject(member))));

    private static bool Origin(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "AugDsl.OwnSteps" && type.ContainingAssembly?.Name == Origins.Runtime;

    private static bool IsOfObject(ISymbol member) => member.Name is "ToString" or "GetHashCode" or "Equals";

    /// <summary>Whether a field is a part of something that lives as long as the call: of a tuple, or of a struct that the user's struct declares.</summary>
    private static bool IsLocal(IFieldSymbol field, INamedTypeSymbol type) =>
        !field.IsStatic && (field.ContainingType.IsTupleType || SymbolEqualityComparer.Default.Equals(field.ContainingType.ContainingType, type));

    /// <summary>Whether a property is a field in disguise that lives on from call to call.</summary>
    private static bool IsKept(IPropertySymbol property) =>
        property.IsStatic && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    private static bool IsBoxing(IConversionOperation conversion, ITypeSymbol from, ITypeSymbol to) =>
        from.TypeKind == TypeKind.TypeParameter && to.TypeKind != TypeKind.TypeParameter && conversion.OperatorMethod is null;

    private static void Inlining(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        ImmutableArray<IMethodSymbol> bodies = [.. type.GetMembers().OfType<IMethodSymbol>().Where(m => m is { IsStatic: true, Arity: 1 } && m.Name.Split('.').Last() == "Apply")];
        foreach (IMethodSymbol body in bodies)
        {
            const int AggressiveInlining = 256;
            if ((body.MethodImplementationFlags & (System.Reflection.MethodImplAttributes)AggressiveInlining) != 0 || context.IsGeneratedCode) continue;
            context.ReportDiagnostic(Diagnostic.Create(Rules.NotInlined, Origins.Place(body, context.Compilation, Location.None), type.Name + ".Apply"));
        }
    }
}
