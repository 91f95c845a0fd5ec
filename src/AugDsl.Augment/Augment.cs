namespace AugDsl;

/// <summary>
/// Every operation that draws nothing, as one call: picture in, picture out, the same pixels as a pipeline of the attribute with these constants.
/// </summary>
/// <remarks>
/// <para>
/// A call reads bytes and writes bytes, so each call of a chain samples and rounds again. A pipeline of attributes (<see cref="AugmentationPipelineAttribute"/>) does all its steps
/// at once and rounds once: it is faster and exact, and it is what several operations in a row should be.
/// </para>
/// <para>
/// Pictures have 1 or 3 channels of 8 bits. Angles are in degrees, counter-clockwise as seen, intensities in units of full scale. Any number of threads may call at once; after a
/// thread's first calls nothing but the result is allocated, and nothing at all where a destination is given.
/// </para>
/// <para>The methods are written from the catalogue of operations; <c>docs/using/augment-class.md</c> lists the operations that are not here, and why.</para>
/// </remarks>
public static partial class Augment;
