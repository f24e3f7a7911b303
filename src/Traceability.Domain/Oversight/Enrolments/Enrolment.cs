using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>
/// 入网登记申请: a unit that is not on the platform asks to be. What was sent stays as it was sent, version by version;
/// what becomes of it is in its events.
/// </summary>
public sealed class Enrolment
{
    public required Id<Enrolment> Id { get; init; }

    /// <summary>SHA-256 of the receipt number, which the applicant alone has.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    /// <summary>The USCC while it stands or was accepted, null once refused: one at a time.</summary>
    public string? OpenCode { get; private set; }

    public string Name { get; private set; } = "";

    public OrganisationKinds Kinds { get; private set; }

    /// <summary>GB/T 2260.</summary>
    public required string Region { get; init; }

    /// <summary>The authority that decides: <see cref="EnrolmentCompetence"/> says which.</summary>
    public required Id<Organisation> Agency { get; init; }

    public EnrolmentState State { get; private set; } = EnrolmentState.Sent;

    /// <summary>How often it was sent; the last version counts.</summary>
    public int Versions { get; private set; } = 1;

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <summary>The sign-in that gave the opinion: it does not decide.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>UTC, the last time it was sent.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>The unit it became.</summary>
    public Id<Organisation>? Became { get; private set; }

    /// <summary>What it says now, the first time and again.</summary>
    public Enrolment Says(EnrolmentContent content, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Name, Kinds, SentAt, OpenCode) = (content.Name, content.AllKinds, at, Code);
        return this;
    }

    public bool MayDecide(string by) => ReviewedBy != by;

    /// <returns>The number of the event, or null when the act cannot be done now, or not by this person.</returns>
    public int? Do(EnrolmentAct act, string? by)
    {
        if (EnrolmentLife.After(State, act) is not { } after) return null;
        if (EnrolmentLife.Decides(act) && (by is null || !MayDecide(by))) return null;
        State = after;
        if (act == EnrolmentAct.Review) ReviewedBy = by;
        if (act == EnrolmentAct.Resend) Versions++;
        if (act == EnrolmentAct.Refuse) OpenCode = null;
        return ++Events;
    }

    /// <summary>Once it is accepted, in the same transaction.</summary>
    public void BecomesUnit(Id<Organisation> unit)
    {
        if (State != EnrolmentState.Accepted) throw new InvalidOperationException("Only what was accepted.");
        Became = unit;
    }
}
