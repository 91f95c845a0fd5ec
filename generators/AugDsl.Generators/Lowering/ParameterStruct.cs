using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Lowering;

/// <summary><c>Parameters</c>, or the struct of one fragment in it: a field per draw, and a struct per group.</summary>
internal sealed class ParameterStruct(string typeName, string fieldName)
{
    // A field may not be called like the type around it, nor like the members that every Parameters or every object has, nor like what its members name.
    private readonly HashSet<string> _names =
    [
        typeName, "Key", "SourceWidth", "SourceHeight", "ToJson", "FromJson", "Validate", "Info",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    public string TypeName => typeName;

    public string FieldName => fieldName;

    /// <summary>Fields (<see cref="DrawField"/>) and structs, in the order of their steps.</summary>
    public List<object> Members { get; } = [];

    /// <summary>The name, or the name with the first number from 2 that makes it unique.</summary>
    public string UniqueName(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++) unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }

    public void Add(DrawField field, string name)
    {
        field.FieldName = UniqueName(name);
        Members.Add(field);
    }

    public ParameterStruct AddStruct(string fragment)
    {
        string name = UniqueName(fragment);
        while (!_names.Add(name + "Draws")) name = UniqueName(fragment);
        ParameterStruct inner = new(name + "Draws", name);
        Members.Add(inner);
        return inner;
    }

    /// <summary>Gives every field its way from the root.</summary>
    public void AssignAccess(string prefix)
    {
        foreach (object member in Members)
        {
            if (member is DrawField field) field.Access = prefix + field.FieldName;
            else if (member is ParameterStruct inner) inner.AssignAccess(prefix + inner.FieldName + ".");
        }
    }

    /// <summary>All fields, depth first.</summary>
    public IEnumerable<DrawField> AllFields()
    {
        foreach (object member in Members)
        {
            if (member is DrawField field)
            {
                yield return field;
                continue;
            }

            foreach (DrawField inner in ((ParameterStruct)member).AllFields()) yield return inner;
        }
    }
}
