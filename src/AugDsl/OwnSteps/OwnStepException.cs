namespace AugDsl.OwnSteps;

/// <summary>A step of one's own has failed: its own exception is the <see cref="Exception.InnerException"/>. The result of the sample has no meaning; the workspace can be used again.</summary>
/// <param name="message">Which step, and what it said.</param>
/// <param name="inner">What the step threw.</param>
public sealed class OwnStepException(string message, Exception inner) : Exception(message, inner);
