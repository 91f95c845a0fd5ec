namespace AugDsl.Reference;

/// <summary>A taken-over decision is wrong, and not within 1e-9 of its threshold.</summary>
/// <param name="message">What the interpreter decides, and what it was given.</param>
public sealed class ReferenceDisagreementException(string message) : Exception(message);
