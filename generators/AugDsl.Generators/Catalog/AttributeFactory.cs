using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Catalog;

/// <summary>Makes an instance that equals the user's attribute, so that defaults and legal ranges exist once: in the attribute's own file.</summary>
internal static class AttributeFactory
{
    private static readonly ConcurrentDictionary<Type, (ConstructorInfo, ParameterInfo[])[]> s_constructors = new();

    /// <summary>The attribute that <paramref name="model"/> describes.</summary>
    public static StepAttribute Create(StepModel model) => (StepAttribute)Create(model.AttributeType, model.Arguments, model.Properties);

    /// <summary>An attribute of ours, by its full name and arguments.</summary>
    public static Attribute Create(string attributeType, EquatableArray<ArgumentModel> arguments, EquatableArray<ArgumentModel> properties)
    {
        Type type = typeof(StepAttribute).Assembly.GetType(attributeType, throwOnError: true);
        if (type.IsGenericTypeDefinition) type = type.MakeGenericType(typeof(OwnStepAttribute).IsAssignableFrom(type) ? typeof(int) : typeof(object));
        Attribute attribute = (Attribute)Construct(type, arguments);
        foreach (ArgumentModel property in properties)
        {
            PropertyInfo target = type.GetProperty(property.Name);
            target.SetValue(attribute, Convert(property.Value, target.PropertyType));
        }

        return attribute;
    }

    private static (ConstructorInfo, ParameterInfo[])[] Constructors(Type type) => [.. type.GetConstructors().Select(c => (c, c.GetParameters()))];

    private static object Construct(Type type, EquatableArray<ArgumentModel> arguments)
    {
        foreach ((ConstructorInfo constructor, ParameterInfo[] parameters) in s_constructors.GetOrAdd(type, Constructors))
        {
            if (parameters.Select(p => p.Name).SequenceEqual(arguments.Select(a => a.Name)))
                return constructor.Invoke([.. parameters.Zip(arguments, (p, a) => Convert(a.Value, p.ParameterType))]);
        }

        throw new InvalidOperationException($"{type.Name} has no constructor ({string.Join(", ", arguments.Select(a => a.Name))}).");
    }

    private static object? Convert(object? value, Type type)
    {
        if (value is EquatableArray<double> members && type.GetElementType() is { IsEnum: true } choice)
        {
            Array choices = Array.CreateInstance(choice, members.Count);
            for (int i = 0; i < members.Count; i++) choices.SetValue(Enum.ToObject(choice, (int)members[i]), i);
            return choices;
        }

        if (value is EquatableArray<double> numbers)
            return type == typeof(int[]) ? numbers.Select(n => (int)n).ToArray() : (object)numbers.ToArray();
        if (value is null) return null;
        if (type.IsEnum) return Enum.ToObject(type, value);
        return System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }
}
