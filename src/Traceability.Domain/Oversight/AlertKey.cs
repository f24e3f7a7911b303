namespace Traceability.Domain.Oversight;

/// <summary>The natural key of an alert: one per finding, however often a job runs.</summary>
/// <param name="Rule">Rule id, for example R-063 or D-001.</param>
/// <param name="Subject">What it is about: permit:NUMBER, consignment:ID, package:CODE, site:CODE/lot …</param>
/// <param name="Period">Day, month or empty when the subject says it all.</param>
public readonly record struct AlertKey(string Rule, string Subject, string Period);
