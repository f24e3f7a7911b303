using System.Globalization;
using System.Text;

namespace Traceability.Domain.Society;

/// <summary>
/// What a signed link of a course vouches for: that it is this trainee's card, or that this certificate was given here.
/// Neither can be taken for the other, nor for a label or a permit.
/// </summary>
public sealed record TrainingClaim
{
    private readonly string _text;

    private TrainingClaim(string text) => _text = text;

    public static TrainingClaim Card(Id<Trainee> trainee) =>
        new("traceability-training-card-1\n" + trainee.Value.ToString(CultureInfo.InvariantCulture));

    public static TrainingClaim Certificate(string number) => new("traceability-training-certificate-1\n" + number);

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(_text);
}
