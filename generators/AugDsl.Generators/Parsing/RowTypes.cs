using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Which types columns and labels may have.</summary>
internal static class RowTypes
{
    private static readonly SymbolDisplayFormat s_format =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as generated code writes it.</summary>
    public static string FullName(ITypeSymbol type) => type.ToDisplayString(s_format);

    /// <summary>The type as users write it.</summary>
    public static string ShortName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Whether a value of it can be null, as far as its declaration says.</summary>
    public static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated || Unwrap(type) != (object)type;

    /// <summary>The type under a "?" of a value type.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>How a number is stored; <see cref="NumberFormat.None"/> for all else.</summary>
    public static NumberFormat Format(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Double => NumberFormat.Double,
        SpecialType.System_Single => NumberFormat.Single,
        SpecialType.System_Decimal => NumberFormat.Decimal,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 => NumberFormat.Integer,
        SpecialType.System_Int64 or SpecialType.System_UInt64 => NumberFormat.LongInteger,
        _ => type is { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, ContainingType: null } ? NumberFormat.Half : NumberFormat.None,
    };

    /// <summary>Whether a type can be told apart: a string, an enumeration, a bool, a char or an integer.</summary>
    public static bool IsCategory(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
        || type.TypeKind == TypeKind.Enum
        || Format(type) is NumberFormat.Integer or NumberFormat.LongInteger;

    /// <summary>The attributes that a property of this type can have.</summary>
    public static string Suggestion(ITypeSymbol type)
    {
        ITypeSymbol plain = Unwrap(type);
        return Format(plain) switch
        {
            NumberFormat.None => !IsCategory(plain) ? "[Ignore]" : IsNullable(type) ? "[Categorical] or [Ignore]" : "[Categorical], [Label] or [Ignore]",
            NumberFormat.Integer or NumberFormat.LongInteger => IsNullable(type) ? "[Integer], [Categorical] or [Ignore]" : "[Integer], [Categorical], [Label] or [Ignore]",
            _ => "[Continuous], [Integer] or [Ignore]",
        };
    }

    /// <summary>Why a type does not fit a role, and what to do; null where it does.</summary>
    public static string? Problem(ITypeSymbol type, RowRole role)
    {
        ITypeSymbol plain = Unwrap(type);
        NumberFormat format = Format(plain);
        if (role == RowRole.Ignore) return null;
        if (plain is INamedTypeSymbol { IsFileLocal: true }) return "generated code is in another file and does not see it; remove 'file'";
        if (role == RowRole.Continuous && format is (NumberFormat.Integer or NumberFormat.LongInteger)) return "write [Integer], which rounds new values, or [Categorical]";
        if (role is RowRole.Continuous or RowRole.Integer) return format != NumberFormat.None ? null : "write " + Suggestion(type) + (IsCategory(plain) ? "" : ", or make it a number");
        if (!IsCategory(plain)) return "write " + Suggestion(type) + (role == RowRole.Label ? "; labels are strings, enumerations, bools, chars or integers" : "");
        return role == RowRole.Label && IsNullable(type) ? "rows without a label belong to no class; remove '?'" : null;
    }
}
