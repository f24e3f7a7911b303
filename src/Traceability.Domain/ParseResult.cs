using System.Diagnostics.CodeAnalysis;

namespace Traceability.Domain;

/// <summary>What became of a text somebody entered: a value, or the fault to show. Never an exception.</summary>
public readonly record struct ParseResult<T>
    where T : struct
{
    private readonly T _value;

    private ParseResult(T value, InputFault? fault)
    {
        _value = value;
        Fault = fault;
    }

    public InputFault? Fault { get; }

    public bool IsValid => Fault is null;

    /// <summary>To ask for the value of a faulty text is a bug of the caller.</summary>
    public T Value => Fault is null ? _value : throw new InvalidOperationException(Fault.MessageEn);

    public bool TryGet(out T value, [NotNullWhen(false)] out InputFault? fault)
    {
        value = _value;
        fault = Fault;
        return fault is null;
    }

    /// <summary>For the <c>TryParse</c> beside each <c>Parse</c>.</summary>
    public bool TryGet(out T value)
    {
        value = _value;
        return Fault is null;
    }

    public static implicit operator ParseResult<T>(T value) => new(value, null);

    public static implicit operator ParseResult<T>(InputFault fault) => new(default, fault);
}
