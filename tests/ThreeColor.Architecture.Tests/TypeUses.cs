using System.Reflection;
using System.Reflection.Emit;

namespace ThreeColor.Architecture.Tests;

/// <summary>The types that a type uses: in its declaration, its signatures and the bodies of its methods.</summary>
/// <remarks>
/// Constants leave no trace in compiled code. The argument of <see cref="Id{T}"/> does not count: who holds an id knows that such
/// things exist, and needs none of them.
/// </remarks>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) =>
        Mentioned(type).OfType<Type>().SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> Mentioned(Type type)
    {
        IEnumerable<Type?> found = [type.BaseType, .. type.GetInterfaces(), .. type.GetCustomAttributesData().SelectMany(Mentioned)];
        var fields = type.GetFields(Declared).Select(field => field.FieldType);
        var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
        return found.Concat(fields).Concat(methods.SelectMany(Mentioned));
    }

    private static IEnumerable<Type?> Mentioned(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Select(argument => argument.Value as Type).Append(attribute.AttributeType);

    private static IEnumerable<Type?> Mentioned(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);
        if (method.GetMethodBody() is not { } body)
            return signature;
        var locals = body.LocalVariables.Select(local => local.LocalType);
        return signature.Concat(locals).Concat(Members(method, body.GetILAsByteArray()!).SelectMany(Mentioned));
    }

    private static IEnumerable<Type?> Mentioned(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [member.DeclaringType],
    };

    /// <summary>The members that a body calls, reads, writes, makes or casts to.</summary>
    private static IEnumerable<MemberInfo> Members(MethodBase method, byte[] body)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < body.Length;)
        {
            var code = s_codes[body[at] == 0xFE ? (short)(0xFE00 | body[++at]) : body[at]];
            at++;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(body, at), ofType, ofMethod)!;
            at += Length(code.OperandType, body, at);
        }
    }

    private static int Length(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };

    /// <summary>A type with what it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (!type.IsGenericType)
            return [type];
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Id<>) ? [definition] : type.GetGenericArguments().SelectMany(Parts).Prepend(definition);
    }
}
